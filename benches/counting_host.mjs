import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";

/** Media types of files by the ends of their names. */
export const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".svg", "image/svg+xml"],
  [".webmanifest", "application/manifest+json"],
]);

/** What a file is to the search, by the shape of its path. */
const KINDS = /** @type {const} */ ([
  ["root", /^\/search\/[\w-]+(\.json|\/root\.(bin|gz))$/],
  ["packs", /^\/search\/[\w-]+\/k\d+\.bin$/],
  ["blocks", /^\/search\/[\w-]+\/d\d+\.bin$/],
  ["scripts", /\.js$/],
  ["page", /./],
]);

/**
 * @typedef {{ requests: number, raw: number, gzip: number }} Sum
 * @typedef {Record<"root" | "packs" | "blocks" | "scripts" | "page", Sum>} Tally
 */

/**
 * A static host on the loopback address that remembers what it was asked for. It
 * sends files as they are; what they would be packed, it reckons afterwards.
 */
export class CountingHost {
  #folder;
  #server;
  /** @type {string[]} */
  #asked = [];
  /** @type {Map<string, { raw: number, gzip: number }>} */
  #sizes = new Map();

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = normalize(folder);
    this.#server = createServer((request, response) => this.#answer(request, response));
  }

  async open() {
    await new Promise((done) => this.#server.listen(0, "127.0.0.1", () => done(undefined)));
    return this;
  }

  get address() {
    const { port } = /** @type {import("node:net").AddressInfo} */ (this.#server.address());
    return `http://127.0.0.1:${port}/`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /**
   * What was sent since the last time, by kind of file.
   *
   * @returns {Tally}
   */
  take() {
    const tally = /** @type {Tally} */ (
      Object.fromEntries(KINDS.map(([kind]) => [kind, { requests: 0, raw: 0, gzip: 0 }]))
    );
    for (const path of this.#asked.splice(0)) {
      const [kind] = KINDS.find(([, shape]) => shape.test(path)) ?? ["page"];
      const { raw, gzip } = this.#size(path);
      tally[kind].requests += 1;
      tally[kind].raw += raw;
      tally[kind].gzip += gzip;
    }
    return tally;
  }

  /** @param {string} path */
  #size(path) {
    let size = this.#sizes.get(path);
    if (size === undefined) {
      const content = readFileSync(this.#file(path));
      // What is packed already is not packed again.
      const gzip = path.endsWith(".gz") ? content.length : gzipSync(content, { level: 9 }).length;
      size = { raw: content.length, gzip };
      this.#sizes.set(path, size);
    }
    return size;
  }

  /** @param {string} path */
  #file(path) {
    return normalize(join(this.#folder, path, path.endsWith("/") ? "index.html" : ""));
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = this.#file(path);
    if (!file.startsWith(this.#folder + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    this.#asked.push(path);
    response.writeHead(200, {
      "cache-control": "no-store",
      "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
    });
    createReadStream(file).pipe(response);
  }
}
