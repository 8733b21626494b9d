/**
 * The query string: the whole state of a case, one key a question.
 *
 * @typedef {{key: string, value: string, usual: string}} Entry - `usual` is the default value.
 */
import { joinDate, londonToday } from "../dates.js";

/**
 * Writes a case as a query string: keys in the order of the entries, usual and empty values left
 * out, so that the same case always has the same link.
 *
 * @param {Entry[]} entries
 * @returns {string} Without a question mark.
 */
export function writeQuery(entries) {
  const query = new URLSearchParams();
  for (const { key, value, usual } of entries) {
    if (value && value !== usual) query.append(key, value);
  }
  return query.toString();
}

/**
 * Reads the query of an address. A link of ours, or of anyone, passes as it stands, so that the
 * decision package can name every wrong key in it. Only what the plain form sends when it is
 * submitted before this script has loaded is rewritten: three fields a date, and empty ones.
 *
 * @param {string} search - `location.search`.
 * @param {string[]} dateKeys - Keys of the date questions.
 * @returns {string} Without a question mark.
 */
export function readQuery(search, dateKeys) {
  const sent = new URLSearchParams(search);
  const fields = dateKeys.flatMap((key) =>
    ["day", "month", "year"].map((part) => `${key}-${part}`),
  );
  if (!fields.some((field) => sent.has(field))) return search.replace(/^\?/, "");

  const query = new URLSearchParams();
  for (const [key, value] of sent) {
    if (!fields.includes(key)) query.append(key, value);
  }
  for (const key of dateKeys) {
    const [day, month, year] = ["day", "month", "year"].map(
      (part) => sent.get(`${key}-${part}`) ?? "",
    );
    const date = joinDate({ day, month, year }, londonToday());
    if (date) query.append(key, date);
  }
  return query.toString();
}
