import { element } from "../element.js";
import { citations } from "./citations.js";
import { clampedFold } from "./fold.js";

/**
 * Safety first and last: what to do about danger, and on demand what the areas themselves say of it.
 *
 * @param {import("./provisions.js").Provision[]} notices - The first is for everyone.
 * @param {import("./card.js").Surroundings} surroundings
 */
export function safety([first, ...local], surroundings) {
  if (local.length === 0) return element("div", { class: "safety" }, element("p", {}, first.text));
  const items = local.map(({ text, sources }) =>
    element("li", {}, text, citations(sources, surroundings)),
  );
  const list = element("ul", { class: "plain-list" }, items);
  return element("div", { class: "safety" }, clampedFold("safety", first.text, list));
}

/**
 * What the document is like, where that matters to whoever relies on it.
 *
 * @param {any} answer
 * @param {import("./card.js").Surroundings} surroundings
 */
export function cautions({ banners, policy }, surroundings) {
  return banners.map((/** @type {import("./provisions.js").Provision} */ { text, sources }) =>
    element(
      "div",
      { class: "caution" },
      clampedFold(
        "caution",
        [element("strong", {}, `${policy.status_text}.`), " ", text],
        element("p", {}, citations(sources, surroundings)),
      ),
    ),
  );
}
