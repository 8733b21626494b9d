const NAMESPACE = "http://www.w3.org/2000/svg";

/**
 * Builds one element of a drawing. Like {@link import("./element.js").element}, but for SVG; colours
 * and fonts are left to the style sheet, by class.
 *
 * @param {string} name - Tag name.
 * @param {Record<string, string | number | null | undefined>} [attributes] - `null` and `undefined`
 *   leave an attribute out; numbers are rounded to a tenth.
 * @param {...(Node | string | null | Array<Node | string | null>)} children - Lists are flattened,
 *   absent parts are skipped.
 * @returns {SVGElement}
 */
export function svg(name, attributes = {}, ...children) {
  const node = /** @type {SVGElement} */ (document.createElementNS(NAMESPACE, name));
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    node.setAttribute(attribute, typeof value === "number" ? rounded(value) : value);
  }
  node.append(.../** @type {(Node | string)[]} */ (children.flat().filter((part) => part)));
  return node;
}

/** @param {number} value */
function rounded(value) {
  return String(Math.round(value * 10) / 10);
}
