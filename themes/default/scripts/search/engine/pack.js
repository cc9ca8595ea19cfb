// Keys and their postings as bytes. src/search/packs.rs writes them.

/**
 * Passages that have a key, in columns: documents, the places of passages in them,
 * and field and length of each in a byte.
 *
 * @typedef {{ documents: number[], passages: number[], kinds: number[] }} Postings
 */

const decoder = new TextDecoder();

/** A key and its postings, which are read when somebody asks for them. */
export class Entry {
  #read;
  /** @type {Postings | undefined} */
  #postings;

  /**
   * @param {string} key
   * @param {number} weight
   * @param {() => Postings} read
   */
  constructor(key, weight, read) {
    this.key = key;
    this.weight = weight;
    this.#read = read;
  }

  get postings() {
    this.#postings ??= this.#read();
    return this.#postings;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {Postings | undefined} passages all passages, in a small index
 * @returns {Entry[]}
 */
export function readPack(bytes, passages) {
  const reader = new Reader(bytes);
  /** @type {Entry[]} */
  const entries = [];
  let before = "";
  while (!reader.done) {
    const same = reader.number();
    const key = before.slice(0, same) + reader.text(reader.number());
    before = key;
    const weight = reader.number();
    const count = reader.number();
    const { at } = reader;
    if (passages === undefined) {
      entries.push(new Entry(key, weight, () => new Reader(bytes, at).postings(count)));
      reader.skipPostings(count);
    } else {
      entries.push(new Entry(key, weight, () => new Reader(bytes, at).numbered(count, passages)));
      reader.skipNumbers(count);
    }
  }
  return entries;
}

/**
 * All passages of a small index.
 *
 * @param {Uint8Array} table
 */
export function readPostings(table) {
  return new Reader(table).postings();
}

class Reader {
  #bytes;
  #at;

  /**
   * @param {Uint8Array} bytes
   * @param {number} [at] where to begin
   */
  constructor(bytes, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  get done() {
    return this.#at >= this.#bytes.length;
  }

  get at() {
    return this.#at;
  }

  byte() {
    this.#at += 1;
    return this.#bytes[this.#at - 1];
  }

  /** A number in groups of seven bits, the lowest first. */
  number() {
    let byte = this.#bytes[this.#at];
    this.#at += 1;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let factor = 128; ; factor *= 128) {
      byte = this.byte();
      if (byte < 0x80) return value + byte * factor;
      value += (byte & 0x7f) * factor;
    }
  }

  /** @param {number} length in bytes */
  text(length) {
    this.#at += length;
    return decoder.decode(this.#bytes.subarray(this.#at - length, this.#at));
  }

  /**
   * Postings that say all about their passages: as many as given, or all.
   *
   * @param {number} [count]
   */
  postings(count = Infinity) {
    /** @type {Postings} */
    const out = { documents: [], passages: [], kinds: [] };
    let [document, passage] = [0, 0];
    for (let left = count; left > 0 && !this.done; left -= 1) {
      const step = this.number();
      if (step > 0) passage = 0;
      document += step;
      passage += this.number();
      out.documents.push(document);
      out.passages.push(passage);
      out.kinds.push(this.byte());
    }
    return out;
  }

  /**
   * Postings that are numbers of passages.
   *
   * @param {number} count
   * @param {Postings} all
   */
  numbered(count, all) {
    /** @type {Postings} */
    const out = { documents: [], passages: [], kinds: [] };
    let number = 0;
    while (out.documents.length < count) {
      number += this.number();
      out.documents.push(all.documents[number]);
      out.passages.push(all.passages[number]);
      out.kinds.push(all.kinds[number]);
    }
    return out;
  }

  /**
   * Passes over postings that say all about their passages.
   *
   * @param {number} count
   */
  skipPostings(count) {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = count; left > 0; left -= 1) {
      while (bytes[at] >= 0x80) at += 1;
      at += 1;
      while (bytes[at] >= 0x80) at += 1;
      // The end of the second number, and the kind.
      at += 2;
    }
    this.#at = at;
  }

  /**
   * Passes over numbers.
   *
   * @param {number} count
   */
  skipNumbers(count) {
    const bytes = this.#bytes;
    let at = this.#at;
    for (let left = count; left > 0; left -= 1) {
      while (bytes[at] >= 0x80) at += 1;
      at += 1;
    }
    this.#at = at;
  }
}
