/** Fetching the runtime's files, with a named reason for each one that does not arrive as it should. */

import { REASON, RuntimeUnavailable } from "./unavailable.js";

const SCRIPTS = ["pyodide.js", "pyodide.asm.js"];
const DATA = ["python_stdlib.zip"];

/** Fetch a file of the site, or throw `RuntimeUnavailable` with the status and the address. */
export async function fetchFile(address, options = {}) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    throw new RuntimeUnavailable(REASON.NETWORK, `${address}: ${error.message}`);
  }
  return present(response);
}

function present(response) {
  if (!response.ok) {
    const detail = `${response.url}: expected the file, found HTTP status ${response.status}`;
    throw new RuntimeUnavailable(REASON.FILE_MISSING, detail);
  }
  return response;
}

/**
 * Find which file stopped a start. A failed `import()` tells nothing but its address, so the files are
 * asked for once more; the browser's cache answers for those that did arrive.
 */
export async function whyNotLoaded(base, error) {
  try {
    for (const name of SCRIPTS) {
      expectScript(await headOf(base + name));
    }
    for (const name of DATA) {
      await headOf(base + name);
    }
  } catch (found) {
    return found;
  }
  return new RuntimeUnavailable(REASON.PYTHON, error.message);
}

/**
 * Find why a worker's own script did not run, of which the page is told little or nothing: it is asked
 * for once more, and where it does arrive the browser's own *message* is all that is known.
 */
export async function whyScriptFailed(address, message) {
  try {
    expectScript(await headOf(address));
  } catch (found) {
    return found;
  }
  return new RuntimeUnavailable(REASON.WORKER, message ?? "the worker's script did not run");
}

async function headOf(address) {
  const response = await fetchFile(address);
  response.body.cancel();
  return response;
}

function expectScript(response) {
  const found = typeOf(response);
  if (!found.includes("javascript")) {
    const detail = `${response.url}: expected the type text/javascript, found ${found || "none"}`;
    throw new RuntimeUnavailable(REASON.FILE_TYPE, detail);
  }
}

/** @param {Response} response - Gives its type without parameters. */
export function typeOf(response) {
  return (response.headers.get("content-type") ?? "").split(";")[0].trim();
}
