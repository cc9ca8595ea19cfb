// Search in the browser: fetches the index of a language and answers questions
// with it. Nothing that is typed leaves the device.

import { language } from "./language.js";
import { marks } from "./marks.js";
import { pieces } from "./question.js";
import { areaOf, rank, resolve } from "./rank.js";
import { Store } from "./store.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./store.js").Line} Line */

/**
 * A result.
 *
 * @typedef {object} Hit
 * @property {string} url from the root of the site, with the place on the page
 * @property {string} title
 * @property {Mark[]} titleMarks parts of the title that the question found
 * @property {string} page title of the page, if the result is a place on one
 * @property {string} text words beside it
 * @property {Mark[]} textMarks
 * @property {string} kind `data-kind` of the page
 * @property {string} group
 * @property {string[]} stages ids
 * @property {string[]} needs ids
 * @property {Line[]} lines of the place
 * @property {number} score only its order means something
 */

/** How many results of a large site are worth fetching. */
const FEW = 10;

/** How many of them fill the screen of a phone: each is a file to wait for. */
const FIRST = 5;

/** How much a slot must mean for its words to be highlighted. */
const TELLING = 500;

export class Engine {
  /** @type {Store} */
  #store;
  /** @type {import("./language.js").Language} */
  #language;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    this.#language = language(store.head);
  }

  /**
   * The results of a question, best first; none if nothing answers it.
   *
   * @param {string} query
   * @param {number} [most] how many at most: of a large site only the first few,
   *   for every one of them is fetched
   * @returns {Promise<Hit[]>}
   */
  async search(query, most = this.#most) {
    return (await this.answer(query, most)).hits;
  }

  /**
   * The results of a question, and how many there would be with no limit to them
   * but that of the site.
   *
   * @param {string} query
   * @param {number} [most] how many results at most
   * @param {() => boolean} [isWanted] whether somebody still waits: if not, results
   *   are not fetched, and there are none
   * @returns {Promise<{ hits: Hit[], count: number }>}
   */
  async answer(query, most = this.#most, isWanted = () => true) {
    const question = pieces(query, this.#language);
    await this.#fetch(question);
    if (!isWanted()) return { hits: [], count: 0 };
    const ranked = rank(this.#store, question);
    const keys = this.#tellingKeys(question);
    const hits = await Promise.all(ranked.slice(0, most).map((hit) => this.#hit(hit, keys)));
    return { hits, count: Math.min(ranked.length, Math.max(most, this.#most)) };
  }

  /** Whether questions fetch what they need. */
  get fetches() {
    return this.#store.head.split;
  }

  /** How many results come so fast that they can be shown at every key. */
  get atOnce() {
    return this.#store.head.split ? FIRST : this.#store.head.most;
  }

  /** How many results are given if nobody says how many. */
  get #most() {
    return this.#store.head.split ? FEW : this.#store.head.most;
  }

  /** @param {import("./question.js").Piece[]} question */
  async #fetch(question) {
    const keys = new Set();
    const beginnings = new Set();
    for (const slot of question.flat(2)) {
      for (const { how, key } of slot.probes) {
        if (how === "beginning") beginnings.add(key);
        else if (how !== "similar") keys.add(key);
      }
    }
    const { completions } = this.#store.head;
    await Promise.all([
      this.#store.fetchKeys(keys),
      ...[...beginnings].map((prefix) => this.#store.fetchBeginning(prefix, completions)),
    ]);
    await this.#fetchSimilar(question);
  }

  /**
   * Fetches keys that are like those that are not there.
   *
   * @param {import("./question.js").Piece[]} question
   */
  async #fetchSimilar(question) {
    const areas = new Set();
    for (const slot of question.flat(2)) {
      const similar = slot.probes.find(({ how }) => how === "similar");
      if (similar === undefined) continue;
      const others = slot.probes.filter((probe) => probe !== similar);
      const found = resolve(this.#store, { ...slot, probes: others });
      if (found.length === 0) areas.add(areaOf(similar.key));
    }
    await Promise.all([...areas].map((area) => this.#store.fetchBeginning(area)));
  }

  /** @param {import("./question.js").Piece[]} question */
  #tellingKeys(question) {
    const keys = new Set();
    for (const slot of question.flat(2)) {
      if (slot.weight < TELLING) continue;
      for (const { entry, part } of resolve(this.#store, slot)) {
        if (!part) keys.add(entry.key);
      }
    }
    return keys;
  }

  /**
   * @param {import("./rank.js").Ranked} ranked
   * @param {Set<string>} keys
   * @returns {Promise<Hit>}
   */
  async #hit(ranked, keys) {
    const card = await this.#store.card(ranked.document);
    const text = card.texts?.find(([passage]) => passage === ranked.shown)?.[1] ?? card.text;
    const anchor = card.anchors?.findLast(([passage]) => passage <= ranked.passage)?.[1] ?? "";
    const known = this.#language;
    const inside = ranked.passage < 2 ** 16 && anchor !== "";
    return {
      url: inside ? `${card.url}#${anchor}` : card.url,
      title: card.title,
      // Marked when they are shown, which few results are.
      get titleMarks() {
        return marks(card.title, keys, known);
      },
      page: card.page ?? "",
      text,
      get textMarks() {
        return marks(text, keys, known);
      },
      kind: card.kind,
      group: card.group,
      stages: card.stages ?? [],
      needs: card.needs ?? [],
      lines: card.lines ?? [],
      score: ranked.score,
    };
  }
}

/**
 * Fetches the index of a language.
 *
 * @param {URL} pointer address of `search/<language>.json`
 * @returns {Promise<Engine>}
 */
export async function openEngine(pointer) {
  return new Engine(await Store.open(pointer));
}
