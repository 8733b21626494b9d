import { messages } from "../messages.js";

/**
 * @param {any} error
 * @returns {string} Why something to take away could not be made.
 */
export function failureText(error) {
  // The technical cause is for whoever looks after the site; the reader cannot act on it.
  console.error(error);
  const reasons = /** @type {Record<string, string>} */ (messages.failure);
  return `${messages.takeAway.failed} ${reasons[error.reason] ?? reasons["python-error"]}`;
}
