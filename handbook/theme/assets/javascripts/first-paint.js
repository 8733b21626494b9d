/** What a page runs before it is painted; the second builds on the first. */
import "./scope.js";
import "./palette.js";
