// The order of results. All numbers are whole, so that Rust comes to the same
// ones: src/search/rank.rs has the same steps.

import { slips } from "./english.js";

/** @typedef {import("./question.js").Piece} Piece */
/** @typedef {import("./question.js").Slot} Slot */
/** @typedef {import("./store.js").Store} Store */
/** @typedef {import("./store.js").Entry} Entry */
/**
 * A result: its document, what it is worth, how much of the question it has, its
 * best passage, and the best one that can be shown (-1 for none).
 *
 * @typedef {{ document: number, score: number, covered: number, passage: number, shown: number }} Ranked
 */

/**
 * What a passage has of a question: of its meaning, the same weighed by fields,
 * how many slots, how long it is, whether it matches something rare in a name, and
 * whether its words can be shown.
 *
 * @typedef {{ value: number, weighed: number, slots: number, length: number, named: boolean, shown: boolean }} Match
 */
/** Passages by document and place in it, as one number. @typedef {Map<number, Match>} Passages */

/** The number of the first passage of a concept, and how many words one has. */
const FIRST_OF_CONCEPTS = 2 ** 16;
const WORDS_OF_CONCEPT = 256;

/** Documents and passages share a number; passages take the lower places. */
const PASSAGES = 2 ** 26;

const NOTHING = { value: 0, weighed: 0, slots: 0, length: 0, named: false, shown: false };

/** @param {number} a @param {number} b */
const divide = (a, b) => Math.floor(a / b);

/**
 * @param {Store} store
 * @param {Piece[]} pieces
 * @returns {Ranked[]}
 */
