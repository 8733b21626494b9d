import { datePicture } from "../date-picture/date-picture.js";
import { longDate } from "../dates.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { clampedFold } from "./fold.js";

/**
 * @typedef {object} Deadline - A limit of the procedure, or a suggestion.
 * @property {string | null} date - ISO date of the last day.
 * @property {string | null} [date_text] - The same with its weekday, in words.
 * @property {string} [phrase] - What the procedure says, in words.
 * @property {boolean} [stated] - Whether a number is stated.
 * @property {boolean} [overdue]
 * @property {(import("../date-picture/day-count.js").Working & {text: string}) | null} [working] - How the date
 *   was counted.
 */

const words = messages.deadline;

/**
 * "By when": the latest date, whether it has passed, the limit on the whole process, a suggestion
 * where the area states nothing, and on demand how each of them was counted.
 *
 * @param {{by: Deadline | null, cap: Deadline | null, suggestion: Deadline | null, today: string}}
 *   answer
 */
export function deadline({ by, cap, suggestion, today }) {
  if (!by && !cap && !suggestion) return null;
  const states = [
    by?.overdue || cap?.overdue ? " plate--overdue" : "",
    by && !by.date ? " plate--undated" : "",
  ];
  return element(
    "div",
    { class: `plate plate--when${states.join("")}` },
    by ? step(by, today) : null,
    cap && cap.date !== by?.date ? wholeProcess(cap, today) : null,
    suggestion ? suggested(suggestion) : null,
  );
}

/**
 * @param {Deadline | null | undefined} limit
 * @returns {string | null} The date with its weekday; nothing if there is none.
 */
export function dateWords(limit) {
  if (!limit?.date) return null;
  return limit.date_text ?? longDate(limit.date, messages.locale);
}

/**
 * @param {Deadline} by
 * @param {string} today
 */
function step(by, today) {
  const label = by.overdue ? words.wasDue : by.date ? words.latest : words.byWhen;
  return [
    element(
      "dl",
      { class: "plate__row" },
      element("dt", { class: "plate__label" }, label, overdueTag(by)),
      element("dd", { class: "plate__main" }, dateWords(by) ?? by.phrase ?? words.noDate),
    ),
    by.date ? why(by, today) : null,
  ];
}

/** Lateness is said, not only coloured. @param {Deadline} limit */
function overdueTag(limit) {
  if (!limit.overdue) return null;
  return [" ", element("strong", { class: "tag tag--overdue" }, words.overdue)];
}

/**
 * What the procedure says, and how the date follows from it.
 *
 * @param {Deadline} limit
 * @param {string} today
 */
function why(limit, today) {
  const { phrase, working } = limit;
  if (!working) return phrase ? element("p", { class: "plate__remark" }, phrase) : null;
  return clampedFold(
    "why-date",
    [element("span", { class: "clamped__label" }, words.whyThisDate), " ", phrase],
    whyThisDate(limit, today),
  );
}

/**
 * The working in words, and each counted and skipped day in a picture of a calendar.
 *
 * @param {Deadline} limit
 * @param {string} today
 */
function whyThisDate(limit, today) {
  return [element("p", { class: "working" }, limit.working?.text), datePicture(limit, today)];
}

/**
 * @param {Deadline} cap
 * @param {string} today
 */
function wholeProcess(cap, today) {
  const title = cap.overdue ? words.capOverdue : words.cap;
  return element(
    "div",
    { class: "plate__cap" },
    clampedFold(
      "cap",
      [
        element("span", { class: "plate__label" }, title),
        " ",
        element("strong", {}, dateWords(cap)),
        overdueTag(cap),
      ],
      cap.phrase ? element("p", { class: "plate__remark" }, cap.phrase) : null,
      cap.working ? whyThisDate(cap, today) : null,
    ),
  );
}

/** @param {Deadline} suggestion */
function suggested(suggestion) {
  return element(
    "div",
    { class: "plate__suggestion" },
    clampedFold(
      "suggestion",
      [
        element("span", { class: "plate__label" }, words.suggestion),
        " ",
        element("strong", {}, dateWords(suggestion)),
      ],
      element("p", { class: "plate__remark" }, suggestion.phrase),
    ),
  );
}
