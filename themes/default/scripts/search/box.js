import { Announcer } from "./announcer.js";
import { writeFragment } from "./fragment.js";
import { Options } from "./options.js";
import { Questions } from "./questions.js";
import { isConverting, onText } from "./typing.js";
import { counted, element, fill, groupName, highlighted } from "./words.js";

/** @typedef {import("./types.js").Answer} Answer */
/** @typedef {import("./types.js").Hit} Hit */

/** How many results the box shows; the search page has more. */
const SHOWN = 8;

/**
 * The box to search in, which nearly every page has. Results come while one
 * types; nothing of it is kept or sent.
 */
export class SearchBox {
  #words;
  #input;
  #options;
  #announcer;
  #questions;

  /**
   * @param {HTMLElement} search
   * @param {boolean} converting whether an input method is at work in the box
   */
  constructor(search, converting) {
    /** @param {string} selector */
    const part = (selector) => /** @type {HTMLElement} */ (search.querySelector(selector));
    this.#words = search.dataset;
    this.#input = /** @type {HTMLInputElement} */ (part("input"));
    this.#options = new Options(this.#input, part(".search-popup"));
    this.#announcer = new Announcer(part("[role=status]"));
    this.#questions = new Questions(search.dataset.index ?? "", (answer) => this.#show(answer), SHOWN);
    this.#listen(search, part(".search-go"), part(".search-popup"));
    onText(this.#input, () => this.#ask(), converting);
    // Somebody may have begun before the script was there.
    if (document.activeElement === this.#input) this.#questions.prepare();
    if (this.#input.value !== "" && !converting) this.#ask();
  }

  /**
   * @param {HTMLElement} search
   * @param {HTMLElement} button
   * @param {HTMLElement} popup
   */
  #listen(search, button, popup) {
    this.#input.addEventListener("focus", () => this.#questions.prepare());
    this.#input.addEventListener("click", () => this.#options.open());
    this.#input.addEventListener("keydown", (event) => this.#press(event));
    button.addEventListener("click", () => this.#goToPage());
    // A press on the list leaves the focus where it is, in the box.
    popup.addEventListener("mousedown", (event) => event.preventDefault());
    search.addEventListener("focusout", (event) => {
      if (!search.contains(/** @type {Node | null} */ (event.relatedTarget))) this.#options.close();
    });
    // A page that comes back from the browser's memory begins anew.
    addEventListener("pagehide", () => this.#clear());
  }

  #ask() {
    if (this.#input.value.trim() === "") {
      this.#stop();
    } else {
      this.#questions.ask(this.#input.value);
    }
  }

  #stop() {
    this.#questions.forget();
    this.#announcer.hush();
    this.#options.clear();
  }

  #clear() {
    this.#input.value = "";
    this.#stop();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (isConverting(event)) return;
    const steps = /** @type {const} */ ({ ArrowDown: 1, ArrowUp: -1 });
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      this.#step(steps[event.key], event.altKey);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.#follow();
    } else if (event.key === "Escape") {
      this.#escape(event);
    } else if (event.key === "Tab") {
      this.#options.close();
    } else if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) {
      // These move in the text, and the browser does so.
      this.#options.leave();
    }
  }

  /**
   * @param {1 | -1} step
   * @param {boolean} onlyOpen with Alt, the list opens or closes and no more
   */
  #step(step, onlyOpen) {
    if (onlyOpen && step === -1) {
      this.#options.close();
      return;
    }
    if (!this.#options.isOpen) this.#options.open();
    if (!onlyOpen) this.#options.move(step);
  }

  #follow() {
    if (this.#options.isOpen && this.#options.active) {
      this.#options.active.click();
    } else {
      this.#goToPage();
    }
  }

  /** @param {KeyboardEvent} event */
  #escape(event) {
    if (this.#options.isOpen) {
      event.preventDefault();
      this.#options.close();
    } else {
      this.#clear();
    }
  }

  #goToPage() {
    location.assign(this.#pageFor(this.#input.value));
  }

  /** @param {string} query */
  #pageFor(query) {
    return (this.#words.page ?? "") + writeFragment({ query: query.trim() });
  }

  /** @param {Answer} answer */
  #show({ query, state, hits, count }) {
    if (state === "loading" || state === "failed") {
      const words = this.#words[state] ?? "";
      this.#options.show([], words);
      this.#announcer.say(words);
      return;
    }
    const page = element("a", "search-all");
    page.href = this.#pageFor(query);
    page.append(hits.length > 0 ? fill(this.#words.all, { count }) : (this.#words.help ?? ""));
    const options = hits.map((hit) => this.#option(hit));
    this.#options.show([...options, page], hits.length > 0 ? "" : this.#words.none);
    this.#announcer.say(counted(this.#words, count));
  }

  /** @param {Hit} hit */
  #option(hit) {
    const place = [groupName(this.#words, hit.group), hit.page].filter((words) => words !== "");
    const option = element(
      "a",
      "search-option",
      element("span", "search-title", highlighted(hit.title, hit.titleMarks)),
      " ",
      element("span", "search-place", place.join(" › ")),
    );
    if (hit.titleMarks.length === 0 && hit.textMarks.length > 0) {
      option.append(" ", element("span", "search-text", highlighted(hit.text, hit.textMarks)));
    }
    option.href = (this.#words.root ?? "") + hit.url;
    option.dataset.result = "";
    return option;
  }
}
