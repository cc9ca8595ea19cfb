/**
 * A question and its choices. The choice with an empty value leaves it open: it
 * is taken back when another is chosen, and comes back when none is.
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

  /** The values that are chosen; none where the question is left open. */
  get values() {
    if (!this.isAsked) return [];
    const chosen = this.#choices.filter(({ checked }) => checked).map(({ value }) => value);
    return [...chosen, this.#select?.value ?? ""].filter(Boolean);
  }

  set values(values) {
    for (const choice of this.#choices) choice.checked = values.includes(choice.value);
    if (this.#select) {
      this.#select.value = values[0] ?? "";
      if (this.#select.selectedIndex < 0) this.#select.value = "";
    }
    this.#settle();
  }

  /** The highest number to choose; it stands for itself and more. */
  get highest() {
    return Math.max(...[...(this.#select?.options ?? [])].map(({ value }) => Number(value)));
  }

  /** The question and what was chosen, in the words of the page. */
  get words() {
    const labels = this.#choices.filter((choice) => choice.checked && choice.value !== "");
    const chosen = labels.map((choice) => choice.closest("label")?.textContent?.trim() ?? "");
    const option = this.#select?.selectedOptions[0];
    if (option && option.value !== "") chosen.push(option.text);
    return { question: this.#place.querySelector("legend")?.textContent?.trim() ?? "", chosen };
  }

  /** @param {HTMLInputElement} [changed] */
  #settle(changed) {
    const open = this.#choices.find(({ value }) => value === "");
    if (!open) return;
    const others = this.#choices.filter((choice) => choice !== open);
    if (changed === open) {
      for (const other of others) other.checked = false;
    }
    open.checked = others.every(({ checked }) => !checked);
  }
}
