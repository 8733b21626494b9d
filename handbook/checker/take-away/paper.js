const CLASS = "prints-record";

/**
 * Prints a document alone, in place of the page; the style sheet hides all else while the class is
 * on the root.
 *
 * @param {HTMLElement} paper - Shown on paper only.
 * @param {string} title - Names the file where it is saved as PDF.
 */
export function printAlone(paper, title) {
  const root = document.documentElement;
  const { title: pageTitle } = document;
  const restore = () => {
    root.classList.remove(CLASS);
    paper.remove();
    document.title = pageTitle;
  };
  document.body.append(paper);
  root.classList.add(CLASS);
  document.title = title;
  addEventListener("afterprint", restore, { once: true });
  print();
}
