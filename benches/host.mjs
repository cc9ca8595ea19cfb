// A static host in a thread of its own: what opens its pages would hold it up, as no
// real host is held up by those who read from it.

import { once } from "node:events";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { gzipSync } from "node:zlib";

/** Media types of files by the ends of their names. */
const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".webmanifest", "application/manifest+json"],
]);

/**
 * How a host sends its files.
 *
 * @typedef {object} Manner
 * @property {boolean} packs whether with gzip
 * @property {boolean} keeps whether a browser may keep what has a hash in its name
 */

/** The thread of a host, as those see it who start it. */
export class Host {
  #thread;
  /** Of the site, with a slash at its end. */
  address;

  /** @param {Worker} thread @param {string} address */
  constructor(thread, address) {
    this.#thread = thread;
    this.address = address;
  }

  /**
   * @param {string} folder
   * @param {Manner} manner
   */
  static async open(folder, manner) {
    const thread = new Worker(new URL(import.meta.url), { workerData: { folder, manner } });
    return new Host(thread, await Host.#told(thread));
  }

  /**
   * The paths that were asked for since the last time, in order.
   *
   * @returns {Promise<string[]>}
   */
  asked() {
    this.#thread.postMessage("asked");
    return Host.#told(this.#thread);
  }

  async close() {
    await this.#thread.terminate();
  }

  /** @param {Worker} thread */
  static async #told(thread) {
    const [message] = await once(thread, "message");
    return message;
  }
}

/** What runs in the thread. */
class Server {
  #folder;
  #manner;
  /** @type {string[]} */
  #asked = [];
  /** @type {Map<string, Buffer>} */
  #packed = new Map();

  /** @param {{ folder: string, manner: Manner }} site */
  constructor({ folder, manner }) {
    this.#folder = normalize(folder);
    this.#manner = manner;
  }

  /** Tells its address as soon as it listens, and what was asked for whenever somebody wants to know. */
  tell() {
    const server = createServer((request, response) => this.#answer(request, response));
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      parentPort?.postMessage(`http://127.0.0.1:${port}/`);
    });
    parentPort?.on("message", () => parentPort?.postMessage(this.#asked.splice(0)));
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = normalize(join(this.#folder, path, path.endsWith("/") ? "index.html" : ""));
    if (!file.startsWith(this.#folder + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    this.#asked.push(path);
    const { packs, keeps } = this.#manner;
    const kept = path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    response.writeHead(200, {
      "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
      "cache-control": keeps ? kept : "no-store",
      ...(packs && { "content-encoding": "gzip" }),
    });
    response.end(packs ? this.#pack(file) : readFileSync(file));
  }

  /** @param {string} file */
  #pack(file) {
    const packed = this.#packed.get(file) ?? gzipSync(readFileSync(file));
    this.#packed.set(file, packed);
    return packed;
  }
}

if (!isMainThread) new Server(workerData).tell();
