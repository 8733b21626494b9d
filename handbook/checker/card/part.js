import { element } from "../element.js";

/**
 * One titled part of the card, below the slip: its title at the side where there is room.
 *
 * @param {string} name - What it is about; ends its class.
 * @param {string} title
 * @param {...(Node | string | null | Array<Node | string | null>)} body
 */
export function part(name, title, ...body) {
  return element(
    "section",
    { class: `part part--${name}` },
    element("h3", { class: "part__title" }, title),
    element("div", { class: "part__body" }, ...body),
  );
}
