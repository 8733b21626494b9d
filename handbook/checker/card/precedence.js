import { messages } from "../messages.js";

/**
 * @typedef {object} Dated
 * @property {string} outcome
 * @property {string | null} act_on - ISO date by which to act, at the latest.
 * @property {string} today
 * @property {{overdue: boolean} | null} by
 * @property {{overdue: boolean} | null} cap
 */

const words = messages.pair;

/**
 * The answers with the one that cannot wait first: immediate danger, then what is overdue, then the
 * earlier day to act on, then what has none. Those that are alike keep their order.
 *
 * @template {Dated} Answer
 * @param {Answer[]} answers
 * @returns {Answer[]}
 */
export function byPrecedence(answers) {
  return [...answers].sort(
    (one, other) =>
      Number(isEmergency(other)) - Number(isEmergency(one)) ||
      Number(isOverdue(other)) - Number(isOverdue(one)) ||
      compare(one.act_on, other.act_on),
  );
}

/**
 * Why the first is first, in words.
 *
 * @param {Dated[]} answers - In their order.
 * @returns {string} Nothing where neither goes before the other.
 */
export function precedence([first, second]) {
  if (isEmergency(first) && !isEmergency(second)) return words.emergency;
  if (isOverdue(first) && !isOverdue(second)) return words.overdue;
  if (first.act_on === second.act_on) return "";
  if (first.act_on === first.today) return words.today;
  return second.act_on ? words.earlier : words.dated;
}

/**
 * What answers have in common of which neither goes before the other.
 *
 * @param {Dated[]} answers
 * @returns {string}
 */
export function likeness([first, second]) {
  if (isOverdue(first) && isOverdue(second)) return words.bothOverdue;
  if (!first.act_on) return words.undated;
  return first.act_on === first.today ? words.bothToday : words.sameDate;
}

/** @param {Dated} answer */
function isEmergency({ outcome }) {
  return outcome === "emergency";
}

/** @param {Dated} answer */
function isOverdue({ by, cap }) {
  return Boolean(by?.overdue || cap?.overdue);
}

/**
 * @param {string | null} one - ISO date.
 * @param {string | null} other
 */
function compare(one, other) {
  if (!one || !other) return Number(!one) - Number(!other);
  return one < other ? -1 : Number(one > other);
}
