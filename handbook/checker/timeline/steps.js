import { messages } from "../messages.js";

/**
 * @typedef {"passed" | "reached" | "next" | "later"} Standing
 *
 * @typedef {object} Step - A step of the ladder, and where the case stands with it.
 * @property {number} level
 * @property {string} name - What the area calls it.
 * @property {string} title
 * @property {string} who
 * @property {string | null} [link] - Its page, relative to the site's root.
 * @property {Standing} standing
 * @property {import("../card/deadline.js").Deadline | null} by - None for what lies behind.
 * @property {import("../card/deadline.js").Deadline | null} suggestion
 * @property {string | null} since - ISO date on which it began, where that is known.
 * @property {string | null} ended - ISO date.
 *
 * @typedef {object} Moment - A day that matters to the whole ladder.
 * @property {"raised" | "decided" | "today" | "cap"} kind
 * @property {string} date - ISO date.
 * @property {string} name
 * @property {boolean} isLate - Whether it is a limit that has passed.
 */

const words = messages.timeline;

/**
 * Every step of the ladder, from the lowest up.
 *
 * @param {any} answer - The answer of the decision package.
 * @returns {Step[]}
 */
export function stepsOf(answer) {
  const { next, by, suggestion, link, then: rest = [], before = [] } = answer;
  const behind = before.map((/** @type {any} */ rung, /** @type {number} */ index) => ({
    ...plain(rung, index === before.length - 1 ? "reached" : "passed"),
    ...(index === before.length - 1 ? present(answer) : {}),
  }));
  const now = next ? [{ ...plain({ ...next, link }, "next"), by, suggestion }] : [];
  const later = rest.map((/** @type {any} */ rung) => ({ ...plain(rung, "later"), by: rung.by }));
  return [...behind, ...now, ...later];
}

/** @param {any} rung @param {Standing} standing @returns {Step} */
function plain({ level, name, title, who, link }, standing) {
  const undated = { by: null, suggestion: null, since: null, ended: null };
  return { level, name, title, who, link, standing, ...undated };
}

/**
 * When the present level began and ended. If nobody said when it began, it counts from the day the
 * disagreement was raised: that is when the first level did begin, but nobody knows it of a later.
 *
 * @param {any} answer
 */
function present({ case: known, before }) {
  const isKnown = known?.since !== known?.raised || before.length === 1;
  return { since: isKnown ? (known?.since ?? null) : null, ended: known?.ended ?? null };
}

/**
 * The days that matter to the whole ladder, in no order.
 *
 * @param {any} answer
 * @returns {Moment[]}
 */
export function momentsOf({ case: known, cap, today }) {
  const raised = known?.reached === "none" ? words.arose : words.raised;
  /** @type {[Moment["kind"], string | null | undefined, string][]} */
  const found = [
    ["raised", known?.raised, raised],
    ["decided", known?.decided, words.decided],
    ["today", today, words.today],
    ["cap", cap?.date, cap?.overdue ? words.capOverdue : words.cap],
  ];
  return found.flatMap(([kind, date, name]) =>
    date ? [{ kind, date, name, isLate: kind === "cap" && Boolean(cap?.overdue) }] : [],
  );
}

/**
 * @param {Step} step
 * @returns {string} Where the case stands with it, in a word.
 */
export function standingWord({ standing, ended }) {
  return standing === "reached" && ended ? words.ended : words.standing[standing];
}
