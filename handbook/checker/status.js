import { messages } from "./messages.js";
import { writtenAnswer } from "./written-answer.js";

/**
 * What the checker is doing: a quiet line below the form, and a panel for when it cannot answer.
 * Every wait ends in one of the two, never in something that turns for ever.
 */
export class Status {
  /** @param {HTMLElement} root - The element of the checker. */
  constructor(root) {
    this.line = /** @type {HTMLElement} */ (root.querySelector("#checker-status"));
    // The page shows it before any of this is there.
    this.asking = this.line.dataset.asking ?? "";
    this.failure = /** @type {HTMLElement} */ (root.querySelector("#checker-failure"));
    const part = (/** @type {string} */ name) =>
      /** @type {HTMLElement} */ (this.failure.querySelector(`[data-${name}]`));
    this.reason = part("reason");
    this.written = part("written");
    /** @type {HTMLAnchorElement[]} */
    this.pages = [...this.failure.querySelectorAll("a[data-area]")];
  }

  /** @param {string} text - Read out by screen readers when they are idle. */
  say(text) {
    // Writing the same text again would have it read out again.
    if (this.line.textContent !== text) this.line.textContent = text;
  }

  /**
   * Says why there is no answer and where it stands in words.
   *
   * @param {Error & {reason?: string}} error
   * @param {string} query - The case as it is filled in.
   * @param {import("./form/form.js").Form} form
   */
  fail(error, query, form) {
    const reasons = /** @type {Record<string, string>} */ (messages.failure);
    this.say("");
    this.reason.textContent = reasons[error.reason ?? ""] ?? reasons["python-error"];
    this.written.replaceChildren(...writtenAnswer(query, form, this.pages));
    this.failure.hidden = false;
    // The technical cause is for whoever looks after the site; the reader cannot act on it.
    if (this.error !== error) console.error(error);
    this.error = error;
  }

  clear() {
    this.failure.hidden = true;
  }
}
