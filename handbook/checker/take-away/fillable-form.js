import { element } from "../element.js";
import { room } from "./field.js";
import { grounds } from "./grounds.js";
import { sheet } from "./sheet.js";

/** A form of the record in the page, with a field wherever there is room to write. */
export class FillableForm {
  /**
   * @param {import("./sheet.js").Form} form
   * @param {string} name - Begins the ids in it.
   * @param {import("../card/card.js").Surroundings} surroundings
   */
  constructor(form, name, surroundings) {
    this.form = form;
    this.surroundings = surroundings;
    this.rooms = form.sections.map(({ hint, blank }, index) => {
      const id = `${name}-${index + 1}`;
      return blank > 0
        ? room(blank, {
            "aria-labelledby": `${id}-heading`,
            "aria-describedby": hint ? `${id}-hint` : undefined,
          })
        : null;
    });
    this.node = element(
      "div",
      { class: "take-away__form" },
      element("h3", { class: "take-away__form-title" }, form.title),
      form.intro ? element("p", {}, form.intro) : null,
      form.sections.map((section, index) => this.section(section, index, `${name}-${index + 1}`)),
    );
  }

  get title() {
    return this.form.title;
  }

  /** The form with what is written in it now, as a document without fields. */
  get sheet() {
    const written = this.rooms.map((field) => field?.value ?? "");
    return sheet(this.form, written, this.surroundings);
  }

  /**
   * @param {import("./sheet.js").Section} section
   * @param {number} index
   * @param {string} id
   */
  section(section, index, id) {
    const { heading, hint, lines } = section;
    const grounded = grounds(section, this.surroundings);
    return element(
      "section",
      { class: "take-away__section" },
      element("h4", { class: "take-away__label", id: `${id}-heading` }, heading),
      hint || grounded
        ? element(
            "p",
            { class: "take-away__hint" },
            hint ? element("span", { id: `${id}-hint` }, hint) : null,
            grounded,
          )
        : null,
      lines.map((line) => element("p", {}, line)),
      this.rooms[index],
    );
  }
}
