import { fold } from "../card/fold.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { calendar } from "./calendar.js";
import { row } from "./row.js";

/**
 * What the decision package makes of an answer for its reader to take away.
 *
 * @typedef {object} Made
 * @property {{name: string, text: string} | null} calendar - A calendar file.
 * @property {string} calendar_note - What the file holds, or why there is none.
 * @property {{subject: string, body: string, hint: string | null} | null} message
 * @property {import("./sheet.js").Form | null} record
 * @property {import("./sheet.js").Form | null} learning - The record without what identifies people.
 */

const words = messages.takeAway;

// Begun when the card can already be shown, and awaited when something is opened: none of it delays
// an answer, and a connection that is lost meanwhile takes nothing away.
const panels = import("./panels.js");
panels.catch(() => {});

/**
 * "Take it with you": a calendar file, a record, a message and the link. Python makes them when it
 * is opened; what the reader writes lives in the fields alone, and goes with them.
 *
 * @param {any} answer
 * @param {import("../card/card.js").Surroundings} surroundings
 * @returns {HTMLElement[]} The line that opens, and the link for paper.
 */
export function takeAway(answer, surroundings) {
  const made = whenWanted(() => surroundings.takeAway(answer));
  const shown = () => panels.catch(() => import("./panels.js"));
  const address = `${surroundings.address}?${answer.query}`;
  const { node: calendarNode, prepare } = calendar(made);
  const details = fold(
    "take-away",
    words.title,
    words.hint,
    element(
      "div",
      { class: "take-away" },
      element("p", { class: "take-away__hint" }, words.lead),
      calendarNode,
      row("record", words.record.title, async () =>
        (await shown()).recordPanel(await made(), answer, surroundings),
      ),
      row("message", words.message.title, async () => (await shown()).messagePanel(await made())),
      row("link", words.link.title, async () => (await shown()).linkPanel(address)),
    ),
  );
  details.addEventListener("toggle", () => {
    // It may have been opened for the printer alone, and closed again.
    if (/** @type {HTMLDetailsElement} */ (details).open) prepare();
  });
  // On paper nothing can be opened.
  return [details, element("p", { class: "take-away__printed" }, words.link.printed(address))];
}

/**
 * @param {() => Promise<any>} make
 * @returns {() => Promise<Made>} Makes it once; after a failure, anew.
 */
function whenWanted(make) {
  /** @type {Promise<Made> | undefined} */
  let made;
  return () => {
    made ??= make().then((result) => {
      if (result.errors) throw new Error(`refused: ${JSON.stringify(result.errors)}`);
      return result;
    });
    made.catch(() => {
      made = undefined;
    });
    return made;
  };
}
