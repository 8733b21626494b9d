import { joinDate, longDate, splitDate } from "../dates.js";
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
    this.fieldset.hidden = false;
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
    const input = [...this.fieldset.querySelectorAll("input")].find((one) => one.value === value);
    return input?.labels?.[0]?.textContent?.trim() ?? "";
  }

  /** @param {string} value - A value that is not offered leaves nothing chosen. */
  fill(value) {
    for (const input of this.fieldset.querySelectorAll("input")) {
      input.checked = input.value === (value || this.usual);
    }
  }

  /** @returns {HTMLInputElement | null} */
  get checked() {
    return this.fieldset.querySelector("input:checked");
  }
}

/** A question with a date in three fields. */
export class DateQuestion extends Question {
  /** An ISO date, or what was typed if it does not have the shape of a date. */
  get value() {
    return joinDate({
      day: this.part("day").value,
      month: this.part("month").value,
      year: this.part("year").value,
    });
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
