/**
 * Loads the script of the theme on the checker's page: at once, or where somebody waits for an answer,
 * when that is there. It takes as much of a processor as Python, and offers the search and the menu.
 */
const PATIENCE = 5000;
const script = document.querySelector("[data-theme]");
const checker = document.getElementById("checker");

function load() {
  if (!script.isConnected) return;
  const theme = document.createElement("script");
  theme.src = script.dataset.theme;
  // The checker follows the theme's changes of pages.
  theme.onload = () => dispatchEvent(new Event("themeloaded"));
  script.replaceWith(theme);
}

if (location.search && !location.hash) {
  const shown = () => ["answer", "form"].includes(checker.dataset.view);
  const isWaiting = () => !("opened" in checker.dataset) || !shown();
  const watch = new MutationObserver(() => isWaiting() || load());
  watch.observe(checker, { attributes: true, attributeFilter: ["data-view"] });
  setTimeout(load, PATIENCE);
  for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, load, { once: true });
} else load();
