import { messages } from "../messages.js";
import { findNames } from "./names.js";

/** After this pause a screen reader has read out the letter, and can be told what was found. */
const PAUSE_MILLISECONDS = 400;

/**
 * A field that shortens a long list of radio buttons to those whose names match what is typed. The
 * buttons stay what they are, so that keys, links and a page without scripts work as ever.
 */
export class AreaFinder {
  /** @param {HTMLFormElement} form - Returns those that the build wrote into it. */
  static all(form) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (form.querySelectorAll(".finder"))].map(
      (finder) => new AreaFinder(finder),
    );
  }

  /** @param {HTMLElement} finder */
  constructor(finder) {
    const list = /** @type {HTMLElement} */ (finder.nextElementSibling);
    this.list = list;
    this.field = /** @type {HTMLInputElement} */ (finder.querySelector("input"));
    this.found = /** @type {HTMLElement} */ (finder.querySelector(".finder__found"));
    this.choices = [
      .../** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(".choice")),
    ].map((choice) => ({
      choice,
      radio: /** @type {HTMLInputElement} */ (choice.querySelector("input")),
      name: choice.querySelector("label")?.textContent ?? "",
      // What is no area's name, such as "not listed", is always offered.
      isArea: choice.querySelector("input[data-area]") !== null,
    }));
    this.field.addEventListener("input", () => this.show());
    this.field.addEventListener("keydown", (event) => this.press(event));
    finder.hidden = false;
    this.show();
  }

  /** Offers the areas that match what is typed, and the one that is chosen. */
  show() {
    const typed = this.field.value.trim();
    const areas = this.choices.filter(({ isArea }) => isArea);
    const names = areas.map(({ name }) => name);
    const { places, isExact } = findNames(names, typed);
    this.matched = typed ? areas.filter((_, place) => places.has(place)) : areas;
    const matched = new Set(this.matched);
    for (const one of this.choices) {
      const isOffered = !one.isArea || matched.has(one) || one.radio.checked;
      one.choice.toggleAttribute("data-unmatched", !isOffered);
    }
    this.say(typed && words(typed, places.size, isExact));
  }

  /** Back to the whole list. */
  clear() {
    this.field.value = "";
    this.show();
  }

  /** @param {string} text - Is read out once nothing more is typed. */
  say(text) {
    clearTimeout(this.pause);
    if (this.found.textContent === text) return;
    this.pause = setTimeout(
      () => {
        this.found.textContent = text;
      },
      text ? PAUSE_MILLISECONDS : 0,
    );
  }

  /**
   * Enter and the arrow lead on into the list; Enter must not send a form that is half filled in.
   *
   * @param {KeyboardEvent} event
   */
  press(event) {
    if (event.key !== "Enter" && event.key !== "ArrowDown") return;
    event.preventDefault();
    const radio = this.matched?.find(({ choice }) => !choice.hidden)?.radio;
    if (!radio) return;
    radio.focus();
    // What is typed names one area: as with the arrow keys, focus on a radio button chooses it.
    if (this.matched?.length === 1 && !radio.checked) radio.click();
  }
}

/**
 * @param {string} typed
 * @param {number} count
 * @param {boolean} isExact
 */
function words(typed, count, isExact) {
  const { found, similar, none } = messages.finder;
  if (count === 0) return none(typed);
  return isExact ? found(count, typed) : similar(count, typed);
}
