// What passages have of a question.

/** How many rows a table has room for at first. */
const ROOM = 256;

/**
 * A table with a row for every passage that has something of a question. It is
 * kept in columns: thousands of objects for every letter that is typed would give
 * the collector of garbage more to do than the search itself.
 */
export class Matches {
  /** The first row of each document. @type {Map<number, number>} */
  #first = new Map();
  /** How many rows there are; the columns may have room for more. */
  size = 0;
  /** The next row of the same document, or -1. */
  #next = new Int32Array(ROOM);
  #documents = new Int32Array(ROOM);
  /** The place of each passage in its document. */
  passages = new Int32Array(ROOM);
  /** What of the meaning of the question it has. */
  values = new Float64Array(ROOM);
  /** The same, weighed by fields. */
  weighed = new Float64Array(ROOM);
  /** How many slots of the question it matches. */
  slots = new Int32Array(ROOM);
  /** How long it is. */
  lengths = new Int32Array(ROOM);
  /** Whether it matches something rare in a name, as 0 or 1. */
  named = new Uint8Array(ROOM);
  /** Whether its words can be shown, as 0 or 1. */
  shown = new Uint8Array(ROOM);

  /** Documents in the order in which they were found. */
  get documents() {
    return this.#first.keys();
  }

  /**
   * The first row of a document, or -1.
   *
   * @param {number} document
   */
  first(document) {
    return this.#first.get(document) ?? -1;
  }

  /**
   * The row of the same document that follows, or -1.
   *
   * @param {number} row
   */
  next(row) {
    return this.#next[row];
  }

  /**
   * The row of a passage; a new one says that it has nothing.
   *
   * @param {number} document
   * @param {number} passage
   */
  rowOf(document, passage) {
    let last = -1;
    for (let row = this.first(document); row >= 0; row = this.#next[row]) {
      if (this.passages[row] === passage) return row;
      last = row;
    }
    const made = this.size;
    if (made === this.#next.length) this.#grow();
    if (last < 0) this.#first.set(document, made);
    else this.#next[last] = made;
    this.#next[made] = -1;
    this.#documents[made] = document;
    this.passages[made] = passage;
    this.size = made + 1;
    return made;
  }

  #grow() {
    this.#next = larger(this.#next);
    this.#documents = larger(this.#documents);
    this.passages = larger(this.passages);
    this.values = larger(this.values);
    this.weighed = larger(this.weighed);
    this.slots = larger(this.slots);
    this.lengths = larger(this.lengths);
    this.named = larger(this.named);
    this.shown = larger(this.shown);
  }

  /**
   * This table and another one, added up. Neither may be used any more: most
   * questions have one word, and then nothing is to be added.
   *
   * @param {Matches} more
   */
  joined(more) {
    if (this.size === 0) return more;
    for (let from = 0; from < more.size; from += 1) {
      const row = this.rowOf(more.#documents[from], more.passages[from]);
      this.values[row] += more.values[from];
      this.weighed[row] += more.weighed[from];
      this.slots[row] += more.slots[from];
      this.lengths[row] = more.lengths[from];
      this.named[row] |= more.named[from];
      this.shown[row] |= more.shown[from];
    }
    return this;
  }

  /**
   * Takes over from another reading of the same word what is better there.
   *
   * @param {Matches} other
   * @param {(value: number) => number} scaled what a value there is here
   */
  better(other, scaled) {
    for (let from = 0; from < other.size; from += 1) {
      const row = this.rowOf(other.#documents[from], other.passages[from]);
      const weighed = scaled(other.weighed[from]);
      if (weighed <= this.weighed[row]) continue;
      this.values[row] = scaled(other.values[from]);
      this.weighed[row] = weighed;
      this.slots[row] = other.slots[from];
      this.lengths[row] = other.lengths[from];
      this.named[row] = other.named[from];
      this.shown[row] = other.shown[from];
    }
  }
}

/**
 * A copy of a column with twice the room.
 *
 * @template {Int32Array | Float64Array | Uint8Array} Column
 * @param {Column} column
 * @returns {Column}
 */
function larger(column) {
  const Kind = /** @type {new (length: number) => Column} */ (column.constructor);
  const copy = new Kind(column.length * 2);
  copy.set(column);
  return copy;
}
