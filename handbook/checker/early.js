/**
 * Starts Python before the rest of the page is there, where the address asks for an answer: somebody
 * waits for it. Whoever is to fill in the form first gets the form first.
 */
if (location.search && !location.hash) {
  const [{ startRuntime }, { runtimeSettings }] = await Promise.all([
    import("./runtime/runtime.js"),
    import("./runtime/settings.js"),
  ]);
  startRuntime(runtimeSettings()).start();
}
