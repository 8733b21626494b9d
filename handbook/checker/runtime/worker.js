/**
 * The worker that runs the decision package: Python, started once, answering question after question.
 *
 * It receives `{start: {base, wheel}}` once, then any number of `{id, name, given}`: which of
 * the published functions to call, and with what.
 * It sends `{ready: true}` or `{failed: {reason, detail}}` once, then for each question
 * `{id, answer}`, where the answer is a JSON string, or `{id, failed: {reason, detail}}`.
 */

import { fetchFile, webAssemblyFailure, whyNotLoaded } from "./files.js";
import { REASON, RuntimeUnavailable } from "./unavailable.js";

let started;

self.onmessage = async ({ data }) => {
  if (data.start) {
    started = start(data.start);
  } else {
    const published = await started;
    self.postMessage({ id: data.id, ...answer(published, data) });
  }
};

/** Give the module `published`; a start that fails never settles, and the page ends this worker. */
async function start({ base, wheel }) {
  try {
    // Together: the wheel is small and arrives while Python starts.
    const [python, archive] = await Promise.all([startPython(base), fetchWheel(base, wheel)]);
    python.unpackArchive(archive, "wheel");
    const published = python.pyimport("published");
    self.postMessage({ ready: true });
    return published;
  } catch (error) {
    self.postMessage({ failed: messageOf(error) });
    return new Promise(() => {});
  }
}

async function fetchWheel(base, wheel) {
  const response = await fetchFile(base + wheel);
  return response.arrayBuffer();
}

async function startPython(base) {
  if (typeof WebAssembly === "undefined") {
    throw new RuntimeUnavailable(REASON.WEBASSEMBLY_MISSING, "this browser has no WebAssembly");
  }
  const failure = webAssemblyFailure();
  try {
    const { loadPyodide } = await import(`${base}pyodide.js`);
    return await Promise.race([loadPyodide(interpreterOptions(base)), failure]);
  } catch (error) {
    throw error instanceof RuntimeUnavailable ? error : await whyNotLoaded(base, error);
  }
}

/** What Python is started with: the one place for a start from a memory snapshot to add to. */
function interpreterOptions(base) {
  return {
    indexURL: base,
    // The lock file lists no packages, and packages have our own address: so whatever is
    // imported, Pyodide asks nothing of the content delivery network that is its default.
    lockFileURL: `${base}pyodide-lock.json`,
    packageBaseUrl: base,
  };
}

function answer(published, { name, given }) {
  try {
    return { answer: published[name](...given) };
  } catch (error) {
    return { failed: messageOf(error) };
  }
}

function messageOf(error) {
  const named =
    error instanceof RuntimeUnavailable
      ? error
      : new RuntimeUnavailable(REASON.PYTHON, error.message);
  return named.toMessage();
}
