/** What the page says of the runtime, at its head, so that a start need not wait for the rest. */

// Slow connections do start within this; what takes longer is a start that hangs.
const WATCHDOG_MILLISECONDS = 60_000;

/** @returns {Parameters<typeof import("./runtime.js").startRuntime>[0]} */
export function runtimeSettings() {
  const said = /** @type {HTMLMetaElement} */ (
    document.querySelector('meta[name="handbook-runtime"]')
  );
  return {
    root: said.dataset.root ?? "",
    manifest: JSON.parse(said.content),
    watchdogMilliseconds: WATCHDOG_MILLISECONDS,
  };
}