export function rank(store, pieces) {
  /** @type {Passages} */
  let sum = new Map();
  /** @type {Map<number, { covered: number, weighed: number }>} */
  const bestOfPieces = new Map();
  let whole = 0;
  let heard = true;
  for (const piece of pieces) {
    const { matches, weight, bySound } = matchPiece(store, piece);
    whole += weight;
    heard &&= bySound;
    for (const [document, best] of bestByDocument(matches)) {
      const total = bestOfPieces.get(document);
      if (total === undefined) {
        bestOfPieces.set(document, best);
      } else {
        total.covered += best.covered;
        total.weighed += best.weighed;
      }
    }
    sum = joined(sum, matches);
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
 * Adds up two maps, which nobody else may use afterwards: most questions have one
 * word, and copying thousands of passages is felt.
 *
 * @param {Passages} into
 * @param {Passages} more
 */
function joined(into, more) {
  if (into.size === 0) return more;
  for (const [place, found] of more) {
    const total = into.get(place);
    if (total === undefined) into.set(place, found);
    else add(total, found);
  }
  return into;
}

/**
 * @param {Match} total
 * @param {Match} found
 */
function add(total, found) {
  total.value += found.value;
  total.weighed += found.weighed;
  total.slots += found.slots;
  total.length = found.length;
  total.named ||= found.named;
  total.shown ||= found.shown;
}

/** @param {Passages} matches */
function bestByDocument(matches) {
  /** @type {Map<number, { covered: number, weighed: number }>} */
  const out = new Map();
  for (const [place, { value, weighed }] of matches) {
    const document = divide(place, PASSAGES);
    const best = out.get(document);
    if (best === undefined) {
      out.set(document, { covered: value, weighed });
    } else {
      if (value > best.covered) best.covered = value;
      if (weighed > best.weighed) best.weighed = weighed;
    }
  }
  return out;
}

/**
 * @param {Store} store
 * @param {Passages} sum
 * @param {Map<number, { covered: number, weighed: number }>} bestOfPieces
 * @param {number} whole
 * @param {number} least
 * @returns {Ranked[]}
 */
function hits(store, sum, bestOfPieces, whole, least) {
  const prior = priors(store.head.priors);
  const leastInName = divide(least * store.head.inName, 1000);
  /** @type {Ranked[]} */
  const out = [];
  let highest = 0;
  for (const { hit, named } of bestPassages(sum)) {
    const best = bestOfPieces.get(hit.document) ?? { covered: 0, weighed: 0 };
    hit.covered = divide(best.covered * 1000, Math.max(whole, 1));
    if (hit.covered < (named ? leastInName : least)) continue;
    const fit = divide(hit.score * 700 + best.weighed * 300, 1000);
    const whetted = divide(fit * (250 + divide(hit.covered * 3, 4)), 1000);
    hit.score = divide(whetted * prior(hit.document), 1000);
    highest = Math.max(highest, hit.score);
    out.push(hit);
  }
  const good = out.filter((hit) => hit.score * 1000 >= highest * store.head.besideBest);
  good.sort((a, b) => b.score - a.score || a.document - b.document);
  return good.slice(0, store.head.most);
}

/**
 * The best passage of each document, and the best one that can be shown; and
 * whether one has something rare in a name.
 *
 * @param {Passages} sum
 */
function bestPassages(sum) {
  /** @type {Map<number, { hit: Ranked, named: boolean, shownScore: number }>} */
  const byDocument = new Map();
  for (const [place, found] of sum) {
    const document = divide(place, PASSAGES);
    const passage = place % PASSAGES;
    const score = passageScore(found);
    let best = byDocument.get(document);
    if (best === undefined) {
      best = { hit: { document, score: 0, covered: 0, passage: 0, shown: -1 }, named: false, shownScore: 0 };
      byDocument.set(document, best);
    }
    const { hit } = best;
    if (score > hit.score || (score === hit.score && score > 0 && passage < hit.passage)) {
      hit.score = score;
      hit.passage = passage;
    }
    if (found.shown && score > best.shownScore) {
      best.shownScore = score;
      hit.shown = passage;
    }
    best.named ||= found.named;
  }
  return byDocument.values();
}

/** @param {Match} found */
function passageScore(found) {
  const part = Math.min(divide(found.slots * 1000, Math.max(found.length, 1)), 1000);
  return divide(found.weighed * (600 + divide(part * 400, 1000)), 1000);
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
    for (const [place, found] of reading.matches) {
      found.value = divide(found.value * weight, whole);
      found.weighed = divide(found.weighed * weight, whole);
      if (found.weighed > (matches.get(place)?.weighed ?? 0)) matches.set(place, found);
      else if (!matches.has(place)) matches.set(place, { ...NOTHING });
    }
  }
  return { matches, weight, bySound };
}

/**
 * @param {Store} store
 * @param {Slot[]} slots
 */
function matchSlots(store, slots) {
  /** @type {Passages} */
  let matches = new Map();
  let weight = 0;
  for (const slot of slots) {
    const found = matchSlot(store, slot);
    weight += found.weight;
    matches = joined(matches, found.matches);
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
  /** @type {Passages} */
  const matches = new Map();
  for (const { entry, worth, part } of found) {
    // A longer word that is common covers what was typed as well as a rare one.
    const told = divide(Math.min(entry.weight, weight) * worth * slot.weight, 1_000_000);
    const value = part ? told : divide(weight * worth * slot.weight, 1_000_000);
    const telling = !part && slot.weight >= 500;
    const rare = telling && entry.weight * 1000 >= unknown * least;
    const toldByField = fields.map((field) => divide(told * field, 1000));
    /** @param {number} place @param {number} field @param {number} length */
    const take = (place, field, length) => {
      const weighed = toldByField[field];
      const best = matches.get(place);
      if (best !== undefined && weighed <= best.weighed) return;
      const named = rare && names[field];
      const match = { value, weighed, slots: 1, length: lengths[length], named, shown: isShown[field] };
      matches.set(place, weighed > 0 ? match : { ...NOTHING });
    };
    for (const posting of entry.postings) forPlaces(store, posting, take);
  }
  return { matches, weight: divide(weight * slot.weight, 1000) };
}

/**
 * The passages that a posting stands for: one, or for a concept one on each page
 * to which it leads.
 *
 * @param {Store} store
 * @param {import("./store.js").Posting} posting
 * @param {(place: number, field: number, length: number) => void} take
 */
function forPlaces(store, { document, passage, field, length }, take) {
  const concept = document - store.head.documents;
  if (concept < 0) {
    take(document * PASSAGES + passage, field, length);
    return;
  }
  const ofConcept = FIRST_OF_CONCEPTS + concept * WORDS_OF_CONCEPT + passage;
  const [first, other] = store.head.concept;
  store.head.leadsTo[concept].forEach((page, rank) => {
    take(page * PASSAGES + ofConcept, rank === 0 ? first : other, length);
  });
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
 * The entries of the keys from which this one differs least, if it is little.
 *
 * @param {Store} store
 * @param {string} key
 */
function nearest(store, key) {
  const area = [...key].slice(0, 3).join("");
  const near = [...store.entriesFrom(area)].map((entry) => ({ entry, slips: slips(entry.key, key) }));
  const fewest = Math.min(...near.map((each) => each.slips));
  return near.filter((each) => each.slips === fewest && fewest < Infinity).map((each) => each.entry);
}
