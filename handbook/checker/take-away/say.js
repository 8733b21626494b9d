// A screen reader takes note of a text that changes, not of one that is written over itself.
const PAUSE_MILLISECONDS = 100;

/**
 * Says something in a live region, also where it was the last thing said.
 *
 * @param {HTMLElement} line - With the role `status`.
 * @param {string} text
 */
export function say(line, text) {
  line.textContent = "";
  setTimeout(() => {
    line.textContent = text;
  }, PAUSE_MILLISECONDS);
}
