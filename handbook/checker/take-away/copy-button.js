import { element } from "../element.js";
import { messages } from "../messages.js";
import { copySelection, copyText } from "./clipboard.js";
import { say } from "./say.js";

/**
 * @typedef {object} Copying
 * @property {string} label - Of the button.
 * @property {HTMLElement} said - The live region that says how it went.
 * @property {() => Promise<boolean>} copy - Gives whether it was copied.
 * @property {() => void} select - Selects the text, to be copied by hand.
 * @property {() => void} [deselect] - Undoes that when it was not needed.
 */

/**
 * A button that copies. Where that is refused, it leaves the text selected and says so.
 *
 * @param {Copying} copying
 */
export function copyButton({ label, said, copy, select, deselect }) {
  const button = element("button", { type: "button", class: "take-away__button" }, label);
  button.addEventListener("click", async () => {
    let isCopied = await copy();
    if (!isCopied) {
      select();
      isCopied = copySelection();
      if (isCopied) {
        deselect?.();
        button.focus();
      }
    }
    say(said, isCopied ? messages.takeAway.copied : messages.takeAway.byHand);
  });
  return button;
}

/**
 * A button that copies what a field holds.
 *
 * @param {string} label
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {HTMLElement} said
 */
export function copyFieldButton(label, field, said) {
  // What was copied is no longer what the field holds.
  field.addEventListener("input", () => said.replaceChildren());
  return copyButton({
    label,
    said,
    copy: () => copyText(field.value),
    select: () => {
      field.focus();
      field.select();
    },
  });
}
