// A question cut into pieces, each with the keys by which it may be found. The
// same steps are in src/search/question.rs.

import { scriptOf } from "./fold.js";
import { kanjiKey, mayBePage, numberKey, pageKey, shapeKey, soundKey, soundPairKey, wordKey } from "./key.js";
import { runs, textOf } from "./scan.js";
import { oneWord, sounds } from "./sound.js";

/** @typedef {import("./fold.js").Letter} Letter */
/** @typedef {import("./language.js").Language} Language */

/**
 * A way in which a slot may be matched: by that key, by that part of it, by
 * every key that begins so, by keys that differ by a slip of the finger.
 *
 * @typedef {{ how: "key" | "part" | "beginning" | "similar", key: string, worth: number }} Probe
 */
/** A place in a question that a passage matches or does not. @typedef {{ weight: number, probes: Probe[] }} Slot */
/** A word of a question, in one or several readings. @typedef {Slot[][]} Piece */

/**
 * @param {string} question
 * @param {Language} language
 * @returns {Piece[]}
 */
export function pieces(question, language) {
  const letters = language.fold(question);
  markPhrases(letters, language);
  const found = runs(letters);
  const onlyStopWords = found.every(
    (run) => run.kind === "word" && language.isStopWord(textOf(letters, run.from, run.to)),
  );
  /** @type {Piece[]} */
  const out = [];
  let before = "";
  found.forEach((run, at) => {
    if (run.kind === "japanese") {
      const { from, to } = withoutCounters(letters, found, at);
      for (const part of parts(letters, from, to)) {
        const behind = part.to < to ? letters[part.to] : undefined;
        const piece = japanese(letters.slice(part.from, part.to), behind, language);
        if (piece !== undefined) out.push(piece);
      }
    } else if (run.kind === "word") {
      const word = textOf(letters, run.from, run.to);
      if (onlyStopWords || !language.isStopWord(word)) {
        out.push(latin(word, at + 1 === found.length, language));
      } else if (language.isQuestionWord(word)) {
        // It says little beside others.
        const probes = [probe("key", wordKey(language.stem(word)), 1000)];
        out.push([[{ weight: language.faint, probes }]]);
      }
      before = word;
    } else {
      out.push(number(run.groups, letters[run.to], before));
    }
  });
  return out;
}

/**
 * Leaves out what only belongs to a number beside it: 第, and a single 条 or 日.
 *
 * @param {Letter[]} letters
 * @param {import("./scan.js").Run[]} found
 * @param {number} at
 */
function withoutCounters(letters, found, at) {
  const { from, to } = found[at];
  const before = found[at - 1];
  const behind = found[at + 1];
  const counted = before?.kind === "number" && before.to === from;
  const ordinal = behind?.kind === "number" && behind.from === to && letters[to - 1].char === "第";
  const end = ordinal ? to - 1 : to;
  const single = end === from + 1 && scriptOf(letters[from].char) === "kanji";
  return counted && single ? { from: end, to: end } : { from, to: end };
}

/**
 * Marks the phrases by which people ask.
 *
 * @param {Letter[]} letters
 * @param {Language} language
 */
function markPhrases(letters, language) {
  for (const phrase of language.phrases) {
    for (let at = 0; at + phrase.length <= letters.length; at += 1) {
      const here = letters.slice(at, at + phrase.length);
      if (here.every((letter, i) => letter.char === phrase[i] && !letter.katakana)) {
        for (const letter of here) letter.faint = true;
      }
    }
  }
}

/**
 * What a slot weighs that may belong to a phrase by which people ask.
 *
 * @param {number} weight
 * @param {Letter[]} letters
 * @param {Language} language
 */
function faded(weight, letters, language) {
  return letters.every((letter) => letter.faint) ? Math.floor((weight * language.faint) / 1000) : weight;
}

/**
 * Cuts a Japanese run where a new word begins: before kanji or katakana behind
 * other kana, and between katakana and kanji.
 *
 * @param {Letter[]} letters
 * @param {number} from
 * @param {number} to
 */
