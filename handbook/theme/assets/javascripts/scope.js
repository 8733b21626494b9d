/**
 * The functions by which the theme keeps settings per site, under the names its bundle expects.
 * The theme defines them in an inline script; here the site's root comes from a data attribute.
 */
window.__md_scope = new URL(document.currentScript.dataset.scope, location);

window.__md_hash = (text) =>
  [...text].reduce((hash, character) => (hash << 5) - hash + character.charCodeAt(0), 0);

window.__md_get = (key, storage, scope = window.__md_scope) => {
  try {
    return JSON.parse((storage ?? localStorage).getItem(`${scope.pathname}.${key}`));
  } catch {
    return null; // A browser may forbid the storage, even to name it.
  }
};

window.__md_set = (key, value, storage, scope = window.__md_scope) => {
  try {
    (storage ?? localStorage).setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A full or forbidden storage only means that the setting is not kept.
  }
};
