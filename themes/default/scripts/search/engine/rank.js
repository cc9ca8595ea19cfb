// The order of results. All numbers are whole, so that Rust comes to the same
// ones: src/search/rank.rs has the same steps.

import { slips } from "./english.js";
import { Matches } from "./matches.js";

/** @typedef {import("./question.js").Piece} Piece */
/** @typedef {import("./question.js").Slot} Slot */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./pack.js").Entry} Entry */
/**
 * A result: its document, what it is worth, how much of the question it has, its
 * best passage, and the best one that can be shown (-1 for none).
 *
 * @typedef {{ document: number, score: number, covered: number, passage: number, shown: number }} Ranked
 */

/** The number of the first passage of a concept, and how many words one has. */
const FIRST_OF_CONCEPTS = 2 ** 16;
const WORDS_OF_CONCEPT = 256;

/** @param {number} a @param {number} b */
const divide = (a, b) => Math.floor(a / b);

/**
 * @param {Store} store
 * @param {Piece[]} pieces
 * @returns {Ranked[]}
 */
export function rank(store, pieces) {
  let sum = new Matches();
  const bestOfPieces = new Matches();
  let whole = 0;
  let heard = true;
  for (const piece of pieces) {
    const { matches, weight, bySound } = matchPiece(store, piece);
    whole += weight;
    heard &&= bySound;
    addBest(bestOfPieces, matches);
    sum = sum.joined(matches);
  }
  const slots = pieces.reduce((count, piece) => count + piece[0].length, 0);
  return hits(store, sum, bestOfPieces, whole, leastCovered(store, slots, heard));
}

/**
 * How much of a question of so many slots a result must have.
 *
 * @param {Store} store
 * @param {number} slots
 * @param {boolean} heard whether all of it is known by its sound alone
 */
function leastCovered(store, slots, heard) {
  const [, least, bySound] = store.head.covered.find(([most]) => slots <= most) ?? [0, 0, 0];
  return heard ? bySound : least;
}

/**
 * Adds for each document the most that a passage has of a piece.
 *
 * @param {Matches} bestOfPieces has one row for a document
 * @param {Matches} matches
 */
function addBest(bestOfPieces, matches) {
  for (const document of matches.documents) {
    let [value, weighed] = [0, 0];
    for (let row = matches.first(document); row >= 0; row = matches.next(row)) {
      if (matches.values[row] > value) value = matches.values[row];
      if (matches.weighed[row] > weighed) weighed = matches.weighed[row];
    }
    const total = bestOfPieces.rowOf(document, 0);
    bestOfPieces.values[total] += value;
    bestOfPieces.weighed[total] += weighed;
  }
}

/**
 * @param {Store} store
 * @param {Matches} sum
 * @param {Matches} bestOfPieces
 * @param {number} whole
 * @param {number} least
 * @returns {Ranked[]}
 */
function hits(store, sum, bestOfPieces, whole, least) {
  const prior = priors(store.head.priors);
  const leastInName = divide(least * store.head.inName, 1000);
  /** @type {{ document: number, score: number, covered: number }[]} */
  const enough = [];
  let highest = 0;
  for (const document of sum.documents) {
    const best = bestOfPieces.first(document);
    const covered = divide(bestOfPieces.values[best] * 1000, Math.max(whole, 1));
    const { score: ofBest, named } = valueOf(sum, document);
    if (covered < (named === 1 ? leastInName : least)) continue;
    const fit = divide(ofBest * 700 + bestOfPieces.weighed[best] * 300, 1000);
    const whetted = divide(fit * (250 + divide(covered * 3, 4)), 1000);
    const score = divide(whetted * prior(document), 1000);
    highest = Math.max(highest, score);
    enough.push({ document, score, covered });
  }
  const good = enough.filter((hit) => hit.score * 1000 >= highest * store.head.besideBest);
  good.sort((a, b) => b.score - a.score || a.document - b.document);
  return good.slice(0, store.head.most).map((hit) => ({ ...hit, ...bestPassages(sum, hit.document) }));
}

/**
 * What the best passage of a document is worth, and whether one has something rare
 * in a name.
 *
 * @param {Matches} sum
 * @param {number} document
 */
function valueOf(sum, document) {
  let [score, named] = [0, 0];
  for (let row = sum.first(document); row >= 0; row = sum.next(row)) {
    const here = passageScore(sum, row);
    if (here > score) score = here;
    named |= sum.named[row];
  }
  return { score, named };
}

/**
 * The best passage of a document, and the best one that can be shown.
 *
 * @param {Matches} sum
 * @param {number} document
 */
function bestPassages(sum, document) {
  let [passage, score] = [0, 0];
  let [shown, shownScore] = [-1, 0];
  for (let row = sum.first(document); row >= 0; row = sum.next(row)) {
    const here = passageScore(sum, row);
    const place = sum.passages[row];
    if (here > score || (here === score && here > 0 && place < passage)) [passage, score] = [place, here];
    if (sum.shown[row] === 1 && here > shownScore) [shown, shownScore] = [place, here];
  }
  return { passage, shown };
}

/**
 * @param {Matches} sum
 * @param {number} row
 */
