/** A screen reader is left to read out what was typed first. */
const PAUSE_MS = 500;

/** Tells those who listen to a page what has come of their typing. */
export class Announcer {
  #place;
  #timer = 0;

  /** @param {Element} place the live region */
  constructor(place) {
    this.#place = place;
  }

  /** @param {string} words */
  say(words) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#place.textContent = words;
    }, PAUSE_MS);
  }

  /** What was said, or was about to be, no longer holds. */
  hush() {
    clearTimeout(this.#timer);
    this.#place.textContent = "";
  }
}
