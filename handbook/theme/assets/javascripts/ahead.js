/**
 * Fetches what the checker needs as soon as somebody points at a link to it, so that it is there when
 * they follow the link. What the link asks is left out: it must not be sent before it is followed.
 */
import { savesData } from "../../../checker/data-saver.js";

const { checker, ahead } = document.currentScript.dataset;
// A pointer on its way to something else rests on nothing for so long.
const RESTING = 65;
const page = new URL(checker, location.href);
let resting = 0;
let isDone = page.pathname === location.pathname;

/** @param {string | URL} address */
function prefetch(address) {
  const link = document.createElement("link");
  link.rel = "prefetch";
  link.href = String(address);
  document.head.append(link);
}

function fetchAhead() {
  if (isDone || savesData()) return;
  isDone = true;
  for (const address of [checker, ...ahead.split(" ")]) prefetch(new URL(address, location.href));
}

/** @param {Event} event */
function leadsToChecker({ target }) {
  const link = target instanceof Element && target.closest("a[href]");
  return link && link.origin === page.origin && link.pathname === page.pathname;
}

addEventListener("pointerover", (event) => {
  clearTimeout(resting);
  if (leadsToChecker(event)) resting = setTimeout(fetchAhead, RESTING);
});
// Who has put a finger or the focus there means it.
for (const kind of ["pointerdown", "focusin"]) {
  addEventListener(kind, (event) => {
    if (leadsToChecker(event)) fetchAhead();
  });
}
