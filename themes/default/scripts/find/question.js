/** The choice that leaves a question open. */
const OPEN = "open";

/**
 * A question and its choices. The one that leaves it open is taken back when
 * another is chosen, and comes back when none is.
 */
export class Question {
  #place;
  #choices;
  #select;

  /** @param {HTMLFieldSetElement} place */
  constructor(place) {
    this.#place = place;
    this.name = place.dataset.question ?? "";
    this.#choices = [...place.querySelectorAll("input")];
    this.#select = place.querySelector("select");
    // Browsers are asked to keep none of them. HTML has no attribute for that on
    // boxes, but browsers that keep them heed the property.
    for (const choice of this.#choices) choice.autocomplete = "off";
    place.addEventListener("change", ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === "checkbox") this.#settle(target);
    });
    this.#settle();
  }

  /** Whether it is asked; one that is not has no answer. */
  get isAsked() {
    return !this.#place.hidden;
  }

  set isAsked(asked) {
    this.#place.hidden = !asked;
  }

  /**
   * Asks in the words for somebody who answers of himself or herself.
   *
   * @param {boolean} own
   */
  address(own) {
    /** @type {HTMLElement | null} */
    const words = this.#place.querySelector("[data-own]");
    if (words) words.textContent = (own ? words.dataset.own : words.dataset.child) ?? "";
    this.#place.querySelector("[data-own-hint]")?.toggleAttribute("hidden", own);
  }

  /** The values that are chosen; none where the question is left open. */
  get values() {
    if (!this.isAsked) return [];
    const chosen = this.#choices.filter(({ checked }) => checked).map(({ value }) => value);
    if (this.#select) chosen.push(this.#select.value);
    return chosen.filter((value) => value !== OPEN);
  }

  set values(values) {
    for (const choice of this.#choices) choice.checked = values.includes(choice.value);
    if (this.#select) {
      this.#select.value = values[0] ?? OPEN;
      if (this.#select.selectedIndex < 0) this.#select.value = OPEN;
    }
    this.#settle();
  }

  /** The highest number to choose; it stands for itself and more. */
  get highest() {
    const ages = [...(this.#select?.options ?? [])].filter(({ value }) => value !== OPEN);
    return Math.max(...ages.map(({ value }) => Number(value)));
  }

  /** The question and what was chosen, in the words of the page. */
  get words() {
    const labels = this.#choices.filter((choice) => choice.checked && choice.value !== OPEN);
    const chosen = labels.map((choice) => choice.closest("label")?.textContent?.trim() ?? "");
    const option = this.#select?.selectedOptions[0];
    if (option && option.value !== OPEN) chosen.push(option.text);
    return { question: this.#place.querySelector("legend")?.textContent?.trim() ?? "", chosen };
  }

  /** @param {HTMLInputElement} [changed] */
  #settle(changed) {
    const open = this.#choices.find(({ value }) => value === OPEN);
    if (!open) return;
    const others = this.#choices.filter((choice) => choice !== open);
    if (changed === open) {
      for (const other of others) other.checked = false;
    }
    open.checked = others.every(({ checked }) => !checked);
  }
}
