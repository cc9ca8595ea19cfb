// Folding: the many ways to write the same text become one. The same steps are
// in src/search/fold.rs; tests/search/vectors.json holds both to one result.

/**
 * A folded character, whether it was written in katakana, whether it belongs to
 * a phrase by which people ask, and the part of the text that it stands for.
 *
 * @typedef {{ char: string, katakana: boolean, faint: boolean, from: number, to: number }} Letter
 */

/** @typedef {"kanji" | "kana" | "latin" | "digit" | "other"} Script */

const KANJI = /^[々〆\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]$/u;

/** A letter of another script in which blanks part the words. */
const WORD = /^(?![\u3000-\u33ff])\p{Alphabetic}$/u;

/** The vowel signs of Arabic and Hebrew, which few people type, and the stroke that makes a word longer. */
const LEFT_OUT = /[\u0591-\u05bd\u0640\u064b-\u065f\u0670]/g;

/**
 * @param {string} char
 * @returns {Script}
 */
export function scriptOf(char) {
  if (char >= "一" && char <= "鿿") return "kanji";
  if ((char >= "ぁ" && char <= "ゖ") || char === "ー") return "kana";
  if (char >= "a" && char <= "z" && char.length === 1) return "latin";
  if (char >= "0" && char <= "9" && char.length === 1) return "digit";
  if (KANJI.test(char)) return "kanji";
  return char >= "\u0080" && WORD.test(char) ? "latin" : "other";
}

/**
 * Makes the folding for a table of old and new kanji, in turn.
 *
 * @param {string} kanji
 * @returns {(text: string) => Letter[]}
 */
export function folding(kanji) {
  const forms = new Map();
  const chars = [...kanji];
  for (let at = 0; at + 1 < chars.length; at += 2) forms.set(chars[at], chars[at + 1]);
  return (text) => {
    /** @type {Letter[]} */
    const letters = [];
    for (const { cluster, from } of clusters(text)) {
      const to = from + cluster.length;
      const plain = isPlain(cluster) ? cluster : cluster.normalize("NFKC").replace(LEFT_OUT, "").toLowerCase();
      for (const char of plain) {
        const { char: folded, katakana } = letter(char, forms);
        letters.push({ char: folded, katakana, faint: false, from, to });
      }
    }
    mendLongVowels(letters);
    return arabicNumerals(letters);
  };
}

/** A character and the marks that belong to it. */
const MARK = /^(?:[ﾞﾟ]|\p{M})$/u;

/**
 * Whether this is one character that is no mark and has no other form: most of a
 * Japanese text, which is folded sooner so.
 *
 * @param {string} char
 */
function isPlain(char) {
  if (char.length !== 1) return false;
  return (char >= "ぁ" && char <= "ゖ") || (char >= "ァ" && char <= "ー") || (char >= "一" && char <= "鿿");
}

/** @param {string} text */
function* clusters(text) {
  let cluster = "";
  let from = 0;
  let at = 0;
  for (const char of text) {
    if (cluster !== "" && !isPlain(char) && MARK.test(char)) {
      cluster += char;
    } else {
      if (cluster !== "") yield { cluster, from };
      cluster = char;
      from = at;
    }
    at += char.length;
  }
  if (cluster !== "") yield { cluster, from };
}

const HYPHENS = "‐‑‒–—―−─－";
const APOSTROPHES = "’‘`";

/**
 * @param {string} char
 * @param {Map<string, string>} forms
 */
function letter(char, forms) {
  if (char >= "ァ" && char <= "ヶ") {
    // Both blocks have the same order, 0x60 apart.
    return { char: String.fromCharCode(char.charCodeAt(0) - 0x60), katakana: true };
  }
  if (char === "ー") return { char, katakana: true };
  if (HYPHENS.includes(char)) return { char: "-", katakana: false };
  if (APOSTROPHES.includes(char)) return { char: "'", katakana: false };
  if (char >= "\u00c0" && char <= "\u024f") return { char: withoutAccent(char), katakana: false };
  return { char: forms.get(char) ?? char, katakana: false };
}

/** @param {string} char */
function withoutAccent(char) {
  const base = char.normalize("NFD")[0];
  return base >= "a" && base <= "z" ? base : char;
}

/**
 * A hyphen inside or behind a kana word is a long vowel typed with the wrong
 * key: ステップノ-ト.
 *
 * @param {Letter[]} letters
 */
function mendLongVowels(letters) {
  for (let at = 1; at < letters.length; at += 1) {
    const next = letters[at + 1];
    const beforeKana = next === undefined || scriptOf(next.char) === "kana";
    if (letters[at].char === "-" && letters[at - 1].katakana && beforeKana) {
      letters[at] = { ...letters[at], char: "ー", katakana: true };
    }
  }
}

const NUMERALS = "〇一二三四五六七八九十百";
const COUNTED = "条項号回章節款";

/**
 * 第三条 becomes 第3条.
 *
 * @param {Letter[]} letters
 */
function arabicNumerals(letters) {
  if (!letters.some((each) => each.char === "第")) return letters;
  /** @type {Letter[]} */
  const out = [];
  let at = 0;
  while (at < letters.length) {
    out.push(letters[at]);
    at += 1;
    if (out[out.length - 1].char !== "第") continue;
    let end = at;
    while (end < letters.length && NUMERALS.includes(letters[end].char)) end += 1;
    if (end > at && end < letters.length && COUNTED.includes(letters[end].char)) {
      const place = { katakana: false, faint: false, from: letters[at].from, to: letters[end - 1].to };
      const digits = String(valueOf(letters.slice(at, end).map((each) => each.char)));
      for (const char of digits) out.push({ char, ...place });
      at = end;
    }
  }
  return out;
}

/** @param {string[]} numerals */
function valueOf(numerals) {
  let total = 0;
  let digit = 0;
  for (const numeral of numerals) {
    const value = NUMERALS.indexOf(numeral);
    if (value >= 10) {
      total += Math.max(digit, 1) * (value === 10 ? 10 : 100);
      digit = 0;
    } else {
      digit = (digit * 10 + value) % 1000;
    }
  }
  return total + digit;
}
