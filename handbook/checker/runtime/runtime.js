/**
 * Python in the background of the page: one worker for the whole visit, started when first wanted.
 *
 * A module is evaluated once per visit, also when Material's instant navigation swaps the pages under
 * it, so the runtime kept here outlives them.
 */

import { REASON, RuntimeUnavailable } from "./unavailable.js";

export { REASON, RuntimeUnavailable };

/** The states of a runtime, in `runtime.state`. */
export const STATE = Object.freeze({
  IDLE: "idle",
  STARTING: "starting",
  READY: "ready",
  FAILED: "failed",
});

let runtime;

/**
 * Give the visit's one runtime; the settings count at the first call only.
 *
 * @param {object} settings
 * @param {string} settings.base address of the runtime's folder, with its last slash
 * @param {string} settings.wheel name of our wheel in that folder
 * @param {number} settings.watchdogMilliseconds how long a start may take before it counts as failed
 * @returns {Runtime}
 */
export function startRuntime(settings) {
  runtime ??= new Runtime(settings);
  return runtime;
}

class Runtime {
  /** One of `STATE`. */
  state = STATE.IDLE;

  /** The `RuntimeUnavailable` of a failed start, else null. */
  failure = null;

  /** Called with the runtime at each change of `state`; the page shown sets its own. */
  onchange = () => {};

  #settings;
  #worker;
  #watchdog;
  #questions = new Map();
  #lastId = 0;

  constructor({ base, wheel, watchdogMilliseconds }) {
    // The worker would resolve an address against its own, so it is given a whole one.
    this.#settings = { base: new URL(base, document.baseURI).href, wheel, watchdogMilliseconds };
  }

  /** Start Python unless it is starting or ready; after a failure, try again. */
  start() {
    if (this.state === STATE.STARTING || this.state === STATE.READY) {
      return;
    }
    const { base, wheel, watchdogMilliseconds } = this.#settings;
    this.#worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
    this.#worker.onmessage = ({ data }) => this.#receive(data);
    this.#worker.onerror = (event) => {
      this.#fail(REASON.WORKER, event.message ?? "the worker's script did not load");
    };
    this.#worker.postMessage({ start: { base, wheel } });
    // A start can also hang without any error; nobody is left waiting for ever.
    this.#watchdog = setTimeout(() => {
      this.#fail(REASON.TIMEOUT, `not started after ${watchdogMilliseconds} milliseconds`);
    }, watchdogMilliseconds);
    this.failure = null;
    this.#change(STATE.STARTING);
  }

  /**
   * Ask the decision package, now or as soon as it has started.
   *
   * @param {string} query the case as the page's query string
   * @param {string} today ISO date
   * @returns {Promise<object>} the answer; rejects with `RuntimeUnavailable`
   */
  ask(query, today) {
    return this.#call("ask", query, today);
  }

  /**
   * Have made what a person takes away from an answer: calendar file, record, message.
   *
   * @param {string} query the case as the page's query string
   * @param {string} today ISO date
   * @param {string} site absolute address of the site's root, with its last slash
   * @returns {Promise<object>} rejects with `RuntimeUnavailable`
   */
  takeAway(query, today, site) {
    return this.#call("take_away", query, today, site);
  }

  #call(name, ...given) {
    if (this.state === STATE.FAILED) {
      return Promise.reject(this.failure);
    }
    this.start();
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#questions.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, given });
    });
  }

  #receive({ id, ready, failed, answer }) {
    if (id) {
      this.#settle(id, answer, failed);
    } else if (ready) {
      clearTimeout(this.#watchdog);
      this.#change(STATE.READY);
    } else {
      this.#fail(failed.reason, failed.detail);
    }
  }

  #settle(id, answer, failed) {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    if (failed) {
      question.reject(RuntimeUnavailable.fromMessage(failed));
    } else {
      question.resolve(JSON.parse(answer));
    }
  }

  #fail(reason, detail) {
    clearTimeout(this.#watchdog);
    this.#worker.terminate();
    this.failure = new RuntimeUnavailable(reason, detail);
    for (const { reject } of this.#questions.values()) {
      reject(this.failure);
    }
    this.#questions.clear();
    this.#change(STATE.FAILED);
  }

  #change(state) {
    this.state = state;
    this.onchange(this);
  }
}
