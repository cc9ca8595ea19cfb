// Cutting folded text into runs: Japanese, words of Latin letters, numbers. The
// same steps are in src/search/scan.rs.

import { scriptOf } from "./fold.js";

/** @typedef {import("./fold.js").Letter} Letter */

/**
 * A run of a folded text, as places in it.
 *
 * @typedef {{ kind: "japanese" | "word" | "number", from: number, to: number, groups: string[] }} Run
 */

/** What stands between the groups of an address. */
const JOINTS = ["丁目", "番地", "番", "号", "の"];

/**
 * @param {Letter[]} letters
 * @returns {Run[]}
 */
export function runs(letters) {
  /** @type {Run[]} */
  const out = [];
  let at = 0;
  while (at < letters.length) {
    const script = scriptOf(letters[at].char);
    const from = at;
    if (script === "kanji" || script === "kana") {
      at = endOf(letters, at, (each) => each === "kanji" || each === "kana");
      out.push({ kind: "japanese", from, to: at, groups: [] });
    } else if (script === "latin") {
      at = endOfWord(letters, at);
      out.push({ kind: "word", from, to: at, groups: [] });
    } else if (script === "digit") {
      const { groups, end } = number(letters, at);
      at = end;
      out.push({ kind: "number", from, to: at, groups });
    } else {
      at += 1;
    }
  }
  return out;
}

/**
 * @param {Letter[]} letters
 * @param {number} from
 * @param {number} to
 */
export function textOf(letters, from, to) {
  let text = "";
  for (let at = from; at < to; at += 1) text += letters[at].char;
  return text;
}

/**
 * @param {Letter[]} letters
 * @param {number} from
 * @param {(script: import("./fold.js").Script) => boolean} belongs
 */
function endOf(letters, from, belongs) {
  let end = from;
  while (end < letters.length && belongs(scriptOf(letters[end].char))) end += 1;
  return end;
}

/**
 * @param {Letter[]} letters
 * @param {number} from
 */
function endOfWord(letters, from) {
  /** @param {number} at */
  const isLatin = (at) => at < letters.length && scriptOf(letters[at].char) === "latin";
  let end = endOf(letters, from, (script) => script === "latin");
  while (letters[end]?.char === "'" && isLatin(end + 1)) {
    end = endOf(letters, end + 1, (script) => script === "latin");
  }
  return end;
}

/**
 * @param {Letter[]} letters
 * @param {number} from
 */
function number(letters, from) {
  const groups = [];
  let at = from;
  for (;;) {
    const end = endOf(letters, at, (script) => script === "digit");
    groups.push(textOf(letters, at, end));
    const length = joint(letters, end, groups);
    if (length === 0) return { groups, end };
    at = end + length;
  }
}

/**
 * How many letters join the number that ends at `end` to another that follows.
 *
 * @param {Letter[]} letters
 * @param {number} end
 * @param {string[]} groups
 */
function joint(letters, end, groups) {
  const rest = textOf(letters, end, Math.min(end + 3, letters.length));
  const national = groups[0].startsWith("0") && groups[0].length >= 3 && groups.length < 4;
  const { length: last } = groups[groups.length - 1];
  const next = textOf(letters, end + 1, endOf(letters, end + 1, (script) => script === "digit"));
  // Four digits that are no year.
  const local = last >= 2 && last <= 4 && next.length === 4 && !/^(?:19|20)/.test(next);
  const blank = national || local;
  let length = 0;
  if (rest.startsWith("-") || (blank && /^[() ]/.test(rest))) length = 1;
  else length = JOINTS.find((each) => rest.startsWith(each))?.length ?? 0;
  const letter = letters[end + length];
  return length > 0 && letter !== undefined && scriptOf(letter.char) === "digit" ? length : 0;
}
