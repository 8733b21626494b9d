import { element } from "../element.js";
import { messages } from "../messages.js";
import { failureText } from "./failure.js";

const words = messages.takeAway;

/**
 * A title that opens what belongs to it, made when it is first opened.
 *
 * @param {string} name - What it is about; ends its class.
 * @param {string} title
 * @param {() => Promise<Node[]>} make
 */
export function row(name, title, make) {
  const summary = element("summary", { class: "take-away__title" }, title);
  const body = element("div", { class: "take-away__body" });
  const details = /** @type {HTMLDetailsElement} */ (
    element("details", { class: `take-away__row take-away__row--${name}` }, summary, body)
  );
  let isBegun = false;

  async function fill() {
    if (!details.open || isBegun) return;
    isBegun = true;
    body.replaceChildren(element("p", { role: "status" }, words.preparing));
    try {
      body.replaceChildren(...(await make()));
      details.dataset.made = "";
    } catch (error) {
      isBegun = false;
      body.replaceChildren(element("p", { role: "alert" }, failureText(error)), againButton());
    }
  }

  function againButton() {
    const button = element("button", { type: "button", class: "take-away__button" }, words.again);
    button.addEventListener("click", () => {
      // The button is about to go, and the focus must not go with it.
      summary.focus();
      fill();
    });
    return button;
  }

  details.addEventListener("toggle", fill);
  return details;
}