function parts(letters, from, to) {
  /** @param {number} at */
  const script = (at) => {
    if (scriptOf(letters[at].char) === "kanji") return "kanji";
    return letters[at].katakana ? "katakana" : "hiragana";
  };
  /** @type {{ from: number, to: number }[]} */
  const out = [];
  if (from === to) return out;
  let start = from;
  for (let at = from + 1; at < to; at += 1) {
    const before = script(at - 1);
    const here = script(at);
    const begins =
      (here === "kanji" && before !== "kanji") || (here === "katakana" && before !== "katakana");
    if (begins) {
      out.push({ from: start, to: at });
      start = at;
    }
  }
  out.push({ from: start, to });
  return out;
}

/**
 * A Japanese word. `behind` is the letter that follows it without a blank.
 *
 * @param {Letter[]} letters
 * @param {Letter | undefined} behind
 * @param {Language} language
 * @returns {Piece | undefined}
 */
function japanese(letters, behind, language) {
  const surface = [...shapes(letters, behind, language), ...kanaParts(letters, language)];
  const readings = surface.length > 0 ? [surface] : [];
  if (letters.some((letter) => scriptOf(letter.char) === "kanji")) {
    const reading = language.lexicon.readWhole(letters);
    const chars = reading === undefined ? [] : sounds(reading).map((sound) => sound.char);
    if (chars.length >= 3) readings.push(soundSlots(chars, 1000, 800));
  }
  return readings.length > 0 ? readings : undefined;
}

/**
 * A slot for every pair with a kanji in it; a kanji alone helps where the pair
 * is not found.
 *
 * @param {Letter[]} letters
 * @param {Letter | undefined} behind
 * @param {Language} language
 * @returns {Slot[]}
 */
function shapes(letters, behind, language) {
  /** @param {Letter} letter */
  const isKanji = (letter) => scriptOf(letter.char) === "kanji";
  if (letters.length === 1 && isKanji(letters[0]) && behind === undefined) {
    return [{ weight: 1000, probes: [probe("key", kanjiKey(letters[0].char), 800)] }];
  }
  /** @type {Slot[]} */
  const slots = [];
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = [letters[at], letters[at + 1]];
    const weight = weightOfPair(isKanji(pair[0]), isKanji(pair[1]), pair[1].katakana);
    if (weight === 0) continue;
    const probes = [probe("key", shapeKey(pair[0].char, pair[1].char), 1000)];
    for (const letter of pair) {
      if (isKanji(letter)) probes.push(probe("part", kanjiKey(letter.char), 300));
    }
    slots.push({ weight: faded(weight, pair, language), probes });
  }
  const last = letters[letters.length - 1];
  // ママ友: where katakana meet kanji, a word often goes on.
  const goesOn =
    behind !== undefined &&
    ((last.katakana && isKanji(behind)) || (isKanji(last) && behind.katakana));
  if (goesOn) {
    slots.push({ weight: 500, probes: [probe("key", shapeKey(last.char, behind.char), 1000)] });
  }
  // A kanji whose only neighbour is the next word: 目が, 歯.
  if (slots.length === 0 && behind !== undefined && isKanji(last)) {
    const probes = [
      probe("key", shapeKey(last.char, behind.char), 1000),
      probe("part", kanjiKey(last.char), 700),
    ];
    slots.push({ weight: 1000, probes });
  }
  return slots;
}

/**
 * @param {boolean} first
 * @param {boolean} second
 * @param {boolean} katakana whether the second one is katakana
 */
function weightOfPair(first, second, katakana) {
  if (first && second) return 1000;
  if (first) return katakana ? 600 : 650;
  return second ? 500 : 0;
}

/**
 * Slots for the kana of a word. Endings of verbs and particles behind kanji or
 * katakana say less than words written in kana.
 *
 * @param {Letter[]} letters
 * @param {Language} language
 * @returns {Slot[]}
 */
function kanaParts(letters, language) {
  /** @type {Slot[]} */
  const slots = [];
  const allKana = letters.every((letter) => scriptOf(letter.char) === "kana");
  let at = 0;
  while (at < letters.length) {
    let end = at;
    while (end < letters.length && scriptOf(letters[end].char) === "kana") end += 1;
    if (end === at) {
      at += 1;
      continue;
    }
    const [word, ending] = wordAndEnding(letters.slice(at, end));
    slots.push(...kanaSlots(word, allKana, language), ...kanaSlots(ending, false, language));
    at = end;
  }
  return slots;
}

/**
 * Slots for kana, of which those that stand for themselves count when short too.
 *
 * @param {Letter[]} letters
 * @param {boolean} forItself
 * @param {Language} language
 */
