import { longDate } from "../dates.js";
import { element, hiddenText } from "../element.js";
import { messages } from "../messages.js";
import { dayNumber, dayWords, isoDate, monday, WEEK } from "./calendar-day.js";
import { countedWeeks, total } from "./day-count.js";

/**
 * @typedef {import("./day-count.js").Day} Day
 * @typedef {import("./day-count.js").Working} Working
 *
 * @typedef {object} CountedDeadline
 * @property {boolean} [overdue]
 * @property {string | null} [last_working_day] - ISO date, where the last day is no working day.
 * @property {Working | null} [working]
 */

// Half a year of weeks is no picture any more; the words beside it say the same.
const MOST_WEEKS = 26;
const words = messages.datePicture;

/**
 * Why this date: the calendar from day 0 to the last day, with every counted and skipped day.
 *
 * @param {CountedDeadline | null | undefined} deadline
 * @param {string} today - ISO date.
 * @returns {HTMLElement | null} Nothing if the deadline has no date that was worked out.
 */
export function datePicture(deadline, today) {
  const working = deadline?.working;
  if (!deadline || !working || working.to < working.from) return null;
  const weeks = countedWeeks(working, today);
  if (weeks.length > MOST_WEEKS) return null;
  return element(
    "div",
    { class: "date-picture" },
    element(
      "table",
      { class: "date-picture__calendar" },
      element("caption", { class: "date-picture__caption" }, words.caption(...ends(working))),
      weekdayNames(),
      element(
        "tbody",
        {},
        weeks.map((week) =>
          element(
            "tr",
            {},
            week.map((day) => cell(day, working, day === weeks[0][0])),
          ),
        ),
      ),
    ),
    notes(deadline, working, weeks.flat(), today),
  );
}

/** @param {Working} working @returns {[string, string]} Both ends of the count in words. */
function ends({ from, to }) {
  return [longDate(from, messages.locale), longDate(to, messages.locale)];
}

function weekdayNames() {
  const first = monday(0);
  const names = Array.from({ length: WEEK }, (_, index) =>
    element(
      "th",
      { scope: "col", class: "date-picture__weekday" },
      element("span", { "aria-hidden": "true" }, dayWords(first + index, { weekday: "short" })),
      hiddenText(dayWords(first + index, { weekday: "long" })),
    ),
  );
  return element("thead", {}, element("tr", {}, names));
}

/**
 * @param {Day} day
 * @param {Working} working
 * @param {boolean} isTopLeft - Whether nothing before it has named the month.
 */
function cell(day, working, isTopLeft) {
  const spoken = dayWords(day.day, { weekday: "long", day: "numeric", month: "long" });
  const said = [spoken, ...saidOf(day, working)].join(", ");
  return element(
    "td",
    { class: classes(day) },
    hiddenText(said),
    element(
      "span",
      { class: "date-picture__day", "aria-hidden": "true" },
      element("span", { class: "date-picture__date" }, dateOf(day.day, isTopLeft)),
      seenOn(day, working).map((mark) => element("span", { class: "date-picture__mark" }, mark)),
    ),
  );
}

/** @param {Day} day */
function classes(day) {
  const { isFirst, isLast, isToday, counted, skipped } = day;
  const kinds = { first: isFirst, last: isLast, today: isToday, counted, skipped };
  const marked = Object.entries(kinds).filter(([, applies]) => applies);
  return ["date-picture__cell", ...marked.map(([kind]) => `date-picture__cell--${kind}`)].join(" ");
}

/** The day of the month, with the month where it begins. @param {number} day @param {boolean} named */
function dateOf(day, named) {
  const date = dayWords(day, { day: "numeric" });
  return named || date === "1" ? dayWords(day, { day: "numeric", month: "short" }) : date;
}

/**
 * What is read out of a day.
 *
 * @param {Day} day
 * @param {Working} working
 */
function saidOf(day, working) {
  const all = total(working);
  const { isFirst, isLast, isToday, counted, skipped } = day;
  const counting = working.unit === "hours" ? words.hourOf : words.dayOf;
  return [
    isToday ? words.today : null,
    isFirst ? words.start : null,
    counted && all ? counting(counted, all) : null,
    skipped ? words.skippedSaid(day.isWeekend ? words.weekend : skipped) : null,
    isLast ? lastWord(working) : null,
  ].filter((part) => part !== null);
}

/**
 * What is seen on a day.
 *
 * @param {Day} day
 * @param {Working} working
 */
function seenOn(day, working) {
  const { isFirst, isLast, isToday, counted, skipped } = day;
  const counting = working.unit === "hours" ? words.hour : words.day;
  return [
    isFirst ? words.start : null,
    counted ? counting(counted) : null,
    skipped ? words.skipped : null,
    skipped && !day.isWeekend ? words.holiday : null,
    isLast ? lastWord(working) : null,
    isToday ? words.today : null,
  ].filter((part) => part !== null);
}

/** A date that no count led to is not the last of anything. @param {Working} working */
function lastWord({ count }) {
  return count ? words.last : words.due;
}

/**
 * What the marks mean, and what lies outside the picture.
 *
 * @param {CountedDeadline} deadline
 * @param {Working} working
 * @param {Day[]} days
 * @param {string} today
 */
function notes({ overdue, last_working_day: lastWorkingDay }, working, days, today) {
  const { locale } = messages;
  const holidays = days.filter(({ skipped, isWeekend }) => skipped && !isWeekend);
  const late = dayNumber(today) - dayNumber(working.to);
  const lines = [
    days.some(({ skipped, isWeekend }) => skipped && isWeekend) ? words.weekendNote : null,
    ...holidays.map(({ day, skipped }) =>
      words.holidayNote(longDate(isoDate(day), locale), skipped ?? ""),
    ),
    working.unit === "hours" ? words.hoursNote : null,
    lastWorkingDay ? words.lastWorkingDay(longDate(lastWorkingDay, locale)) : null,
    overdue
      ? words.overdue(longDate(today, locale), late)
      : days.some(({ isToday }) => isToday)
        ? null
        : words.todayIs(longDate(today, locale)),
  ].filter((line) => line !== null);
  if (lines.length === 0) return null;
  const items = lines.map((line) => element("li", {}, line));
  return element("ul", { class: "date-picture__notes" }, items);
}
