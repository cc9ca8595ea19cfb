/** The value of the choice that leaves all in. */
const ALL = "all";

/** The choice of a need, kept nowhere but on the page. */
export class NeedFilter {
  #place;
  #choices;

  /**
   * @param {HTMLElement} place
   * @param {() => void} changed
   */
  constructor(place, changed) {
    this.#place = place;
    this.#choices = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("input")]);
    place.addEventListener("change", changed);
  }

  show() {
    this.#place.hidden = false;
  }

  /** The id of the need; empty for all. */
  get chosen() {
    const chosen = this.#choices.find((choice) => choice.checked)?.value ?? ALL;
    return chosen === ALL ? "" : chosen;
  }
}
