import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

import { Host } from "./host.mjs";

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
 * A host that reckons what it was asked for. It sends files as they are; what they
 * would be packed, it finds out afterwards.
 */
export class CountingHost {
  #folder;
  #host;
  /** @type {Map<string, { raw: number, gzip: number }>} */
  #sizes = new Map();

  /** @param {string} folder @param {Host} host */
  constructor(folder, host) {
    this.#folder = folder;
    this.#host = host;
  }

  /** @param {string} folder */
  static async open(folder) {
    return new CountingHost(folder, await Host.open(folder, { packs: false, keeps: false }));
  }

  get address() {
    return this.#host.address;
  }

  async close() {
    await this.#host.close();
  }

  /** What was sent since the last time, by kind of file. */
  async take() {
    const tally = /** @type {Tally} */ (
      Object.fromEntries(KINDS.map(([kind]) => [kind, { requests: 0, raw: 0, gzip: 0 }]))
    );
    for (const path of await this.#host.asked()) {
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
      const content = readFileSync(join(this.#folder, path, path.endsWith("/") ? "index.html" : ""));
      // What is packed already is not packed again.
      const gzip = path.endsWith(".gz") ? content.length : gzipSync(content, { level: 9 }).length;
      size = { raw: content.length, gzip };
      this.#sizes.set(path, size);
    }
    return size;
  }
}
