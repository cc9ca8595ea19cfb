// The files of an index: a root, packs of keys, blocks of documents. See
// src/search/files.rs for what is in them.

import { readPack, readPostings } from "./pack.js";

/**
 * @typedef {{
 *   documents: number, split: boolean, unknown: number, lengths: number[], fields: number[],
 *   concept: number[], leadsTo: number[][], priors: [number, number][], covered: [number, number, number][],
 *   inName: number, rare: number, names: boolean[], shown: boolean[], faint: number, besideBest: number, completions: number, most: number, kanji: string, syllables: string,
 *   stopWords: string, questionWords: string, irregular: string, phrases: string, readings: string[],
 *   passages: number, keys: string[], packs: number[], block: number, blocks: number[],
 * }} Head
 */
/** @typedef {import("./pack.js").Entry} Entry */
/**
 * A line or desk: its key as in `data-contact`, what it is called, its table of
 * days as in `data-hours`, the number to call.
 *
 * @typedef {{ contact: string, label?: string, hours?: string, phone?: string }} Line
 */
/**
 * @typedef {{
 *   url: string, title: string, page?: string, kind: string, group: string, text: string,
 *   stages?: string[], needs?: string[], lines?: Line[],
 *   texts?: [number, string][], anchors?: [number, string][],
 * }} Card
 */

/** How many packs are fetched at a time where a few keys will do. */
const FEW_PACKS = 4;

