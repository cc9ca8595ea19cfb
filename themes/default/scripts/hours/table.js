import { dayOf, weekdayOf } from "./clock.js";

/** @typedef {[number, number]} Span from and to, in minutes since midnight */

/**
 * The file `hours/<language>.json`, as the build writes it.
 *
 * @typedef {object} HoursFile
 * @property {string} from its first day
 * @property {number} days how many days it knows
 * @property {number} stale_after after how many days pages say how old they are
 * @property {string[]} reasons why something is closed, in words
 * @property {Record<string, string>} words the words of the theme for states
 * @property {Record<string, string>} age the words of the theme for the age of pages
 * @property {Record<string, Schedule>} tables
 */

/**
 * The hours of a line: weeks, each with the day from which it holds, and the
 * days that differ, with the reason or -1. Days are counted from the first.
 *
 * @typedef {object} Schedule
 * @property {[number, Span[][]][]} weeks
 * @property {[number, Span[], number][]} except
 */

/** When lines are open, day by day, as far as the build knew. */
export class HoursTable {
  #first;
  #end;
  #file;
  /** @type {Map<string, Map<number, [Span[], number]>>} */
  #exceptions = new Map();

  /** @param {HoursFile} file */
  constructor(file) {
    this.#file = file;
    this.#first = dayOf(file.from);
    this.#end = this.#first + file.days;
  }

  /** The words of the theme for states. */
  get words() {
    return this.#file.words;
  }

  /** The words of the theme for the age of pages. */
  get ageWords() {
    return this.#file.age;
  }

  /** The day for which the site was built. */
  get first() {
    return this.#first;
  }

  /**
   * Whether the site was built so long ago that pages should say so.
   *
   * @param {number} day today
   */
  isOldOn(day) {
    return day - this.#first > this.#file.stale_after;
  }

  /** The last day that it knows. */
  get last() {
    return this.#end - 1;
  }

  /** @param {number} day */
  covers(day) {
    return day >= this.#first && day < this.#end;
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(this.#file.tables, key);
  }

  /**
   * When a line is open on a day.
   *
   * @param {string} key of its schedule
   * @param {number} day
   * @returns {Span[]}
   */
  spans(key, day) {
    const exception = this.#exception(key, day);
    if (exception) return exception[0];
    const at = day - this.#first;
    const week = this.#file.tables[key].weeks.findLast(([start]) => start <= at);
    return week?.[1][weekdayOf(day)] ?? [];
  }

  /**
   * Why a day is not as others of its kind, in words, if there is a reason.
   *
   * @param {string} key
   * @param {number} day
   */
  reason(key, day) {
    const [, reason] = this.#exception(key, day) ?? [[], -1];
    return this.#file.reasons[reason];
  }

  /**
   * @param {string} key
   * @param {number} day
   */
  #exception(key, day) {
    let exceptions = this.#exceptions.get(key);
    if (!exceptions) {
      const { except } = this.#file.tables[key];
      exceptions = new Map(except.map(([at, spans, reason]) => [at, [spans, reason]]));
      this.#exceptions.set(key, exceptions);
    }
    return exceptions.get(day - this.#first);
  }
}

/**
 * Fetches a table.
 *
 * @param {string} address
 * @param {RequestCache} cache whether one that the browser keeps will do
 */
export async function fetchTable(address, cache) {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return new HoursTable(await response.json());
}
