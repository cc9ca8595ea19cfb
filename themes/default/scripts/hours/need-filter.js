/** The choice of a need, kept nowhere but on the page. */
export class NeedFilter {
  #choice;

  /**
   * @param {HTMLSelectElement} choice
   * @param {() => void} changed
   */
  constructor(choice, changed) {
    this.#choice = choice;
    choice.addEventListener("change", changed);
  }

  /** The id of the need; empty for all. */
  get chosen() {
    return this.#choice.value;
  }

  /** The name of the need; empty for all. */
  get name() {
    return this.chosen && (this.#choice.selectedOptions[0]?.label ?? "");
  }
}
