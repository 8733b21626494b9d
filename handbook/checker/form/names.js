/** Finding names by what people type of them: the start of any word, or nearly so. */

const TOLERANT_FROM = 4;

/**
 * Finds the names that are meant.
 *
 * @param {string[]} names
 * @param {string} typed
 * @returns {{places: Set<number>, isExact: boolean}} Where they stand among the names, and whether
 *   they are spelled as typed; with a slip of the finger they are found too, if nothing else is.
 */
export function findNames(names, typed) {
  const wanted = words(typed);
  const exact = matching(names, (name) => isSpelled(name, wanted));
  if (exact.size > 0) return { places: exact, isExact: true };
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
 * Whether words of the name begin as was typed, or the letters stand somewhere in it.
 *
 * @param {string} name
 * @param {string[]} wanted
 */
function isSpelled(name, wanted) {
  const own = words(name);
  return (
    wanted.every((part) => own.some((word) => word.startsWith(part))) ||
    own.join("").includes(wanted.join(""))
  );
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
