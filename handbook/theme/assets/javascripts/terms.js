/**
 * Shows what a term means while it is pointed at or focused. Without this script the browser shows
 * the link's title to a pointer only; here the keyboard gets it too, it can be pointed at and read,
 * and Escape puts it away, as WCAG 1.4.13 asks.
 */
const MARGIN = 8;
const LEAVING = 150;

const tip = document.createElement("div");
tip.id = "term-meaning";
tip.className = "term-meaning";
tip.setAttribute("role", "tooltip");
tip.hidden = true;

let shown = null;
let leaving = 0;

const hide = () => {
  clearTimeout(leaving);
  if (shown) {
    shown.title = tip.textContent;
    shown.removeAttribute("aria-describedby");
    tip.hidden = true;
    shown = null;
  }
};

const leave = () => {
  clearTimeout(leaving);
  leaving = setTimeout(hide, LEAVING);
};

const place = (box) => {
  const widest = document.documentElement.clientWidth - tip.offsetWidth - MARGIN;
  const left = Math.max(MARGIN, Math.min(box.left, widest));
  // Above the line when there is no room below it.
  const below = box.bottom + tip.offsetHeight + MARGIN < window.innerHeight;
  const top = below ? box.bottom + 2 : box.top - tip.offsetHeight - 2;
  const origin = tip.offsetParent.getBoundingClientRect();
  tip.style.left = `${left - origin.left}px`;
  tip.style.top = `${top - origin.top}px`;
};

const show = (term) => {
  clearTimeout(leaving);
  if (term === shown) return;
  hide();
  shown = term;
  tip.textContent = term.title;
  // The browser would show its own beside ours.
  term.removeAttribute("title");
  term.setAttribute("aria-describedby", tip.id);
  tip.hidden = false;
  // A term that is broken over two lines has two boxes; its tip belongs to the first.
  place(term.getClientRects()[0]);
};

const terms = document.querySelectorAll("a.term[title]");
if (terms.length > 0) document.querySelector("main").append(tip);
for (const term of terms) {
  // A finger follows the link instead.
  term.addEventListener("pointerenter", (event) => event.pointerType !== "touch" && show(term));
  term.addEventListener("pointerleave", leave);
  term.addEventListener("focus", () => term.matches(":focus-visible") && show(term));
  term.addEventListener("blur", hide);
}
tip.addEventListener("pointerenter", () => clearTimeout(leaving));
tip.addEventListener("pointerleave", leave);
document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
