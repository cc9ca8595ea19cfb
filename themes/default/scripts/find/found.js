import { element, fill } from "../search/words.js";
import { Cards } from "./card.js";

/** @typedef {import("./types.js").Found} Found */
/** @typedef {import("./types.js").Finding} Finding */

/** How many of a kind are shown at a time. */
const STEP = 20;

/** The lists of what was found. */
export class FoundLists {
  #place;
  #words;
  #cards;

  /**
   * @param {HTMLElement} place
   * @param {DOMStringMap} words
   * @param {import("./types.js").Finder} finder
   */
  constructor(place, words, finder) {
    this.#place = place;
    this.#words = words;
    this.#cards = new Cards(words, finder);
  }

  /** Before anything is answered there is nothing to find. */
  wait() {
    this.#place.replaceChildren(element("p", "find-nothing", this.#words.start ?? ""));
  }

  /** @param {Found} found */
  show({ fits, ask, not, elsewhen, places }) {
    const words = this.#words;
    const offer = (/** @type {Finding} */ finding) => this.#cards.offer(finding);
    const other = (/** @type {Finding} */ finding) => this.#cards.other(finding);
    this.#place.replaceChildren(
      ...(fits.length + ask.length + places.length === 0 ? [element("p", "find-nothing", words.nothing ?? "")] : []),
      ...this.#list("fits", fits, offer),
      ...this.#list("ask", ask, offer),
      ...this.#list("places", places, offer),
      ...this.#list("not", not, other),
      ...this.#elsewhen(elsewhen),
    );
  }

  /**
   * @param {"fits" | "ask" | "places" | "not"} kind
   * @param {Finding[]} findings
   * @param {(finding: Finding) => HTMLElement} card
   */
  #list(kind, findings, card) {
    if (findings.length === 0) return [];
    const list = element("ul", "find-cards");
    const lead = this.#words[`${kind}Lead`];
    const lineless = kind !== "not" && findings.some(({ lines }) => lines.length === 0);
    const part = element(
      "section",
      `find-part find-${kind}`,
      element("h3", "", this.#words[kind] ?? ""),
      ...(lead ? [element("p", "", lead)] : []),
      ...(lineless ? this.#cards.general() : []),
      list,
    );
    part.dataset.kind = kind;
    this.#fill(list, findings, card);
    return [part];
  }

  /**
   * Shows the first findings, and more when asked to.
   *
   * @param {HTMLElement} list
   * @param {Finding[]} findings
   * @param {(finding: Finding) => HTMLElement} card
   */
  #fill(list, findings, card) {
    list.append(...findings.slice(0, STEP).map(card));
    const left = findings.slice(STEP);
    if (left.length === 0) return;
    const button = element("button", "button find-more", fill(this.#words.more, { count: left.length }));
    button.type = "button";
    queueMicrotask(() => list.after(button));
    button.addEventListener("click", () => {
      button.remove();
      const next = list.childElementCount;
      this.#fill(list, left, card);
      /** @type {HTMLElement | null | undefined} */
      const first = list.children[next]?.querySelector("a");
      first?.focus();
    });
  }

  /** @param {Finding[]} findings */
  #elsewhen(findings) {
    if (findings.length === 0) return [];
    const summary = element("summary", "", fill(this.#words.elsewhen, { count: findings.length }));
    const list = element("ul", "links");
    const part = element(
      "details",
      "find-part find-elsewhen",
      summary,
      element("p", "", this.#words.elsewhenLead ?? ""),
      list,
    );
    this.#fill(list, findings, (finding) => this.#cards.mention(finding));
    part.dataset.kind = "elsewhen";
    return [part];
  }
}
