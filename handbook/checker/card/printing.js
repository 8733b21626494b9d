/**
 * Paper cannot be opened: what is folded on the screen is open while it is printed, and folded again
 * afterwards.
 *
 * @param {HTMLElement} section - What is printed whole.
 */
export function openForPrinting(section) {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...section.querySelectorAll("details")].filter(({ open }) => !open);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
