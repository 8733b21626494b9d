/**
 * Gives each link of the lists marked `data-copy` a button that copies its address. Without this
 * script there is no button, and the links are there to be copied by hand.
 */
const words = {
  copy: "Copy",
  link: (/** @type {string} */ title) => ` the link to ${title}`,
  copied: "Copied",
  said: (/** @type {string} */ title) => `Copied the link to ${title}`,
  byHand: "Press Ctrl and C, or Command and C, to copy the link that is selected",
  field: (/** @type {string} */ title) => `Link to ${title}`,
};
const SHOWN_FOR = 3000;

/**
 * @param {string} tag
 * @param {Record<string, string>} properties
 */
function element(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/** @param {string} text */
function hidden(text) {
  return element("span", { className: "hidden-text", textContent: text });
}

const status = element("p", { className: "hidden-text" });
status.setAttribute("role", "status");

/** Says it again even where it was the last thing said. @param {string} text */
function say(text) {
  status.textContent = "";
  setTimeout(() => {
    status.textContent = text;
  }, 100);
}

/** @param {string} address @returns {Promise<boolean>} Whether it was copied. */
async function copied(address) {
  try {
    await navigator.clipboard.writeText(address);
    return true;
  } catch {
    // No clipboard on a site without https, or none allowed.
    return false;
  }
}

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
    element("input", { className: "links__field", type: "text", value: address, readOnly: true })
  );
  field.setAttribute("aria-label", words.field(title));
  row.append(field);
  field.focus();
  field.select();
  const done = document.execCommand("copy");
  if (done) field.remove();
  return done;
}

/** @param {HTMLElement} row @param {HTMLAnchorElement} link */
function addButton(row, link) {
  const title = link.textContent;
  const button = element("button", { type: "button", className: "links__copy" });
  const face = element("span", { textContent: words.copy });
  button.append(face, hidden(words.link(title)));
  let timer = 0;
  button.addEventListener("click", async () => {
    if (!(await copied(link.href))) {
      if (!copiedFromField(row, link.href, title)) {
        say(words.byHand);
        return;
      }
      button.focus();
    }
    say(words.said(title));
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
