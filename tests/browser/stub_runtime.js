/**
 * Stands in for the checker's runtime: questions go to the test's own Python. `stub.failure` names a
 * reason for which the start fails; `stub.held` delays it until the test calls `stub.release()`.
 */

let runtime;

export function startRuntime() {
  runtime ??= new Runtime();
  return runtime;
}

class Runtime {
  state = "idle";
  failure = null;
  onchange = () => {};
  #started;

  start() {
    if (this.state === "starting" || this.state === "ready") return;
    this.#change("starting");
    this.#started = this.#finish();
    this.#started.catch(() => {});
  }

  prepare() {}

  async ask(query, today) {
    this.start();
    await this.#started;
    return JSON.parse(await window.askPython(query, today));
  }

  async takeAway(query, today, site) {
    this.start();
    await this.#started;
    return JSON.parse(await window.takeAwayPython(query, today, site));
  }

  async #finish() {
    const { failure, held } = window.stub;
    if (held) {
      await new Promise((resolve) => {
        window.stub.release = resolve;
      });
    }
    if (failure) {
      this.failure = Object.assign(new Error("detail"), { reason: failure });
      this.#change("failed");
      throw this.failure;
    }
    this.#change("ready");
  }

  #change(state) {
    this.state = state;
    this.onchange(this);
  }
}
