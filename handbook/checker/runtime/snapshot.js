/**
 * A packed memory snapshot: the memory of a Python that has started and has imported our package.
 *
 * It holds only the pages of memory that differ from those of a fresh instance of the same WebAssembly
 * module. The file: the length of the header (32 bits, little endian), the header as JSON, the pages.
 *
 * @typedef {object} Header
 * @property {number} format - `FORMAT`.
 * @property {string} pyodide - The version of Pyodide whose memory it is.
 * @property {string} package - The name of the wheel that it has imported.
 * @property {number} size - Bytes of memory.
 * @property {number[]} own - Where the words of memory stand that each engine has set for itself by then.
 * @property {string} beginning - What Pyodide notes at the beginning of a snapshot, in base 64.
 * @property {[number, number][]} runs - Where pages stand: the first page, and how many follow.
 */

export const FORMAT = 2;
export const PAGE = 4096;
const LENGTH = 4;

/**
 * Pack the *memory* of a Python, leaving out what a *fresh* instance holds anyway.
 *
 * @param {Uint8Array} memory
 * @param {Uint8Array} fresh - As large as the memory.
 * @param {Omit<Header, "format" | "size" | "runs">} about
 * @returns {Uint8Array}
 */
export function pack(memory, fresh, about) {
  /** @type {[number, number][]} */
  const runs = [];
  const words = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / 4);
  const others = new Uint32Array(fresh.buffer, fresh.byteOffset, fresh.length / 4);
  for (let page = 0; page * PAGE < memory.length; page += 1) {
    if (isSame(words, others, page)) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === page) last[1] += 1;
    else runs.push([page, 1]);
  }
  const header = { format: FORMAT, ...about, size: memory.length, runs };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const pages = runs.reduce((sum, [, count]) => sum + count, 0);
  const packed = new Uint8Array(LENGTH + text.length + pages * PAGE);
  new DataView(packed.buffer).setUint32(0, text.length, true);
  packed.set(text, LENGTH);
  let place = LENGTH + text.length;
  for (const [first, count] of runs) {
    packed.set(memory.subarray(first * PAGE, (first + count) * PAGE), place);
    place += count * PAGE;
  }
  return packed;
}

/**
 * @param {Uint32Array} one
 * @param {Uint32Array} other
 * @param {number} page
 */
function isSame(one, other, page) {
  const end = ((page + 1) * PAGE) / 4;
  for (let place = (page * PAGE) / 4; place < end; place += 1) {
    if (one[place] !== other[place]) return false;
  }
  return true;
}

/** A packed snapshot, ready to be laid over a fresh memory. */
export class Snapshot {
  /**
   * @param {ArrayBuffer} packed
   * @throws {Error} It is no whole snapshot of this format.
   */
  constructor(packed) {
    const length = new DataView(packed).getUint32(0, true);
    this.packed = packed;
    this.pages = LENGTH + length;
    /** @type {Header} */
    this.header = JSON.parse(new TextDecoder().decode(new Uint8Array(packed, LENGTH, length)));
    const { format, runs } = this.header;
    const size = runs.reduce((sum, [, count]) => sum + count * PAGE, this.pages);
    if (format !== FORMAT) throw new Error(`expected format ${FORMAT}, found ${format}`);
    if (size !== packed.byteLength)
      throw new Error(`expected ${size} bytes, found ${packed.byteLength}`);
  }

  /**
   * What Pyodide's option `_loadSnapshot` takes: to Pyodide an array of bytes with the whole memory,
   * in truth only its beginning. Asked for the rest, it lays the pages over the memory instead, which
   * spares making, and copying, 20 megabytes that are mostly there.
   *
   * @param {() => WebAssembly.Memory} memory - Gives the memory of the instance that has started.
   * @param {(memory: WebAssembly.Memory) => void} [before] - Told when the memory is still fresh.
   * @returns {Uint8Array}
   */
  image(memory, before = () => {}) {
    const { beginning, size } = this.header;
    const image = Uint8Array.from(atob(beginning), (letter) => letter.charCodeAt(0));
    return Object.defineProperties(image, {
      // Pyodide takes this for the size of the memory that it needs.
      length: { value: size },
      subarray: {
        value: (/** @type {number} */ from, /** @type {number | undefined} */ to) => {
          if (to !== undefined) return new Uint8Array(image.buffer, from, to - from);
          before(memory());
          this.layOver(memory());
          return new Uint8Array(0);
        },
      },
    });
  }

  /** @param {WebAssembly.Memory} memory - Of a fresh instance. */
  layOver(memory) {
    const bytes = new Uint8Array(memory.buffer);
    const words = new Uint32Array(memory.buffer);
    const own = this.header.own.map((address) => words[address / 4]);
    let place = this.pages;
    for (const [first, count] of this.header.runs) {
      bytes.set(new Uint8Array(this.packed, place, count * PAGE), first * PAGE);
      place += count * PAGE;
    }
    for (const [index, address] of this.header.own.entries()) words[address / 4] = own[index];
  }
}
