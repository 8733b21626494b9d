/**
 * Loads the script of the theme at the first sign that somebody uses the page, not only reads it: it
 * costs an office computer a third of a second, and offers the search, the way back up and the like.
 */
import { openForPrinting } from "../../../checker/card/printing.js";

const SIGNS = ["pointermove", "pointerdown", "keydown", "focusin", "scroll"];
// Where somebody waits for an answer the script would make them wait longer.
const MEANT = ["pointerdown", "keydown"];
const SEARCH_KEYS = ["/", "f", "s"];

const script = document.querySelector("[data-theme]");
const query = document.querySelector("[data-md-component=search-query]");
const checker = document.getElementById("checker");
let isAwaited = Boolean(checker && location.search && !location.hash);
let resting;

/** @param {Event} sign */
function load(sign) {
  if (sign.type === "pointermove" && !isMoved(sign)) return;
  if (isAwaited && !MEANT.includes(sign.type) && !isAnswered()) return;
  forget();
  const theme = document.createElement("script");
  theme.src = script.dataset.theme;
  theme.onload = () => {
    removeEventListener("keydown", answerKey);
    // The checker follows the theme's changes of pages.
    dispatchEvent(new Event("themeloaded"));
  };
  script.replaceWith(theme);
}

/**
 * A page that opens under a pointer at rest hears of a move as well; only a second place is one.
 *
 * @param {PointerEvent} event
 */
function isMoved({ screenX, screenY }) {
  const place = `${screenX},${screenY}`;
  resting ??= place;
  return place !== resting;
}

function forget() {
  for (const kind of SIGNS) removeEventListener(kind, load, { capture: true });
}

function isAnswered() {
  const { view, opened } = checker.dataset;
  isAwaited = opened === undefined || !["answer", "form"].includes(view);
  return !isAwaited;
}

/**
 * Does what the theme does with a key once it is there, since the first key asks for it and would be lost.
 *
 * @param {KeyboardEvent} event
 */
function answerKey(event) {
  if (event.key === "Enter") press(event);
  else openSearch(event);
}

/**
 * Presses what is drawn as a label, which a browser itself presses with a pointer only: the button of the
 * menu, and the switch between colours.
 *
 * @param {KeyboardEvent} event
 */
function press(event) {
  const { target } = event;
  const isSwitch = target instanceof HTMLInputElement && target.name === "__palette";
  const label = isSwitch ? target.nextElementSibling : target;
  if (!(label instanceof HTMLLabelElement)) return;
  // A browser would send the form of the switch.
  event.preventDefault();
  label.click();
  if (isSwitch) label.control.focus();
}

/**
 * What is typed after a key that the theme knows goes into the search.
 *
 * @param {KeyboardEvent} event
 */
function openSearch(event) {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  const isTyping = target instanceof Element && target.matches("input, select, textarea");
  if (!SEARCH_KEYS.includes(key) || isTyping || ctrlKey || metaKey || altKey) return;
  event.preventDefault();
  query.focus();
}

// A phone shows its keyboard only while the touch that opens the search is handled.
document.getElementById("__search").addEventListener("change", ({ target }) => {
  if (target.checked) query.focus();
});
// As the theme does once it is there; somebody may print before.
openForPrinting(document.body);
// Until then the theme would hide what its script is needed for, and the search with it.
document.documentElement.classList.replace("no-js", "js");
for (const kind of SIGNS) addEventListener(kind, load, { capture: true });
addEventListener("keydown", answerKey);
