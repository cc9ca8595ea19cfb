import { fill } from "../search/words.js";
import { AlwaysNumbers } from "./always.js";
import { NeedFilter } from "./need-filter.js";
import { compareJudgements } from "./order.js";

/** @typedef {import("./marks.js").Marks} Marks */
/** @typedef {HTMLElement & { dataset: { hours?: string, needs?: string, name?: string } }} Line */

/**
 * A list of lines, sorted: open ones first, then those that open next. Above it
 * stands how many are open; when none is, the numbers for an emergency.
 */
export class Board {
  #board;
  #summary;
  #always;
  #lists;
  #filter;
  /** @type {Line[]} in the order of the page without a script */
  #lines;
  #order = "";

  /**
   * @param {HTMLElement} board
   * @param {import("./desk.js").Desk} desk
   */
  constructor(board, desk) {
    /** @param {string} selector */
    const part = (selector) => /** @type {HTMLElement | null} */ (board.querySelector(selector));
    this.#board = board;
    this.#summary = part("[data-board-summary]");
    this.#always = new AlwaysNumbers(part("[data-board-always]"));
    this.#lists = /** @type {HTMLElement[]} */ ([...board.querySelectorAll("[data-board-list]")]);
    this.#lines = /** @type {Line[]} */ ([...board.querySelectorAll("[data-board-line]")]);
    const filter = part("[data-board-filter]");
    this.#filter = filter && new NeedFilter(filter, () => this.#narrow());
    desk.watch((marks) => this.#show(marks));
  }

  /** @param {Marks} marks */
  #show(marks) {
    const judged = this.#lines.map((line) => ({ line, judgement: marks.judge(line.dataset.hours) }));
    judged.sort((a, b) => compareJudgements(a.judgement, b.judgement));
    this.#sum(judged, marks);
    this.#place(judged);
    this.#narrow();
    this.#filter?.show();
    this.#board.dataset.ready = "";
  }

  /**
   * How many are open; if none is, who is the first to open again.
   *
   * @param {{ line: Line, judgement: import("./judge.js").Judgement }[]} judged
   * @param {Marks} marks
   */
  #sum(judged, marks) {
    const count = judged.filter(({ judgement }) => judgement.state === "open").length;
    const known = judged.some(({ judgement }) => judgement.state !== "unknown");
    const [first] = judged;
    const next = first?.judgement.state === "closed" ? first.judgement.next : undefined;
    const words = this.#board.dataset;
    this.#say(
      count > 0
        ? fill(count === 1 ? words.one : words.many, { count })
        : next && first
          ? fill(words.none, { when: marks.when(next), name: first.line.dataset.name ?? "" })
          : ((known ? words.closed : words.unknown) ?? ""),
    );
    this.#board.dataset.open = String(count);
    this.#always.place(count === 0 && known);
  }

  /** @param {string} words */
  #say(words) {
    if (this.#summary && this.#summary.textContent !== words) this.#summary.textContent = words;
  }

  /**
   * Puts the lines into the list of their state. On a page with little room there
   * is one for all, and one for the first. What has its place stays there, so that nothing moves
   * under a finger that is about to tap.
   *
   * @param {{ line: Line, judgement: import("./judge.js").Judgement }[]} judged
   */
  #place(judged) {
    const order = judged.map(({ line, judgement }) => `${judgement.state} ${this.#lines.indexOf(line)}`).join();
    if (order === this.#order) return;
    this.#order = order;
    const focused = document.activeElement;
    const free = judged.filter(({ line }) => !isFixed(line));
    const first = this.#first(judged);
    for (const list of this.#lists) {
      const state = list.dataset.boardList;
      const own = free.filter(({ line, judgement }) =>
        state === "first" ? line === first : state === "" ? line !== first : judgement.state === state,
      );
      list.append(...own.map(({ line }) => line));
    }
    if (focused instanceof HTMLElement && this.#board.contains(focused)) focused.focus({ preventScroll: true });
  }

  /**
   * The line for the top of a page, if it is not one that stands there already.
   *
   * @param {{ line: Line, judgement: import("./judge.js").Judgement }[]} judged
   */
  #first(judged) {
    const open = judged.filter(({ judgement }) => judgement.state === "open").map(({ line }) => line);
    return open.some(isFixed) ? undefined : open[0];
  }

  /** Shows the lines for the need that is chosen, and the lists that have any. */
  #narrow() {
    const need = this.#filter?.chosen ?? "";
    for (const line of this.#lines) {
      line.hidden = need !== "" && !(line.dataset.needs ?? "").split(" ").includes(need);
    }
    for (const list of this.#lists) {
      const part = list.closest(".board-part");
      const empty = ![...list.children].some((line) => line instanceof HTMLElement && !line.hidden);
      if (part instanceof HTMLElement) part.hidden = empty;
    }
  }
}

/**
 * Whether a line keeps its place, whoever is open.
 *
 * @param {Line} line
 */
function isFixed(line) {
  return line.dataset.boardLine === "fixed";
}
