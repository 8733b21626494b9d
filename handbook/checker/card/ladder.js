import { element } from "../element.js";
import { messages } from "../messages.js";
import { dateWords } from "./deadline.js";
import { fold } from "./fold.js";
import { rungName } from "./slip.js";

/**
 * @typedef {object} Rung - A step of the ladder.
 * @property {number} level
 * @property {string} name - What the area calls it.
 * @property {string} title
 * @property {string} who
 * @property {string | null} [link] - Its page, relative to the site's root.
 * @property {import("./deadline.js").Deadline | null} [by]
 */

/**
 * The ladder from the next step upwards, with the dates that can be known already.
 *
 * @param {any} answer
 * @param {import("./card.js").Surroundings} surroundings
 */
export function ladder(answer, surroundings) {
  const { outcome, then: rest } = answer;
  if (!rest?.length) return null;
  const words = messages.ladder;
  return fold(
    "rest",
    outcome === "emergency" ? words.titleAfterDanger : words.title,
    words.steps(rest.length),
    steps(answer, surroundings),
  );
}

/**
 * @param {any} answer
 * @param {import("./card.js").Surroundings} surroundings
 */
function steps({ next, by, then: rest, link }, { root }) {
  const now = next ? rung({ ...next, by, link }, root, messages.ladder.now) : null;
  const later = rest.map((/** @type {Rung} */ step) => rung(step, root));
  return element("ol", { class: "timeline" }, now, later);
}

/**
 * @param {Rung} step
 * @param {string} root
 * @param {string} [mark] - What sets this rung apart.
 */
function rung(step, root, mark) {
  const { level, title, who, by, link } = step;
  const date = dateWords(by);
  return element(
    "li",
    { class: `timeline__step${mark ? " timeline__step--now" : ""}`, "data-level": level },
    element(
      "p",
      { class: "timeline__level" },
      rungName(step),
      mark ? element("strong", { class: "tag" }, mark) : null,
    ),
    element(
      "p",
      { class: "timeline__title" },
      link ? element("a", { href: root + link }, title) : title,
    ),
    element("p", { class: "timeline__who" }, who),
    element("p", { class: "timeline__by" }, date ? element("strong", {}, date) : by?.phrase),
  );
}
