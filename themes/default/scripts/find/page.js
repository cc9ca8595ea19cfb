import { Announcer } from "../search/announcer.js";
import { element, fill } from "../search/words.js";
import { OPEN, readAnswers, writeAnswers } from "./answers.js";
import { FoundLists } from "./found.js";
import { judge, matters } from "./judge.js";
import { LinkMaker } from "./link-maker.js";
import { Questions } from "./questions.js";

/** @typedef {import("./types.js").Found} Found */

/**
 * The finder. Answers are kept in the boxes of the page and nowhere else: not in
 * the address, not in the history, not in storage. Whoever leaves the page
 * leaves nothing, even where the browser keeps the page for a way back.
 */
export class FinderPage {
  #page;
  #questions;
  #announcer;
  #link;
  /** @type {import("./types.js").Finder | undefined} */
  #finder;
  /** @type {FoundLists | undefined} */
  #lists;
  #fetching = false;

  /** @param {HTMLElement} page */
  constructor(page) {
    this.#page = page;
    this.#announcer = new Announcer(this.#part("[role=status]"));
    this.#questions = new Questions(this.#part(".find-questions"), () => this.#changed());
    this.#link = new LinkMaker(page, () => writeAnswers(this.#questions.answers));
    this.#listen();
    // Somebody may have answered before the script was there.
    const answered = this.#takeFragment() || this.#questions.words.length > 0;
    if (answered || page.dataset.large === undefined) this.#open();
    else this.#part(".find-questions").addEventListener("focusin", () => this.#open(), { once: true });
  }

  /** Fetches the offers, unless that is done or under way; what failed is tried again. */
  #open() {
    if (this.#finder || this.#fetching) return;
    this.#fetching = true;
    this.#fetch()
      .catch((error) => {
        console.error(error);
        this.#part("[data-found]").replaceChildren(element("p", "remark", this.#page.dataset.failed ?? ""));
      })
      .finally(() => (this.#fetching = false));
  }

  /** Fetches what is the same for everyone, whatever they answer. */
  async #fetch() {
    const answer = await fetch(this.#page.dataset.file ?? "");
    if (!answer.ok) throw new Error(`the finder has no file: ${answer.status}`);
    this.#finder = /** @type {import("./types.js").Finder} */ (await answer.json());
    this.#lists = new FoundLists(this.#part("[data-found]"), this.#page.dataset, this.#finder);
    this.#page.dataset.ready = "";
    this.#show();
  }

  #listen() {
    addEventListener("hashchange", () => this.#takeFragment() && this.#changed());
    addEventListener("pagehide", () => this.#forget());
    addEventListener("pageshow", ({ persisted }) => persisted && this.#forget());
    addEventListener("beforeprint", () => this.#tellAnswers(new Date()));
    this.#part("[data-print-found]").addEventListener("click", () => print());
    this.#part("[data-see]").addEventListener("click", () => this.#part("#find-results-heading").focus());
    this.#part("[data-restart]").addEventListener("click", () => {
      this.#forget();
      this.#part("#find-questions-heading").focus();
    });
  }

  /** Takes up the answers of a link, and takes them out of the address. */
  #takeFragment() {
    const answers = readAnswers(location.hash);
    if (!answers) return false;
    history.replaceState(null, "", location.pathname + location.search);
    this.#questions.answers = answers;
    return true;
  }

  #forget() {
    this.#questions.answers = OPEN;
    this.#link.close();
    this.#tellAnswers();
    this.#show();
    this.#announcer.hush();
  }

  #changed() {
    this.#link.close();
    // Not every browser gives the focus to a box that is tapped.
    this.#open();
    const found = this.#show();
    if (found) this.#announcer.say(fill(this.#page.dataset.said, counts(found)));
    else this.#announcer.hush();
  }

  /** What is found; nothing before anything is answered. */
  #show() {
    if (!this.#finder || !this.#lists) return undefined;
    const found = this.#judge(this.#finder);
    const answered = this.#questions.words.length > 0;
    this.#part(".find-keep").hidden = !answered;
    this.#part(".find-see").hidden = !answered;
    if (!answered) {
      this.#lists.wait();
      return undefined;
    }
    this.#lists.show(found);
    const { fits, ask, places } = counts(found);
    this.#part("[data-see]").textContent = fill(this.#page.dataset.see, { count: fits + ask + places });
    return found;
  }

  /**
   * A question that bears on nothing is not asked, and its answer not heard.
   *
   * @param {import("./types.js").Finder} finder
   */
  #judge(finder) {
    const { answers, oldest } = this.#questions;
    this.#questions.ask("school", matters(finder, answers, "school", oldest));
    return judge(finder, this.#questions.answers, oldest);
  }

  /**
   * The answers in words, and the day, for whoever reads the paper.
   *
   * @param {Date} [printed]
   */
  #tellAnswers(printed) {
    const day = printed?.toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "Asia/Tokyo" });
    this.#part(".find-printed").textContent = day ? fill(this.#page.dataset.printed, { date: day }) : "";
    const rows = this.#questions.words.map(({ question, chosen }) =>
      element("div", "", element("dt", "", question), element("dd", "", chosen.join(this.#page.dataset.separator))),
    );
    const place = this.#part(".find-answers");
    place.hidden = rows.length === 0;
    place.querySelector("dl")?.replaceChildren(...rows);
  }

  /** @param {string} selector */
  #part(selector) {
    return /** @type {HTMLElement} */ (this.#page.querySelector(selector));
  }
}

/** @param {Found} found */
function counts({ fits, ask, places }) {
  return { fits: fits.length, ask: ask.length, places: places.length };
}
