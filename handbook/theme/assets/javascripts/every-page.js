/** What every page of the site runs once it is there. It is no module: those load from no disk. */
import "./ahead.js";
import "./from-disk.js";
import "./terms.js";
import "./theme-later.js";
