import { longDate } from "../dates.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
import { part } from "./part.js";

const words = messages.evidence;

/**
 * "Why": the page of the stage, the sentences of the document and our readings of it.
 *
 * @param {{next: object | null, link?: string | null, sources: string[], readings: string[]}} answer
 * @param {import("./card.js").Surroundings} surroundings
 */
export function evidence({ next, link, sources, readings }, surroundings) {
  const { root } = surroundings;
  const cited = citations(sources, surroundings);
  return part(
    "why",
    words.title,
    link
      ? element("p", {}, element("a", { href: root + link }, next ? words.stage : words.area))
      : null,
    cited ? element("p", {}, words.sentences, cited) : null,
    readings.length > 0 ? readingList(readings, surroundings) : null,
  );
}

/**
 * What the answer was worked out from, and how old that is.
 *
 * @param {{policy: {name: string, version: string, source_date?: string | null, status_text: string},
 *   calendar: {nation_text: string, until: string}}} answer
 */
export function provenance({ policy, calendar }) {
  const facts = [
    [words.policy, policy.name],
    [words.version, policy.version],
    [words.dated, policy.source_date],
    [words.status, policy.status_text],
  ].filter(([, fact]) => fact);
  const nation = calendar.nation_text;
  return element(
    "footer",
    { class: "provenance" },
    element(
      "dl",
      {},
      facts.map(([name, fact]) =>
        element("div", {}, element("dt", {}, name), element("dd", {}, fact)),
      ),
    ),
    element("p", {}, words.calendar(nation, longDate(calendar.until, messages.locale))),
  );
}

/**
 * @param {string[]} readings
 * @param {import("./card.js").Surroundings} surroundings
 */
function readingList(readings, { root, readings: titles }) {
  const items = readings.map((id) =>
    element("li", {}, element("a", { href: `${root}readings/#${id}` }, titles.get(id) ?? id)),
  );
  return [element("p", {}, words.readings), element("ul", {}, items)];
}
