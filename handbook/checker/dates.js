/**
 * Dates as people type them and as links carry them. Whether a date exists or makes sense is the
 * decision package's business: this module only joins three fields and takes them apart again.
 *
 * @typedef {{day: string, month: string, year: string}} DateParts
 */

const MONTHS = [
  "january", "february", "march", "april", "may", "june",
  "july", "august", "september", "october", "november", "december",
]; // biome-ignore format: a year in two rows

/**
 * Joins three fields into an ISO date if they have the shape of one: the month a number or an
 * English month name of three letters or more, the year of four digits, of two, or missing. The
 * first field alone may hold a whole date, see {@link readDate}. Otherwise joins them into what was
 * typed, with one space between the fields. Empty fields stay empty between their spaces, so that
 * {@link splitDate} puts every part back where it was typed.
 *
 * @param {DateParts} parts
 * @param {string} today - ISO date.
 * @returns {string} Empty if nothing was entered.
 */
export function joinDate(parts, today) {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((text) => text.trim());
  if (!day && !month && !year) return "";
  if (!month && !year) return readDate(day, today) || `${day}  `;
  const number = monthNumber(month);
  if (/^\d{1,2}$/.test(day) && number && /^(\d{4}|\d{2}|)$/.test(year))
    return withYear(number, day, year, today);
  return [day, month, year].join(" ");
}

/**
 * Reads a whole date as people write it: `20/11/2026`, `20 nov`, `2026-11-20`, `yesterday`.
 *
 * @param {string} text
 * @param {string} today - ISO date.
 * @returns {string} An ISO date, of a day that may not exist; empty if the text is not a date.
 */
export function readDate(text, today) {
  const words = text.trim().toLowerCase();
  if (words === "today") return today;
  if (words === "yesterday") return daysBefore(today, 1);
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(words);
  if (iso) return withYear(iso[2].padStart(2, "0"), iso[3], iso[1], today);
  const named = /^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]*([a-z]{3,})\.?(?:[\s/.,-]*(\d{4}|\d{2}))?$/;
  const numbered = /^(\d{1,2})[\s/.-]+(\d{1,2})(?:[\s/.-]+(\d{4}|\d{2}))?$/;
  const [, day = "", month = "", year = ""] = named.exec(words) ?? numbered.exec(words) ?? [];
  const number = monthNumber(month);
  return number && withYear(number, day, year, today);
}

/**
 * @param {string} month - Two digits.
 * @param {string} day
 * @param {string} year - Empty for the latest such day that is not after today.
 * @param {string} today - ISO date.
 */
function withYear(month, day, year, today) {
  const rest = `-${month}-${day.padStart(2, "0")}`;
  if (year) return (year.length === 2 ? today.slice(0, 2) + year : year) + rest;
  const present = Number(today.slice(0, 4));
  return (present + rest > today ? present - 1 : present) + rest;
}

/**
 * @param {string} iso - ISO date.
 * @param {number} days
 * @returns {string} The ISO date so many days before.
 */
export function daysBefore(iso, days) {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - days);
  return date.toISOString().slice(0, 10);
}

/** @param {string} text - Returns whether it is the ISO date of a day that exists. */
export function isDate(text) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Some browsers take the 31st of February for a day in March.
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/**
 * Takes a date from a link apart for the three fields. What cannot be told apart goes to the first
 * field whole: nothing that was entered is lost.
 *
 * @param {string} text
 * @returns {DateParts}
 */
export function splitDate(text) {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return { day: String(Number(iso[3])), month: String(Number(iso[2])), year: iso[1] };
  const fields = text.split(" ");
  const parts = fields.length === 3 ? fields : text.split(/[-/.]/);
  if (parts.length === 3) return { day: parts[0], month: parts[1], year: parts[2] };
  return { day: text, month: "", year: "" };
}

// Making a format takes longer than everything else on the way to an answer.
const LONDON = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});
/** @type {Map<string, Intl.DateTimeFormat>} */
const longFormats = new Map();

/**
 * Today where the procedures apply, whatever the clock of the device is set to.
 *
 * @param {Date} [now]
 * @returns {string} ISO date in Europe/London.
 */
export function londonToday(now = new Date()) {
  const part = Object.fromEntries(
    LONDON.formatToParts(now).map(({ type, value }) => [type, value]),
  );
  return `${part.year}-${part.month}-${part.day}`;
}

/**
 * @param {string} iso - ISO date.
 * @param {string} locale - Such as "en-GB".
 * @returns {string} Such as "Tuesday 24 November 2026"; the text itself if it is no ISO date.
 */
export function longDate(iso, locale) {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  // Some versions of the locale data put a comma after the weekday; the pages have none.
  return longFormat(locale).format(date).replace(",", "");
}

/** @param {string} locale */
function longFormat(locale) {
  let format = longFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
    longFormats.set(locale, format);
  }
  return format;
}

/** @param {string} text - Returns two digits, or an empty text for what names no month. */
function monthNumber(text) {
  if (/^\d{1,2}$/.test(text)) return text.padStart(2, "0");
  const name = text.toLowerCase().replace(/\.$/, "");
  const index = name.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(name));
  return index < 0 ? "" : String(index + 1).padStart(2, "0");
}
