/** Whether somebody has asked their browser to load little: then nothing is loaded ahead of time. */
export function savesData() {
  const connection = /** @type {any} */ (navigator).connection;
  return Boolean(connection?.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
}
