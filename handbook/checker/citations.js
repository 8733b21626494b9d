import { element, hiddenText } from "./element.js";
import { messages } from "./messages.js";

/**
 * Links to the sentences that something rests on, as numbers in brackets.
 *
 * @param {string[] | undefined} sources - Such as `coventry:4`.
 * @param {import("./card.js").Surroundings} surroundings
 */
export function citations(sources, surroundings) {
  if (!sources?.length) return null;
  const links = sources.flatMap((source, index) => [
    index ? ", " : "",
    citation(source, surroundings),
  ]);
  return element("span", { class: "citations" }, " [", links, "]");
}

/**
 * @param {string} source
 * @param {import("./card.js").Surroundings} surroundings
 */
function citation(source, { root, area }) {
  const [document, number] = source.split(":");
  const href = `${root}sources/#${document}-${number}`;
  const name = messages.evidence.sentence(document);
  // Among sentences of the area's own document the number says enough to the eye.
  const prefix = document === area ? hiddenText(name) : `${document} `;
  return element("a", { href }, prefix, number);
}
