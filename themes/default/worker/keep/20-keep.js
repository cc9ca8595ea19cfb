// Keeps all files of this version, or does not count as installed. Each file is
// compared with its hash: of a host that is just being changed nothing is taken,
// and the version that was there before stays.

/** How many files are fetched at a time: whoever reads a page comes first. */
const AT_ONCE = 4;

/** Keeps this version, unless the device has no room: then nothing of it. */
async function keep() {
  try {
    await keepAll();
  } catch (error) {
    if (error instanceof DOMException && error.name === "QuotaExceededError") {
      await caches.delete(cacheOf(VERSION));
    }
    throw error;
  }
}

/** Fetches and keeps what is not here yet. The list comes last: with it, all is. */
async function keepAll() {
  if (await kept(VERSION, LIST)) return;
  const cache = await caches.open(cacheOf(VERSION));
  const older = await olderCaches();
  const list = await fetched(LIST, [VERSION]);
  const files = Object.entries((await list.clone().json()).files);
  const take = async () => {
    for (let file = files.pop(); file; file = files.pop()) {
      await keepFile(cache, file[0], file[1].split(" "), older).catch((error) => {
        files.length = 0;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
  await cache.put(addressOf(LIST), list);
  // Somebody may have pressed the button that removes everything meanwhile.
  if (!(await kept(VERSION, LIST))) throw new Error("what was kept has been removed");
}

/**
 * Keeps a file: from where a stopped attempt or an older version left it, else
 * from the network.
 *
 * @param {Cache} cache
 * @param {string} name
 * @param {string[]} hashes that it may have
 * @param {Cache[]} older
 */
async function keepFile(cache, name, hashes, older) {
  for (const from of [cache, ...older]) {
    const found = await from.match(addressOf(name), { ignoreVary: true });
    if (!found || !hashes.includes(found.headers.get("etag") ?? "")) continue;
    if (from !== cache) await cache.put(addressOf(name), found);
    return;
  }
  await cache.put(addressOf(name), await fetched(name, hashes));
}

/**
 * A file of the host, if it is the one that is wanted.
 *
 * @param {string} name
 * @param {string[]} hashes that it may have
 */
async function fetched(name, hashes) {
  const response = await fetch(addressOf(name), { cache: "no-cache", priority: "low" });
  const bytes = await response.arrayBuffer();
  const hash = await hashOf(bytes);
  if (!hashes.includes(hash)) throw new Error(`${name} is not of this version: ${response.status}`);
  const headers = new Headers(response.headers);
  // These were true of the way, not of the file.
  for (const header of ["content-encoding", "content-length", "vary"]) headers.delete(header);
  headers.set("etag", hash);
  return new Response(bytes, { headers });
}

async function olderCaches() {
  const names = (await caches.keys()).filter((name) => name.startsWith(OWN) && name !== cacheOf(VERSION));
  return Promise.all(names.map((name) => caches.open(name)));
}