function passageScore(sum, row) {
  const part = Math.min(divide(sum.slots[row] * 1000, Math.max(sum.lengths[row], 1)), 1000);
  return divide(sum.weighed[row] * (600 + divide(part * 400, 1000)), 1000);
}

/** @param {[number, number][]} runs */
function priors(runs) {
  /** @param {number} document */
  return (document) => {
    let end = 0;
    for (const [prior, count] of runs) {
      end += count;
      if (document < end) return prior;
    }
    return 0;
  };
}

/**
 * What every passage has of a piece, and what all of the piece would be: as much
 * as in the first reading that is found at all. And whether that is one of
 * sounds.
 *
 * @param {Store} store
 * @param {Piece} piece
 */
function matchPiece(store, piece) {
  const readings = piece.map((slots) => matchSlots(store, slots));
  const known = Math.max(0, readings.findIndex((reading) => reading.matches.size > 0));
  const { weight } = readings[known];
  const bySound = piece[known].every((slot) => slot.probes[0].key.startsWith("r"));
  const { matches } = readings[known];
  for (const reading of readings.slice(known + 1)) {
    const whole = Math.max(reading.weight, 1);
    matches.better(reading.matches, (value) => divide(value * weight, whole));
  }
  return { matches, weight, bySound };
}

/**
 * @param {Store} store
 * @param {Slot[]} slots
 */
function matchSlots(store, slots) {
  let matches = new Matches();
  let weight = 0;
  for (const slot of slots) {
    const found = matchSlot(store, slot);
    weight += found.weight;
    matches = matches.joined(found.matches);
  }
  return { matches, weight };
}

/**
 * @param {Store} store
 * @param {Slot} slot
 */
function matchSlot(store, slot) {
  const { unknown, rare: least, fields, names, shown: isShown, lengths } = store.head;
  const found = resolve(store, slot);
  const full = found.filter((way) => !way.part).map((way) => way.entry.weight);
  const weight = full.length > 0 ? Math.max(...full) : unknown;
  const matches = new Matches();
  for (const { entry, worth, part } of found) {
    // A longer word that is common covers what was typed as well as a rare one.
    const told = divide(Math.min(entry.weight, weight) * worth * slot.weight, 1_000_000);
    const value = part ? told : divide(weight * worth * slot.weight, 1_000_000);
    const telling = !part && slot.weight >= 500;
    const rare = telling && entry.weight * 1000 >= unknown * least;
    const toldByField = fields.map((field) => divide(told * field, 1000));
    forPlaces(store, entry.postings, (document, passage, field, length) => {
      const row = matches.rowOf(document, passage);
      const weighed = toldByField[field];
      if (weighed <= matches.weighed[row]) return;
      matches.values[row] = value;
      matches.weighed[row] = weighed;
      matches.slots[row] = 1;
      matches.lengths[row] = lengths[length];
      matches.named[row] = Number(rare && names[field]);
      matches.shown[row] = Number(isShown[field]);
    });
  }
  return { matches, weight: divide(weight * slot.weight, 1000) };
}

/**
 * The passages that postings stand for: one each, or for a concept one on each
 * page to which it leads.
 *
 * @param {Store} store
 * @param {import("./pack.js").Postings} postings
 * @param {(document: number, passage: number, field: number, length: number) => void} take
 */
function forPlaces(store, { documents, passages, kinds }, take) {
  const [first, other] = store.head.concept;
  for (let at = 0; at < documents.length; at += 1) {
    const length = kinds[at] & 15;
    const concept = documents[at] - store.head.documents;
    if (concept < 0) {
      take(documents[at], passages[at], kinds[at] >> 4, length);
      continue;
    }
    const passage = FIRST_OF_CONCEPTS + concept * WORDS_OF_CONCEPT + passages[at];
    store.head.leadsTo[concept].forEach((document, rank) => {
      take(document, passage, rank === 0 ? first : other, length);
    });
  }
}

/**
 * The entries by which a slot is matched.
 *
 * @param {Store} store
 * @param {Slot} slot
 */
export function resolve(store, slot) {
  /** @type {{ entry: Entry, worth: number, part: boolean }[]} */
  const found = [];
  for (const { how, key, worth } of slot.probes) {
    if (how === "key" || how === "part") {
      const entry = store.entry(key);
      if (entry !== undefined) found.push({ entry, worth, part: how === "part" });
    } else {
      let entries = [];
      if (how === "beginning") entries = [...store.entriesFrom(key)];
      else if (found.length === 0) entries = nearest(store, key);
      for (const entry of entries.slice(0, store.head.completions)) found.push({ entry, worth, part: false });
    }
  }
  return found;
}

/**
 * How all keys begin among which one is that differs from this one by a slip.
 *
 * @param {string} key
 */
export function areaOf(key) {
  return [...key].slice(0, 3).join("");
}

/**
 * The entries of the keys from which this one differs least, if it is little.
 *
 * @param {Store} store
 * @param {string} key
 */
function nearest(store, key) {
  const near = [...store.entriesFrom(areaOf(key))].map((entry) => ({ entry, slips: slips(entry.key, key) }));
  const fewest = Math.min(...near.map((each) => each.slips));
  return near.filter((each) => each.slips === fewest && fewest < Infinity).map((each) => each.entry);
}
