/**
 * Applies the colours of an earlier visit, or else of the device, before the page is painted.
 * Without this a dark device would see each first page flash in light colours.
 */
const AUTOMATIC = "(prefers-color-scheme)";
const colours = { media: AUTOMATIC, ...window.__md_get("__palette")?.color };

if (colours.media === AUTOMATIC) {
  const light = matchMedia("(prefers-color-scheme: light)").matches;
  const media = `(prefers-color-scheme: ${light ? "light" : "dark"})`;
  const option = document.querySelector(`[data-md-color-media="${media}"]`);
  for (const key of ["media", "scheme", "primary", "accent"]) {
    colours[key] = option?.getAttribute(`data-md-color-${key}`);
  }
}
for (const [key, value] of Object.entries(colours)) {
  if (value) document.body.setAttribute(`data-md-color-${key}`, value);
}
