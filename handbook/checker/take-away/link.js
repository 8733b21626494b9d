import { element } from "../element.js";
import { messages } from "../messages.js";
import { copyFieldButton } from "./copy-button.js";
import { labelledField } from "./field.js";

const words = messages.takeAway.link;

/**
 * The permanent address of the answer.
 *
 * @param {string} address
 * @returns {Node[]}
 */
export function linkPanel(address) {
  const isFixed = new URL(address).searchParams.has("today");
  const said = element("p", { class: "take-away__status", role: "status" });
  const hint = `${words.holds} ${isFixed ? words.stays : words.moves}`;
  const { label, field } = labelledField("input", "answer-link", words.field, address, {
    type: "text",
    readonly: true,
    "aria-describedby": "answer-link-hint",
  });
  field.addEventListener("focus", () => field.select());
  return [
    element("p", { class: "take-away__hint", id: "answer-link-hint" }, hint),
    label,
    field,
    element("div", { class: "take-away__actions" }, copyFieldButton(words.copy, field, said)),
    said,
  ];
}
