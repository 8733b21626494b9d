import { splitDate } from "../dates.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { ChoiceQuestion } from "./question.js";

/**
 * @typedef {object} CaseError - One wrong key of a case.
 * @property {string} key
 * @property {string | null} found - What was given; nothing if an answer is missing.
 * @property {string | null} [nearest] - The nearest valid value.
 * @property {string} message - What was found, what is expected and the nearest valid value.
 */

/**
 * The error summary above the form, with one link to each wrong field, and the same message beside
 * the field.
 */
export class ErrorSummary {
  /**
   * @param {HTMLElement} summary
   * @param {import("./form.js").Form} form
   */
  constructor(summary, form) {
    this.summary = summary;
    this.form = form;
    summary.addEventListener("click", (event) => this.follow(event));
  }

  /**
   * Shows the errors and moves the focus to the summary.
   *
   * @param {CaseError[]} errors
   */
  show(errors) {
    this.clear();
    const list = /** @type {HTMLElement} */ (this.summary.querySelector("ul"));
    list.replaceChildren(...errors.map((error) => element("li", {}, this.entry(error))));
    for (const question of this.form.questions) {
      const own = errors.filter(({ key }) => key === question.key);
      if (own.length > 0)
        question.showError(own.map((error) => wording(error, question)).join(" "));
    }
    this.summary.hidden = false;
    this.summary.scrollIntoView();
    this.summary.focus({ preventScroll: true });
  }

  clear() {
    this.summary.hidden = true;
    for (const question of this.form.questions) question.clearError();
  }

  /** @param {CaseError} error */
  entry(error) {
    const question = this.form.question(error.key);
    // An unknown key has no field to lead to: its message stays plain text.
    if (!question?.field) return sentence(error.message);
    const text = wording(error, question);
    return element(
      "a",
      { href: `#${question.field.id}` },
      error.found === null ? text : `${question.label} ${text}`,
    );
  }

  /**
   * Leads to the field without touching the address: its fragment would name no question.
   *
   * @param {Event} event
   */
  follow(event) {
    const link = /** @type {Element} */ (event.target).closest("a");
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const field = document.getElementById(link.hash.slice(1));
    // The question, not only its field, has to be in view: a bare text box says nothing.
    field?.closest("fieldset")?.scrollIntoView();
    field?.focus({ preventScroll: true });
  }
}

/**
 * The decision package writes for links and the command line too, where a wrong answer is best
 * explained by the values there are; here they are in view, under the names that people know.
 *
 * @param {CaseError} error
 * @param {import("./question.js").ChoiceQuestion | import("./question.js").DateQuestion} question
 */
function wording({ found, nearest, message }, question) {
  const words = messages.errors;
  if (found === null) return words.missing(question.label);
  if (!(question instanceof ChoiceQuestion)) return sentence(withDatesAsTyped(message));
  // What is offered and still wrong was given twice.
  if (question.words(found)) return sentence(message);
  const answer = nearest && question.words(nearest);
  return words.notOffered(found) + (answer ? words.nearest(answer) : "");
}

/** @param {string} text - With dates as links carry them. */
function withDatesAsTyped(text) {
  return text.replace(/\b\d{4}-\d{1,2}-\d{1,2}\b/g, (iso) => {
    const { day, month, year } = splitDate(iso);
    return `${day}/${month}/${year}`;
  });
}

/** @param {string} text */
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
