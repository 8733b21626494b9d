/**
 * Where scripts can run, somebody only comes here with answers because the form was sent before the
 * checker's own script had loaded: it leads back with everything kept, and there they are answered.
 */
const link = /** @type {HTMLAnchorElement | null} */ (document.querySelector("a[data-sent]"));
if (link && location.search) {
  link.search = location.search;
  location.replace(link.href);
}
