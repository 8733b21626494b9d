/**
 * Where scripts can run, somebody only comes here with answers because the form was sent before the
 * checker's own script had loaded: this leads back to it with everything kept.
 */
const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-sent]"));
const notice = link?.closest("p");
if (link && notice && location.search) {
  link.search = location.search;
  notice.hidden = false;
}
