import { element } from "../element.js";
import { takeAway } from "../take-away/take-away.js";
import { timeline } from "../timeline/timeline.js";
import { alternatives, unsure } from "./alternatives.js";
import { contactPart } from "./contacts.js";
import { evidence, overdueReview } from "./evidence.js";
import { givenAnswers } from "./given.js";
import { keptCopy } from "./kept-copy.js";
import { answersOf, bothHeadlines, pair } from "./pair.js";
import { provisionFold, provisionPart } from "./provisions.js";
import { cautions, safety } from "./safety.js";
import { slip } from "./slip.js";
import { whyNot } from "./why-not.js";

/**
 * What the card has to know beside the answer.
 *
 * @typedef {object} Surroundings
 * @property {string} root - Address of the site's root.
 * @property {string} area - The area whose sentences are cited by number alone.
 * @property {Map<string, string>} readings - Titles of the readings, by id.
 * @property {import("../form/form.js").Form} form - The form, filled with the case.
 * @property {string} address - Address of the page that links to an answer name, without a query.
 * @property {(answer: any) => Promise<any>} takeAway - Has Python make what can be taken away.
 */

/** @typedef {import("./provisions.js").Kind} Kind */

/** @type {readonly Kind[]} */
const KINDS = ["record", "notify", "advice", "notes"];
// How many lines of what there is to do a phone has room for.
const LINES = 10;

/**
 * Shows one answer in the section that the page holds for it, the most important first. Where the
 * case falls under two areas, both answers.
 *
 * @param {HTMLElement} section
 * @param {any} answer - The answer of the decision package.
 * @param {Surroundings} surroundings
 * @returns {string} What the section says, in one sentence.
 */
export function showCard(section, answer, surroundings) {
  const answers = answersOf(answer);
  const isPair = answers.length > 1;
  mark(section, answers[0]);
  section.replaceChildren(
    element(
      "div",
      { class: "answer__card" },
      // What an area itself says of safety can wait until after the answer; 999 cannot.
      safety(answer.safety.slice(0, 1), surroundings),
      keptCopy(),
      isPair ? pair(answers, answer, surroundings, explanations) : single(answer, surroundings),
      element(
        "div",
        { class: "folds" },
        givenAnswers(answer.query, surroundings),
        takeAway(answer, surroundings),
      ),
      safety(eachOnce(answers.flatMap((one) => one.safety)), surroundings),
    ),
  );
  return isPair ? bothHeadlines(answers) : answer.headline;
}

/**
 * What scripts of other sites may look for.
 *
 * @param {HTMLElement} section
 * @param {any} answer
 */
function mark(section, { outcome, next, by }) {
  section.dataset.outcome = outcome;
  section.dataset.level = String(next?.level ?? "");
  section.dataset.date = by?.date ?? "";
  section.dataset.overdue = by ? String(by.overdue) : "";
}

/**
 * @param {any} answer
 * @param {Surroundings} surroundings
 */
function single(answer, surroundings) {
  const { outcome, case: given, policy } = answer;
  const inSight = kindsInSight(answer);
  const room = Math.floor(LINES / inSight.length);
  const isPressing = outcome === "emergency" || given?.urgency === "urgent";
  const contacts = contactPart(policy.contacts, isPressing);
  return [
    slip(answer, "h2"),
    isPressing ? contacts : null,
    overdueReview(answer),
    cautions(answer.banners, surroundings),
    element("div", { class: "folds" }, unsure(answer, answer.query)),
    element(
      "div",
      { class: "answer__parts" },
      inSight.map((kind) => provisionPart(kind, answer[kind], surroundings, room)),
    ),
    element(
      "div",
      { class: "folds" },
      isPressing ? null : contacts,
      KINDS.filter((kind) => !inSight.includes(kind)).map((kind) =>
        provisionFold(kind, answer[kind], surroundings),
      ),
      explanations(answer, surroundings),
    ),
  ].flat();
}

/**
 * What comes after what there is to do, each on a line that opens.
 *
 * @param {any} answer
 * @param {Surroundings} surroundings
 */
function explanations(answer, surroundings) {
  return [
    timeline(answer, surroundings),
    alternatives(answer),
    whyNot(answer, surroundings),
    evidence(answer, surroundings),
  ];
}

/**
 * What to do comes first, which is not the same for every outcome: where no step is left to take,
 * what help remains is the answer, and who asked for support needs it first.
 *
 * @param {any} answer
 * @returns {Kind[]}
 */
function kindsInSight({ next, outcome, case: given }) {
  if (outcome === "resolved") return ["notes", "record", "notify"];
  if (!next || given?.confident === "no") return ["advice", "record", "notify"];
  return ["record", "notify"];
}

/** @param {import("./provisions.js").Provision[]} notices */
function eachOnce(notices) {
  return [...new Map(notices.map((notice) => [notice.text, notice])).values()];
}
