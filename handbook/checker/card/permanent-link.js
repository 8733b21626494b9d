import { element } from "../element.js";
import { messages } from "../messages.js";
import { fold } from "./fold.js";

const words = messages.card;

/**
 * The one link that this answer has, to keep or to send.
 *
 * @param {string} address - Of the page, without a query.
 * @param {string} query
 */
export function permanentLink(address, query) {
  const field = /** @type {HTMLInputElement} */ (
    element("input", {
      class: "permanent-link__field",
      id: "answer-link",
      type: "text",
      readonly: true,
      value: `${address}?${query}`,
      "aria-describedby": "answer-link-hint",
    })
  );
  field.addEventListener("focus", () => field.select());
  return fold(
    "link",
    words.link,
    "",
    element("label", { class: "hidden-text", for: "answer-link" }, words.link),
    field,
    element("p", { class: "permanent-link__hint", id: "answer-link-hint" }, words.linkHint),
  );
}
