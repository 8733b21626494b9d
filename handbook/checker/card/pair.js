import { element } from "../element.js";
import { messages } from "../messages.js";
import { unsure } from "./alternatives.js";
import { contactPart } from "./contacts.js";
import { overdueReview } from "./evidence.js";
import { joined } from "./joined.js";
import { byPrecedence, likeness, precedence } from "./precedence.js";
import { provisionFold, provisionPart } from "./provisions.js";
import { cautions } from "./safety.js";
import { slip } from "./slip.js";

/** @typedef {import("./card.js").Surroundings} Surroundings */

// Of each kind, in lines of a phone: nothing that either asks for should be easy to miss.
const LINES = 12;
const words = messages.pair;

/**
 * Two areas' answers to one case, the one that cannot wait first.
 *
 * @param {any} answer - The answer for the first area, which carries the second's.
 * @returns {any[]}
 */
export function answersOf(answer) {
  return answer.also ? byPrecedence([answer, answer.also]) : [answer];
}

/**
 * Two answers side by side where there is room, and between them and their reasons everything that
 * either asks to be recorded or told.
 *
 * @param {any[]} answers - In their order.
 * @param {any} asked - The answer that names what was asked.
 * @param {Surroundings} surroundings
 * @param {(answer: any, surroundings: Surroundings) => (Node | null)[]} explanations
 */
export function pair(answers, asked, surroundings, explanations) {
  const isPressing = answers.some(
    ({ outcome, case: given }) => outcome === "emergency" || given?.urgency === "urgent",
  );
  return [
    header(answers),
    element(
      "div",
      { class: "pair" },
      answers.map((one, index) =>
        column(one, surroundings, { mark: index ? "" : precedence(answers), isPressing }),
      ),
    ),
    element(
      "div",
      { class: "folds" },
      answers.map((one) => unsure(one, asked.query, words.unsure(one.policy.name))),
    ),
    element(
      "div",
      { class: "answer__parts" },
      /** @type {const} */ (["record", "notify"]).map((kind) =>
        provisionPart(kind, joined(kind, answers), { ...surroundings, area: "" }, LINES),
      ),
    ),
    element(
      "div",
      { class: "pair" },
      answers.map((one) => reasons(one, within(one, surroundings), isPressing, explanations)),
    ),
  ];
}

/** @param {any[]} answers - Returns both answers in one sentence, the first first. */
export function bothHeadlines(answers) {
  return answers.map(({ policy, headline }) => words.headline(policy.name, headline)).join("; ");
}

/** @param {any[]} answers */
function header(answers) {
  const [first, second] = answers.map(({ policy }) => policy.name);
  const reason = precedence(answers);
  return element(
    "header",
    { class: "pair__head" },
    element("h2", { class: "pair__title" }, words.title(first, second)),
    element("p", {}, reason ? words.first(first, reason) : words.alike(likeness(answers))),
  );
}

/**
 * @param {any} answer
 * @param {Surroundings} surroundings
 * @param {{mark: string, isPressing: boolean}} place - What sets the first apart.
 */
function column(answer, surroundings, { mark, isPressing }) {
  const { policy } = answer;
  return element(
    "section",
    { class: "pair__answer", "data-area": policy.area },
    element(
      "h3",
      { class: "pair__area" },
      policy.name,
      mark ? [" ", element("strong", { class: "tag tag--first" }, mark)] : null,
    ),
    slip(answer, "h4"),
    isPressing ? contactPart(policy.contacts, true) : null,
    overdueReview(answer),
    cautions(answer.banners, within(answer, surroundings)),
  );
}

/**
 * @param {any} answer
 * @param {Surroundings} surroundings
 * @param {boolean} isPressing
 * @param {(answer: any, surroundings: Surroundings) => (Node | null)[]} explanations
 */
function reasons(answer, surroundings, isPressing, explanations) {
  const { policy } = answer;
  return element(
    "section",
    { class: "pair__reasons" },
    element("h3", { class: "pair__more" }, words.more(policy.name)),
    element(
      "div",
      { class: "folds" },
      isPressing ? null : contactPart(policy.contacts, false),
      provisionFold("advice", answer.advice, surroundings),
      provisionFold("notes", answer.notes, surroundings),
      explanations(answer, surroundings),
    ),
  );
}

/**
 * @param {any} answer
 * @param {Surroundings} surroundings
 * @returns {Surroundings} In which the answer's own area is the one meant.
 */
function within({ policy }, surroundings) {
  return { ...surroundings, area: policy.area };
}
