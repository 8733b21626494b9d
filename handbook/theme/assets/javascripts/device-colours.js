/** Shows a page that has no button for it in the colours of the device, and keeps in step with them. */
(() => {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => {
    document.body.dataset.mdColorScheme = dark.matches ? "slate" : "default";
  };
  dark.addEventListener("change", apply);
  apply();
})();
