import { element } from "../element.js";
import { grounds } from "./grounds.js";

/**
 * A form of the record: headings with what is known, and room for what only the reader knows.
 *
 * @typedef {object} Form
 * @property {string} title
 * @property {string | null} intro
 * @property {Section[]} sections
 *
 * @typedef {object} Section
 * @property {string} heading
 * @property {string | null} hint - What belongs below the heading.
 * @property {string[]} lines - What is filled in already.
 * @property {number} blank - How many lines to leave for writing; 0 if nothing is left to write.
 * @property {string[]} sources - The sentences that ask for it.
 * @property {string[]} [readings] - Our readings of them, by id.
 */

const LINE_END = /\r\n|\r|\n/;

/**
 * The record as a document for paper and for other programs: text only, no fields.
 *
 * @param {Form} form
 * @param {string[]} written - What the reader wrote below each heading.
 * @param {import("../card/card.js").Surroundings} surroundings
 */
export function sheet({ title, intro, sections }, written, surroundings) {
  return element(
    "article",
    { class: "record-sheet" },
    element("h1", {}, title),
    intro ? element("p", {}, intro) : null,
    sections.flatMap((section, index) => [
      element("h2", {}, section.heading),
      ...paragraphs(section, written[index].trim(), surroundings),
    ]),
  );
}

/**
 * @param {Section} section
 * @param {string} written
 * @param {import("../card/card.js").Surroundings} surroundings
 */
function paragraphs(section, written, surroundings) {
  const { hint, lines, blank } = section;
  const known = lines.map((line) => element("p", {}, line));
  if (written) return [...known, ...written.split(LINE_END).map((line) => element("p", {}, line))];
  // What to write is worth its room only until it is written.
  const explained = [hint, grounds(section, surroundings)?.textContent?.trim()].filter(Boolean);
  return [
    explained.length
      ? element("p", {}, element("em", { class: "record-sheet__hint" }, explained.join(" ")))
      : null,
    ...known,
    ...Array.from({ length: blank }, () =>
      // An empty paragraph would vanish where it is pasted.
      element("p", { class: "record-sheet__line" }, "\u00a0"),
    ),
  ];
}

/**
 * @param {Element} node - Made by {@link sheet}.
 * @returns {string} The same as plain text, with an empty line above each heading.
 */
export function sheetText(node) {
  const lines = [...node.children].map(({ tagName, textContent }) => {
    const text = textContent?.trim() ?? "";
    return tagName === "H2" ? `\n${text}` : text;
  });
  return `${lines.join("\n")}\n`;
}
