// The service worker. The parts of `worker/keep/` become one file, `sw.js`, that
// begins with `const VERSION = "…";`: the hash of the list of all files of this
// version. A worker of another version has other bytes, and by that browsers see
// that there is a new one.

/** The address of the site, with the slash at its end. */
const SITE = new URL("./", self.location.href);

/** Other sites may stand on the same host: what is kept of this one begins so. */
const OWN = `shirube ${SITE.pathname} `;

const LIST = "offline.json";

/** @param {string} version */
const cacheOf = (version) => OWN + version;

/** @param {string} name as the list has it: that of a page is its folder */
const addressOf = (name) => new URL(`./${name}`, SITE).href;

/**
 * The name of a file by the address with which a page asks for it; nothing if it
 * is none of the site's.
 *
 * @param {string} address
 */
function nameOf(address) {
  const { origin, pathname } = new URL(address);
  if (origin !== SITE.origin || !pathname.startsWith(SITE.pathname)) return undefined;
  return pathname.slice(SITE.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}

/**
 * A file of a version, if it is kept and can be had.
 *
 * @param {string} version
 * @param {string} name
 */
async function kept(version, name) {
  const where = { cacheName: cacheOf(version), ignoreVary: true };
  return caches.match(addressOf(name), where).catch(() => undefined);
}

/**
 * What the build calls the hash of a file.
 *
 * @param {ArrayBuffer} bytes
 */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
