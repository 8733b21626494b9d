import { element } from "../element.js";
import { messages } from "../messages.js";
import { changeLink } from "./alternatives.js";
import { fold } from "./fold.js";

const words = messages.given;

/**
 * The answers that were given, and those that were taken as usual, each with a link that leads back
 * to its question with everything kept.
 *
 * @param {string} query
 * @param {import("./card.js").Surroundings} surroundings - With the form filled with the case.
 */
export function givenAnswers(query, { form }) {
  const isGiven = (/** @type {import("../form/question.js").ChoiceQuestion} */ { value, usual }) =>
    value && value !== usual;
  const given = form.questions.filter(isGiven);
  const assumed = form.questions.filter(
    (question) => !isGiven(question) && !question.fieldset.hidden,
  );
  return fold(
    "given",
    words.title,
    given.map(({ text }) => text).join("; "),
    list(given, query),
    assumed.length > 0
      ? [element("p", { class: "given__assumed" }, words.assumed), list(assumed, query)]
      : null,
    element("p", {}, element("a", { href: location.pathname }, words.startAgain)),
  );
}

/**
 * @param {{key: string, label: string, text: string}[]} questions
 * @param {string} query
 */
function list(questions, query) {
  return element(
    "dl",
    { class: "given" },
    questions.map(({ key, label, text }) =>
      element(
        "div",
        { class: "given__row" },
        element("dt", { class: "given__question" }, label),
        element("dd", { class: "given__answer" }, text || words.nothing),
        element("dd", { class: "given__change" }, changeLink(query, key, label)),
      ),
    ),
  );
}
