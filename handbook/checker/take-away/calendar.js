import { element } from "../element.js";
import { messages } from "../messages.js";
import { failureText } from "./failure.js";
import { say } from "./say.js";

const words = messages.takeAway;
const TYPE = "text/calendar;charset=utf-8";
// A browser may read the file only after it has asked where to put it.
const KEPT_MILLISECONDS = 60_000;

/**
 * The button that saves the calendar file, and the line that tells what is in it or why there is
 * none.
 *
 * @param {() => Promise<import("./take-away.js").Made>} made
 */
export function calendar(made) {
  const said = element("p", { class: "take-away__status", role: "status" });
  const button = element(
    "button",
    { type: "button", class: "take-away__title take-away__title--save" },
    words.calendar.title,
  );
  button.addEventListener("click", async () => {
    try {
      const { calendar: file, calendar_note: note } = await made();
      if (file) save(file);
      const outcome = file ? words.calendar.saved(file.name) : words.calendar.nothing;
      say(said, [outcome, note].filter(Boolean).join(" "));
    } catch (error) {
      say(said, failureText(error));
    }
  });
  return element("div", { class: "take-away__row take-away__row--calendar" }, button, said);
}

/** @param {{name: string, text: string}} file */
function save({ name, text }) {
  const href = URL.createObjectURL(new Blob([text], { type: TYPE }));
  element("a", { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MILLISECONDS);
}
