import { AreaFinder } from "./area-finder.js";
import {
  isLoaded,
  knownConversation,
  loadConversations,
  questionsThatMatter,
} from "./conversation.js";
import { writeQuery } from "./query.js";
import { ChoiceQuestion, DateQuestion } from "./question.js";

const AREA_KEYS = ["area", "also"];
const NEVER_LEFT_OUT = [...AREA_KEYS, "today"];
/** The value after which nothing but the area is asked: help comes first. */
const DANGER = "danger";
const ASKED_IN_DANGER = ["urgency", "area", "today"];

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
    this.finders = AreaFinder.all(form);
    form.addEventListener("change", (event) => {
      // No question depends on a date.
      if (/** @type {HTMLInputElement} */ (event.target).type === "radio") this.askWhatMatters();
    });
    // Only now has the browser put back what was entered before the page was left.
    addEventListener("pageshow", () => this.askWhatMatters());
    this.askWhatMatters();
  }

  /** Finds out what can change the answer, from now on in any area that is chosen. */
  learn() {
    this.isLearning = true;
    this.askWhatMatters();
  }

  /**
   * Loads what is not known yet of the areas chosen, or of all where that is one part.
   *
   * @param {string[]} areas
   */
  async learnOf(areas) {
    const addresses = (this.form.dataset.conversations ?? "").split(" ");
    const offered = /** @type {ChoiceQuestion | undefined} */ (this.question("area"));
    const parts = areas.map((area) => offered?.offered(area)?.dataset.part);
    const wanted = addresses.length === 1 ? ["0"] : parts.filter((part) => part !== undefined);
    const unknown = wanted.map((part) => addresses[Number(part)]).filter((one) => !isLoaded(one));
    if (unknown.length === 0) return;
    const found = await Promise.all(unknown.map(loadConversations));
    if (found.includes(true)) this.askWhatMatters();
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
   * twice the first counts here, and the decision package reports the other. What was entered for a
   * question that the query leaves out because it does not matter is kept, unless the query is empty.
   *
   * @param {string} query
   */
  fill(query) {
    const values = new URLSearchParams(query);
    const matter = query ? this.whatMatters((key) => values.get(key) ?? "") : null;
    this.revealed = undefined;
    for (const finder of this.finders) finder.clear();
    for (const question of this.questions) {
      const { key } = question;
      if (values.has(key) || !matter || matter.has(key)) question.fill(values.get(key) ?? "");
    }
    const today = this.question("today");
    if (today) today.fieldset.hidden = !values.has("today");
    this.askWhatMatters();
  }

  /**
   * Leaves out of an answer's query what was assumed and does not matter: taken for something that
   * was entered, it would stand in the way of what was.
   *
   * @param {string} query - As the answer has it.
   * @param {string} asked - As it was asked.
   */
  withoutAssumed(query, asked) {
    const values = new URLSearchParams(query);
    const given = new URLSearchParams(asked);
    const matter = this.whatMatters((key) => values.get(key) ?? "");
    for (const key of [...values.keys()]) {
      if (matter && !matter.has(key) && !given.has(key)) values.delete(key);
    }
    return values.toString();
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
  askWhatMatters() {
    const chosen = (/** @type {string} */ key) => this.question(key)?.value ?? "";
    const also = this.question("also");
    if (also instanceof ChoiceQuestion) also.withhold(chosen("area"));
    for (const finder of this.finders) finder.show();
    if (this.isLearning) this.learnOf(areasOf(chosen));
    const matter = this.whatMatters(chosen);
    for (const question of this.questions) {
      const { key } = question;
      if (key === "today") continue;
      question.matters = !matter || matter.has(key);
      question.explain(matter?.get(key) ?? []);
      // Nothing vanishes from under somebody's hands, nor what they were led to.
      if (question.matters || question.isAtWork || key === this.revealed) question.show();
      else question.hide();
    }
  }

  /**
   * @param {(key: string) => string} chosen - The value of a question; empty for the usual one.
   * @returns {Map<string, {area: string, parts: string[]}[]> | null} The keys that matter, with what
   *   each can change in which area; nothing while that is not known.
   */
  whatMatters(chosen) {
    const value = (/** @type {string} */ key) => chosen(key) || (this.question(key)?.usual ?? "");
    if (value("urgency") === DANGER) return new Map(ASKED_IN_DANGER.map((key) => [key, []]));
    const areas = areasOf(value);
    const conversations = areas.map(knownConversation).filter((one) => one !== undefined);
    if (areas.length === 0 || conversations.length < areas.length) return null;
    const found = new Map(NEVER_LEFT_OUT.map((key) => [key, []]));
    for (const conversation of conversations) {
      for (const [key, parts] of questionsThatMatter(conversation, value))
        found.set(key, [...(found.get(key) ?? []), { area: conversation.name, parts }]);
    }
    return found;
  }
}

/** @param {(key: string) => string} chosen */
function areasOf(chosen) {
  return AREA_KEYS.map(chosen).filter(Boolean);
}
