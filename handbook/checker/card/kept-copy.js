import { element } from "../element.js";

/**
 * That the answer comes from a copy, where the page is one: paper must tell, too. The service worker
 * marks such a page, which brings the words along.
 */
export function keptCopy() {
  const root = document.documentElement;
  if (!("kept" in root.dataset)) return null;
  return element("p", { class: "caution" }, root.querySelector(".kept-copy")?.textContent);
}
