/**
 * Holds back the index of the search, which the theme asks for on every page and which grows with the
 * site, until somebody goes to the search. The theme has no setting for it.
 */
const INDEX = "search/search_index.json";
const SEARCH = ".md-search, [for=__search]";

const wanted = new Promise((resolve) => {
  // A key that opens the search moves the focus there as well.
  for (const kind of ["pointerover", "focusin"]) {
    addEventListener(kind, ({ target }) => {
      if (target instanceof Element && target.closest(SEARCH)) resolve(true);
    });
  }
});

window.XMLHttpRequest = class extends XMLHttpRequest {
  #isIndex = false;

  open(method, address, ...others) {
    this.#isIndex = String(address).endsWith(INDEX);
    super.open(method, address, ...others);
  }

  send(body) {
    if (this.#isIndex) wanted.then(() => super.send(body));
    else super.send(body);
  }
};
