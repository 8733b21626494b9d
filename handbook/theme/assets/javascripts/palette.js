/**
 * Applies the colours of an earlier visit, or else of the device, before the page is painted, and has the
 * switch between them ready before the theme. Without this a dark device would see each first page flash
 * in light colours, and the switch would push the header aside when the theme comes.
 */
const AUTOMATIC = "(prefers-color-scheme)";
const LIGHT = "(prefers-color-scheme: light)";
const DARK = "(prefers-color-scheme: dark)";

const options = [...document.querySelectorAll("[name=__palette]")];

/** @param {Element} option */
function coloursOf(option) {
  const kinds = ["media", "scheme", "primary", "accent"];
  return Object.fromEntries(
    kinds.map((kind) => [kind, option.getAttribute(`data-md-color-${kind}`)]),
  );
}

/** @param {number} index - of the option chosen; what the theme keeps of it is returned. */
function choose(index) {
  let color = coloursOf(options[index]);
  if (color.media === AUTOMATIC) {
    const device = matchMedia(LIGHT).matches ? LIGHT : DARK;
    const found = options.map(coloursOf).find(({ media }) => media === device);
    color = { ...color, ...found, media: AUTOMATIC };
  }
  for (const [kind, value] of Object.entries(color)) {
    document.body.setAttribute(`data-md-color-${kind}`, value);
  }
  // Each option is drawn as the label after it, which leads to the next option.
  for (const [place, { nextElementSibling }] of options.entries()) {
    nextElementSibling.hidden = place !== index;
  }
  return { index, color };
}

if (options.length) {
  let { index } = window.__md_get("__palette") ?? { index: 0 };
  if (!options[index]) index = 0;
  choose(index);
  for (const [place, option] of options.entries()) {
    option.addEventListener("change", () => {
      index = place;
      window.__md_set("__palette", choose(index));
    });
  }
  // A device may turn dark while a page is being read.
  matchMedia(LIGHT).addEventListener("change", () => choose(index));
}
