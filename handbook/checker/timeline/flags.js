/**
 * Where the words go that name a line across the whole drawing: like flags, each at the head of its
 * own pole, on as few rows as they can share without one covering another or another's pole.
 *
 * @typedef {{x: number, width: number}} Flag
 * @typedef {{x: number, left: number, right: number, row: number}} Placed - Rows count upwards.
 */

const GAP = 6;

/**
 * @param {Flag[]} flags - A handful, each at an `x` of its own.
 * @param {number} left
 * @param {number} right
 * @returns {Placed[]} In the same order.
 */
export function placeFlags(flags, left, right) {
  for (let rows = 1; rows <= flags.length; rows++) {
    const placed = place(flags, [], rows, left, right);
    if (placed) return placed;
  }
  // No arrangement is free of crossings: a row for each at least keeps the words apart.
  return flags.map((flag, row) => at(flag, inside(flag, left, right), row));
}

/**
 * Tries every place of the next flag, and for each those of the rest.
 *
 * @param {Flag[]} flags
 * @param {Placed[]} placed - The first of them.
 * @param {number} rows - How many there are.
 * @param {number} left
 * @param {number} right
 * @returns {Placed[] | null}
 */
function place(flags, placed, rows, left, right) {
  if (placed.length === flags.length) return placed;
  const flag = flags[placed.length];
  for (let row = 0; row < rows; row++) {
    // To the right of its pole, to the left of it, or wherever the drawing has room.
    for (const start of [flag.x, flag.x - flag.width, inside(flag, left, right)]) {
      const tried = at(flag, start, row);
      if (start < left || tried.right > right || placed.some((other) => collide(tried, other)))
        continue;
      const all = place(flags, [...placed, tried], rows, left, right);
      if (all) return all;
    }
  }
  return null;
}

/** @param {Flag} flag @param {number} start @param {number} row @returns {Placed} */
function at({ x, width }, start, row) {
  return { x, left: start, right: start + width, row };
}

/** @param {Flag} flag @param {number} left @param {number} right */
function inside({ x, width }, left, right) {
  return Math.min(Math.max(x - width / 2, left), right - width);
}

/** @param {Placed} one @param {Placed} other */
function collide(one, other) {
  if (one.row === other.row) return one.left < other.right + GAP && other.left < one.right + GAP;
  const [upper, lower] = one.row > other.row ? [one, other] : [other, one];
  return upper.x > lower.left - GAP && upper.x < lower.right + GAP;
}
