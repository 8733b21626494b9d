import { loadConversation, questionsThatMatter } from "./conversation.js";
import { writeQuery } from "./query.js";
import { ChoiceQuestion, DateQuestion } from "./question.js";

const AREA_KEYS = ["area", "also"];
/** The value after which nothing but the area is asked: help comes first. */
const DANGER = "danger";

/**
 * The form that the build wrote into the page: filled from a query string and read back into one.
 * It asks only what can change the answer for what is already chosen.
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
    form.addEventListener("change", (event) => {
      // No question depends on a date.
      if (/** @type {HTMLInputElement} */ (event.target).type === "radio") this.askWhatMatters();
    });
    // Only now has the browser put back what was entered before the page was left.
    addEventListener("pageshow", () => this.askWhatMatters());
    this.askWhatMatters();
  }

  /** The case as it is filled in now, as a query string, without what does not matter. */
  get query() {
    return writeQuery(this.questions.filter(({ matters }) => matters));
  }

  /** Keys of the date questions. */
  get dateKeys() {
    return this.questions
      .filter((question) => question instanceof DateQuestion)
      .map(({ key }) => key);
  }

  /**
   * Shows the case of a query string. Keys that are not asked are skipped; of a key that is given
   * twice the first counts here, and the decision package reports the other. What was entered where
   * it does not matter now is kept, unless the query is empty.
   *
   * @param {string} query
   */
  fill(query) {
    const values = new URLSearchParams(query);
    this.revealed = undefined;
    for (const question of this.questions) {
      if (!query || question.matters || values.has(question.key))
        question.fill(values.get(question.key) ?? "");
    }
    const today = this.question("today");
    if (today) today.fieldset.hidden = !values.has("today");
    this.askWhatMatters();
  }

  /** @param {string} key */
  question(key) {
    return this.questions.find((question) => question.key === key);
  }

  /**
   * Shows a question whether or not it matters, for whoever was led to it.
   *
   * @param {string} key
   */
  reveal(key) {
    const question = this.question(key);
    this.revealed = key;
    question?.show();
    question?.unfold();
  }

  /** Hides the questions that change nothing for what is chosen, and says what the others change. */
  async askWhatMatters() {
    const { areas } = this;
    const also = this.question("also");
    if (also instanceof ChoiceQuestion) also.withhold(this.question("area")?.value ?? "");
    const found = await Promise.all(areas.map(loadConversation));
    // Another area may have been chosen meanwhile.
    if (areas.join() !== this.areas.join()) return;
    const conversations = found.filter((conversation) => conversation !== null);
    const isKnown = areas.length > 0 && conversations.length === areas.length;
    const walked = conversations.map((conversation) => ({
      area: conversation.name,
      changes: questionsThatMatter(conversation, (key) => this.question(key)?.value ?? ""),
    }));
    for (const question of this.questions) {
      if (question.key === "area" || question.key === "today") continue;
      const changing = walked.filter(({ changes }) => changes.has(question.key));
      question.explain(
        changing.map(({ area, changes }) => ({ area, parts: changes.get(question.key) ?? [] })),
      );
      question.matters = this.isDanger
        ? question.key === "urgency"
        : question.key === "also" || !isKnown || changing.length > 0;
      // Nothing vanishes from under somebody's hands, nor what they were led to.
      if (question.matters || question.isAtWork || question.key === this.revealed) question.show();
      else question.hide();
    }
  }

  /** The areas that are chosen. */
  get areas() {
    return AREA_KEYS.map((key) => this.question(key)?.value ?? "").filter(Boolean);
  }

  get isDanger() {
    return this.question("urgency")?.value === DANGER;
  }
}
