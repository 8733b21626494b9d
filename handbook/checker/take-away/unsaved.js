/**
 * What was written stands in the page alone, so the browser asks before the page is left with it.
 * Whether a copy was pasted, or a print came out of the printer, nobody here can know.
 */

const MARK = "data-unsaved";
// Longer than a browser takes to hand an address to another program.
const HANDOVER_MILLISECONDS = 1000;
let isHandedOver = false;

/** @param {HTMLInputElement | HTMLTextAreaElement} field - Holds the text that it was given. */
export function guard(field) {
  const given = field.value;
  field.addEventListener("input", () => field.toggleAttribute(MARK, field.value !== given));
}

/**
 * A link to another program, such as for mail, is a way out of the page only to the browser.
 *
 * @param {HTMLElement} link
 */
export function letPass(link) {
  link.addEventListener("click", () => {
    isHandedOver = true;
    setTimeout(() => {
      isHandedOver = false;
    }, HANDOVER_MILLISECONDS);
  });
}

addEventListener("beforeunload", (event) => {
  if (!isHandedOver && document.querySelector(`[${MARK}]`)) event.preventDefault();
});
