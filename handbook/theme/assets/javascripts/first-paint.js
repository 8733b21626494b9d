/** What a page runs before it is painted, and before the theme's own script. */
import "./patient-search.js";
import "./scope.js";
import "./palette.js";
