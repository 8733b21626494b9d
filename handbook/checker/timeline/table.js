import { dateWords } from "../card/deadline.js";
import { rungName } from "../card/ladder.js";
import { longDate } from "../dates.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { momentsOf, standingWord } from "./steps.js";

/**
 * @typedef {import("./steps.js").Step} Step
 * @typedef {import("../card/deadline.js").Deadline} Deadline
 */

const words = messages.timeline;
// On a phone the style sheet turns rows into cards, which would take the table from screen readers.
const ROLES = {
  table: "table",
  thead: "rowgroup",
  tbody: "rowgroup",
  tfoot: "rowgroup",
  tr: "row",
};

/**
 * The ladder as a table: each step with its people, its date and how the case stands with it.
 *
 * @param {any} answer - The answer of the decision package.
 * @param {Step[]} steps
 * @param {string} root - Address of the site's root.
 */
export function timelineTable(answer, steps, root) {
  return tabular(
    "table",
    { class: "ladder-table" },
    element("caption", { class: "ladder-table__caption" }, caption(answer)),
    tabular("thead", {}, tabular("tr", {}, Object.values(words.columns).map(columnName))),
    tabular(
      "tbody",
      {},
      steps.map((step) => row(step, root)),
    ),
    answer.cap?.date ? tabular("tfoot", {}, wholeProcess(answer.cap)) : null,
  );
}

/**
 * @param {keyof ROLES} name
 * @param {Record<string, string | number>} attributes
 * @param {...(Node | null | Node[])} children
 */
function tabular(name, attributes, ...children) {
  return element(name, { role: ROLES[name], ...attributes }, ...children);
}

/** @param {string} name */
function columnName(name) {
  return element("th", { scope: "col", role: "columnheader" }, name);
}

/** The days that are no step. @param {any} answer */
function caption(answer) {
  return momentsOf(answer)
    .filter(({ kind }) => kind !== "cap")
    .map(({ name, date }) => words.moment(name, longDate(date, messages.locale)))
    .join(" ");
}

/** @param {Step} step @param {string} root */
function row(step, root) {
  const { level, title, who, link, standing, by } = step;
  return tabular(
    "tr",
    { class: `ladder-table__step ladder-table__step--${standing}`, "data-level": level },
    element(
      "th",
      { scope: "row", role: "rowheader" },
      element("span", { class: "ladder-table__level" }, rungName(step)),
      element(
        "span",
        { class: "ladder-table__title" },
        link ? element("a", { href: root + link }, title) : title,
      ),
    ),
    cell("who", who),
    cell("by", byWhen(step)),
    cell(
      "state",
      standing === "next"
        ? element("strong", { class: "tag" }, standingWord(step))
        : standingWord(step),
      by?.overdue ? late() : null,
    ),
  );
}

/**
 * @param {string} name - What it says; ends its class.
 * @param {...(Node | string | null | Array<Node | string | null>)} said
 */
function cell(name, ...said) {
  return element("td", { role: "cell", class: `ladder-table__${name}` }, ...said);
}

/** Lateness is said, not only coloured. */
function late() {
  return [" ", element("strong", { class: "tag tag--overdue" }, messages.deadline.overdue)];
}

/** @param {Step} step */
function byWhen({ by, suggestion, since, ended }) {
  const behind = [ended ? words.endedOn(long(ended)) : since ? words.since(long(since)) : null];
  const due = by ? [date(by) ?? by.phrase ?? null] : behind;
  const offered = date(suggestion);
  return offered
    ? [
        ...due,
        element(
          "span",
          { class: "ladder-table__suggestion" },
          `${messages.deadline.suggestion} `,
          offered,
        ),
      ]
    : due;
}

/** @param {Deadline | null} limit */
function date(limit) {
  const text = dateWords(limit);
  return text ? element("strong", {}, text) : null;
}

/** @param {string} iso */
function long(iso) {
  return longDate(iso, messages.locale);
}

/** @param {Deadline} cap */
function wholeProcess(cap) {
  return tabular(
    "tr",
    { class: "ladder-table__cap" },
    element("th", { scope: "row", role: "rowheader" }, words.whole),
    element(
      "td",
      { role: "cell", colspan: 3, "aria-colspan": 3 },
      date(cap),
      cap.overdue ? late() : null,
    ),
  );
}
