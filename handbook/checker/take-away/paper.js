const CLASS = "prints-record";
let restore = () => {};

/**
 * Prints a document alone, in place of the page; the style sheet hides all else while the class is
 * on the root. Browsers print the address at the edge of the paper, and that of an answer holds dates
 * of the case: so meanwhile it is the page's own.
 *
 * @param {HTMLElement} paper - Shown on paper only.
 * @param {string} title - Names the file where it is saved as PDF.
 */
export function printAlone(paper, title) {
  // On some devices the page goes on, and the button can be pressed again, while it is printed.
  restore();
  const root = document.documentElement;
  const { title: pageTitle } = document;
  const { href } = location;
  restore = () => {
    restore = () => {};
    root.classList.remove(CLASS);
    paper.remove();
    document.title = pageTitle;
    history.replaceState(history.state, "", href);
  };
  document.body.append(paper);
  root.classList.add(CLASS);
  document.title = title;
  history.replaceState(history.state, "", location.pathname);
  addEventListener("afterprint", () => restore(), { once: true });
  print();
}
