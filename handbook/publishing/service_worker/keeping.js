/**
 * The service worker: it keeps the checker, and the pages that somebody has read, so that both open
 * without a network. The build puts `HANDBOOK` in front of this script: the digest of each file that
 * is kept whole, by its address, the pages among them, and a version that changes with any of it.
 *
 * Every version of the checker has a cache of its own, filled completely or not at all. A waiting
 * version takes over only when no page of the one before is open, as browsers see to by themselves.
 */

// Slower than this, a kept copy that says so is of more use than an empty window.
const PATIENCE_MILLISECONDS = 4000;
const MOST_PAGES = 100;

const ROOT = registration.scope;
// All of an origin's sites share one storage: whose a cache is, its name says first.
const CHECKER = `${ROOT} checker `;
const CURRENT = CHECKER + HANDBOOK.version;
const VISITED = `${ROOT} visited`;
const CHECKER_PAGES = new Set(HANDBOOK.pages.map((address) => ROOT + address));

// Whether the last page came from the server.
let isReached = true;

addEventListener("install", (event) => event.waitUntil(keepChecker()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !address.href.startsWith(ROOT)) return;
  if (request.mode === "navigate") {
    // A frame is another site's page, which says itself what it shows when nothing comes.
    if (request.destination === "document") event.respondWith(page(event, address));
  } else if (!address.search && !request.headers.has("range")) {
    // The browser's own cache has it, too, and keeps the compiled code of nothing but its own copy.
    if (address.pathname.endsWith(".wasm") && isReached) return;
    if (address.href.startsWith(ROOT + HANDBOOK.immutable)) event.respondWith(file(request));
    else if (address.href.startsWith(`${ROOT}assets/`)) event.respondWith(networkFirst(request));
  }
});

/** Keeps every file of this version; if one is missing or another, the version before stays. */
async function keepChecker() {
  await caches.delete(CURRENT);
  const cache = await caches.open(CURRENT);
  try {
    const files = Object.entries(HANDBOOK.files);
    await Promise.all(
      files.map(async ([address, digest]) => {
        const response = await fileOf(address);
        if (response) await keepFile(cache, ROOT + address, response, digest);
      }),
    );
  } catch (error) {
    await caches.delete(CURRENT);
    throw error;
  }
}

async function fileOf(address) {
  if (!address.startsWith(HANDBOOK.immutable)) return fetch(ROOT + address, { cache: "no-cache" });
  const copy = await keptByAnother(ROOT + address);
  if (copy || !HANDBOOK.spare.includes(address)) return copy ?? fetch(ROOT + address);
  // What only a start that fails needs: where it did, the browser has it.
  return fetch(ROOT + address, { cache: "only-if-cached", mode: "same-origin" }).catch(() => null);
}

async function keepFile(cache, address, response, digest) {
  // A file in mid-deployment, or a page of a network that asks for a password, would stay for good.
  if (!isWhole(response) || (await digestOf(response.clone())) !== digest)
    throw new Error(`${address}: expected the file with the digest ${digest}, found another`);
  await cache.put(address, response);
}

/** The end of the version before; pages of it that name files of its own go, too. */
async function takeOver() {
  for (const name of await versions()) if (name !== CURRENT) await caches.delete(name);
  // The page is asked for while this worker starts.
  await registration.navigationPreload?.enable();
  const visited = await caches.open(VISITED);
  for (const request of await visited.keys()) {
    const response = await visited.match(request);
    if (!(await hasItsFiles(await response.text(), request.url))) await visited.delete(request);
  }
}

/**
 * A page, as it stands on the server: an amended procedure shows at once. The copy is for when the
 * server cannot be reached, and says so.
 */
async function page(event, address) {
  const arriving = fromServer(event, address);
  // What arrives too late to be shown is still kept.
  event.waitUntil(arriving.catch(() => {}));
  try {
    const response = await soon(arriving);
    isReached = response.status < 500;
    if (isReached) return response;
  } catch {
    isReached = false;
  }
  return (await keptPage(address)) ?? arriving.catch(() => pageInstead(address));
}

