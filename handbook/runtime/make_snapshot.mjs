/**
 * Makes the memory snapshot from which the checker starts. Run by `snapshot.py` as
 * `node make_snapshot.mjs PYODIDE WHEEL LIBRARY TARGET`: Pyodide's folder, our wheel, the small standard
 * library, and the file to write; Pyodide's lock file, without its packages, comes by standard input.
 *
 * The start is made twice: once with everything imported, to take its memory; then as the checker
 * makes it, which shows what a fresh memory holds, and that the snapshot fits.
 */

import crypto from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { pack, Snapshot } from "../checker/runtime/snapshot.js";

// Node would print the line at fault, which is the whole of Pyodide's script.
process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

const [folder, wheel, library, target] = process.argv.slice(2);
const lock = await text(process.stdin);
const { loadPyodide, version } = await import(pathToFileURL(resolve(folder, "pyodide.mjs")).href);

// With the same Node a package gives the same bytes, and so the same address, wherever it is built; nor
// does a snapshot tell where that was.
process.argv[1] = "/handbook";
Date.now = () => 0;
performance.now = () => 0;
crypto.randomFillSync = (bytes) => bytes.fill(0);

/** The parts of the last instance that the checker starts from, too. */
const instance = { memory: undefined, exports: undefined };
const { instantiate } = WebAssembly;
WebAssembly.instantiate = async (module, imports) => {
  const made = await instantiate(module, imports);
  // Pyodide has another, tiny module, without memory.
  if (!imports?.env?.memory) return made;
  instance.memory = imports.env.memory;
  instance.exports = made.instance.exports;
  return made;
};

const { memory, beginning, own } = await takeSnapshot();
const fresh = await freshMemory();
const about = { pyodide: version, package: basename(wheel), own, beginning };
await writeFile(target, pack(memory, fresh, about));

/** Start Python in the ordinary way, import everything, and give its memory. */
async function takeSnapshot() {
  const python = await loadPyodide(options({ _makeSnapshot: true, env: { PYTHONHASHSEED: "0" } }));
  python.FS.writeFile("/package.zip", new Uint8Array(await readFile(wheel)));
  python.runPython(`
import gc, importlib, sys, zipfile, zipimport

sys.path.insert(0, "/package.zip")
with zipfile.ZipFile("/package.zip") as archive:
    names = [name for name in archive.namelist() if name.endswith(".pyc")]
for name in names:
    importlib.import_module(name.removesuffix(".pyc").replace("/", ".").removesuffix(".__init__"))
# The checker has another standard library: what is known of the files in this one does not hold.
sys.path.remove("/package.zip")
sys.path_importer_cache.clear()
zipimport._zip_directory_cache.clear()
del archive, names, name, zipfile
gc.collect()
# What is in the snapshot stays: no later collection need look at it.
gc.freeze()
`);
  python.FS.unlink("/package.zip");
  clearFreeMemory();
  const own = [countsArguments(python._module)];
  for (const address of own) new Uint32Array(instance.memory.buffer)[address / 4] = 0;
  const whole = python.makeMemorySnapshot();
  const [, start] = new Uint32Array(whole.buffer, 0, 2);
  return {
    own,
    memory: whole.slice(start),
    beginning: Buffer.from(whole.subarray(0, start)).toString("base64"),
  };
}

/**
 * Where the place stands of the function that counts the arguments of others: made by each engine that
 * can make it, and by others not. Without it each call of a function written in C goes through JavaScript.
 */
function countsArguments({ HEAP32, __PyRuntime, __PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET }) {
  return __PyRuntime + HEAP32[__PyEM_EMSCRIPTEN_COUNT_ARGS_OFFSET / 4];
}

/**
 * Overwrite what has been freed: old bytes would be packed and sent to every reader. All free memory
 * is taken, the largest blocks first, filled with zeros and given back.
 */
function clearFreeMemory() {
  const { malloc, free, emscripten_get_sbrk_ptr: breakAddress } = instance.exports;
  const bytes = () => new Uint8Array(instance.memory.buffer);
  const words = new Uint32Array(instance.memory.buffer);
  const end = words[breakAddress() >>> 2];
  const LARGEST = 1 << 20;
  const SMALLEST = 12;
  const taken = [];
  for (let size = LARGEST; size >= SMALLEST; size = size > 256 ? size >> 1 : size - 8) {
    for (;;) {
      const address = malloc(size) >>> 0;
      if (!address) break;
      bytes().fill(0, address, address + size);
      taken.push(address);
      // From here on it is memory that was never used.
      if (address + size > end) break;
    }
  }
  for (const address of taken) free(address);
}

/** Start from the snapshot as the checker does, and give the memory as it is before that. */
async function freshMemory() {
  const unpacked = pack(memory, new Uint8Array(memory.length), { own, beginning });
  let fresh;
  const image = new Snapshot(unpacked.buffer).image(
    () => instance.memory,
    ({ buffer }) => {
      fresh = new Uint8Array(buffer.slice(0));
    },
  );
  const python = await loadPyodide(
    options({ _loadSnapshot: image, stdLibURL: pathToFileURL(resolve(library)).href }),
  );
  python.pyimport("published").Published([]);
  return fresh;
}

function options(others) {
  return {
    indexURL: `${resolve(folder)}/`,
    packageBaseUrl: "./",
    lockFileContents: lock,
    ...others,
  };
}
