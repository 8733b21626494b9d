import {
  daysBefore,
  isDate,
  joinDate,
  londonToday,
  longDate,
  readDate,
  splitDate,
} from "../dates.js";
import { element, hiddenText } from "../element.js";
import { messages } from "../messages.js";

/** One question of the form: what every kind has in common. */
class Question {
  /** @param {HTMLFieldSetElement} fieldset */
  constructor(fieldset) {
    this.fieldset = fieldset;
    /** The key in links, and the id of the fieldset. */
    this.key = fieldset.id;
    /** The usual value, which links leave out; empty if there is none. */
    this.usual = fieldset.dataset.default ?? "";
    this.description = fieldset.getAttribute("aria-describedby");
    /** Whether the answer can depend on it, for what else is chosen. */
    this.matters = true;
  }

  /** Whether somebody is filling it in, or has to correct it. */
  get isAtWork() {
    return (
      this.fieldset.contains(document.activeElement) ||
      this.fieldset.classList.contains("question--error")
    );
  }

  show() {
    this.fieldset.hidden = false;
  }

  /** Takes the question out of sight; what was entered stays. */
  hide() {
    this.fieldset.hidden = true;
  }

  /**
   * Says what the question can change.
   *
   * @param {{area: string, parts: string[]}[]} changes - By area; empty while that is not known.
   */
  explain(changes) {
    const line = /** @type {HTMLElement | null} */ (
      this.fieldset.querySelector(".question__more [data-changes]")
    );
    if (!line) return;
    const words = messages.conversation;
    const names = /** @type {Record<string, string>} */ (words.parts);
    line.hidden = changes.length === 0;
    line.textContent = changes
      .map(({ area, parts }) =>
        words.changes(
          area,
          parts.map((part) => names[part]),
        ),
      )
      .join(" ");
  }

  /** The words of the question. */
  get label() {
    const legend = this.fieldset.querySelector(".question__legend");
    return legend?.firstChild?.textContent?.trim() ?? this.key;
  }

  /** The field that errors and "Change" links lead to. @returns {HTMLInputElement | null} */
  get field() {
    return this.fieldset.querySelector("input:checked") ?? this.fieldset.querySelector("input");
  }

  /** @param {string} message */
  showError(message) {
    this.clearError();
    const id = `${this.key}-error`;
    const line = element(
      "p",
      { class: "question__error", id },
      hiddenText(messages.errors.prefix),
      message,
    );
    this.fieldset.querySelector(".question__choices, .question__date")?.before(line);
    this.fieldset.classList.add("question--error");
    this.fieldset.setAttribute(
      "aria-describedby",
      [this.description, id].filter(Boolean).join(" "),
    );
    this.show();
    this.unfold();
  }

  /** Opens what the question is folded away in. */
  unfold() {
    const fold = this.fieldset.closest("details");
    if (fold) fold.open = true;
  }

  clearError() {
    this.fieldset.querySelector(".question__error")?.remove();
    this.fieldset.classList.remove("question--error");
    if (this.description) this.fieldset.setAttribute("aria-describedby", this.description);
    else this.fieldset.removeAttribute("aria-describedby");
  }
}

/** A question with radio buttons. */
export class ChoiceQuestion extends Question {
  /** The chosen value; empty if none is chosen. */
  get value() {
    return this.checked?.value ?? "";
  }

  /** The chosen value in words. */
  get text() {
    return this.words(this.value);
  }

  /** @param {string} value - Returns the answer in words; empty if it is not offered. */
  words(value) {
    return this.offered(value)?.labels?.[0]?.textContent?.trim() ?? "";
  }

  /** @param {string} value - Returns the radio button with this value, if there is one. */
  offered(value) {
    return this.radios.find((one) => one.value === value);
  }

  /** @returns {HTMLInputElement[]} */
  get radios() {
    return [.../** @type {any} */ (this.fieldset.querySelectorAll("input[type=radio]"))];
  }

  /** @param {string} value - A value that is not offered leaves nothing chosen. */
  fill(value) {
    for (const input of this.radios) {
      input.checked = input.value === (value || this.usual);
    }
    if (this.value !== this.usual) this.unfold();
  }

  /**
   * Takes one value out of the offer, and back to the usual one whoever had chosen it.
   *
   * @param {string} value
   */
  withhold(value) {
    if (value && this.value === value) this.fill("");
    for (const input of this.radios) {
      const choice = /** @type {HTMLElement | null} */ (input.closest(".choice"));
      if (choice) choice.hidden = input.value !== "" && input.value === value;
    }
  }

  /** @returns {HTMLInputElement | null} */
  get checked() {
    return this.fieldset.querySelector("input:checked");
  }
}

/** A question with a date in three fields, of which the first takes a whole date, too. */
export class DateQuestion extends Question {
  /** @param {HTMLFieldSetElement} fieldset */
  constructor(fieldset) {
    super(fieldset);
    this.understood = fieldset.querySelector(".question__understood");
    fieldset.addEventListener("change", () => this.understand());
    for (const button of fieldset.querySelectorAll("button")) {
      button.hidden = false;
      button.addEventListener("click", () =>
        this.fill(daysBefore(londonToday(), Number(button.dataset.daysAgo))),
      );
    }
  }

  /** Puts a whole date that was typed into the first field in its place, and repeats it in words. */
  understand() {
    const { day, month, year } = this.parts;
    const whole = !month && !year && readDate(day, londonToday());
    if (whole) this.fill(whole);
    else this.repeat();
  }

  /** Says which day has been understood, so that a wrong month or year is noticed. */
  repeat() {
    const text = isDate(this.value) ? this.text : "";
    // The same text written again would be read out again.
    if (this.understood && this.understood.textContent !== text) this.understood.textContent = text;
  }

  /** An ISO date, or what was typed if it does not have the shape of a date. */
  get value() {
    return joinDate(this.parts, londonToday());
  }

  get parts() {
    return {
      day: this.part("day").value.trim(),
      month: this.part("month").value.trim(),
      year: this.part("year").value.trim(),
    };
  }

  /** The date in words. */
  get text() {
    return this.value && longDate(this.value, messages.locale);
  }

  /** @param {string} value */
  fill(value) {
    const parts = splitDate(value);
    this.part("day").value = parts.day;
    this.part("month").value = parts.month;
    this.part("year").value = parts.year;
    this.repeat();
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement}
   */
  part(name) {
    return /** @type {HTMLInputElement} */ (
      this.fieldset.querySelector(`[name="${this.key}-${name}"]`)
    );
  }
}
