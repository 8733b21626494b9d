/** Starting Python in the worker: from the snapshot of one that has started, or in the ordinary way. */

import { whyNotLoaded } from "./files.js";
import { Snapshot } from "./snapshot.js";
import { fetchVerified } from "./supplies.js";
import { REASON, RuntimeUnavailable } from "./unavailable.js";

/**
 * @typedef {object} Start - What a start is made with.
 * @property {string} root - The address of the site's root, with its last slash.
 * @property {object} manifest - The files of the runtime, as `handbook.runtime.bundle` names them.
 * @property {Promise<WebAssembly.Module>} module - Python's WebAssembly, compiled.
 * @property {Promise<ArrayBuffer>} packed - The packed snapshot.
 * @property {(name: string) => void} mark - Notes the time at which something was done.
 */

/**
 * Start from the snapshot, in which our package has been imported.
 *
 * @param {Start} start
 */
export async function startFromSnapshot(start) {
  const { root, manifest, packed, mark } = start;
  const instance = giveCompiled(start);
  const opened = packed.then((file) => {
    const snapshot = new Snapshot(file);
    mark("snapshot");
    expectSame("package", snapshot.header.package, manifest.snapshot.package);
    return snapshot;
  });
  const { loadPyodide, version } = await loadScripts(root + manifest.pyodide);
  mark("scripts");
  const image = async () => {
    const snapshot = await opened;
    expectSame("Pyodide", snapshot.header.pyodide, version);
    return snapshot.image(
      () => instance.memory,
      () => mark("instance"),
    );
  };
  const options = { _loadSnapshot: image(), stdLibURL: root + manifest.snapshot.library };
  return Promise.race([loadPyodide({ ...common(root, manifest), ...options }), instance.failure]);
}

/**
 * Start in the ordinary way, with the whole standard library, and install our package.
 *
 * @param {Start} start
 */
export async function startOrdinarily(start) {
  const { root, manifest, mark } = start;
  const instance = giveCompiled(start);
  // Together: the package is small and arrives while Python starts.
  const archive = fetchVerified(root, manifest.package);
  const [python] = await Promise.all([ordinary(root, manifest, instance), archive]);
  mark("instance");
  python.unpackArchive(await archive, "wheel");
  return python;
}

async function ordinary(root, manifest, instance) {
  const base = root + manifest.pyodide;
  try {
    const { loadPyodide } = await loadScripts(base);
    return await Promise.race([loadPyodide(common(root, manifest)), instance.failure]);
  } catch (error) {
    throw error instanceof RuntimeUnavailable ? error : await whyNotLoaded(base, error);
  }
}

/** Both scripts at once: the loader would ask for the other one only when it runs. */
async function loadScripts(base) {
  const [loader] = await Promise.all([
    import(`${base}pyodide.js`),
    import(`${base}pyodide.asm.js`),
  ]);
  return loader;
}

function common(root, { pyodide, lock }) {
  return {
    indexURL: root + pyodide,
    // The lock file lists no packages, and packages have our own address: so whatever is
    // imported, Pyodide asks nothing of the content delivery network that is its default.
    lockFileContents: lock,
    packageBaseUrl: root + pyodide,
  };
}

/**
 * Have Pyodide take the compiled module, in place of fetching it. Its one call is also
 * where a failure is heard: Pyodide only warns on the console and then waits for ever.
 *
 * @param {Start} start
 * @returns {{memory: WebAssembly.Memory, failure: Promise<never>}} the failure never resolves
 */
function giveCompiled({ module, mark }) {
  const instance = { memory: undefined };
  const { fetch } = self;
  self.fetch = (address, ...options) =>
    String(address).endsWith(".wasm")
      ? Promise.resolve(new Response())
      : fetch(address, ...options);
  instance.failure = new Promise((_, reject) => {
    WebAssembly.instantiateStreaming = async (_response, imports) => {
      try {
        const compiled = await module;
        mark("compiled");
        instance.memory = imports.env.memory;
        const made = await WebAssembly.instantiate(compiled, imports);
        return { module: compiled, instance: made };
      } catch (error) {
        const isNamed = error instanceof RuntimeUnavailable;
        reject(isNamed ? error : new RuntimeUnavailable(REASON.WEBASSEMBLY_BLOCKED, error.message));
        throw error;
      }
    };
  });
  return instance;
}

function expectSame(what, found, expected) {
  if (found !== expected) {
    throw new Error(`the snapshot's ${what}: expected ${expected}, found ${found}`);
  }
}
