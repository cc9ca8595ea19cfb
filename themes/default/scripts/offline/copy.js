// What the browser keeps of this site: the files, and the worker that answers with
// them. See `worker/keep/` of the theme for what it does.

/** @param {string} worker its address */
const siteOf = (worker) => new URL("./", new URL(worker, document.baseURI));

/** @param {string} worker */
async function ownCaches(worker) {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(`shirube ${siteOf(worker).pathname} `));
}

/**
 * How much is kept: bytes of a whole version, 0 where one is being fetched, and
 * nothing where there is none.
 *
 * @param {string} worker
 * @returns {Promise<number | undefined>}
 */
export async function bytesKept(worker) {
  const names = await ownCaches(worker);
  for (const cacheName of names) {
    const list = await caches.match(new URL("offline.json", siteOf(worker)), { cacheName });
    if (list) return (await list.json()).bytes;
  }
  return names.length > 0 ? 0 : undefined;
}

/**
 * Removes the worker and all that it has kept.
 *
 * @param {string} worker
 */
export async function removeCopy(worker) {
  const registration = await navigator.serviceWorker.getRegistration(siteOf(worker).href);
  const fetching = registration?.installing;
  await registration?.unregister();
  await removeFiles(worker);
  // One that was fetching notices that what it fetched is gone, and fails.
  if (fetching && (await settled(fetching))) await removeFiles(worker);
}

/** @param {string} worker */
async function removeFiles(worker) {
  for (const name of await ownCaches(worker)) await caches.delete(name);
}

/**
 * Has the browser keep the site, and says whether it could.
 *
 * @param {string} worker
 */
export async function makeCopy(worker) {
  const registration = await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  const next = registration.installing ?? registration.waiting;
  if (next && !(await settled(next))) return false;
  const { active } = registration;
  if (!active) return false;
  // One that has been there before may have lost what it had kept.
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(Boolean(data));
    active.postMessage("keep", [port2]);
  });
}

/**
 * Waits until a worker is at work or has failed, and says whether it is at work.
 *
 * @param {ServiceWorker} worker
 * @returns {Promise<boolean>}
 */
function settled(worker) {
  return new Promise((done) => {
    const look = () => {
      if (worker.state === "activated") done(true);
      if (worker.state === "redundant") done(false);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
