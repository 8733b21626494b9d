"""The pictures of ladders and of the comparison, as SVG made at build time."""
