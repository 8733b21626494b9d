import { element, hiddenText } from "../element.js";
import { messages } from "../messages.js";

/**
 * Links to the sentences that something rests on, as numbers in brackets.
 *
 * @param {string[] | undefined} sources - Such as `coventry:4`.
 * @param {import("./card.js").Surroundings} surroundings
 */
export function citations(sources, surroundings) {
  if (!sources?.length) return null;
  // A sentence of another area's document is named after the area, once for several in a row.
  let named = surroundings.area;
  const links = sources.flatMap((source, index) => {
    const [document] = source.split(":");
    const link = citation(source, document !== named, surroundings);
    named = document;
    return [index ? ", " : "", link];
  });
  return element("span", { class: "citations" }, " [", links, "]");
}

/**
 * @param {string} source
 * @param {boolean} isNamed - Whether the eye needs the name of the document.
 * @param {import("./card.js").Surroundings} surroundings
 */
function citation(source, isNamed, { root, form }) {
  const [document, number] = source.split(":");
  const href = `${root}sources/#${document}-${number}`;
  const area = /** @type {import("../form/question.js").ChoiceQuestion} */ (form.question("area"));
  // What stands in brackets explains the name where it is chosen.
  const name = `${area.words(document).split(" (")[0] || document} `;
  return element(
    "a",
    { href },
    isNamed ? name : hiddenText(name),
    hiddenText(messages.evidence.sentence),
    number,
  );
}
