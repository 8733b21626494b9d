/**
 * Days of the calendar as whole numbers, so that they can be counted and placed on a scale without
 * a clock or a time zone, and the short names that a picture has room for.
 */
import { messages } from "../messages.js";

const MILLISECONDS = 86_400_000;
/** How many days a week has. */
export const WEEK = 7;

/**
 * @param {string} iso - ISO date.
 * @returns {number} The number of the day; the next day has the next number.
 */
export function dayNumber(iso) {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

/**
 * @param {number} day - The number of a day.
 * @returns {string} Its ISO date.
 */
export function isoDate(day) {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * @param {number} day - The number of a day.
 * @returns {number} Monday is 0, Sunday is 6.
 */
export function weekday(day) {
  // Day 0 was a Thursday.
  return (day + 3) % WEEK;
}

/**
 * @param {number} day - The number of a day.
 * @returns {number} The Monday of its week.
 */
export function monday(day) {
  return day - weekday(day);
}

/**
 * A day in words, with only the parts that are asked for.
 *
 * @param {number} day - The number of a day.
 * @param {Intl.DateTimeFormatOptions} parts
 * @returns {string} Such as "Fri 4 Dec".
 */
export function dayWords(day, parts) {
  // As in dates.js: some versions of the locale data put a comma after the weekday.
  return dayFormat(parts)
    .format(day * MILLISECONDS)
    .replace(",", "");
}

/**
 * @param {string} date - ISO date.
 * @param {string} today - ISO date; its year goes without saying.
 * @returns {string} Such as "Fri 4 Dec".
 */
export function shortDate(date, today) {
  const year = date.slice(0, 4) === today.slice(0, 4) ? undefined : "numeric";
  return dayWords(dayNumber(date), { weekday: "short", day: "numeric", month: "short", year });
}

/** @type {Map<string, Intl.DateTimeFormat>} */
const formats = new Map();

/** Making a format takes long. @param {Intl.DateTimeFormatOptions} parts */
function dayFormat(parts) {
  const key = JSON.stringify(parts);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(messages.locale, { ...parts, timeZone: "UTC" });
    formats.set(key, format);
  }
  return format;
}
