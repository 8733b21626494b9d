/**
 * Says why, where the checker's own scripts never take the page over: opened from a disk, a script
 * missing, blocked or broken. It is a script of the plain kind, which loads where modules do not, and
 * its words stand in the page, since those of the checker may be what is missing.
 */
(() => {
  // A slow connection is no failure; should the checker still come, it clears the panel away.
  const PATIENCE = 15_000;
  const checker = document.getElementById("checker");
  if (!checker) return;

  /** @param {"file" | "scripts"} reason */
  function show(reason) {
    if ("opened" in checker.dataset) return;
    const panel = checker.querySelector("#checker-failure");
    const words = panel.querySelector("[data-reason]");
    words.textContent = words.dataset[reason];
    checker.querySelector("#checker-form").hidden = true;
    panel.hidden = false;
    panel.focus();
  }

  if (location.protocol === "file:") {
    show("file");
    return;
  }
  checker.addEventListener("checkerlost", () => show("scripts"));
  // Errors of loading do not bubble, but can be caught on their way down.
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement && target.src.includes("/checker/")) show("scripts");
    },
    true,
  );
  setTimeout(() => show("scripts"), PATIENCE);
})();
