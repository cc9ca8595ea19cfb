import { holdsUntil, judge } from "./judge.js";
import { compareMoments } from "./clock.js";
import { Teller } from "./words.js";

/** @typedef {import("./clock.js").Moment} Moment */
/** @typedef {import("./judge.js").Judgement} Judgement */

/** The lines of a page; inside each, or itself, is the place for the sentence. */
const LINES = "[data-contact]";
const PLACE = "[data-state-line]";

/** Marks each line of a page as open, closed or unknown, and says so in words. */
export class Marks {
  #table;
  #teller;
  #now;
  /** @type {Map<string, Judgement>} */
  #known = new Map();

  /**
   * @param {import("./table.js").HoursTable} table
   * @param {string} lang
   * @param {Moment} now
   */
  constructor(table, lang, now) {
    this.#table = table;
    this.#teller = new Teller(table.words, lang);
    this.#now = now;
  }

  /** Whether the site was built long ago. */
  get areOld() {
    return this.#table.isOldOn(this.#now.day);
  }

  /** The moment from which the marks may no longer hold. */
  get holdUntil() {
    const ends = [...this.#known.values()].map((judgement) => holdsUntil(judgement, this.#now));
    return ends.sort(compareMoments)[0] ?? { day: this.#now.day + 1, minute: 0 };
  }

  /**
   * Marks the lines in a part of a page.
   *
   * @param {Document | Element} part
   */
  mark(part) {
    for (const line of linesIn(part)) {
      const judgement = this.judge(line.dataset.hours);
      set(line, judgement.state);
      if (line.dataset.hours) this.#tell(line, judgement);
    }
  }

  /** @param {string | undefined} key of a schedule */
  judge(key) {
    const name = key ?? "";
    const judgement = this.#known.get(name) ?? judge(this.#table, key, this.#now);
    this.#known.set(name, judgement);
    return judgement;
  }

  /**
   * A judgement as a sentence.
   *
   * @param {Judgement} judgement
   */
  sentence(judgement) {
    return this.#teller.sentence(judgement, this.#now, this.#table.last);
  }

  /**
   * A time to come, in words.
   *
   * @param {Moment} moment
   */
  when(moment) {
    return this.#teller.when(moment, this.#now);
  }

  /**
   * @param {HTMLElement} line
   * @param {Judgement} judgement
   */
  #tell(line, judgement) {
    const place = line.matches(PLACE) ? line : line.querySelector(PLACE);
    const words = this.sentence(judgement);
    if (place && place.textContent !== words) place.textContent = words;
  }
}

/**
 * Marks the lines without hours, for which no table is needed.
 *
 * @param {Document | Element} part
 */
export function markWithoutHours(part) {
  for (const line of linesIn(part)) {
    if (!line.dataset.hours) set(line, "unknown");
  }
}

/**
 * Marks all lines when there is no table. The words for it are in the table; the
 * hours stand beside the line.
 *
 * @param {Document | Element} part
 */
export function markUnknown(part) {
  for (const line of linesIn(part)) set(line, "unknown");
}

/**
 * The keys of the schedules of a part of a page.
 *
 * @param {Document | Element} part
 */
export function keysIn(part) {
  return linesIn(part).flatMap((line) => line.dataset.hours ?? []);
}

/**
 * Whether a part of a page has lines with hours.
 *
 * @param {Document | Element} part
 */
export function hasHours(part) {
  return keysIn(part).length > 0;
}

/**
 * @param {Document | Element} part
 * @returns {HTMLElement[]}
 */
function linesIn(part) {
  const inside = /** @type {HTMLElement[]} */ ([...part.querySelectorAll(LINES)]);
  return part instanceof HTMLElement && part.matches(LINES) ? [part, ...inside] : inside;
}

/**
 * @param {HTMLElement} line
 * @param {string} state
 */
function set(line, state) {
  if (line.dataset.state !== state) line.dataset.state = state;
}
