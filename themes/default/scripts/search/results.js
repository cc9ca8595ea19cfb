import { element, fill, groupName, highlighted } from "./words.js";

/** @typedef {import("./types.js").Hit} Hit */

/** How many results come at a time. */
const STEP = 20;

/** How many stages, or needs, a result names. */
const FEW = 3;

/** The list of the search page. */
export class Results {
  #words;
  #filters;
  #more;
  #button;
  /** @type {Map<string | undefined, string | null>} */
  #kinds;
  /** @type {Hit[]} */
  #hits = [];
  #query = "";

  /**
   * @param {HTMLElement} page
   * @param {import("./filters.js").Filters} filters know the names of stages and needs
   */
  constructor(page, filters) {
    this.#words = page.dataset;
    this.#filters = filters;
    this.list = /** @type {HTMLElement} */ (page.querySelector("[data-results]"));
    this.#more = /** @type {HTMLElement} */ (page.querySelector(".search-more"));
    this.#button = /** @type {HTMLTemplateElement} */ (page.querySelector("template[data-call]"));
    const kinds = /** @type {HTMLTemplateElement} */ (page.querySelector("template[data-kinds]"));
    const names = /** @type {HTMLElement[]} */ ([...kinds.content.children]);
    this.#kinds = new Map(names.map((name) => [name.dataset.kind, name.textContent]));
    this.#more.addEventListener("click", () => this.#showMore());
  }

  /**
   * Shows these. If they go on from those that stand, these stay: somebody may be
   * on one of them.
   *
   * @param {Hit[]} hits
   * @param {string} query
   */
  show(hits, query) {
    const stay = query === this.#query && this.#hits.every(({ url }, at) => url === hits[at]?.url);
    this.#query = query;
    this.#hits = hits;
    if (!stay) this.list.replaceChildren();
    this.#add();
  }

  #showMore() {
    const next = this.list.childElementCount;
    this.#add();
    /** @type {HTMLElement | null | undefined} */
    const first = this.list.children[next]?.querySelector("a");
    first?.focus();
  }

  #add() {
    const shown = this.list.childElementCount;
    this.list.append(...this.#hits.slice(shown, shown + STEP).map((hit) => this.#item(hit)));
    const left = this.#hits.length - this.list.childElementCount;
    this.#more.hidden = left <= 0;
    this.#more.textContent = fill(this.#words.more, { count: left });
  }

  /** @param {Hit} hit */
  #item(hit) {
    const link = element("a", "", highlighted(hit.title, hit.titleMarks));
    link.href = (this.#words.root ?? "") + hit.url;
    link.dataset.result = "";
    const item = element("li", "result", this.#place(hit), element("p", "result-title", link));
    if (hit.text !== "") {
      item.append(element("p", "result-text", highlighted(hit.text, hit.textMarks)));
    }
    item.append(...this.#terms(hit), ...this.#line(hit));
    return item;
  }

  /**
   * What kind of thing it is, and the page that it is a part of.
   *
   * @param {Hit} hit
   */
  #place(hit) {
    const kind = this.#kinds.get(hit.kind) ?? groupName(this.#words, hit.group);
    const place = element("p", "result-place", element("span", "result-kind", kind));
    if (hit.page !== "") place.append(" ", element("span", "", hit.page));
    return place;
  }

  /**
   * Whom to call, and whether somebody is there.
   *
   * @param {Hit} hit
   */
  #line(hit) {
    const line = lineOf(hit);
    if (!line?.phone && !line?.hours) return [];
    const place = element("div", "result-line");
    place.dataset.contact = line.contact;
    if (line.label) place.append(element("p", "", line.label));
    if (line.hours) {
      const state = element("p", "state");
      state.dataset.stateLine = "";
      place.dataset.hours = line.hours;
      place.append(state);
    }
    if (line.phone) place.append(this.#call(line.phone));
    return [place];
  }

  /** @param {string} number */
  #call(number) {
    const button = /** @type {DocumentFragment} */ (this.#button.content.cloneNode(true));
    const link = /** @type {HTMLAnchorElement} */ (button.querySelector("a"));
    link.href = `tel:${number.replaceAll("-", "")}`;
    /** @type {HTMLElement} */ (button.querySelector(".tel")).textContent = number;
    return button;
  }

  /** @param {Hit} hit */
  #terms({ stages, needs }) {
    const every = this.#words.everyStage ?? "";
    const names = [
      ...(this.#filters.areAllStages(stages) ? [every] : this.#few(stages)),
      ...this.#few(needs),
    ];
    if (names.length === 0) return [];
    return [element("ul", "result-terms", ...names.map((name) => element("li", "", name)))];
  }

  /**
   * The names of the first few stages or needs, and how many more there are.
   *
   * @param {string[]} ids
   */
  #few(ids) {
    const names = ids.map((id) => this.#filters.nameOf(id)).filter(Boolean);
    if (names.length <= FEW) return names;
    return [...names.slice(0, FEW), fill(this.#words.others, { count: names.length - FEW })];
  }
}

/**
 * The line that a result leads to, or else the first.
 *
 * @param {Hit} hit
 */
function lineOf({ url, lines }) {
  const [, anchor = ""] = url.split("#");
  const named = lines.find(({ contact }) => anchor !== "" && contact.endsWith(`/${anchor}`));
  return named ?? lines[0];
}
