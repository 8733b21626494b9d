import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
import { fold } from "./fold.js";
import { part } from "./part.js";

/**
 * @typedef {object} Provision - Something to record, to tell, to seek advice on or to know.
 * @property {string} text
 * @property {string} [who]
 * @property {string} [where]
 * @property {string} [when]
 * @property {string} [how]
 * @property {"in-preference" | "in-addition"} [relation] - How an adviser stands to line management.
 * @property {string[]} [sources]
 * @property {string[]} [areas] - Names of the areas that ask for it, where there is more than one.
 */

/** @typedef {"record" | "notify" | "advice" | "notes"} Kind */

const DETAILS = /** @type {const} */ (["who", "where", "when", "how"]);
// What belongs to the sentence at first sight: a record without its place is half an answer.
const FIRST_SIGHT = /** @type {Record<Kind, readonly (typeof DETAILS)[number][]>} */ ({
  record: ["where"],
  notify: ["who"],
  advice: ["who"],
  notes: [],
});
// How much of a kind a phone has room for: lines, and characters in one of them.
const CHARACTERS = 37;

const words = messages.provisions;

/**
 * What the procedure asks for of one kind, as a part of the card; nothing if it asks for nothing.
 * The first are in sight, as many as fit; a line that opens holds the rest.
 *
 * @param {Kind} kind
 * @param {Provision[] | undefined} provisions
 * @param {import("./card.js").Surroundings} surroundings
 * @param {number} lines - How many there is room for on a phone.
 */
export function provisionPart(kind, provisions, surroundings, lines) {
  if (!provisions?.length) return null;
  const count = fitting(kind, provisions, lines);
  const rest = provisions.slice(count);
  return part(
    kind,
    words[kind],
    list(kind, provisions.slice(0, count), surroundings),
    rest.length > 0
      ? fold(`more-${kind}`, words.more[kind](rest.length), "", list(kind, rest, surroundings))
      : null,
  );
}

/**
 * The same as one line that opens.
 *
 * @param {Kind} kind
 * @param {Provision[] | undefined} provisions
 * @param {import("./card.js").Surroundings} surroundings
 */
export function provisionFold(kind, provisions, surroundings) {
  if (!provisions?.length) return null;
  const hint = provisions
    .map(({ who, text }) => (kind === "advice" && who) || text.replace(/\.$/, ""))
    .join("; ");
  return fold(kind, words[kind], hint, list(kind, provisions, surroundings));
}

/**
 * @param {Kind} kind
 * @param {Provision[]} provisions
 * @param {number} room - In lines.
 * @returns {number} How many are in sight at first, one at least.
 */
function fitting(kind, provisions, room) {
  let lines = 0;
  const tooMany = provisions.findIndex((provision) => {
    const details = inSight(kind, provision).map(([detail, text]) => words[detail] + text);
    const length = [...(provision.areas ?? []), provision.text, ...details].join("   ").length;
    lines += Math.ceil(length / CHARACTERS);
    return lines > room;
  });
  return tooMany < 0 ? provisions.length : Math.max(tooMany, 1);
}

/**
 * @param {Kind} kind
 * @param {Provision} provision
 */
function inSight(kind, provision) {
  const said = provision.text.toLowerCase();
  return FIRST_SIGHT[kind]
    .map((detail) => /** @type {const} */ ([detail, provision[detail] ?? ""]))
    .filter(([, text]) => text && !said.includes(text.toLowerCase()));
}

/**
 * @param {Kind} kind
 * @param {Provision[]} provisions
 * @param {import("./card.js").Surroundings} surroundings
 */
function list(kind, provisions, surroundings) {
  const items = provisions.map((provision) => item(kind, provision, surroundings));
  return element("ul", { class: "tasks" }, items);
}

/**
 * @param {Kind} kind
 * @param {Provision} provision
 * @param {import("./card.js").Surroundings} surroundings
 */
function item(kind, provision, surroundings) {
  const { text, relation, areas, sources } = provision;
  const shown = [
    areas?.flatMap((area) => [element("span", { class: "tag tag--area" }, area), " "]),
    text,
    inSight(kind, provision).map(([detail, said]) => keyDetail(words[detail], said)),
    relation ? keyDetail("", words.relation[relation]) : null,
  ];
  const rows = DETAILS.filter((detail) => provision[detail]);
  const cited = citations(sources, surroundings);
  if (rows.length === 0 && !cited) return element("li", { class: "task" }, ...shown);
  return element(
    "li",
    {},
    element(
      "details",
      { class: "task" },
      element("summary", { class: "task__summary" }, ...shown),
      details(rows, provision, cited),
    ),
  );
}

/**
 * @param {string} label - May be empty.
 * @param {string} text
 */
function keyDetail(label, text) {
  const name = label ? [element("span", { class: "task__label" }, `${label}: `)] : [];
  return [" ", element("span", { class: "task__detail" }, name, text)];
}

/**
 * @param {(typeof DETAILS)[number][]} rows
 * @param {Provision} provision
 * @param {HTMLElement | null} cited
 */
function details(rows, provision, cited) {
  const named = rows.map((detail) => [words[detail], provision[detail] ?? null]);
  return element(
    "dl",
    { class: "task__details" },
    [...named, [words.sentences, cited]].map(([label, detail]) =>
      detail ? element("div", {}, element("dt", {}, label), element("dd", {}, detail)) : null,
    ),
  );
}
