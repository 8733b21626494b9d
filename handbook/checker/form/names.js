/** Finding names by what people type of them: starts of words, else any part, else nearly so. */

const TOLERANT_FROM = 4;

/**
 * Finds the names that are meant.
 *
 * @param {string[]} names
 * @param {string} typed
 * @returns {{places: Set<number>, isExact: boolean}} Where they stand among the names, and whether
 *   they are spelled as typed; those spelled a little otherwise are found if nothing else is.
 */
export function findNames(names, typed) {
  const wanted = words(typed);
  for (const isMeant of [begins, holds]) {
    const places = matching(names, (name) => isMeant(words(name), wanted));
    if (places.size > 0) return { places, isExact: true };
  }
  return { places: matching(names, (name) => isLike(words(name), wanted)), isExact: false };
}

/**
 * @param {string[]} names
 * @param {(name: string) => boolean} matches
 */
function matching(names, matches) {
  return new Set(names.flatMap((name, place) => (matches(name) ? [place] : [])));
}

/** @param {string} text - Returns its words in plain small letters. */
function words(text) {
  const plain = text.normalize("NFD").replace(/\p{M}|['’]/gu, "");
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * Whether every part that was typed begins a word.
 *
 * @param {string[]} own
 * @param {string[]} wanted
 */
function begins(own, wanted) {
  return wanted.every((part) => own.some((word) => word.startsWith(part)));
}

/**
 * Whether the letters typed stand somewhere in the name, however it is split into words.
 *
 * @param {string[]} own
 * @param {string[]} wanted
 */
function holds(own, wanted) {
  return own.join("").includes(wanted.join(""));
}

/**
 * Whether every part that was typed is nearly the start of a word.
 *
 * @param {string[]} own
 * @param {string[]} wanted
 */
function isLike(own, wanted) {
  return wanted.every((part) => own.some((word) => startsLike(word, part)));
}

/**
 * @param {string} word
 * @param {string} part
 */
function startsLike(word, part) {
  if (part.length < TOLERANT_FROM) return word.startsWith(part);
  const slips = part.length < 2 * TOLERANT_FROM ? 1 : 2;
  return slipsToStart(word, part) <= slips;
}

/**
 * How many letters are missing, wrong or too many in what was typed, as a start of the word.
 *
 * @param {string} word
 * @param {string} part
 */
function slipsToStart(word, part) {
  // One row of the usual table of edit distances for each letter typed.
  let row = Array.from({ length: word.length + 1 }, (_, place) => place);
  for (const [typed, letter] of [...part].entries()) {
    const next = [typed + 1];
    for (let place = 1; place < row.length; place += 1) {
      const other = row[place - 1] + (word[place - 1] === letter ? 0 : 1);
      next.push(Math.min(other, row[place] + 1, next[place - 1] + 1));
    }
    row = next;
  }
  return Math.min(...row);
}
