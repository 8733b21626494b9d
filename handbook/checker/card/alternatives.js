import { element, hiddenText } from "../element.js";
import { messages } from "../messages.js";
import { fold } from "./fold.js";

/**
 * @typedef {object} Alternative - The answer that one other choice would have given.
 * @property {string} key
 * @property {string} label - Such as "If it is urgent".
 * @property {"if" | "unsure"} kind
 * @property {string} headline
 * @property {string[]} changes - What it says that this answer does not: its headline, if it is
 *   another, and what more there is to do and to know.
 * @property {string} query
 */

const words = messages.alternatives;

/**
 * What would change: each other choice whose answer is another, with a link to that answer.
 *
 * @param {{alternatives?: Alternative[]}} answer
 */
export function alternatives({ alternatives: all }) {
  const others = (all ?? []).filter(({ kind }) => kind === "if");
  if (others.length === 0) return null;
  const hint = others.map(({ label }) => label).join("; ");
  return fold("alternatives", words.title, hint, list(others));
}

/**
 * What was left open: which answer was taken out of caution, and what another would change.
 *
 * @param {{unsure?: {key: string, label: string, taken_label: string}[],
 *   alternatives?: Alternative[]}} answer
 * @param {string} query - What was asked.
 * @param {string} [title]
 */
export function unsure({ unsure: open, alternatives: all }, query, title = words.unsure) {
  if (!open?.length) return null;
  const hint = open.map(({ taken_label: taken }) => taken).join("; ");
  const rows = open.map(({ key, label, taken_label: taken }) => {
    const others = (all ?? []).filter((other) => other.kind === "unsure" && other.key === key);
    return [
      element("dt", {}, label),
      element(
        "dd",
        {},
        element("p", {}, words.taken(taken), " ", changeLink(query, key, label)),
        others.length > 0
          ? [element("p", {}, words.others), list(others)]
          : element("p", {}, words.same),
      ),
    ];
  });
  return fold("unsure", title, words.hint(hint), element("dl", { class: "open" }, rows.flat()));
}

/**
 * @param {string} query
 * @param {string} key
 * @param {string} label
 */
export function changeLink(query, key, label) {
  return element("a", { href: `?${query}#${key}` }, messages.given.change, hiddenText(` ${label}`));
}

/** @param {Alternative[]} others */
function list(others) {
  const items = others.map(({ label, headline, changes, query }) => {
    const added = changes.filter((change) => change !== headline);
    return element(
      "li",
      {},
      `${label}: `,
      element("a", { href: `?${query}` }, step(headline, changes)),
      added.length > 0 ? plainList(added.map((text) => element("li", {}, text))) : null,
    );
  });
  return plainList(items);
}

/**
 * @param {string} headline
 * @param {string[]} changes
 */
function step(headline, changes) {
  if (changes.includes(headline)) return headline;
  return changes.length > 0 ? words.more : words.sameStep;
}

/** @param {HTMLElement[]} items */
function plainList(items) {
  return element("ul", { class: "plain-list" }, items);
}
