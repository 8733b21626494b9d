/** The reasons why Python may not run; the page words each of them for people. */
export const REASON = Object.freeze({
  FILE_CHANGED: "file-changed",
  FILE_MISSING: "file-missing",
  FILE_TYPE: "file-type",
  NETWORK: "network",
  PYTHON: "python-error",
  TIMEOUT: "timeout",
  WEBASSEMBLY_BLOCKED: "webassembly-blocked",
  WEBASSEMBLY_MISSING: "webassembly-missing",
  WORKER: "worker-error",
});

/** Python cannot answer. `reason` is one of `REASON`; the message is the detail for whoever mends it. */
export class RuntimeUnavailable extends Error {
  name = "RuntimeUnavailable";

  constructor(reason, detail) {
    super(detail);
    this.reason = reason;
  }

  /** What crosses from the worker to the page, where errors of our own class cannot. */
  toMessage() {
    return { reason: this.reason, detail: this.message };
  }

  static fromMessage({ reason, detail }) {
    return new RuntimeUnavailable(reason, detail);
  }
}
