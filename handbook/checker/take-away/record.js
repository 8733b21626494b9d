import { element } from "../element.js";
import { messages } from "../messages.js";
import { copyRich } from "./clipboard.js";
import { copyButton } from "./copy-button.js";
import { FillableForm } from "./fillable-form.js";
import { printAlone } from "./paper.js";
import { sheetText } from "./sheet.js";

const words = messages.takeAway.record;

/**
 * The record of the disagreement: to be filled in, printed and copied, also in the form that
 * identifies nobody.
 *
 * @param {import("./take-away.js").Made} made
 * @param {any} answer
 * @param {import("../card/card.js").Surroundings} surroundings
 * @returns {Node[]}
 */
export function recordPanel({ record, learning }, answer, surroundings) {
  const blanks = element("ul", { class: "take-away__forms" }, wordForms(answer, surroundings));
  if (!record) return [element("p", {}, words.nothing), blanks];
  const whole = new FillableForm(record, "record", surroundings);
  const anonymous = learning && new FillableForm(learning, "learning", surroundings);
  const choice = /** @type {HTMLInputElement} */ (
    element("input", {
      type: "checkbox",
      id: "record-learning",
      "aria-describedby": "record-learning-hint",
    })
  );
  const shown = () => (anonymous && choice.checked ? anonymous : whole);
  const said = element("p", { class: "take-away__status", role: "status" });
  const show = () => {
    whole.node.hidden = shown() !== whole;
    if (anonymous) anonymous.node.hidden = shown() !== anonymous;
    said.replaceChildren();
  };
  choice.addEventListener("change", show);
  show();
  return [
    element("p", {}, words.memory),
    ...(anonymous ? [learningChoice(choice), whole.node, anonymous.node] : [whole.node]),
    element(
      "div",
      { class: "take-away__bar" },
      element(
        "div",
        { class: "take-away__actions" },
        printButton(shown),
        copyRecordButton(shown, said),
      ),
      said,
    ),
    blanks,
  ];
}

/** @param {HTMLInputElement} choice */
function learningChoice(choice) {
  return element(
    "div",
    { class: "take-away__choice" },
    choice,
    element("label", { for: choice.id }, words.learning),
    element("p", { class: "take-away__hint", id: `${choice.id}-hint` }, words.learningHint),
  );
}

/** @param {() => FillableForm} shown */
function printButton(shown) {
  const button = element("button", { type: "button", class: "take-away__button" }, words.print);
  button.addEventListener("click", () => printAlone(shown().sheet, shown().title));
  return button;
}

/**
 * @param {() => FillableForm} shown
 * @param {HTMLElement} said
 */
function copyRecordButton(shown, said) {
  /** @type {HTMLElement | undefined} */
  let selected;
  const deselect = () => {
    selected?.remove();
    getSelection()?.removeAllRanges();
  };
  return copyButton({
    label: words.copy,
    said,
    copy: () => {
      deselect();
      const { sheet } = shown();
      return copyRich(sheet, sheetText(sheet));
    },
    select: () => {
      // What fields hold cannot be selected together with what stands between them.
      selected = shown().sheet;
      said.parentElement?.after(selected);
      getSelection()?.selectAllChildren(selected);
    },
    deselect,
  });
}

/**
 * Links to the same form without anything filled in, beside the pages of each area.
 *
 * @param {any} answer
 * @param {import("../card/card.js").Surroundings} surroundings
 */
function wordForms({ policy, also }, { root }) {
  return [policy, also?.policy].filter(Boolean).map(({ area, name }) => {
    const folder = area === "harmonised" ? "guidance/" : `areas/${area}/`;
    const href = `${root}${folder}record.docx`;
    return element("li", {}, element("a", { href, download: true }, words.word(name)));
  });
}
