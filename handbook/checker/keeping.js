/** Has the browser keep the checker for a second visit, and for when there is no network. */

import { savesData } from "./data-saver.js";

let isAsked = false;

/**
 * Registers the service worker that the page names, when nobody waits for anything. Where there is
 * none, or the reader saves data, the checker works as it did, and nobody needs to be told.
 */
export function keepChecker() {
  const script = /** @type {HTMLElement | null} */ (document.querySelector("[data-keeper]"));
  if (isAsked || !script || savesData() || !("serviceWorker" in navigator)) return;
  isAsked = true;
  const register = () =>
    navigator.serviceWorker
      .register(script.dataset.keeper ?? "")
      .catch((error) => console.debug(error));
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) requestIdleCallback(register);
  else setTimeout(register, 1000);
}
