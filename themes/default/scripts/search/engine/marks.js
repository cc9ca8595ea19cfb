// Which words of a text a question found, also through their reading.

import { scriptOf } from "./fold.js";
import { kanjiKey, numberKey, shapeKey, soundKey, wordKey } from "./key.js";
import { runs, textOf } from "./scan.js";
import { sounds } from "./sound.js";

/** @typedef {import("./language.js").Language} Language */
/** A part of a text, in UTF-16 units. @typedef {[number, number]} Mark */

/**
 * The parts of a text that have one of the keys, joined where they touch.
 *
 * @param {string} text
 * @param {Set<string>} keys
 * @param {Language} language
 * @returns {Mark[]}
 */
export function marks(text, keys, language) {
  const letters = language.fold(text);
  const marked = new Array(letters.length).fill(false);
  /** @param {number} from @param {number} to */
  const mark = (from, to) => marked.fill(true, from, to);
  for (const run of runs(letters)) {
    if (run.kind === "word") {
      if (keys.has(wordKey(language.stem(textOf(letters, run.from, run.to))))) mark(run.from, run.to);
    } else if (run.kind === "number") {
      markNumber(run, letters[run.to]?.char ?? "", keys, mark);
    } else {
      for (let at = run.from; at < run.to; at += 1) {
        const here = letters[at].char;
        const next = at + 1 < run.to ? letters[at + 1].char : undefined;
        if (next !== undefined && keys.has(shapeKey(here, next))) mark(at, at + 2);
        else if (scriptOf(here) === "kanji" && keys.has(kanjiKey(here))) mark(at, at + 1);
      }
    }
  }
  for (const piece of language.lexicon.read(letters)) markSounds(sounds(piece), keys, mark);
  return joined(letters, marked);
}

/**
 * @param {import("./scan.js").Run} run
 * @param {string} unit
 * @param {Set<string>} keys
 * @param {(from: number, to: number) => void} mark
 */
function markNumber(run, unit, keys, mark) {
  const whole = run.groups.some((_, at) => keys.has(numberKey(run.groups.slice(at).join(""))));
  if (whole) mark(run.from, run.to);
  else if (keys.has(numberKey(run.groups[run.groups.length - 1], unit))) mark(run.from, run.to + 1);
}

/**
 * @param {import("./sound.js").Kana[]} reading
 * @param {Set<string>} keys
 * @param {(from: number, to: number) => void} mark
 */
function markSounds(reading, keys, mark) {
  for (let at = 0; at + 1 < reading.length; at += 1) {
    for (const length of [2, 3]) {
      const part = reading.slice(at, at + length);
      const complete = part.length === length && (length === 3 || part[0].startsWord);
      if (complete && keys.has(soundKey(part.map((sound) => sound.char)))) {
        mark(part[0].from, part[length - 1].to);
      }
    }
  }
}

/**
 * @param {import("./fold.js").Letter[]} letters
 * @param {boolean[]} marked
 * @returns {Mark[]}
 */
function joined(letters, marked) {
  /** @type {Mark[]} */
  const out = [];
  letters.forEach(({ from, to }, at) => {
    if (!marked[at]) return;
    const last = out[out.length - 1];
    if (last !== undefined && last[1] >= from) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  });
  return out;
}
