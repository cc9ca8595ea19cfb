import { compareMoments, momentAt, msToNextMinute } from "./clock.js";
import { Marks, hasHours, keysIn, markUnknown, markWithoutHours } from "./marks.js";
import { fetchTable } from "./table.js";

/** After so long in a tab, a table is asked for anew when the tab comes back. */
const KEEP_MS = 12 * 60 * 60_000;

/**
 * Keeps the marks of a page right: as minutes pass, when the tab comes back, and
 * when lines are added to the page.
 */
export class Desk {
  #page;
  #lang;
  #address;
  /** @type {Set<{ marked: (marks: Marks) => void, failed: () => void }>} */
  #watchers = new Set();
  /** @type {import("./table.js").HoursTable | undefined} */
  #table;
  #fetched = 0;
  #fetching = false;
  #failed = false;
  /** @type {Marks | undefined} */
  #marks;
  #timer = 0;

  /**
   * @param {Document} page
   * @param {string} address of the table
   */
  constructor(page, address) {
    this.#page = page;
    this.#lang = page.documentElement.lang;
    this.#address = address;
    this.#listen();
    this.#arrived(page);
  }

  /**
   * Calls `marked` with the marks each time that they are made, and `failed` when
   * there is no table to make them.
   *
   * @param {(marks: Marks) => void} marked
   * @param {() => void} [failed]
   */
  watch(marked, failed = () => {}) {
    this.#watchers.add({ marked, failed });
    if (this.#marks) marked(this.#marks);
    else if (this.#failed) failed();
  }

  #listen() {
    const back = () => this.#back();
    this.#page.addEventListener("visibilitychange", back);
    addEventListener("pageshow", (event) => event.persisted && back());
    addEventListener("online", back);
    new MutationObserver((changes) => this.#added(changes)).observe(this.#page.body, { childList: true, subtree: true });
  }

  /** @param {MutationRecord[]} changes */
  #added(changes) {
    for (const change of changes) {
      for (const node of change.addedNodes) {
        if (node instanceof Element && node.isConnected) this.#arrived(node);
      }
    }
  }

  /** @param {Document | Element} part of the page, with lines that are new */
  #arrived(part) {
    markWithoutHours(part);
    if (!hasHours(part)) return;
    if (this.#marks) this.#marks.mark(part);
    else this.#start();
  }

  /** The tab is looked at again: after what is known, what is new. */
  #back() {
    if (this.#table) this.#refresh(this.#table);
    if (hasHours(this.#page)) this.#start();
  }

  /** Marks all with the table, which is fetched if it is not there or is old. */
  async #start() {
    if (this.#fetching || (this.#table && Date.now() - this.#fetched < KEEP_MS)) return;
    this.#fetching = true;
    try {
      this.#table = await this.#fetch();
      this.#fetched = Date.now();
      this.#refresh(this.#table);
    } catch (error) {
      // Without a network the table that was there holds on.
      if (!this.#table) this.#fail();
      console.error(error);
    } finally {
      this.#fetching = false;
    }
  }

  #fail() {
    this.#failed = true;
    markUnknown(this.#page);
    for (const { failed } of this.#watchers) failed();
  }

  /**
   * The table changes under one name. The first time one that the browser keeps
   * will do, if it goes with the page and with the day.
   */
  async #fetch() {
    if (this.#table) return fetchTable(this.#address, "no-cache");
    const table = await fetchTable(this.#address, "default");
    const fits = table.covers(momentAt(Date.now()).day) && keysIn(this.#page).every((key) => table.has(key));
    return fits ? table : fetchTable(this.#address, "no-cache");
  }

  /** @param {import("./table.js").HoursTable} table */
  #refresh(table) {
    const marks = new Marks(table, this.#lang, momentAt(Date.now()));
    marks.mark(this.#page);
    this.#marks = marks;
    for (const { marked } of this.#watchers) marked(marks);
    this.#wait(table);
  }

  /**
   * Looks at the clock when the next minute begins; a device that slept may have
   * missed more than one. Nobody looks at a hidden page.
   *
   * @param {import("./table.js").HoursTable} table
   */
  #wait(table) {
    clearTimeout(this.#timer);
    if (this.#page.hidden) return;
    this.#timer = window.setTimeout(() => {
      const due = this.#marks && compareMoments(momentAt(Date.now()), this.#marks.holdUntil) >= 0;
      if (due) this.#refresh(table);
      else this.#wait(table);
    }, msToNextMinute(Date.now()));
  }
}
