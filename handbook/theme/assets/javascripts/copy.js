/**
 * Gives each link of the lists marked `data-copy` a button that copies its address. Without this
 * script there is no button, and the links are there to be copied by hand.
 */
import { element, hiddenText } from "../../../checker/element.js";
import { copySelection, copyText } from "../../../checker/take-away/clipboard.js";
import { say } from "../../../checker/take-away/say.js";

const words = {
  copy: "Copy",
  link: (/** @type {string} */ title) => ` the link to ${title}`,
  copied: "Copied",
  said: (/** @type {string} */ title) => `Copied the link to ${title}`,
  byHand: "Press Ctrl and C, or Command and C, to copy the link that is selected",
  field: (/** @type {string} */ title) => `Link to ${title}`,
};
const SHOWN_FOR = 3000;

const status = element("p", { class: "hidden-text", role: "status" });

/**
 * Shows the address selected, and copies it where the browser still does so for a selection.
 *
 * @param {HTMLElement} row
 * @param {string} address
 * @param {string} title
 * @returns {boolean} Whether it was copied; otherwise the address stays selected.
 */
function copiedFromField(row, address, title) {
  row.querySelector(".links__field")?.remove();
  const field = /** @type {HTMLInputElement} */ (
    element("input", {
      class: "links__field",
      type: "text",
      value: address,
      readonly: true,
      "aria-label": words.field(title),
    })
  );
  row.append(field);
  field.focus();
  field.select();
  const done = copySelection();
  if (done) field.remove();
  return done;
}

/** @param {HTMLElement} row @param {HTMLAnchorElement} link */
function addButton(row, link) {
  const title = link.textContent;
  const face = element("span", {}, words.copy);
  const button = element(
    "button",
    { type: "button", class: "links__copy" },
    face,
    hiddenText(words.link(title)),
  );
  let timer = 0;
  button.addEventListener("click", async () => {
    if (!(await copyText(link.href))) {
      if (!copiedFromField(row, link.href, title)) {
        say(status, words.byHand);
        return;
      }
      button.focus();
    }
    say(status, words.said(title));
    face.textContent = words.copied;
    clearTimeout(timer);
    timer = setTimeout(() => {
      face.textContent = words.copy;
    }, SHOWN_FOR);
  });
  row.append(button);
}

for (const list of document.querySelectorAll("[data-copy]")) {
  for (const row of list.children) {
    const link = row.querySelector("a");
    if (link) addButton(row, link);
  }
  list.classList.add("links--copy");
}
document.querySelector("main")?.append(status);
