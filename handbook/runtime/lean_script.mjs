/**
 * Leaves out of Pyodide's main script what only extensions written in C would use, of which this site
 * loads none: two hundred functions for drawing, sound and the like, and thousands of names by which it
 * offers all of CPython. Half of the script goes, which a browser would have to read at every start.
 *
 * Run by `lean_script.py` in the folder with `node_modules` as `node lean_script.mjs SCRIPT WASM TARGET
 * READER...`: Pyodide's main script and its WebAssembly, the file to write, and the scripts that read
 * what the main script offers.
 */

import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { resolve } from "node:path";

// Node would print the line at fault, which is the whole of Pyodide's script.
process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

const { minify } = createRequire(resolve("package.json"))("terser");

/** What the module has a table of, should an extension draw by WebGL; nothing ever calls it. */
const DRAWING = "emscripten_gl";

const [scriptPath, wasmPath, target, ...readers] = process.argv.slice(2);
const module = await WebAssembly.compile(await readFile(wasmPath));
const imported = new Set(
  WebAssembly.Module.imports(module)
    .map(({ name }) => name)
    .filter((name) => !name.startsWith(DRAWING)),
);
const others = (await Promise.all(readers.map((path) => readFile(path, "utf8")))).join("\n");

let script = await readFile(scriptPath, "utf8");
script = withoutOffers(script, others);
const { start, end, entries } = imports(script);
const given = entries.filter(({ name }) => imported.has(name));
const list = given.map(({ text }) => text).join(",");
script = script.slice(0, start) + list + script.slice(end);
script = withoutTypes(script, new Set(given.flatMap(({ name, value }) => [name, value])));
script = changed(
  script,
  "if(!value&&!entry.required){continue}",
  `if(!value&&(!entry.required||symName.startsWith("${DRAWING}"))){continue}`,
);
// Called by its name it could use every variable there is, so that none could be left out.
script = script.replace(/(?<![.\w])eval\(/g, "globalThis.eval(");
const { code } = await minify(script, {
  compress: {
    defaults: false,
    dead_code: true,
    passes: 3,
    pure_getters: true,
    side_effects: true,
    unused: true,
  },
  mangle: false,
  format: { comments: false },
});
await writeFile(target, code);

/** Without the assignments to properties of Pyodide's module that nobody reads. */
function withoutOffers(text, readers) {
  const read = new Map();
  for (const [, name] of text.matchAll(/(?:\.|\["|\[')(\w+)/g))
    read.set(name, (read.get(name) ?? 0) + 1);
  const named = new Set(readers.match(/\w+/g));
  const offer = /Module\["(\w+)"\]=(?=\w+(?:\["\w+"\])?;)/g;
  return text.replace(offer, (all, name) => (read.get(name) > 1 || named.has(name) ? all : ""));
}

/** Where the list stands of what the script gives the module, and its entries. */
function imports(text) {
  const opening = "var wasmImports={";
  const start = text.indexOf(opening) + opening.length;
  const end = text.indexOf("}", start);
  if (start < opening.length) throw new Error(`expected “${opening}” in the script`);
  const entries = text
    .slice(start, end)
    .split(",")
    .map((entry) => {
      const [name, value] = entry.split(":").map((part) => part.replaceAll('"', "").trim());
      return { text: entry, name, value: value ?? name };
    });
  return { start, end, entries };
}

/** Without the types of functions that the module is not given. */
function withoutTypes(text, needed) {
  return text.replace(/(?<=[;}])(\w+)\.sig="\w*";/g, (all, name) => (needed.has(name) ? all : ""));
}

function changed(text, was, now) {
  if (text.split(was).length !== 2) throw new Error(`expected “${was}” once in the script`);
  return text.replace(was, now);
}
