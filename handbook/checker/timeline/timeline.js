import { fold } from "../card/fold.js";
import { element } from "../element.js";
import { messages } from "../messages.js";
import { timelineDrawing } from "./drawing.js";
import { stepsOf } from "./steps.js";
import { timelineTable } from "./table.js";

const SETTLED = ["resolved", "out-of-scope"];
const words = messages.timeline;

/**
 * The whole ladder with its dates: what lies behind, the next step, the rest and the limit on the
 * whole process, drawn for the eye where there is room, and as a table for everyone.
 *
 * @param {any} answer - The answer of the decision package.
 * @param {import("../card/card.js").Surroundings} surroundings
 * @returns {HTMLElement | null} Nothing if no step of a ladder remains or was taken.
 */
export function timeline(answer, { root }) {
  const steps = stepsOf(answer);
  if (steps.length === 0 || SETTLED.includes(answer.outcome)) return null;
  return fold(
    "rest",
    title(answer),
    answer.then?.length ? words.steps(answer.then.length) : "",
    element(
      "div",
      { class: "timeline" },
      timelineDrawing(answer, steps),
      timelineTable(answer, steps, root),
    ),
  );
}

/** @param {any} answer */
function title({ outcome, then: rest }) {
  if (outcome === "emergency") return words.titleAfterDanger;
  return rest?.length ? words.title : words.titleAtEnd;
}
