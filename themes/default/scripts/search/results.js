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
    item.append(...this.#terms(hit), ...state(hit));
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
 * Where a place says whether it is open: the line that the result leads to, or
 * else its first.
 *
 * @param {Hit} hit
 */
function state(hit) {
  const [, anchor = ""] = hit.url.split("#");
  const named = hit.contacts.findIndex((key) => anchor !== "" && key.endsWith(`/${anchor}`));
  const at = Math.max(named, 0);
  const [contact, hours] = [hit.contacts[at], hit.hours[at]];
  if (hit.group !== "places" || contact === undefined || !hours) return [];
  const place = element("p", "state result-state");
  Object.assign(place.dataset, { contact, hours, stateLine: "" });
  return [place];
}
