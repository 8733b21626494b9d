import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
import { deadline } from "./deadline.js";
import { evidence, provenance } from "./evidence.js";
import { givenAnswers } from "./given.js";
import { ladder, rungName } from "./ladder.js";
import { provisionList } from "./provisions.js";

/**
 * What the card has to know beside the answer.
 *
 * @typedef {object} Surroundings
 * @property {string} root - Address of the site's root.
 * @property {string} area - The area whose sentences are cited by number alone.
 * @property {Map<string, string>} readings - Titles of the readings, by id.
 * @property {import("../form/form.js").Form} form - The form, filled with the case.
 * @property {string} address - Address of the page, without a query.
 */

const KINDS = /** @type {const} */ (["record", "notify", "advice", "notes"]);
// Where no step is left to take, what help remains is the answer; who asked for support needs it first.
const KINDS_ADVICE_FIRST = /** @type {const} */ (["advice", "notes", "record", "notify"]);
const LEVELS = [1, 2, 3, 4, 5];
const words = messages.card;

/**
 * Shows one answer in the section that the page holds for it, the most important first.
 *
 * @param {HTMLElement} section
 * @param {any} answer - The answer of the decision package.
 * @param {Surroundings} surroundings
 * @returns {HTMLElement} The heading, for the focus to move to.
 */
export function showCard(section, answer, surroundings) {
  const { next, by, outcome } = answer;
  const isStuck = !next && outcome !== "resolved";
  const needsHelp = isStuck || surroundings.form.question("confident")?.value === "no";
  const kinds = needsHelp ? KINDS_ADVICE_FIRST : KINDS;
  section.dataset.outcome = outcome;
  section.dataset.level = String(next?.level ?? "");
  section.dataset.date = by?.date ?? "";
  section.dataset.overdue = by ? String(by.overdue) : "";

  const heading = element("h2", { class: "answer__headline", tabindex: -1 }, answer.headline);
  const card = element(
    "div",
    { class: "answer__card" },
    // What the area itself says of safety can wait until after the answer; 999 cannot.
    safety(answer.safety.slice(0, 1)),
    element(
      "div",
      { class: "slip" },
      element("header", { class: "slip__head" }, next ? rung(next) : null, heading),
      next || by
        ? element(
            "div",
            { class: "slip__plates" },
            next ? who(next) : null,
            by ? deadline(answer) : null,
          )
        : null,
    ),
    isStuck ? null : banners(answer.banners, surroundings),
    element(
      "div",
      { class: "answer__parts" },
      kinds.map((kind) => provisionList(kind, answer[kind], surroundings)),
      ladder(answer, surroundings),
      evidence(answer, surroundings),
      givenAnswers(surroundings.form, answer.query),
    ),
    // What the document is like matters less than the help.
    isStuck ? banners(answer.banners, surroundings) : null,
    permanentLink(surroundings.address, answer.query),
    provenance(answer),
    safety(answer.safety),
  );
  section.replaceChildren(card);
  return heading;
}

/**
 * Where on the common ladder the next step stands: five bars for the eye, the words for everyone.
 *
 * @param {{level: number, name: string}} next
 */
function rung(next) {
  const bars = LEVELS.map((number) =>
    element("span", { class: `ascent__bar${number <= next.level ? " ascent__bar--reached" : ""}` }),
  );
  return element(
    "p",
    { class: "slip__level" },
    element("span", { class: "ascent", "aria-hidden": "true" }, bars),
    element("span", {}, rungName(next)),
  );
}

/** @param {{person: string, stand_in: string | null, counterpart: string | null}} next */
function who(next) {
  return element(
    "div",
    { class: "plate" },
    element("h3", { class: "plate__label" }, words.who),
    element("p", { class: "plate__main" }, next.person),
    next.stand_in
      ? element("p", { class: "plate__counterpart" }, words.standIn(next.stand_in))
      : null,
    next.counterpart
      ? [
          element("h4", { class: "plate__label plate__label--later" }, words.counterpart),
          element("p", { class: "plate__counterpart" }, next.counterpart),
        ]
      : null,
  );
}

/** @param {{text: string}[]} notices */
function safety(notices) {
  const lines = notices.map(({ text }) => element("p", {}, text));
  return element("div", { class: "safety" }, lines);
}

/**
 * @param {import("./provisions.js").Provision[]} list
 * @param {Surroundings} surroundings
 */
function banners(list, surroundings) {
  if (list.length === 0) return null;
  const lines = list.map(({ text, sources }) =>
    element("p", {}, text, citations(sources, surroundings)),
  );
  return element("div", { class: "answer__banners" }, lines);
}

/**
 * @param {string} address
 * @param {string} query
 */
function permanentLink(address, query) {
  const field = /** @type {HTMLInputElement} */ (
    element("input", {
      class: "permanent-link__field",
      id: "answer-link",
      type: "text",
      readonly: true,
      value: `${address}?${query}`,
      "aria-describedby": "answer-link-hint",
    })
  );
  field.addEventListener("focus", () => field.select());
  return element(
    "div",
    { class: "permanent-link" },
    element("label", { class: "permanent-link__label", for: "answer-link" }, words.link),
    element("p", { class: "permanent-link__hint", id: "answer-link-hint" }, words.linkHint),
    field,
    element("p", {}, element("a", { href: location.pathname }, words.startAgain)),
  );
}
