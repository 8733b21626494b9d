import { longDate } from "../dates.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { datePicture } from "./date-picture.js";

/**
 * @typedef {object} Deadline - A limit of the procedure, or a suggestion.
 * @property {string | null} date - ISO date of the last day.
 * @property {string | null} [date_text] - The same with its weekday, in words.
 * @property {string} [phrase] - What the procedure says, in words.
 * @property {boolean} [stated] - Whether a number is stated.
 * @property {boolean} [overdue]
 * @property {(import("./day-count.js").Working & {text: string}) | null} [working] - How the date
 *   was counted.
 */

const words = messages.deadline;

/**
 * "By when": the latest date, whether it has passed, the limit on the whole process, a suggestion
 * where the area states nothing, and on demand how the date was counted.
 *
 * @param {{by: Deadline, cap: Deadline | null, suggestion: Deadline | null, today: string}} answer
 */
export function deadline({ by, cap, suggestion, today }) {
  const label = by.overdue ? words.wasDue : by.date ? words.latest : words.byWhen;
  return element(
    "div",
    { class: `plate${by.overdue ? " plate--overdue" : ""}` },
    element("h3", { class: "plate__label" }, label),
    element("p", { class: "plate__main" }, dateWords(by) ?? words.noDate, overdueTag(by)),
    remark(by),
    by.working ? workingOut(by, today) : null,
    cap ? wholeProcess(cap) : null,
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

/** Lateness is said, not only coloured. @param {Deadline} limit */
function overdueTag(limit) {
  if (!limit.overdue) return null;
  return [" ", element("strong", { class: "tag tag--overdue" }, words.overdue)];
}

/** @param {Deadline} limit */
function remark({ phrase }) {
  return phrase ? element("p", { class: "plate__remark" }, phrase) : null;
}

/** @param {Deadline} cap */
function wholeProcess(cap) {
  return element(
    "div",
    { class: "plate__cap" },
    element("h4", { class: "plate__label" }, cap.overdue ? words.capOverdue : words.cap),
    element("p", { class: "plate__date" }, dateWords(cap), overdueTag(cap)),
    remark(cap),
  );
}

/** @param {Deadline} suggestion */
function suggested(suggestion) {
  return element(
    "div",
    { class: "plate__suggestion" },
    element("h4", { class: "plate__label" }, words.suggestion),
    element("p", { class: "plate__date" }, dateWords(suggestion)),
    remark(suggestion),
  );
}

/**
 * @param {Deadline} limit
 * @param {string} today
 */
function workingOut(limit, today) {
  return element(
    "details",
    { class: "working" },
    element("summary", {}, words.working),
    element("p", {}, limit.working?.text),
    datePicture(limit, today),
  );
}
