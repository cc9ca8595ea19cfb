/** The value of the choice that leaves all in. */
const ALL = "all";

/** The choice of a need, kept nowhere but on the page. */
export class NeedFilter {
  #choices;

  /**
   * @param {HTMLElement} place
   * @param {() => void} changed
   */
  constructor(place, changed) {
    this.#choices = /** @type {HTMLInputElement[]} */ ([...place.querySelectorAll("input")]);
    place.hidden = false;
    place.addEventListener("change", changed);
  }

  /** The id of the need; empty for all. */
  get chosen() {
    const chosen = this.#choices.find((choice) => choice.checked)?.value ?? ALL;
    return chosen === ALL ? "" : chosen;
  }
}
