import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
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
 */

const DETAILS = /** @type {const} */ (["who", "where", "when", "how"]);

/**
 * What the procedure asks for of one kind, as a part of the card; nothing if it asks for nothing.
 *
 * @param {"record" | "notify" | "advice" | "notes"} kind
 * @param {Provision[] | undefined} provisions
 * @param {import("./card.js").Surroundings} surroundings
 */
export function provisionList(kind, provisions, surroundings) {
  if (!provisions?.length) return null;
  const items = provisions.map((provision) => item(provision, surroundings));
  return part(kind, messages.provisions[kind], element("ul", { class: "duties" }, items));
}

/**
 * @param {Provision} provision
 * @param {import("./card.js").Surroundings} surroundings
 */
function item(provision, surroundings) {
  const { text, relation, sources } = provision;
  return element(
    "li",
    {},
    element("p", {}, text, citations(sources, surroundings)),
    relation
      ? element("p", { class: "duties__relation" }, messages.provisions.relation[relation])
      : null,
    details(provision),
  );
}

/** @param {Provision} provision */
function details(provision) {
  const rows = DETAILS.filter((detail) => provision[detail]).map((detail) =>
    element(
      "div",
      {},
      element("dt", {}, messages.provisions[detail]),
      element("dd", {}, provision[detail]),
    ),
  );
  return rows.length > 0 ? element("dl", { class: "duties__details" }, rows) : null;
}
