import { fill } from "../search/words.js";
import { AlwaysNumbers } from "./always.js";
import { NeedFilter } from "./need-filter.js";
import { compareJudgements } from "./order.js";
import { isUnknown, openOnes, summary } from "./summary.js";

/** @typedef {import("./marks.js").Marks} Marks */
/** @typedef {HTMLElement & { dataset: { hours?: string, needs?: string, name?: string } }} Line */
/** @typedef {{ line: Line, judgement: import("./judge.js").Judgement }} Judged */

/** For so long the page waits for the table before it shows its lines; the styles know it too. */
const PATIENCE_MS = 1500;

/**
 * A list of lines, sorted: open ones first, then those that open next. Above it
 * stands how many are open; when none is, the numbers for an emergency.
 */
export class Board {
  #board;
  #summary;
  #always;
  #lists;
  #parts;
  #filter;
  /** @type {Line[]} in the order of the page without a script */
  #lines;
  /** @type {Marks | undefined} */
  #marks;
  /** @type {Judged[]} in their order */
  #judged = [];
  #order = "";

  /**
   * @param {HTMLElement} board
   * @param {import("./desk.js").Desk} desk
   */
  constructor(board, desk) {
    /** @param {string} selector */
    const part = (selector) => /** @type {HTMLElement | null} */ (board.querySelector(selector));
    /** @param {string} selector */
    const all = (selector) => /** @type {HTMLElement[]} */ ([...board.querySelectorAll(selector)]);
    this.#board = board;
    this.#summary = part("[data-board-summary]");
    this.#always = new AlwaysNumbers(part("[data-board-always]"));
    this.#lists = all("[data-board-list]");
    this.#parts = all(".board-part");
    this.#lines = /** @type {Line[]} */ (all("[data-board-line]"));
    const choice = /** @type {HTMLSelectElement | null} */ (part("[data-board-filter]"));
    this.#filter = choice && new NeedFilter(choice, () => this.#narrow());
    desk.watch(
      (marks) => this.#show(marks),
      () => this.#showUnsorted(),
    );
    setTimeout(() => this.#marks ?? this.#showUnsorted(), PATIENCE_MS);
  }

  /** @param {Marks} marks */
  #show(marks) {
    const judged = this.#lines.map((line) => ({ line, judgement: marks.judge(line.dataset.hours) }));
    judged.sort((a, b) => compareJudgements(a.judgement, b.judgement));
    this.#marks = marks;
    this.#judged = judged;
    // A table that comes late sorts nothing under a finger that is about to tap.
    if (!this.#isSeenUnsorted) {
      this.#place(judged);
      this.#always.place(openOnes(judged).length === 0);
      this.#board.dataset.ready = "";
    }
    this.#narrow();
  }

  /** Shows the lines without a table, in the order of the page. */
  #showUnsorted() {
    this.#board.dataset.unsorted = "";
    this.#narrow();
  }

  get #isSeenUnsorted() {
    const moving = this.#lines.find((line) => !isFixed(line));
    return !("ready" in this.#board.dataset) && moving !== undefined && getComputedStyle(moving).visibility === "visible";
  }

  /** Shows the lines for the need that is chosen, and the parts that have any. */
  #narrow() {
    const need = this.#filter?.chosen ?? "";
    for (const line of this.#lines) {
      line.hidden = need !== "" && !(line.dataset.needs ?? "").split(" ").includes(need);
    }
    for (const part of this.#parts) {
      part.hidden = !this.#lines.some((line) => !line.hidden && part.contains(line));
    }
    this.#sum();
  }

  /** Says of the lines that are shown how many are open. */
  #sum() {
    const { dataset } = this.#board;
    // The long sentence of who is first would move lines that are seen already.
    const words = "ready" in dataset ? dataset : { ...dataset, none: dataset.closed };
    const shown = this.#judged.filter(({ line }) => !line.hidden);
    const said = this.#marks ? summary(shown, this.#marks, words) : (words.unknown ?? "");
    const name = this.#filter?.name;
    this.#say(name ? fill(words.of, { need: name }) + said : said);
    // What the sentence says of all need not stand at each.
    this.#board.toggleAttribute("data-told", isUnknown(shown));
  }

  /** @param {string} words */
  #say(words) {
    if (this.#summary && this.#summary.textContent !== words) this.#summary.textContent = words;
  }

  /**
   * Puts the lines into the list of their state. On a page with little room there
   * is one for all, and one for the first. What has its place stays there, so that
   * nothing moves under a finger that is about to tap.
   *
   * @param {Judged[]} judged
   */
  #place(judged) {
    const order = judged.map(({ line, judgement }) => `${judgement.state} ${this.#lines.indexOf(line)}`).join();
    if (order === this.#order) return;
    this.#order = order;
    const focused = document.activeElement;
    const free = judged.filter(({ line }) => !isFixed(line));
    const first = firstOpen(judged);
    for (const list of this.#lists) {
      const state = list.dataset.boardList;
      const own = free.filter(({ line, judgement }) =>
        state === "first" ? line === first : state === "" ? line !== first : judgement.state === state,
      );
      list.append(...own.map(({ line }) => line));
    }
    if (focused instanceof HTMLElement && this.#board.contains(focused)) focused.focus({ preventScroll: true });
  }
}

/**
 * The line for the top of a page, if it is not one that stands there already.
 *
 * @param {Judged[]} judged
 */
function firstOpen(judged) {
  const open = /** @type {Judged[]} */ (openOnes(judged)).map(({ line }) => line);
  return open.some(isFixed) ? undefined : open[0];
}

/**
 * Whether a line keeps its place, whoever is open.
 *
 * @param {Line} line
 */
function isFixed(line) {
  return line.dataset.boardLine === "fixed";
}
