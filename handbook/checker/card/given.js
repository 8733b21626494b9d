import { element, hiddenText } from "../element.js";
import { messages } from "../messages.js";
import { part } from "./part.js";

const words = messages.given;

/**
 * The answers that were given, and those that were taken as usual, each with a link that leads back
 * to its question with everything kept.
 *
 * @param {import("../form/form.js").Form} form - Filled with the case.
 * @param {string} query
 */
export function givenAnswers(form, query) {
  const shown = form.questions.filter(({ fieldset }) => !fieldset.hidden);
  const isGiven = (/** @type {import("../form/question.js").ChoiceQuestion} */ { value, usual }) =>
    value && value !== usual;
  const given = shown.filter(isGiven);
  const assumed = shown.filter((question) => !isGiven(question));
  return part(
    "given",
    words.title,
    list(given, query),
    assumed.length
      ? element(
          "details",
          { class: "working" },
          element("summary", {}, words.assumed),
          list(assumed, query),
        )
      : null,
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
        element(
          "dd",
          { class: "given__change" },
          element("a", { href: `?${query}#${key}` }, words.change, hiddenText(` ${label}`)),
        ),
      ),
    ),
  );
}
