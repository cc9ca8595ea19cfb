import { english } from "./english.js";
import { folding } from "./fold.js";
import { Lexicon } from "./lexicon.js";
import { romajiReading } from "./sound.js";

/**
 * All that is known of the languages in which people ask. The tables come with
 * the index, so that there is one copy of them.
 *
 * @typedef {{
 *   fold: (text: string) => import("./fold.js").Letter[],
 *   kanaOf: (word: string) => string | undefined,
 *   stem: (word: string) => string,
 *   isStopWord: (word: string) => boolean,
 *   isQuestionWord: (word: string) => boolean,
 *   phrases: string[][],
 *   faint: number,
 *   lexicon: Lexicon,
 * }} Language
 */

/**
 * @param {{ kanji: string, syllables: string, stopWords: string, questionWords: string, irregular: string, phrases: string, readings: string[], faint: number }} tables
 * @returns {Language}
 */
export function language(tables) {
  return {
    fold: folding(tables.kanji),
    kanaOf: romajiReading(tables.syllables),
    ...english(tables.stopWords, tables.questionWords, tables.irregular),
    phrases: tables.phrases.split(/\s+/).filter(Boolean).map((phrase) => [...phrase]),
    faint: tables.faint,
    lexicon: new Lexicon(tables.readings),
  };
}
