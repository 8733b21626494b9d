import { element } from "../element.js";
import { messages } from "../messages.js";
import { deadline } from "./deadline.js";
import { rungName } from "./ladder.js";

const LEVELS = [1, 2, 3, 4, 5];
const words = messages.card;

/**
 * The slip to act on: the answer in one sentence, who, with whom and by when.
 *
 * @param {any} answer
 * @param {string} heading - Tag name of the headline.
 */
export function slip(answer, heading) {
  const { next, by, cap, suggestion, outcome } = answer;
  return element(
    "div",
    { class: "slip", "data-level": next?.level, "data-outcome": outcome },
    element(
      "header",
      { class: "slip__head" },
      next ? rung(next) : null,
      element(heading, { class: "answer__headline" }, answer.headline),
    ),
    next || by || cap || suggestion
      ? element(
          "div",
          { class: "slip__plates" },
          next ? who(next, answer.headline) : null,
          deadline(answer),
        )
      : null,
  );
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

/**
 * @param {{person: string, stand_in: string | null, counterpart: string | null}} next
 * @param {string} headline
 */
function who({ person, stand_in: standIn, counterpart }, headline) {
  const rows = [
    [words.who, person, "plate__main"],
    [words.standIn, standIn, "plate__stand-in"],
    [words.counterpart, counterpart, "plate__counterpart"],
  ].filter(([, text]) => text);
  return element(
    "dl",
    { class: "plate plate--who" },
    rows.map(([label, text, name]) =>
      element(
        "div",
        // A small screen has no room to say the same twice.
        { class: `plate__row${headline.includes(String(text)) ? " plate__row--said" : ""}` },
        element("dt", { class: "plate__label" }, label),
        element("dd", { class: name }, text),
      ),
    ),
  );
}
