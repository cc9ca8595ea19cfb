// Which open page has which version. A page keeps the version with which it was
// opened, also when a newer worker has taken over: never does one of an older
// version get the hours, the index or the offers of a newer one.
//
// Noted are the numbers that the browser gives to open pages, and of those only
// what differs from the rule: what is not noted has the version of this worker.
// No address is noted.

/** Opened without the worker, or from the network: it goes on so. */
const FROM_NETWORK = "";

const NOTES = "pages.json";

/** How long a page that was opened before the worker is waited for. */
const CHECK_MS = 3000;

/** @typedef {{ current?: string, pages: Record<string, string> }} Notes */

/** @type {Promise<Notes> | undefined} */
let known;

/** @returns {Promise<Notes>} */
function readNotes() {
  known ??= kept(NOTES, NOTES)
    .then((found) => found?.json())
    .catch(() => undefined)
    .then((notes) => notes ?? { pages: {} });
  return known;
}

/** @param {Notes} notes */
async function writeNotes(notes) {
  try {
    const cache = await caches.open(cacheOf(NOTES));
    await cache.put(addressOf(NOTES), new Response(JSON.stringify(notes)));
  } catch (error) {
    // The worker knows them as long as it runs.
    console.warn(error);
  }
}

/**
 * @param {string} page its number
 * @param {string} version
 */
async function notePage(page, version) {
  const notes = await readNotes();
  if (page) notes.pages[page] = version;
  await writeNotes(notes);
}

/** @param {string} page its number */
async function versionOf(page) {
  return (await readNotes()).pages[page] ?? VERSION;
}

/** Takes over from the worker before, or begins. */
async function takeOver() {
  const notes = await readNotes();
  const before = notes.current ?? FROM_NETWORK;
  for (const { id } of await self.clients.matchAll()) notes.pages[id] ??= before;
  // Pages that were opened before there was a worker need not be opened anew to
  // have it, if they are of this version.
  const noted = new Set(Object.keys(notes.pages));
  await self.clients.claim();
  const others = (await self.clients.matchAll()).filter(({ id }) => !noted.has(id));
  await Promise.all(
    others.map(async ({ id, url }) => {
      if (!(await isOfThisVersion(url))) notes.pages[id] = FROM_NETWORK;
    }),
  );
  notes.current = VERSION;
  await forgetClosed(notes);
  await removeUnused(notes);
}

/**
 * Whether the host gives for a page what is kept of it. It is what the page was
 * made of, as far as the browser still has that.
 *
 * @param {string} address
 */
async function isOfThisVersion(address) {
  try {
    const file = await kept(VERSION, nameOf(address) ?? "");
    const response = await fetch(address, { cache: "force-cache", signal: AbortSignal.timeout(CHECK_MS) });
    return file?.headers.get("etag") === (await hashOf(await response.arrayBuffer()));
  } catch {
    return false;
  }
}

/**
 * Forgets pages that are closed.
 *
 * @param {Notes} notes
 */
async function forgetClosed(notes) {
  for (const page of Object.keys(notes.pages)) {
    if (!(await self.clients.get(page))) delete notes.pages[page];
  }
  await writeNotes(notes);
}

/**
 * Removes versions that no page has any more. One that is just being fetched has
 * no list yet, and stays.
 *
 * @param {Notes} notes
 */
async function removeUnused({ pages }) {
  const used = new Set([VERSION, NOTES, ...Object.values(pages)].map(cacheOf));
  for (const name of await caches.keys()) {
    if (!name.startsWith(OWN) || used.has(name)) continue;
    const isWhole = await caches.match(addressOf(LIST), { cacheName: name });
    if (isWhole || !self.registration.installing) await caches.delete(name);
  }
}

/** Once a page of an older version is closed, that version may go. */
async function tidy() {
  const notes = await readNotes();
  if (Object.keys(notes.pages).length === 0) return;
  await forgetClosed(notes);
  await removeUnused(notes);
}
