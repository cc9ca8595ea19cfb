import { DAY_MINUTES, momentAt } from "../hours/clock.js";
import { fetchTable } from "../hours/table.js";
import { element, fill } from "../search/words.js";

/** @typedef {import("../hours/table.js").HoursTable} HoursTable */

const DAY_MS = DAY_MINUTES * 60_000;

/**
 * A line at the foot of the window: that there is no network, that what one reads
 * is old, or that there is something newer. It comes late and must not push what
 * somebody is about to tap, so it has its place behind the end of the page.
 */
class AgeLine {
  #page;
  #table;
  #line;
  #words = element("p", "age-words");
  #reload = element("button", "button");
  #isNewer = false;
  #isConnected = navigator.onLine;
  #closed = "";

  /**
   * @param {Document} page
   * @param {HoursTable} table which knows when the site was built
   */
  constructor(page, table) {
    const { label = "", reload = "", close = "" } = table.ageWords;
    this.#page = page;
    this.#table = table;
    this.#words.setAttribute("role", "status");
    this.#reload.append(reload);
    this.#reload.addEventListener("click", () => location.reload());
    const shut = element("button", "age-close", close);
    shut.addEventListener("click", () => this.#close());
    for (const button of [this.#reload, shut]) button.type = "button";
    this.#line = element("aside", "age-line", this.#words, this.#reload, shut);
    this.#line.setAttribute("aria-label", label);
    this.#line.hidden = true;
    page.body.append(this.#line);
    // What else stays at the foot of the window stands on it.
    const tellHeight = () => page.documentElement.style.setProperty("--age-bar", `${this.#line.offsetHeight}px`);
    new ResizeObserver(tellHeight).observe(this.#line);
    for (const change of ["online", "offline"]) {
      addEventListener(change, () => this.setConnected(navigator.onLine));
    }
  }

  /** @param {boolean} is whether there is a network */
  setConnected(is) {
    this.#isConnected = is;
    this.show();
  }

  /** There is newer content for this page. */
  offerNewer() {
    this.#isNewer = true;
    this.show();
  }

  /** Says what there is to say now, if anything. */
  show() {
    const words = this.#sentence();
    /** @type {NodeListOf<HTMLElement>} */
    const places = this.#page.querySelectorAll("[data-when-online], [data-when-offline]");
    for (const place of places) place.hidden = (place.dataset.whenOnline !== undefined) !== this.#isConnected;
    this.#line.hidden = words === "" || words === this.#closed;
    this.#reload.hidden = !this.#isNewer;
    // Said again, it would be read out again.
    if (this.#words.textContent !== words) this.#words.textContent = words;
  }

  #sentence() {
    const { first, ageWords } = this.#table;
    const today = momentAt(Date.now()).day;
    if (this.#isNewer) return ageWords.newer ?? "";
    const isOld = this.#table.isOldOn(today);
    if (this.#isConnected && !isOld) return "";
    const name = this.#isConnected ? "old" : isOld ? "offline_old" : "offline";
    return fill(ageWords[name], { days: today - first, date: this.#date(first, today) });
  }

  /**
   * A day in words, with its year if that is another than now.
   *
   * @param {number} day
   * @param {number} today
   */
  #date(day, today) {
    const [date, now] = [new Date(day * DAY_MS), new Date(today * DAY_MS)];
    const year = date.getUTCFullYear() === now.getUTCFullYear() ? undefined : "numeric";
    const format = new Intl.DateTimeFormat(this.#page.documentElement.lang, {
      year,
      month: "long",
      day: "numeric",
      timeZone: "UTC",
    });
    return format.format(date);
  }

  #close() {
    this.#closed = this.#words.textContent ?? "";
    this.#line.hidden = true;
  }
}

/** @type {Promise<AgeLine> | undefined} */
let line;

/** @param {Document} page */
function lineOf(page) {
  line ??= fetchTable(page.body.dataset.hoursTable ?? "", "default").then((table) => new AgeLine(page, table));
  line.catch(() => (line = undefined));
  return line;
}

/**
 * Tells how old the page is, if that is long or there is no network.
 *
 * @param {Document} page
 */
export async function tellAge(page) {
  (await lineOf(page)).show();
}

/**
 * Tells that there is no network, also where the browser has not noticed: a
 * device may be connected to something that leads nowhere.
 *
 * @param {Document} page
 */
export async function tellUnconnected(page) {
  (await lineOf(page)).setConnected(false);
}

/**
 * Tells that there is newer content for the page.
 *
 * @param {Document} page
 */
export async function offerNewer(page) {
  (await lineOf(page)).offerNewer();
}
