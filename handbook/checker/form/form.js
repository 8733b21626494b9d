import { writeQuery } from "./query.js";
import { ChoiceQuestion, DateQuestion } from "./question.js";

/**
 * The form that the build wrote into the page: filled from a query string and read back into one.
 */
export class Form {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    const keys = (form.dataset.order ?? "").split(" ");
    /** Every question, in the order of keys that links have. */
    this.questions = [
      .../** @type {NodeListOf<HTMLFieldSetElement>} */ (
        form.querySelectorAll("fieldset[data-kind]")
      ),
    ]
      .map(
        (fieldset) =>
          new (fieldset.dataset.kind === "date" ? DateQuestion : ChoiceQuestion)(fieldset),
      )
      .sort((one, other) => keys.indexOf(one.key) - keys.indexOf(other.key));
  }

  /** The case as it is filled in now, as a query string. */
  get query() {
    return writeQuery(this.questions);
  }

  /** Keys of the date questions. */
  get dateKeys() {
    return this.questions
      .filter((question) => question instanceof DateQuestion)
      .map(({ key }) => key);
  }

  /**
   * Shows the case of a query string. Keys that are not asked are skipped; of a key that is given
   * twice the first counts here, and the decision package reports the other.
   *
   * @param {string} query
   */
  fill(query) {
    const values = new URLSearchParams(query);
    for (const question of this.questions) question.fill(values.get(question.key) ?? "");
    const today = this.question("today");
    if (today) today.fieldset.hidden = !values.has("today");
  }

  /** @param {string} key */
  question(key) {
    return this.questions.find((question) => question.key === key);
  }
}
