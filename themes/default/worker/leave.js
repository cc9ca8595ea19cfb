// The service worker of a site that browsers must not keep, and of the preview.
// It takes the place of one that kept the site, removes what that had kept, and
// goes: there is a next page without it.

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const { hostname, pathname } = new URL("./", self.location.href);
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(`shirube ${pathname} `));
  await Promise.all(own.map((name) => caches.delete(name)));
  const pages = await self.clients.matchAll({ type: "window" });
  await self.registration.unregister();
  // Whoever edits the site does not want to see what was kept of another.
  // Elsewhere somebody may be filling in a form.
  if (!["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return;
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => undefined)));
}
