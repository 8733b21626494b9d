import { dayNumber, isoDate, monday, WEEK, weekday } from "./calendar-day.js";

/**
 * @typedef {object} Working - How a date was reached.
 * @property {string} from - ISO date of day 0.
 * @property {string} to - ISO date of the last day.
 * @property {number | null} count - None where nothing was counted.
 * @property {string | null} unit - Such as "working days".
 * @property {{date: string, why: string}[]} skipped - The days passed over.
 *
 * @typedef {object} Day - A day of the weeks through which a count runs.
 * @property {number} day - Its number in the calendar.
 * @property {boolean} isFirst - Whether it is day 0.
 * @property {boolean} isLast
 * @property {boolean} isToday
 * @property {number | null} counted - How much is counted at its end; none where it is not counted.
 * @property {string | null} skipped - Why it was passed over.
 * @property {boolean} isWeekend
 */

const HOURS = 24;

/**
 * The whole weeks from that of day 0 to that of the last day, as the decision package counted them:
 * which days were passed over is its business alone.
 *
 * @param {Working} working
 * @param {string} today - ISO date.
 * @returns {Day[][]} Weeks from Monday to Sunday.
 */
export function countedWeeks({ from, to, count, unit, skipped }, today) {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  const reasons = new Map(skipped.map(({ date, why }) => [date, why]));
  const step = unit === "hours" ? HOURS : 1;
  const weeks = [];
  let counted = 0;
  for (let start = monday(first); start <= last; start += WEEK) {
    const week = [];
    for (let day = start; day < start + WEEK; day++) {
      const isWithin = day > first && day <= last;
      const why = isWithin ? (reasons.get(isoDate(day)) ?? null) : null;
      const isCounted = Boolean(count) && isWithin && why === null;
      if (isCounted) counted += step;
      week.push({
        day,
        isFirst: day === first,
        isLast: day === last,
        isToday: isoDate(day) === today,
        counted: isCounted ? counted : null,
        skipped: why,
        isWeekend: weekday(day) >= 5,
      });
    }
    weeks.push(week);
  }
  return weeks;
}

/**
 * @param {Working} working
 * @returns {number | null} How many days or hours are counted; none where nothing is.
 */
export function total({ count, unit }) {
  return count && unit === "weeks" ? count * WEEK : count;
}
