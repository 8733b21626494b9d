import { longDate } from "../dates.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { citations } from "./citations.js";
import { fold } from "./fold.js";

const words = messages.evidence;

/**
 * "Why": the page of the stage, the sentences of the document, our readings of it, and how old that
 * all is.
 *
 * @param {any} answer
 * @param {import("./card.js").Surroundings} surroundings
 */
export function evidence(answer, surroundings) {
  const { next, link, sources, readings } = answer;
  const cited = citations(sources, surroundings);
  return fold(
    "why",
    words.title,
    words.hint(sources.length, readings.length),
    link
      ? element(
          "p",
          {},
          element("a", { href: surroundings.root + link }, next ? words.stage : words.area),
        )
      : null,
    cited ? element("p", {}, words.sentences, cited) : null,
    readings.length > 0
      ? element("p", {}, words.readings, " ", readingLinks(readings, surroundings))
      : null,
    age(answer),
  );
}

/**
 * Links to our readings, by their titles.
 *
 * @param {string[]} readings
 * @param {import("./card.js").Surroundings} surroundings
 */
export function readingLinks(readings, { root, readings: titles }) {
  return element(
    "span",
    {},
    readings.flatMap((id, index) => [
      index ? "; " : "",
      element("a", { href: `${root}readings/#${id}` }, titles.get(id) ?? id),
    ]),
  );
}

/**
 * Said plainly where nobody has checked the procedure when they should have.
 *
 * @param {any} answer
 */
export function overdueReview({ policy: { review } }) {
  if (!review?.overdue) return null;
  const due = review.due_text ?? longDate(review.due, messages.locale);
  return element("p", { class: "caution" }, words.reviewOverdue(due, review.owner));
}

/**
 * What the answer was worked out from, and how old that is.
 *
 * @param {any} answer
 */
function age({ policy, calendar }) {
  const { review } = policy;
  const facts = [
    [words.policy, policy.name],
    [words.version, policy.version],
    [words.dated, policy.source_date],
    [words.status, policy.status_text],
    [words.review, review && (review.due_text ?? longDate(review.due, messages.locale))],
    [words.owner, review?.owner],
    [words.holidays(calendar.nation_text), longDate(calendar.until, messages.locale)],
  ].filter(([, fact]) => fact);
  return element(
    "dl",
    { class: "age" },
    facts.map(([name, fact]) =>
      element("div", {}, element("dt", {}, name), element("dd", {}, fact)),
    ),
  );
}
