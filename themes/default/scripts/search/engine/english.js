// English words: stems, words that say nothing, and slips of the finger. The
// same steps are in src/search/english.rs and similar.rs.

/**
 * @param {string} stopWords words that say nothing in a question
 * @param {string} questionWords those that say what kind of answer is wanted
 * @param {string} irregular forms and their words, in turn
 */
export function english(stopWords, questionWords, irregular) {
  const stops = new Set(stopWords.split(/\s+/));
  const questions = new Set(questionWords.split(/\s+/));
  const forms = new Map();
  const words = irregular.split(/\s+/);
  for (let at = 0; at + 1 < words.length; at += 2) {
    if (!forms.has(words[at])) forms.set(words[at], words[at + 1]);
  }
  return {
    /** @param {string} word */
    isStopWord: (word) => stops.has(word),
    /** @param {string} word */
    isQuestionWord: (word) => questions.has(word),
    /** @param {string} word */
    stem: (word) => {
      const plain = word.replace(/'s$/, "").replaceAll("'", "");
      return stem(forms.get(plain) ?? plain);
    },
  };
}

/** @param {string} word */
function stem(word) {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  let base = withoutPlural(word);
  const ending = ["ing", "ed"].find((suffix) => {
    const rest = base.endsWith(suffix) ? base.slice(0, -suffix.length) : "";
    return rest.length >= 3 && hasVowel(rest);
  });
  // Only the first ending that fits is looked at, as in Rust.
  if (base.endsWith("ied")) base = `${base.slice(0, -3)}y`;
  else if (ending !== undefined) base = undoubled(base.slice(0, -ending.length));
  else if (base.endsWith("ly") && base.length >= 6) base = base.slice(0, -2);
  if (base.length > 3 && base.endsWith("y") && hasVowel(base.slice(0, -1))) return `${base.slice(0, -1)}i`;
  return base.endsWith("e") && base.length >= 4 ? base.slice(0, -1) : base;
}

/** @param {string} word */
function withoutPlural(word) {
  if (word.endsWith("sses")) return word.slice(0, -2);
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

/** @param {string} base */
function undoubled(base) {
  const last = base[base.length - 1];
  const doubled = base.length > 1 && last === base[base.length - 2];
  return doubled && !"lszaeiou".includes(last) ? base.slice(0, -1) : base;
}

/** @param {string} text */
function hasVowel(text) {
  return /[aeiouy]/.test(text);
}

/**
 * By how many letters two keys differ, if it is so few that one may be a slip
 * for the other; else infinitely many.
 *
 * @param {string} one
 * @param {string} other
 */
export function slips(one, other) {
  const limit = Math.min(one.length, other.length) >= 8 ? 2 : 1;
  if (Math.abs(one.length - other.length) > limit) return Infinity;
  const found = distance(one, other);
  return found <= limit ? found : Infinity;
}

/**
 * Optimal string alignment distance.
 *
 * @param {string} one
 * @param {string} other
 */
function distance(one, other) {
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 0; i < one.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < other.length; j += 1) {
      let best = Math.min(last[j] + (one[i] === other[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1);
      if (i > 0 && j > 0 && one[i] === other[j - 1] && one[i - 1] === other[j]) {
        best = Math.min(best, beforeLast[j - 1] + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[other.length];
}
