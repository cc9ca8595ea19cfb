/** @typedef {import("./types.js").Hit} Hit */
/** @typedef {import("./fragment.js").Question} Question */

/** The value of the choice that leaves all in. */
const ALL = "all";

/** What narrows results down: a group, a life stage, a need. */
export class Filters {
  #place;
  #groups;
  #stage;
  #need;
  /** Of stages and needs by their ids. @type {Map<string, string>} */
  #names;

  /**
   * @param {HTMLElement} place
   * @param {() => void} changed
   */
  constructor(place, changed) {
    this.#place = place;
    this.#groups = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("input")]);
    this.#stage = /** @type {HTMLSelectElement | null} */ (place.querySelector("#search-stage"));
    this.#need = /** @type {HTMLSelectElement | null} */ (place.querySelector("#search-need"));
    const options = [...(this.#need?.options ?? []), ...(this.#stage?.options ?? [])];
    this.#names = new Map(options.map((option) => [option.value, option.text]));
    place.addEventListener("change", changed);
  }

  /** What is chosen, with empty words for all. */
  get chosen() {
    const group = this.#groups.find((choice) => choice.checked)?.value ?? ALL;
    return {
      group: group === ALL ? "" : group,
      stage: this.#stage?.value ?? "",
      need: this.#need?.value ?? "",
    };
  }

  /** @param {Question} question what the address says; nonsense counts as all */
  choose({ group, stage, need }) {
    const wanted = this.#groups.find((choice) => choice.value === group) ?? this.#groups[0];
    if (wanted) wanted.checked = true;
    select(this.#stage, stage);
    select(this.#need, need);
    const fold = this.#place.querySelector("details");
    if (fold && (this.chosen.stage || this.chosen.need)) fold.open = true;
  }

  clear() {
    this.choose({ query: "", group: "", stage: "", need: "" });
  }

  /**
   * What is left of the hits; the groups show how many each would leave.
   *
   * @param {Hit[]} hits
   */
  apply(hits) {
    const { group, stage, need } = this.chosen;
    const fitting = hits.filter(
      (hit) => (stage === "" || hit.stages.includes(stage)) && (need === "" || hit.needs.includes(need)),
    );
    for (const choice of this.#groups) {
      const count = fitting.filter((hit) => choice.value === ALL || hit.group === choice.value).length;
      showCount(choice, count);
    }
    this.#place.hidden = hits.length === 0;
    return fitting.filter((hit) => group === "" || hit.group === group);
  }

  /** @param {string[]} stages */
  areAllStages(stages) {
    // The first option of the list stands for all.
    return stages.length > 0 && stages.length === (this.#stage?.length ?? 0) - 1;
  }

  /**
   * The name of a stage or need.
   *
   * @param {string} id
   */
  nameOf(id) {
    return this.#names.get(id) ?? "";
  }
}

/**
 * @param {HTMLSelectElement | null} list
 * @param {string} value
 */
function select(list, value) {
  if (!list) return;
  list.value = value;
  if (list.selectedIndex < 0) list.value = "";
}

/**
 * A group with nothing in it is left out, unless it is the one chosen.
 *
 * @param {HTMLInputElement} choice
 * @param {number} count
 */
function showCount(choice, count) {
  const chip = choice.closest("li");
  const place = chip?.querySelector("b");
  if (!chip || !place) return;
  place.textContent = String(count);
  chip.hidden = count === 0 && !choice.checked && choice.value !== ALL;
}
