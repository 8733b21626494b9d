/**
 * Python in the background of the page: one worker for the whole visit, started when first wanted.
 *
 * A module is evaluated once per visit, also when Material's instant navigation swaps the pages under
 * it, so the runtime kept here outlives them.
 */

import { whyScriptFailed } from "./files.js";
import { REASON, RuntimeUnavailable } from "./unavailable.js";
import { workerAddress } from "./worker-address.js";

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
    this.failure = null;
    this.#change(STATE.STARTING);
    try {
      this.#worker = new Worker(workerAddress(), { type: "module" });
    } catch (error) {
      this.#fail(new RuntimeUnavailable(REASON.WORKER, error.message));
      return;
    }
    const worker = this.#worker;
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = async ({ message }) => {
      const why = await whyScriptFailed(workerAddress(), message);
      // In the meantime the watchdog may have ended this worker, and another may have started.
      if (this.#worker === worker && this.state !== STATE.FAILED) this.#fail(why);
    };
    worker.postMessage({ start: { base, wheel } });
    // A start can also hang without any error; nobody is left waiting for ever.
    this.#watchdog = setTimeout(() => {
      const detail = `not started after ${watchdogMilliseconds} milliseconds`;
      this.#fail(new RuntimeUnavailable(REASON.TIMEOUT, detail));
    }, watchdogMilliseconds);
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
    // Where a worker is forbidden the start has failed already.
    if (this.state === STATE.FAILED) {
      return Promise.reject(this.failure);
    }
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
      this.#fail(RuntimeUnavailable.fromMessage(failed));
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

  #fail(failure) {
    clearTimeout(this.#watchdog);
    this.#worker?.terminate();
    this.failure = failure;
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
