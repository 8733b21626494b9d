/**
 * The entry: finds the checker in the page, if there is one, and keeps it in step with the address.
 * It may be loaded on every page of the site; all else is loaded only where it is needed.
 */

/** @type {import("./page.js").CheckerPage | undefined} */
let page;
/** @type {HTMLElement | undefined} */
let opened;

async function open() {
  const root = document.getElementById("checker") ?? undefined;
  // Noted before anything is waited for: the theme may ask again in the meantime.
  if (!root || root === opened) return;
  opened = root;
  try {
    // Both at once: what starts Python need not wait for what shows its answers.
    const [{ CheckerPage }, { startRuntime }] = await Promise.all([
      import("./page.js"),
      import("./runtime/runtime.js"),
    ]);
    page = new CheckerPage(root, startRuntime);
  } catch (error) {
    // The script that looks out for this says so in words that the page has brought along.
    root.dispatchEvent(new Event("checkerlost", { bubbles: true }));
    throw error;
  }
  root.dataset.opened = "";
  whenIdle(() => page?.start());
  page.show();
}

/** @param {() => void} task - Runs when the page is drawn and nothing else is waiting. */
function whenIdle(task) {
  // Safari has no idle callbacks.
  if ("requestIdleCallback" in window) requestIdleCallback(task, { timeout: 1000 });
  else setTimeout(task, 200);
}

addEventListener("popstate", () => {
  if (page?.isCurrent) page.show();
});

// Material swaps pages without loading them anew if `navigation.instant` is on, and then says so
// here; without Material there is one page to open.
function follow() {
  const pages = /** @type {any} */ (window).document$;
  if (pages) pages.subscribe(open);
  else open();
}

follow();
addEventListener("themeloaded", follow, { once: true });
