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

  const form = checker.querySelector("#checker-form");
  const panel = checker.querySelector("#checker-failure");

  /** @param {"file" | "scripts"} reason */
  function show(reason) {
    const words = panel.querySelector("[data-reason]");
    words.textContent = words.dataset[reason];
    panel.hidden = false;
    // Where an answer was asked for, the form was not drawn.
    delete document.documentElement.dataset.asked;
  }

  /** @param {"file" | "scripts"} reason */
  function fail(reason) {
    if ("opened" in checker.dataset) return;
    show(reason);
    form.hidden = true;
    panel.focus();
  }

  /** Somebody may be filling in the form, which works without the checker: it and they stay. */
  function warn() {
    if ("opened" in checker.dataset || !panel.hidden) return;
    show("scripts");
    if (!form.contains(document.activeElement)) panel.focus({ preventScroll: true });
  }

  if (location.protocol === "file:") {
    fail("file");
    return;
  }
  checker.addEventListener("checkerlost", () => fail("scripts"));
  // Errors of loading do not bubble, but can be caught on their way down.
  addEventListener(
    "error",
    ({ target }) => {
      if (target instanceof HTMLScriptElement && target.src.includes("/checker.")) fail("scripts");
    },
    true,
  );
  setTimeout(warn, PATIENCE);
})();
