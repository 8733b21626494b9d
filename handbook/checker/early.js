/**
 * Starts Python before the rest of the page is there, where the address asks for an answer: somebody
 * waits for it. Whoever is to fill in the form first gets the form first.
 *
 * A script of the plain kind with all in it: it runs as soon as it has arrived, and once the page is being
 * drawn no worker comes up until that is done.
 */
import { startRuntime } from "./runtime/runtime.js";
import { runtimeSettings } from "./runtime/settings.js";

if (location.search && !location.hash) {
  startRuntime(runtimeSettings()).start({ isAwaited: true });
  // Nor is the form drawn that is about to make way for the answer.
  document.documentElement.dataset.asked = "";
}
