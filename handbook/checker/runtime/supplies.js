/** What a start fetches besides scripts: the compiled WebAssembly, and files whose digest is known. */

import { fetchFile, typeOf } from "./files.js";
import { REASON, RuntimeUnavailable } from "./unavailable.js";

const WEBASSEMBLY_TYPE = "application/wasm";

/**
 * Compile Python's WebAssembly module, while it arrives where the server names its type.
 *
 * @param {string} base - The address of Pyodide's folder, with its last slash.
 * @returns {Promise<WebAssembly.Module>} rejects with `RuntimeUnavailable`
 */
export async function compileWebAssembly(base) {
  if (typeof WebAssembly === "undefined") {
    throw new RuntimeUnavailable(REASON.WEBASSEMBLY_MISSING, "this browser has no WebAssembly");
  }
  const response = await fetchFile(`${base}pyodide.asm.wasm`);
  try {
    // Browsers stream, and keep the compiled code of, nothing but this type.
    return typeOf(response) === WEBASSEMBLY_TYPE && WebAssembly.compileStreaming
      ? await WebAssembly.compileStreaming(response)
      : await WebAssembly.compile(await response.arrayBuffer());
  } catch (error) {
    throw new RuntimeUnavailable(REASON.WEBASSEMBLY_BLOCKED, error.message);
  }
}

/**
 * Fetch a file whose digest the page knows; the browser refuses any other content.
 *
 * @param {string} root - The address of the site's root, with its last slash.
 * @param {{address: string, integrity: string}} file - As the manifest names it.
 * @returns {Promise<ArrayBuffer>} rejects with `RuntimeUnavailable`
 */
export async function fetchVerified(root, file) {
  const { integrity } = file;
  const address = root + file.address;
  let response;
  try {
    response = await fetchFile(address, { integrity });
  } catch {
    // A wrong digest and a missing file look like a lost connection: asked again, they differ.
    (await fetchFile(address)).body?.cancel();
    throw new RuntimeUnavailable(REASON.FILE_CHANGED, `${address}: expected ${integrity}`);
  }
  return response.arrayBuffer();
}
