/**
 * Python in the background of the page: one worker for the whole visit, started when first wanted.
 *
 * A module is evaluated once per visit, also when Material's instant navigation swaps the pages under
 * it, so the runtime kept here outlives them.
 */

import { whyScriptFailed } from "./files.js";
import { compileWebAssembly, fetchVerified } from "./supplies.js";
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

// Not a variable of this module: where the start is early, another script has a copy of it.
const VISIT = Symbol.for("handbook.runtime");

/**
 * Give the visit's one runtime; the settings count at the first call only.
 *
 * @param {object} settings
 * @param {string} settings.root address of the site's root, with its last slash
 * @param {object} settings.manifest the files of the runtime, as `handbook.runtime.bundle` names them
 * @param {number} settings.watchdogMilliseconds how long a start may take before it counts as failed
 * @returns {Runtime}
 */
export function startRuntime(settings) {
  globalThis[VISIT] ??= new Runtime(settings);
  return globalThis[VISIT];
}

class Runtime {
  /** One of `STATE`. */
  state = STATE.IDLE;

  /** The `RuntimeUnavailable` of a failed start, else null. */
  failure = null;

  /** Called with the runtime at each change of `state`; the page shown sets its own. */
  onchange = () => {};

  #root;
  #manifest;
  #watchdogMilliseconds;
  /** Whether the next start is made from the snapshot; the first failure of one rules it out. */
  #fromSnapshot;
  /** Whether the page compiles and fetches for the worker. */
  #isHelped = false;
  #worker;
  /** The compiled WebAssembly, to come; it serves every start of the visit. */
  #module;
  #watchdog;
  #questions = new Map();
  #lastId = 0;

  constructor({ root, manifest, watchdogMilliseconds }) {
    // The worker would resolve an address against its own, so it is given a whole one.
    this.#root = new URL(root, document.baseURI).href;
    this.#manifest = manifest;
    this.#watchdogMilliseconds = watchdogMilliseconds;
    this.#fromSnapshot = manifest.snapshot !== null;
  }

  /**
   * Start Python unless it is starting or ready; after a failure, try again.
   *
   * @param {object} [circumstances]
   * @param {boolean} [circumstances.isAwaited] whether somebody waits for an answer; else the page, which
   *   somebody reads or fills in, is spared what the worker can do alone
   */
  start({ isAwaited = false } = {}) {
    if (this.state === STATE.STARTING || this.state === STATE.READY) {
      return;
    }
    this.failure = null;
    this.#isHelped = isAwaited;
    this.#change(STATE.STARTING);
    this.#begin();
    // A start can also hang without any error; nobody is left waiting for ever.
    this.#watchdog = setTimeout(() => {
      const detail = `not started after ${this.#watchdogMilliseconds} milliseconds`;
      this.#fail(new RuntimeUnavailable(REASON.TIMEOUT, detail));
    }, this.#watchdogMilliseconds);
  }

  #begin() {
    mark("start", performance.timeOrigin + performance.now());
    let worker;
    try {
      worker = new Worker(workerAddress(), { type: "module" });
    } catch (error) {
      this.#fail(new RuntimeUnavailable(REASON.WORKER, error.message));
      return;
    }
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#worker === worker && this.#receive(data);
    worker.onerror = async ({ message }) => {
      const why = await whyScriptFailed(workerAddress(), message);
      if (this.#isAwaited(worker)) this.#fail(why);
    };
    const [root, manifest, fromSnapshot] = [this.#root, this.#manifest, this.#fromSnapshot];
    worker.postMessage({ start: { root, manifest, fromSnapshot, isHelped: this.#isHelped } });
    if (this.#isHelped) this.#help(worker);
  }

  /** Do here, beside what the worker has to do: in one thread each would keep the other waiting. */
  #help(worker) {
    const [root, manifest, fromSnapshot] = [this.#root, this.#manifest, this.#fromSnapshot];
    this.#module ??= compileWebAssembly(root + manifest.pyodide);
    this.#module.then(
      (module) => this.#isAwaited(worker) && worker.postMessage({ module }),
      (error) => this.#isAwaited(worker) && this.#fail(error),
    );
    if (!fromSnapshot) return;
    fetchVerified(root, manifest.snapshot).then(
      (packed) => this.#isAwaited(worker) && worker.postMessage({ packed }, [packed]),
      (error) => this.#isAwaited(worker) && this.#fallBack(error.message),
    );
  }

  /** Whether a worker is still the one to start: it may have been ended, and another begun. */
  #isAwaited(worker) {
    return this.#worker === worker && this.state === STATE.STARTING;
  }

  /** The snapshot is damaged, or belongs to another build: Python also starts without it. */
  #fallBack(why) {
    console.warn(`Started without the snapshot: ${why}`);
    this.#fromSnapshot = false;
    this.#worker?.terminate();
    this.#begin();
    // What was asked of the worker that is gone is asked again.
    for (const [id, { name, given }] of this.#questions) {
      this.#worker?.postMessage({ id, name, given });
    }
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

  /**
   * Have what a question needs fetched, since it may be asked.
   *
   * @param {string} query the case as the page's query string
   */
  prepare(query) {
    if (this.state === STATE.STARTING || this.state === STATE.READY) {
      this.#worker.postMessage({ prepare: query });
    }
  }

  #call(name, ...given) {
    if (this.state === STATE.FAILED) {
      return Promise.reject(this.failure);
    }
    this.start({ isAwaited: true });
    // Where a worker is forbidden the start has failed already.
    if (this.state === STATE.FAILED) {
      return Promise.reject(this.failure);
    }
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#questions.set(id, { resolve, reject, name, given });
      this.#worker.postMessage({ id, name, given });
    });
  }

  #receive({ id, ready, marks, failed, fromSnapshot, answer }) {
    if (id) {
      this.#settle(id, answer, failed);
    } else if (ready) {
      clearTimeout(this.#watchdog);
      for (const [name, time] of marks) mark(name, time);
      this.#change(STATE.READY);
    } else if (fromSnapshot) {
      this.#fallBack(failed.detail);
    } else {
      this.#fail(RuntimeUnavailable.fromMessage(failed));
    }
  }

  #settle(id, answer, failed) {
    const question = this.#questions.get(id);
    this.#questions.delete(id);
    mark("answered", performance.timeOrigin + performance.now());
    if (failed) {
      question.reject(RuntimeUnavailable.fromMessage(failed));
    } else {
      question.resolve(JSON.parse(answer));
    }
  }

  #fail(failure) {
    clearTimeout(this.#watchdog);
    // Another try fetches it again: the cause may have been the connection.
    this.#module = undefined;
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

/** Notes when a step of the start was done, for whoever measures it: see `performance.getEntries()`. */
function mark(name, time) {
  performance.mark(`handbook:${name}`, { startTime: time - performance.timeOrigin });
}
