/**
 * Spells links out where the site is read from a disk: no server is there to take the address of a
 * folder for the page in it.
 */
if (location.protocol === "file:") {
  for (const link of document.querySelectorAll("a[href]")) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
  }
}
