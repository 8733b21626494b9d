/** The address of the worker: the one script that the checker may start outside the page. */

// The bundle is told the name of the worker that it was built with.
const ADDRESS = new URL(import.meta.worker ?? "./worker.js", import.meta.url).href;
const POLICY = "handbook-worker";

let policy;

/**
 * Give the address as the browser wants it. Where Trusted Types are enforced, a plain text is refused
 * and this policy, which the content security policy names, is the only one that there may be.
 */
export function workerAddress() {
  policy ??= globalThis.trustedTypes?.createPolicy(POLICY, { createScriptURL: ours });
  return policy ? policy.createScriptURL(ADDRESS) : ADDRESS;
}

function ours(address) {
  if (address !== ADDRESS || new URL(address).origin !== location.origin) {
    throw new TypeError(`${address}: expected ${ADDRESS} of this site`);
  }
  return address;
}
