import { citations } from "../card/citations.js";
import { element } from "../element.js";
import { messages } from "../messages.js";

/**
 * What a heading of a form rests on: sentences of the document, and our readings of it.
 *
 * @param {import("./sheet.js").Section} section
 * @param {import("../card/card.js").Surroundings} surroundings
 * @returns {HTMLElement | null} Nothing where the heading is ours.
 */
export function grounds({ sources, readings }, surroundings) {
  const cited = citations(sources, surroundings);
  if (!cited && !readings?.length) return null;
  return element("span", {}, cited, readings?.map((id) => reading(id, surroundings)) ?? []);
}

/**
 * @param {string} id
 * @param {import("../card/card.js").Surroundings} surroundings
 */
function reading(id, { root, readings }) {
  const link = element("a", { href: `${root}readings/#${id}` }, readings.get(id) ?? id);
  return element("span", {}, ` ${messages.takeAway.record.reading} `, link, ".");
}
