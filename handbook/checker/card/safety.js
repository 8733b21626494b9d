import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
import { clampedFold } from "./fold.js";

/**
 * Safety first and last: what to do about danger, and on demand what the areas themselves say of it.
 *
 * @param {import("./provisions.js").Provision[]} notices - The first is for everyone.
 * @param {import("./card.js").Surroundings} surroundings
 */
export function safety([first, ...local], surroundings) {
  const items = local.map(({ text, sources }) =>
    element("li", {}, text, citations(sources, surroundings)),
  );
  if (items.length === 0) return element("p", { class: "safety" }, first.text);
  const list = element("ul", { class: "plain-list" }, items);
  return element("div", { class: "safety" }, clampedFold("safety", first.text, list));
}

/**
 * What the document is like, where that matters to whoever relies on it.
 *
 * @param {import("./provisions.js").Provision[]} banners
 * @param {import("./card.js").Surroundings} surroundings
 */
export function cautions(banners, surroundings) {
  return banners.map(({ text, sources }) => {
    const said = [element("strong", {}, messages.card.caution), " ", text];
    const cited = element("p", {}, messages.evidence.rests, citations(sources, surroundings));
    return element("div", { class: "caution" }, clampedFold("caution", said, cited));
  });
}
