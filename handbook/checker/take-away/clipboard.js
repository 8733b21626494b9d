/** Copying, by whichever way this browser and this site allow. */

/**
 * @param {string} text
 * @returns {Promise<boolean>} Whether it was copied.
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No clipboard on a site without https, in a frame without leave, or none allowed.
    return false;
  }
}

/**
 * Copies text with its headings for what can take them, and plain for what cannot.
 *
 * @param {Element} node
 * @param {string} text - The same in plain text.
 * @returns {Promise<boolean>} Whether it was copied in either form.
 */
export async function copyRich(node, text) {
  const html = new XMLSerializer().serializeToString(node);
  const parts = { "text/html": html, "text/plain": text };
  try {
    const blobs = Object.entries(parts).map(([type, part]) => [type, new Blob([part], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    return copyText(text);
  }
}

/**
 * Copies what is selected, which browsers still do where they have no clipboard for scripts.
 *
 * @returns {boolean} Whether it was copied.
 */
export function copySelection() {
  return document.execCommand("copy");
}
