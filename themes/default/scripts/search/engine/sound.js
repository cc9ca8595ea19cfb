// Sounds: what is left of a kana text when spelling is taken loosely, and kana
// of words in romaji. The same steps are in src/search/sound.rs and romaji.rs.

/**
 * A kana of a reading, whether a word begins with it, and the letters of the
 * text that it stands for.
 *
 * @typedef {{ char: string, startsWord: boolean, from: number, to: number }} Kana
 */

const PLAIN = new Map(
  Object.entries({
    ぁ: "あ", ぃ: "い", ぅ: "う", ぇ: "え", ぉ: "お", を: "お",
    ゃ: "や", ゅ: "ゆ", ょ: "よ", ゎ: "わ", ゕ: "か", ゖ: "け",
    づ: "ず", ぢ: "じ", ゔ: "ぶ", ゐ: "い", ゑ: "え",
  }),
);

/** The rows of each vowel. */
const VOWELS = [
  ["あ", "あかがさざただなはばぱまやらわ"],
  ["い", "いきぎしじちにひびぴみり"],
  ["う", "うくぐすずつぬふぶぷむゆる"],
  ["え", "えけげせぜてでねへべぺめれ"],
  ["お", "おこごそぞとどのほぼぽもよろ"],
];

/**
 * The sounds of hiragana: long vowels become short, small kana large, っ falls
 * out, ん stands once. A vowel that begins a word is kept.
 *
 * @param {Kana[]} kana
 * @param {boolean} [full] whether っ is つ, as some type it
 * @returns {Kana[]}
 */
export function sounds(kana, full = false) {
  const out = [];
  let before;
  for (const letter of kana) {
    const char = full && letter.char === "っ" ? "つ" : (PLAIN.get(letter.char) ?? letter.char);
    const silent = letter.char === "ー" || (letter.char === "っ" && !full);
    const long = !letter.startsWord && before !== undefined && lengthens(before, char);
    if (!silent && !long) out.push({ ...letter, char });
    if (!silent) before = char;
  }
  return out;
}

/**
 * @param {string} before
 * @param {string} char
 */
function lengthens(before, char) {
  const vowel = VOWELS.find(([, row]) => row.includes(before))?.[0];
  if (vowel === undefined) return before === "ん" && char === "ん";
  return char === vowel || (vowel === "お" && char === "う") || (vowel === "え" && char === "い");
}

/**
 * Marks the first kana of a text as the beginning of a word.
 *
 * @param {Iterable<string>} chars
 * @param {(at: number) => { from: number, to: number }} [place]
 * @returns {Kana[]}
 */
export function oneWord(chars, place = () => ({ from: 0, to: 0 })) {
  return Array.from(chars, (char, at) => ({ char, startsWord: at === 0, ...place(at) }));
}

/**
 * Makes the reading of romaji for a table of syllables and kana, in turn.
 *
 * @param {string} table
 * @returns {(word: string) => string | undefined} nothing if it is no romaji
 */
export function romajiReading(table) {
  const words = table.split(/\s+/).filter(Boolean);
  const kanaOf = new Map();
  for (let at = 0; at + 1 < words.length; at += 2) kanaOf.set(words[at], words[at + 1]);
  return (word) => {
    let kana = "";
    let rest = word;
    while (rest !== "") {
      const syllable = [3, 2, 1].map((n) => rest.slice(0, n)).find((part) => kanaOf.has(part));
      if (syllable !== undefined) {
        kana += kanaOf.get(syllable);
        rest = rest.slice(syllable.length);
      } else if (isMoraicN(rest)) {
        kana += "ん";
        rest = rest.slice(1);
      } else if (isDoubled(rest)) {
        kana += "っ";
        rest = rest.slice(1);
      } else if (kana !== "" && [...kanaOf.keys()].some((each) => each.startsWith(rest))) {
        // A syllable that is still being typed.
        break;
      } else {
        return undefined;
      }
    }
    return kana === "" ? undefined : kana;
  };
}

/** @param {string} rest */
function isMoraicN(rest) {
  return /^n(?![aiueoy])/.test(rest) || /^m[bpm]/.test(rest);
}

/** @param {string} rest */
function isDoubled(rest) {
  return rest.startsWith("tc") || (rest.length > 1 && rest[0] === rest[1] && !/^[aiueo]/.test(rest));
}
