import { element } from "../element.js";
import { guard } from "./unsaved.js";

/**
 * Of what is written here, browsers are to keep nothing and to send nothing, not even to have its
 * spelling checked.
 */
const PRIVATE = { autocomplete: "off", autocapitalize: "sentences", spellcheck: "false" };

/**
 * A field for text about the case, with the name of the thing above it.
 *
 * @param {"input" | "textarea"} kind
 * @param {string} id
 * @param {string} label
 * @param {string} text
 * @param {Record<string, string | number | boolean>} [attributes]
 * @returns {{label: HTMLElement, field: HTMLInputElement & HTMLTextAreaElement}}
 */
export function labelledField(kind, id, label, text, attributes = {}) {
  const field = /** @type {HTMLInputElement & HTMLTextAreaElement} */ (
    element(kind, { class: "take-away__field", id, ...PRIVATE, ...attributes })
  );
  field.value = text;
  guard(field);
  return {
    label: element("label", { class: "take-away__label", for: id }, label),
    field,
  };
}

/**
 * Room to write below a heading that names it.
 *
 * @param {number} rows
 * @param {Record<string, string | undefined>} names - The attributes that name and describe it.
 * @returns {HTMLTextAreaElement}
 */
export function room(rows, names) {
  const field = /** @type {HTMLTextAreaElement} */ (
    element("textarea", { class: "take-away__field", rows, ...PRIVATE, ...names })
  );
  guard(field);
  return field;
}
