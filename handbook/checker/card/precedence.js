import { messages } from "../messages.js";

/** @typedef {import("./deadline.js").Deadline} Deadline */
/** @typedef {{by: Deadline | null, cap: Deadline | null}} Dated */

const words = messages.pair;

/**
 * The answers with the one that cannot wait first: what is overdue, then the earlier date, then what
 * has no date. Those that are alike keep their order.
 *
 * @template {Dated} Answer
 * @param {Answer[]} answers
 * @returns {Answer[]}
 */
export function byPrecedence(answers) {
  return [...answers].sort(
    (one, other) =>
      Number(isOverdue(other)) - Number(isOverdue(one)) || compare(day(one), day(other)),
  );
}

/**
 * Why the first is first, in words.
 *
 * @param {Dated[]} answers - In their order.
 * @returns {string}
 */
export function precedence([first, second]) {
  if (isOverdue(first) && !isOverdue(second)) return words.overdue;
  if (!day(first) && !day(second)) return words.undated;
  if (!day(second)) return words.dated;
  return day(first) === day(second) ? words.sameDate : words.earlier;
}

/** The limit of the step counts; where it has none, that of the whole process. @param {Dated} answer */
function day({ by, cap }) {
  return by?.date ?? cap?.date ?? "";
}

/** @param {Dated} answer */
function isOverdue({ by, cap }) {
  return Boolean(by?.overdue || cap?.overdue);
}

/**
 * @param {string} one - ISO date, or nothing.
 * @param {string} other
 */
function compare(one, other) {
  if (!one || !other) return Number(!one) - Number(!other);
  return one < other ? -1 : Number(one > other);
}
