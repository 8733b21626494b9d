import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
import { readingLinks } from "./evidence.js";
import { fold } from "./fold.js";

/**
 * Why another step is not the answer, such as the next level up.
 *
 * @param {{why_not?: {question: string, text: string, sources?: string[], readings?: string[]}[]}}
 *   answer
 * @param {import("./card.js").Surroundings} surroundings
 */
export function whyNot({ why_not: reasons }, surroundings) {
  if (!reasons?.length) return null;
  // The first asks after the next level; on a phone there is room for its beginning only.
  const hint = reasons.map(({ question }) => question).join(" ");
  const entries = reasons.flatMap(({ question, text, sources, readings }) => [
    element("dt", {}, question),
    element(
      "dd",
      {},
      text,
      citations(sources, surroundings),
      readings?.length ? [" ", readingLinks(readings, surroundings)] : null,
    ),
  ]);
  return fold("why-not", messages.whyNot.title, hint, element("dl", { class: "open" }, entries));
}
