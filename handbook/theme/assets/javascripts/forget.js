/**
 * Removes what the website keeps in this browser, at the press of a button that only shows where
 * there is something that can be removed by a script. Its words stand in the page.
 */

/** Removes the service worker, what it kept, and the theme's settings, such as the colours. */
async function forget() {
  const { href, pathname } = /** @type {any} */ (window).__md_scope;
  const registration = await navigator.serviceWorker.getRegistration(href);
  // What it rules over may be the whole host, where the website is only a part of it.
  if (registration?.scope === href) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(href)) await caches.delete(name);
  for (const key of Object.keys(localStorage))
    if (key.startsWith(`${pathname}.`)) localStorage.removeItem(key);
}

const panel = /** @type {HTMLElement | null} */ (document.querySelector("[data-forget]"));
if (panel && "serviceWorker" in navigator) {
  const status = /** @type {HTMLElement} */ (panel.querySelector("[role=status]"));
  panel.querySelector("button")?.addEventListener("click", async () => {
    try {
      await forget();
      status.textContent = status.dataset.done ?? "";
    } catch {
      status.textContent = status.dataset.failed ?? "";
    }
  });
  panel.hidden = false;
}