function kanaSlots(letters, forItself, language) {
  return equallyFaint(letters).flatMap((run) => {
    const katakana = run.some((letter) => letter.katakana);
    const chars = sounds(oneWord(run.map((letter) => letter.char))).map((sound) => sound.char);
    if (chars.length < 3 && !forItself && !katakana) return [];
    let weight = forItself ? 700 : 350;
    if (katakana) weight = 1000;
    return soundSlots(chars, faded(weight, run, language), 1000);
  });
}

/**
 * Kana, cut where a particle or an ending in hiragana follows katakana:
 * リーダー|は.
 *
 * @param {Letter[]} letters
 */
function wordAndEnding(letters) {
  let cut = 0;
  while (cut < letters.length && (!letters[cut].katakana || letters[cut].char === "ー")) cut += 1;
  while (cut < letters.length && letters[cut].katakana) cut += 1;
  return [letters.slice(0, cut), letters.slice(cut)];
}

/** @param {Letter[]} letters */
function equallyFaint(letters) {
  /** @type {Letter[][]} */
  const out = [];
  letters.forEach((letter, at) => {
    if (at > 0 && letters[at - 1].faint === letter.faint) out[out.length - 1].push(letter);
    else out.push([letter]);
  });
  return out;
}

/**
 * A slot for every three sounds; in a name two of them help where all three are
 * not found.
 *
 * @param {string[]} chars
 * @param {number} weight
 * @param {number} worth
 * @returns {Slot[]}
 */
function soundSlots(chars, weight, worth) {
  /** @param {string[]} part */
  const slot = (part) => {
    const probes = [probe("key", soundKey(part), worth)];
    if (part.length === 3) {
      probes.push(probe("part", soundPairKey(part.slice(0, 2)), 350));
      probes.push(probe("part", soundPairKey(part.slice(1)), 350));
    }
    return { weight, probes };
  };
  if (chars.length < 2) return [];
  if (chars.length === 2) return [slot(chars)];
  return chars.slice(2).map((_, at) => slot(chars.slice(at, at + 3)));
}

/**
 * A word in Latin letters: English, or Japanese in romaji.
 *
 * @param {string} word
 * @param {boolean} last
 * @param {Language} language
 * @returns {Piece}
 */
function latin(word, last, language) {
  const stem = language.stem(word);
  const probes = [probe("key", wordKey(stem), 1000)];
  if (word.length >= (last ? 2 : 4)) probes.push(probe("beginning", wordKey(word), 700));
  if (word.length >= 5) probes.push(probe("similar", wordKey(stem), 700));
  const readings = [[{ weight: 1000, probes }]];
  const kana = language.kanaOf(word);
  if (kana !== undefined) {
    const chars = sounds(oneWord(kana)).map((sound) => sound.char);
    if (chars.length >= 2) readings.push(soundSlots(chars, 1000, 1000));
  }
  return readings;
}

/** English words before a number, and what the number counts then. */
const COUNTED = new Map([
  ["article", "条"],
  ["art", "条"],
  ["paragraph", "項"],
  ["item", "号"],
  ["articles", "条"],
]);

/**
 * @param {string[]} groups
 * @param {Letter | undefined} unit
 * @param {string} before
 * @returns {Piece}
 */
function number(groups, unit, before) {
  const all = groups.join("");
  const digits = all.startsWith("81") && all.length >= 11 ? all.slice(2).replace(/^0+/, "") : all;
  const counted = COUNTED.get(before);
  let probes;
  if (unit !== undefined && scriptOf(unit.char) === "kanji" && groups.length === 1) {
    probes = [
      probe("key", numberKey(groups[0], unit.char), 1000),
      probe("part", numberKey(groups[0]), 400),
    ];
  } else if (counted !== undefined) {
    probes = [probe("key", numberKey(digits, counted), 1000)];
  } else {
    probes = [probe("key", numberKey(digits), 1000)];
    if (mayBePage(digits)) probes.push(probe("key", pageKey(digits), 1000));
    if (digits.length >= 3) probes.push(probe("beginning", numberKey(digits), 850));
  }
  return [[{ weight: 1500, probes }]];
}

/**
 * @param {Probe["how"]} how
 * @param {string} key
 * @param {number} worth in thousandths
 * @returns {Probe}
 */
function probe(how, key, worth) {
  return { how, key, worth };
}
