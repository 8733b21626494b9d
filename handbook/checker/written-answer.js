/**
 * The pages on which every answer stands in words, for when Python cannot answer. They are part of
 * the site, so that a failed start still leads straight to the answer that was asked for.
 */
import { element } from "./element.js";
import { messages } from "./messages.js";

const words = messages.written;

// Where somebody is not sure; of the other questions the usual answer leaves nobody out.
const CAUTIOUS_URGENCY = "urgent";

/**
 * The links to the written answers of a case: one for each area that it names, and what to know.
 *
 * @param {string} query - The case, without a question mark.
 * @param {import("./form/form.js").Form} form - Knows the questions and their answers in words.
 * @param {HTMLAnchorElement[]} pages - Links to the page of each area.
 * @returns {HTMLElement[]} Nothing if no area is chosen.
 */
export function writtenAnswer(query, form, pages) {
  const given = readCase(query, form);
  const asked = new URLSearchParams(query);
  const areas = ["area", "also"].map((key) =>
    pages.find((page) => page.dataset.area === asked.get(key)),
  );
  const links = areas.flatMap((page) => (page ? [answerLink(page, given, form)] : []));
  if (links.length === 0) return [];
  const doubts = given.unsure.map((/** @type {string} */ key) => {
    const question = /** @type {any} */ (form.question(key));
    return element("p", {}, words.unsure(question.label, question.words(given[key])));
  });
  return [
    element("p", {}, words.lead),
    element("ul", { class: "checker__written" }, links),
    ...doubts,
  ];
}

/**
 * The keys that the anchors depend on. A value that is not offered counts as not given.
 *
 * @param {string} query
 * @param {import("./form/form.js").Form} form
 */
function readCase(query, form) {
  const asked = new URLSearchParams(query);
  const keys = ["urgency", "person", "topic", "reached", "state", "confident"];
  const unsure = keys.filter((key) => asked.get(key) === "unsure");
  const values = keys.map((key) => {
    const question = /** @type {any} */ (form.question(key));
    const value = asked.get(key) ?? "";
    if (value === "unsure" && key === "urgency") return [key, CAUTIOUS_URGENCY];
    return [key, value !== "unsure" && question?.words(value) ? value : (question?.usual ?? "")];
  });
  return { unsure, ...Object.fromEntries(values) };
}

/**
 * @param {HTMLAnchorElement} page
 * @param {any} given
 * @param {import("./form/form.js").Form} form
 */
function answerLink(page, given, form) {
  const people = (page.dataset.people ?? "").split(" ");
  const answer = (/** @type {string} */ key) =>
    /** @type {any} */ (form.question(key))?.words(given[key]);
  const to = (/** @type {string} */ anchor, /** @type {string} */ text) =>
    element("a", { href: `${page.getAttribute("href")}#${anchor}` }, text);
  const area = page.textContent ?? "";
  if (given.urgency === "danger") return element("li", {}, to("danger", answer("urgency")));
  const keys = ["topic", "reached", "urgency"];
  let main = to(keys.map((key) => given[key]).join("-"), words.answer(area, keys.map(answer)));
  if (given.state === "resolved") main = to("resolved", words.answer(area, [answer("state")]));
  if (!people.includes(given.person))
    main = to(given.person, words.answer(area, [answer("person")]));
  const further = [
    given.state === "no-reply" && to("no-reply", answer("state")),
    given.confident === "no" && to("not-confident", answer("confident")),
  ];
  return element(
    "li",
    {},
    main,
    further.filter((link) => link instanceof Node).flatMap((link) => [" ", link]),
  );
}
