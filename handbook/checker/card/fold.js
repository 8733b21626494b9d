import { element } from "../element.js";

/** @typedef {Node | string | null | undefined} Child */

/**
 * A line that opens: what is not needed at first sight, under a summary that says what is inside.
 *
 * @param {string} name - What it is about; ends its class.
 * @param {string} title
 * @param {string} hint - More on what is inside, as far as it fits the line; may be empty.
 * @param {...(Child | Child[])} body
 */
export function fold(name, title, hint, ...body) {
  return element(
    "details",
    { class: `disclosure disclosure--${name}` },
    element(
      "summary",
      { class: "disclosure__summary" },
      element("span", { class: "disclosure__title" }, title),
      hint ? [" ", element("span", { class: "disclosure__hint" }, hint)] : null,
    ),
    element("div", { class: "disclosure__body" }, ...body),
  );
}

/**
 * A text too long for first sight: cut off by the eye alone, whole for everyone who opens it.
 *
 * @param {string} name - What it is about; ends its class.
 * @param {Child | Child[]} text
 * @param {...(Child | Child[])} body - What more there is to it.
 */
export function clampedFold(name, text, ...body) {
  return element(
    "details",
    { class: `clamped clamped--${name}` },
    element("summary", { class: "clamped__summary" }, text),
    element("div", { class: "clamped__body" }, ...body),
  );
}
