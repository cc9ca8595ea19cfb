/**
 * The numbers common to the whole country. They stand in the footer, and come up
 * to the lines while none of these is open.
 */
export class AlwaysNumbers {
  #place;
  #numbers;
  #home;

  /** @param {HTMLElement | null} place where they come up to */
  constructor(place) {
    this.#place = place;
    this.#numbers = document.querySelector(".always");
    this.#home = document.createComment("");
    this.#numbers?.before(this.#home);
  }

  /** @param {boolean} up */
  place(up) {
    if (!this.#place || !this.#numbers || up === this.#place.contains(this.#numbers)) return;
    if (up) this.#place.append(this.#numbers);
    else this.#home.after(this.#numbers);
    this.#place.hidden = !up;
  }
}
