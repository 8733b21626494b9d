/** The compiled policies: each part is fetched when an area that it holds is first asked about. */

import { fetchVerified } from "./supplies.js";

const AREA_KEYS = ["area", "also"];

/** The parts of all areas, loaded into one Python. */
export class Parts {
  /**
   * @param {string} root - The address of the site's root, with its last slash.
   * @param {{areas: string[], address: string, integrity: string}[]} parts
   */
  constructor(root, parts) {
    this.root = root;
    this.parts = parts;
    /** @type {Map<object, Promise<ArrayBuffer>>} */
    this.fetched = new Map();
    this.loaded = new Set();
    // A single part is needed in any case.
    if (parts.length === 1) this.fetch(parts[0]);
  }

  /** @returns {string[]} Every area, in order. */
  get areas() {
    return this.parts.flatMap(({ areas }) => areas);
  }

  /** @param {{address: string, integrity: string}} part */
  fetch(part) {
    let fetched = this.fetched.get(part);
    if (!fetched) {
      fetched = fetchVerified(this.root, part);
      this.fetched.set(part, fetched);
      // After a failure the next question tries again; whoever waits is told of this one.
      fetched.catch(() => this.fetched.delete(part));
    }
    return fetched;
  }

  /**
   * Fetch what a question will need, before it is asked.
   *
   * @param {string} query
   */
  prepare(query) {
    for (const part of this.neededFor(query)) this.fetch(part);
  }

  /**
   * Give Python the parts that a question needs.
   *
   * @param {any} published - The object in Python.
   * @param {string} query
   * @param {(bytes: Uint8Array) => unknown} toPython - Makes a value for Python.
   */
  async load(published, query, toPython) {
    for (const part of this.neededFor(query)) {
      published.load(toPython(new Uint8Array(await this.fetch(part))));
      this.loaded.add(part);
    }
  }

  /** @param {string} query - Gives the parts of its areas that have not been loaded. */
  neededFor(query) {
    const values = new URLSearchParams(query);
    const asked = AREA_KEYS.flatMap((key) => values.getAll(key));
    return this.parts.filter(
      (part) => !this.loaded.has(part) && part.areas.some((area) => asked.includes(area)),
    );
  }
}
