// Readings of words, found in running text by the longest match. The same steps
// are in src/search/lexicon.rs.

import { scriptOf } from "./fold.js";

/** @typedef {import("./fold.js").Letter} Letter */
/** @typedef {import("./sound.js").Kana} Kana */

export class Lexicon {
  /** @type {Map<string, string>} */
  #readings = new Map();
  /** The length of the longest word by its first character. @type {Map<string, number>} */
  #longest = new Map();

  /** @param {string[]} words folded words and readings, in turn */
  constructor(words) {
    for (let at = 0; at + 1 < words.length; at += 2) {
      const chars = [...words[at]];
      this.#readings.set(words[at], words[at + 1]);
      this.#longest.set(chars[0], Math.max(chars.length, this.#longest.get(chars[0]) ?? 0));
    }
  }

  /**
   * @param {Letter[]} letters
   * @param {number} at
   */
  #wordAt(letters, at) {
    let length = Math.min(this.#longest.get(letters[at].char) ?? 0, letters.length - at);
    for (; length > 0; length -= 1) {
      let surface = "";
      for (let next = at; next < at + length; next += 1) surface += letters[next].char;
      const reading = this.#readings.get(surface);
      if (reading !== undefined) return { length, reading };
    }
    return undefined;
  }

  /**
   * The reading of a folded text, in pieces: it breaks off at kanji of which no
   * reading is known, and at everything that is no Japanese.
   *
   * @param {Letter[]} letters
   * @returns {Kana[][]}
   */
  read(letters) {
    /** @type {Kana[][]} */
    const pieces = [];
    /** @type {Kana[]} */
    let piece = [];
    let at = 0;
    // Whether a word of the lexicon ends here.
    let endsWord = false;
    while (at < letters.length) {
      const word = this.#wordAt(letters, at);
      if (word !== undefined) {
        piece.push(...kanaOf(word, at));
        at += word.length;
        endsWord = true;
        continue;
      }
      const { char } = letters[at];
      if (scriptOf(char) === "kana") {
        const startsWord = piece.length === 0 || endsWord || changesKana(letters, at);
        piece.push({ char, startsWord, from: at, to: at + 1 });
      } else if (piece.length > 0) {
        pieces.push(piece);
        piece = [];
      }
      endsWord = false;
      at += 1;
    }
    if (piece.length > 0) pieces.push(piece);
    return pieces;
  }

  /**
   * The reading of a folded text of kanji and kana, if all of it is known.
   *
   * @param {Letter[]} letters
   * @returns {Kana[] | undefined}
   */
  readWhole(letters) {
    /** @type {Kana[]} */
    const whole = [];
    let at = 0;
    while (at < letters.length) {
      const word = this.#wordAt(letters, at);
      if (word !== undefined) {
        whole.push(...kanaOf(word, at));
        at += word.length;
      } else if (scriptOf(letters[at].char) === "kana") {
        const startsWord = at === 0 || changesKana(letters, at);
        whole.push({ char: letters[at].char, startsWord, from: at, to: at + 1 });
        at += 1;
      } else {
        return undefined;
      }
    }
    return whole;
  }
}

/**
 * Whether katakana begin or end here.
 *
 * @param {Letter[]} letters
 * @param {number} at
 */
function changesKana(letters, at) {
  const before = letters[at - 1];
  return at > 0 && scriptOf(before.char) === "kana" && before.katakana !== letters[at].katakana;
}

/**
 * @param {{ length: number, reading: string }} word
 * @param {number} from
 * @returns {Kana[]}
 */
function kanaOf(word, from) {
  return Array.from(word.reading, (char, at) => ({
    char,
    startsWord: at === 0,
    from,
    to: from + word.length,
  }));
}