/** @param {URL} url */
async function bytesAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url.pathname}`);
  return new Uint8Array(await response.arrayBuffer());
}

/**
 * The bytes of a file packed with gzip. A host that says so itself has it unpacked
 * on the way.
 *
 * @param {URL} url
 */
async function unpackedAt(url) {
  const bytes = await bytesAt(url);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export class Store {
  /** @type {URL} */
  #folder;
  /** @type {Head} */
  head;
  /** Packs and blocks of a small index. @type {Uint8Array} */
  #rest;
  /** Where each pack and block of a small index ends. @type {number[]} */
  #ends = [];
  /** The passages of a small index by number. @type {import("./pack.js").Postings | undefined} */
  #passages;
  /** @type {Map<number, Entry[] | Promise<Entry[]>>} */
  #packs = new Map();
  /** @type {Map<number, Card[] | Promise<Card[]>>} */
  #blocks = new Map();

  /**
   * @param {URL} folder
   * @param {Uint8Array} root
   */
  constructor(folder, root) {
    const length = new DataView(root.buffer, root.byteOffset).getUint32(0, true);
    this.#folder = folder;
    this.head = JSON.parse(new TextDecoder().decode(root.subarray(4, 4 + length)));
    this.#rest = root.subarray(4 + length + this.head.passages);
    if (!this.head.split) {
      const table = root.subarray(4 + length, 4 + length + this.head.passages);
      this.#passages = readPostings(table);
      let end = 0;
      this.#ends = [...this.head.packs, ...this.head.blocks].map((size) => (end += size));
    }
  }

  /**
   * @param {URL} pointer address of `search/<language>.json`
   * @returns {Promise<Store>}
   */
  static async open(pointer) {
    // The pointer is the only file that changes under one name.
    const response = await fetch(pointer, { cache: "no-cache" });
    if (!response.ok) throw new Error(`${response.status} ${pointer.pathname}`);
    const { folder, packed } = await response.json();
    const place = new URL(folder, pointer);
    const unpacks = packed !== undefined && typeof DecompressionStream === "function";
    const root = unpacks ? unpackedAt(new URL(packed, place)) : bytesAt(new URL("root.bin", place));
    return new Store(place, await root);
  }

  /**
   * Fetches the packs in which these keys would be.
   *
   * @param {Iterable<string>} keys
   */
  async fetchKeys(keys) {
    const packs = new Set();
    for (const key of keys) packs.add(this.#packOf(key));
    await Promise.all([...packs].map((pack) => this.#pack(pack)));
  }

  /**
   * Fetches the packs in which keys that begin so would be, or the first of them:
   * every telephone number of a town begins with the same digits.
   *
   * @param {string} prefix
   * @param {number} [enough] how many keys at least, if there are as many
   */
  async fetchBeginning(prefix, enough = Infinity) {
    const packs = this.#packsFrom(prefix);
    const step = enough < Infinity ? FEW_PACKS : packs.length;
    let known = 0;
    for (let at = 0; at < packs.length && known < enough; at += step) {
      const more = await Promise.all(packs.slice(at, at + step).map((pack) => this.#pack(pack)));
      known += more.flat().filter(({ key }) => key.startsWith(prefix)).length;
    }
  }

  /**
   * The entry of a key; its pack must be here.
   *
   * @param {string} key
   * @returns {Entry | undefined}
   */
  entry(key) {
    const entries = this.#entries(this.#packOf(key));
    const at = firstAtLeast(entries.length, (place) => entries[place].key >= key);
    return entries[at]?.key === key ? entries[at] : undefined;
  }

  /**
   * The entries of keys that begin with `prefix`, in order.
   *
   * @param {string} prefix
   */
  *entriesFrom(prefix) {
    for (const pack of this.#packsFrom(prefix)) {
      const entries = this.#entries(pack);
      const first = firstAtLeast(entries.length, (place) => entries[place].key >= prefix);
      for (let at = first; at < entries.length; at += 1) {
        if (!entries[at].key.startsWith(prefix)) return;
        yield entries[at];
      }
    }
  }

  /**
   * A document as results show it.
   *
   * @param {number} document
   * @returns {Promise<Card>}
   */
  async card(document) {
    const at = Math.floor(document / this.head.block);
    let block = this.#blocks.get(at);
    if (block === undefined) {
      block = this.#part("d", at, this.head.packs.length).then((bytes) =>
        JSON.parse(new TextDecoder().decode(bytes)),
      );
      this.#blocks.set(at, block);
      block.catch(() => this.#blocks.delete(at));
    }
    return (await block)[document % this.head.block];
  }

  /** @param {string} key */
  #packOf(key) {
    const { keys } = this.head;
    return Math.max(0, firstAtLeast(keys.length, (at) => keys[at] > key) - 1);
  }

  /** @param {string} prefix */
  #packsFrom(prefix) {
    const packs = [this.#packOf(prefix)];
    const { keys } = this.head;
    for (let at = packs[0] + 1; at < keys.length && keys[at].startsWith(prefix); at += 1) packs.push(at);
    return packs;
  }

  /**
   * @param {number} at
   * @returns {Entry[]}
   */
  #entries(at) {
    const pack = this.#packs.get(at);
    return Array.isArray(pack) ? pack : [];
  }

  /** @param {number} at */
  async #pack(at) {
    const known = this.#packs.get(at);
    if (known !== undefined) return known;
    if (this.head.keys.length === 0) return [];
    const promise = this.#part("k", at, 0).then((bytes) => readPack(bytes, this.#passages));
    this.#packs.set(at, promise);
    try {
      const entries = await promise;
      this.#packs.set(at, entries);
      return entries;
    } catch (error) {
      // Another try may find the network again.
      this.#packs.delete(at);
      throw error;
    }
  }

  /**
   * @param {"k" | "d"} name
   * @param {number} at
   * @param {number} before how many parts stand before those of this name
   * @returns {Promise<Uint8Array>}
   */
  async #part(name, at, before) {
    if (this.head.split) return bytesAt(new URL(`${name}${at}.bin`, this.#folder));
    return this.#rest.subarray(this.#ends[before + at - 1] ?? 0, this.#ends[before + at]);
  }
}

/**
 * The first place from 0 for which `holds`, or `length`; once it holds it holds
 * for all that follow.
 *
 * @param {number} length
 * @param {(at: number) => boolean} holds
 */
function firstAtLeast(length, holds) {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
