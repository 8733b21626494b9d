import { dayNumber, dayWords, isoDate, monday, WEEK } from "../date-picture/calendar-day.js";

/** @typedef {{x: number, label: string}} Tick */

const LEAST_SPAN = 4;
const MARGIN = 0.06;
const ROOM_FOR_LABEL = 64;
const DAY_STEPS = [1, 2, WEEK, 2 * WEEK];
const MONTH_STEPS = [1, 2, 3, 6, 12];

/** Days from left to right: the same number of days takes the same room everywhere. */
export class TimeScale {
  /**
   * @param {string[]} dates - ISO dates that must lie on it, at least one.
   * @param {number} left
   * @param {number} right
   */
  constructor(dates, left, right) {
    const days = dates.map(dayNumber);
    const [first, last] = [Math.min(...days), Math.max(...days)];
    const span = Math.max(last - first, LEAST_SPAN);
    this.first = first - span * MARGIN;
    this.last = first + span * (1 + MARGIN);
    this.left = left;
    this.right = right;
  }

  /** @param {string} date - ISO date. @returns {number} */
  x(date) {
    return this.#at(dayNumber(date));
  }

  /** @returns {Tick[]} Days, Mondays or months, as many as there is room to name. */
  get ticks() {
    const perDay = (this.right - this.left) / (this.last - this.first);
    const days = DAY_STEPS.find((step) => step * perDay >= ROOM_FOR_LABEL);
    return days ? this.#dayTicks(days) : this.#monthTicks(30 * perDay);
  }

  /** @param {number} step */
  #dayTicks(step) {
    const start = Math.ceil(this.first);
    const ticks = [];
    for (let day = step < WEEK ? start : monday(start + WEEK - 1); day <= this.last; day += step) {
      ticks.push({ x: this.#at(day), label: dayWords(day, { day: "numeric", month: "short" }) });
    }
    return ticks;
  }

  /** @param {number} perMonth */
  #monthTicks(perMonth) {
    const step = MONTH_STEPS.find((months) => months * perMonth >= ROOM_FOR_LABEL) ?? 12;
    const start = new Date(`${isoDate(Math.ceil(this.first)).slice(0, 7)}-01T00:00:00Z`);
    const ticks = [];
    for (let month = start; ; month.setUTCMonth(month.getUTCMonth() + 1)) {
      const day = dayNumber(month.toISOString().slice(0, 10));
      if (day > this.last) return ticks;
      if (day < this.first || month.getUTCMonth() % step) continue;
      ticks.push({ x: this.#at(day), label: dayWords(day, { month: "short", year: "numeric" }) });
    }
  }

  /** @param {number} day */
  #at(day) {
    const share = (day - this.first) / (this.last - this.first);
    return this.left + share * (this.right - this.left);
  }
}
