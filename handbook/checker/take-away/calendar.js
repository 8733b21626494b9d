import { element } from "../element.js";
import { messages } from "../messages.js";
import { failureText } from "./failure.js";
import { say } from "./say.js";

const words = messages.takeAway;
const TYPE = "text/calendar;charset=utf-8";
// A browser may read the file only after it has asked where to put it.
const KEPT_MILLISECONDS = 60_000;

/**
 * The button that saves the calendar file, with what the file holds; where there is none, why.
 *
 * @param {() => Promise<import("./take-away.js").Made>} made
 * @returns {{node: HTMLElement, prepare: () => Promise<void>}} `prepare` tells what there is.
 */
export function calendar(made) {
  const told = element("p", { class: "take-away__note", id: "calendar-note" });
  const said = element("p", { class: "take-away__status", role: "status" });
  const button = element(
    "button",
    {
      type: "button",
      class: "take-away__title take-away__title--save",
      "aria-describedby": told.id,
    },
    words.calendar.title,
  );

  async function prepare() {
    try {
      const { calendar: file, calendar_note: note } = await made();
      if (!file) button.remove();
      told.textContent = note;
    } catch {
      // Whoever presses the button is told, and tries again by it.
    }
  }

  button.addEventListener("click", async () => {
    try {
      const { calendar: file } = await made();
      if (!file) return;
      save(file);
      say(said, words.calendar.saved(file.name));
    } catch (error) {
      say(said, failureText(error));
    }
  });
  const node = element("div", { class: "take-away__row take-away__calendar" }, button, told, said);
  return { node, prepare };
}

/** @param {{name: string, text: string}} file */
function save({ name, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: TYPE }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MILLISECONDS);
}
