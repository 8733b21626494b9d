/**
 * Builds one element. Text only ever becomes a text node, so nothing that a link or a policy holds
 * can turn into markup, and Trusted Types have nothing to object to.
 *
 * @param {string} name - Tag name.
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] - `true` sets
 *   an empty attribute; `false`, `null` and `undefined` leave it out.
 * @param {...any} children - Nodes and texts; lists of any depth are flattened, absent parts are
 *   skipped.
 * @returns {HTMLElement}
 */
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(attribute, value === true ? "" : String(value));
  }
  node.append(.../** @type {(Node | string)[]} */ (children.flat(Infinity).filter(isPresent)));
  return node;
}

/**
 * Text for screen readers only.
 *
 * @param {string} text
 * @returns {HTMLElement}
 */
export function hiddenText(text) {
  return element("span", { class: "hidden-text" }, text);
}

/** @param {unknown} child */
function isPresent(child) {
  return child !== null && child !== undefined && child !== "";
}