async function fromServer(event, address) {
  const response = (await event.preloadResponse) ?? (await fetch(event.request));
  if (isWhole(response) && isPage(response) && !CHECKER_PAGES.has(plain(address)))
    event.waitUntil(keepVisited(plain(address), response.clone()).catch(() => {}));
  return response;
}

/** Keeps a page that was read, if all it takes is kept, too; a full storage only means it is not. */
async function keepVisited(address, response) {
  if (!(await hasItsFiles(await response.clone().text(), address))) return;
  const visited = await caches.open(VISITED);
  await visited.put(address, response);
  const pages = await visited.keys();
  // What was put last stands last.
  for (const request of pages.slice(0, -MOST_PAGES)) await visited.delete(request);
}

async function keptPage(address) {
  const name = CHECKER_PAGES.has(plain(address)) ? await newestVersion() : VISITED;
  const copy = await copyIn(name, plain(address));
  return copy && changed(copy, (text) => text.replace("<html", "<html data-kept"));
}

/** What stands at an address that was never visited: the page for that, with its links put right. */
async function pageInstead(address) {
  const withSlash = new URL(`${plain(address)}/${address.search}`);
  if (await keptPage(withSlash)) return Response.redirect(withSlash);
  const instead = await kept(ROOT + HANDBOOK.offline);
  const { pathname } = new URL(ROOT);
  return changed(instead, (text) => text.replace(/="\.\.\/?(?=[^"]*")/g, `="${pathname}`));
}

/** A file of the theme, or of a site that gives its files no names of their own. */
async function networkFirst(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const copy = await kept(request.url);
    if (copy) return copy;
    throw error;
  }
}

/**
 * A file whose address changes with its content: whichever version kept it, it is the right one, so
 * that no two versions can mix.
 */
async function file(request) {
  return (await kept(request.url)) ?? fetch(request);
}

async function kept(address) {
  return (await copyIn(CURRENT, address)) ?? keptByAnother(address);
}

async function keptByAnother(address) {
  for (const name of (await versions()).reverse()) {
    const copy = await copyIn(name, address);
    if (copy) return copy;
  }
}

function copyIn(cacheName, address) {
  return caches.match(address, { cacheName, ignoreVary: true });
}

/** The names of this site's caches of the checker, the oldest first. */
async function versions() {
  return (await caches.keys()).filter((name) => name.startsWith(CHECKER));
}

/** The version to answer from: one that waits is complete, and what has been read online. */
async function newestVersion() {
  return registration.waiting ? (await versions()).at(-1) : CURRENT;
}

/** Whether every script and style sheet that a page names is kept with it. */
async function hasItsFiles(text, address) {
  const named = [...text.matchAll(/\s(?:href|src)="([^"?#]+\.(?:css|js))"/g)];
  const found = await Promise.all(named.map(([, name]) => kept(new URL(name, address).href)));
  return found.every(Boolean);
}

async function changed(response, change) {
  const headers = new Headers(response.headers);
  // They tell how the text came here, which is another now.
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(change(await response.text()), { headers });
}

/** An address without the choices of a case, which are never stored. */
function plain({ origin, pathname }) {
  return origin + pathname;
}

function isWhole({ status, type, redirected }) {
  return status === 200 && type === "basic" && !redirected;
}

function isPage({ headers }) {
  return (headers.get("content-type") ?? "").startsWith("text/html");
}

async function digestOf(response) {
  const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  const digits = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0"));
  return digits.join("").slice(0, HANDBOOK.digits);
}

function soon(promise) {
  return new Promise((resolve, reject) => {
    promise.then(resolve, reject);
    setTimeout(() => reject(new Error("slow")), PATIENCE_MILLISECONDS);
  });
}
