import { Announcer } from "./announcer.js";
import { Filters } from "./filters.js";
import { readFragment, writeFragment } from "./fragment.js";
import { Questions } from "./questions.js";
import { Results } from "./results.js";
import { PAUSE_MS, isConverting, onText } from "./typing.js";
import { counted, fill } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Hit} Hit */

/**
 * The search page. What is asked stands in the fragment of the address and
 * nowhere else; typing replaces it, so that the way back is one step.
 */
export class SearchPage {
  #words;
  #input;
  #heading;
  #nothing;
  #unfilter;
  #announcer;
  #questions;
  #filters;
  #results;
  /** @type {Answer | undefined} */
  #answer;
  /** The timer of an address that is still to be written. */
  #writing = 0;

  /** @param {HTMLElement} page */
  constructor(page) {
    /** @param {string} selector */
    const part = (selector) => /** @type {HTMLElement} */ (page.querySelector(selector));
    this.#words = page.dataset;
    this.#input = /** @type {HTMLInputElement} */ (part("[role=search] input"));
    this.#heading = part(".search-count");
    this.#nothing = /** @type {HTMLTemplateElement} */ (part("template[data-nothing]"));
    this.#unfilter = part(".search-unfilter");
    this.#announcer = new Announcer(part("[role=status]"));
    this.#questions = new Questions(page.dataset.index ?? "", (answer) => this.#show(answer));
    this.#filters = new Filters(part(".search-filters"), () => this.#narrow());
    this.#results = new Results(page, this.#filters);
    this.#listen(part(".search-go"));
    part("[role=search]").classList.add("search-ready");
    this.#read(this.#input.value);
  }

  /** @param {HTMLElement} button */
  #listen(button) {
    onText(this.#input, () => {
      // First, for what has to be fetched comes meanwhile.
      this.#ask(this.#input.value);
      this.#makeRoom();
      this.#writeLater();
    });
    this.#input.addEventListener("focus", () => this.#questions.prepare());
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !isConverting(event)) this.#finish();
    });
    button.addEventListener("click", () => this.#finish());
    this.#unfilter.addEventListener("click", () => {
      this.#filters.clear();
      this.#narrow();
      this.#heading.focus();
    });
    addEventListener("hashchange", () => this.#read());
    // Whoever goes elsewhere finds the question in the address.
    this.#input.addEventListener("blur", () => this.#writeNow());
    document.addEventListener("pointerdown", () => this.#writeNow(), { capture: true });
    addEventListener("pagehide", () => this.#writeNow());
  }

  /** Above the keyboard of a phone, results are seen only if the box is on top. */
  #makeRoom() {
    const seen = visualViewport?.height ?? innerHeight;
    if (this.#input.getBoundingClientRect().bottom > seen / 2) {
      this.#input.scrollIntoView({ block: "start" });
    }
  }

  /**
   * Takes up what the address asks.
   *
   * @param {string} [typed] before the script was there; counts for more
   */
  #read(typed = "") {
    const question = readFragment(location.hash);
    this.#filters.choose(question);
    this.#input.value = typed || question.query;
    if (this.#input.value !== question.query) this.#write();
    this.#ask(this.#input.value);
  }

  #write() {
    clearTimeout(this.#writing);
    this.#writing = 0;
    const fragment = writeFragment({ query: this.#input.value, ...this.#filters.chosen });
    history.replaceState(null, "", fragment || location.pathname + location.search);
  }

  /**
   * Writes the address once the reader pauses: it costs more than a search, and
   * browsers refuse when it is done often.
   */
  #writeLater() {
    clearTimeout(this.#writing);
    this.#writing = window.setTimeout(() => this.#write(), PAUSE_MS);
  }

  #writeNow() {
    if (this.#writing !== 0) this.#write();
  }

  /** @param {string} query */
  #ask(query) {
    if (query.trim() !== "") {
      this.#questions.ask(query);
      return;
    }
    this.#questions.forget();
    this.#show({ query, state: "found", hits: [], count: 0 });
  }

  /** The reader has typed all: on a phone, the keyboard makes room. */
  #finish() {
    (this.#heading.hidden ? this.#input : this.#heading).focus();
  }

  #narrow() {
    this.#write();
    if (this.#answer) this.#show(this.#answer);
  }

  /** @param {Answer} answer */
  #show(answer) {
    this.#answer = answer;
    const { query, state, hits } = answer;
    const left = this.#filters.apply(hits);
    const words = query.trim() === "" ? "" : this.#headline(answer, left);
    this.#heading.textContent = words;
    this.#heading.hidden = words === "";
    this.#offerHelp(words !== "" && state !== "loading" && hits.length === 0);
    this.#unfilter.hidden = hits.length === 0 || left.length > 0;
    this.#results.show(left, query);
    // Says, for whoever waits for it, which question the list answers.
    if (state === "found") this.#results.list.dataset.query = query;
    else delete this.#results.list.dataset.query;
    if (words === "") this.#announcer.hush();
    else this.#announcer.say(words);
  }

  /** @param {boolean} wanted what else to try, and whom to ask */
  #offerHelp(wanted) {
    const shown = this.#nothing.nextElementSibling;
    if (wanted && !shown) this.#nothing.after(this.#nothing.content.cloneNode(true));
    if (!wanted) shown?.remove();
  }

  /**
   * @param {Answer} answer
   * @param {Hit[]} left what the filters leave of it
   */
  #headline({ query, state, hits, count }, left) {
    if (state !== "found") return this.#words[state] ?? "";
    if (hits.length === 0) return fill(this.#words.noneFor, { query: query.trim() });
    if (left.length === 0) return this.#words.filteredNone ?? "";
    // Of those that are still to come, the filters know nothing.
    return counted(this.#words, left.length === hits.length ? count : left.length);
  }
}
