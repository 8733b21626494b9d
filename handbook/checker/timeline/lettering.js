/**
 * The letters of a drawing. How much room they take is estimated, rather too much than too little,
 * since it is drawn before it is on the page.
 */
import { svg } from "../svg.js";

const NARROW = /[ijl|!'.,:;I·ftr ()[\]/-]/;
const BROAD = /[mMW@…—%]/;

/**
 * @param {string} text
 * @param {number} size - The height of its letters.
 * @param {boolean} [isBold]
 * @returns {number} About how long it is, in the same units.
 */
export function textWidth(text, size, isBold = false) {
  let ems = 0;
  for (const letter of text) {
    if (NARROW.test(letter)) ems += 0.36;
    else if (BROAD.test(letter)) ems += 0.95;
    else ems += letter === letter.toLowerCase() ? 0.58 : 0.72;
  }
  return ems * size * (isBold ? 1.07 : 1);
}

/**
 * @param {string} text
 * @param {number} size - The height of its letters.
 * @param {number} width
 * @param {number} most - How many lines there is room for; what is left over ends in an ellipsis.
 * @returns {string[]} The text in lines no longer than the width, unless a single word is.
 */
export function lines(text, size, width, most) {
  /** @type {string[]} */
  const found = [];
  for (const word of text.split(/\s+/)) {
    const joined = `${found.at(-1)} ${word}`;
    if (found.length && textWidth(joined, size) <= width) found[found.length - 1] = joined;
    else if (found.length < most) found.push(word);
    else {
      found[most - 1] = `${found[most - 1].replace(/\W$/, "")}…`;
      break;
    }
  }
  return found;
}

/**
 * Where labels stand in one line: where each would like to begin, unless another or an edge is in
 * the way.
 *
 * @param {{start: number, width: number}[]} labels - In the order in which they are to stand.
 * @param {number} left
 * @param {number} right
 * @param {number} gap - What is to be left between two of them.
 * @returns {number[]} Where each begins.
 */
export function spread(labels, left, right, gap) {
  const starts = labels.map(({ start }) => start);
  let free = left;
  for (const [index, { width }] of labels.entries()) {
    starts[index] = Math.max(starts[index], free);
    free = starts[index] + width + gap;
  }
  let end = right;
  for (let index = labels.length - 1; index >= 0; index--) {
    starts[index] = Math.min(starts[index], end - labels[index].width);
    end = starts[index] - gap;
  }
  return starts;
}

/**
 * @param {string} said
 * @param {number} x
 * @param {number} y - Of the line on which the letters stand.
 * @param {{class?: string, size: number, anchor?: string}} how
 */
export function text(said, x, y, how) {
  return svg(
    "text",
    {
      class: `drawing__text ${how.class ?? ""}`.trim(),
      x,
      y,
      "font-size": how.size,
      "text-anchor": how.anchor,
    },
    said,
  );
}
