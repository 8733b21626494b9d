/**
 * The service worker of a site that wants none: it takes the place of one that was here before,
 * removes all that it kept, and itself.
 */

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(remove()));

async function remove() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(registration.scope));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}
