import { fill } from "../search/words.js";
import { choose, chosen } from "./choice.js";
import { bytesKept, makeCopy, removeCopy } from "./copy.js";

const MEGABYTE = 1_000_000;

/** How often is looked whether all is there. */
const LOOK_MS = 1000;

/**
 * What the browser keeps of the site, in words, and one button: it removes what
 * is kept, or has it kept where somebody did not want that before.
 */
export class OfflineControl {
  #worker;
  #words;
  #status;
  #button;

  /** @param {HTMLElement} place */
  constructor(place) {
    this.#worker = document.body.dataset.worker ?? "";
    this.#words = place.dataset;
    this.#status = /** @type {HTMLElement} */ (place.querySelector("[role=status]"));
    this.#button = /** @type {HTMLButtonElement} */ (place.querySelector("button"));
    this.#button.addEventListener("click", () => this.#press());
    place.hidden = false;
    if (navigator.serviceWorker && "caches" in window) this.#look();
    else this.#say("wordsNever");
  }

  /** Says what is kept, and looks again as long as it is not all there. */
  async #look() {
    const bytes = await bytesKept(this.#worker).catch(() => undefined);
    // Somebody has pressed the button meanwhile.
    if (this.#button.disabled) return;
    const isOff = chosen(this.#worker) === "off";
    if (bytes) {
      this.#say("wordsKept", { size: this.#size(bytes) });
    } else {
      this.#say(bytes === 0 ? "wordsKeeping" : isOff ? "wordsOff" : "wordsNone");
      if (!isOff) setTimeout(() => this.#look(), LOOK_MS);
    }
    this.#offer(bytes === undefined ? "keep" : "remove");
  }

  async #press() {
    const isRemoval = this.#button.dataset.does === "remove";
    this.#button.disabled = true;
    choose(this.#worker, isRemoval ? "off" : "on");
    const done = await (isRemoval ? this.#remove() : this.#keep()).catch(() => false);
    this.#button.disabled = false;
    // The button was disabled, and so lost the focus.
    this.#button.focus();
    if (!done) this.#say("wordsFailed");
  }

  async #remove() {
    await removeCopy(this.#worker);
    const isGone = (await bytesKept(this.#worker)) === undefined;
    if (isGone) this.#say("wordsRemoved");
    this.#offer(isGone ? "keep" : "remove");
    return isGone;
  }

  async #keep() {
    this.#say("wordsKeeping");
    const isKept = await makeCopy(this.#worker);
    const bytes = await bytesKept(this.#worker);
    if (isKept) this.#say("wordsKept", { size: this.#size(bytes ?? 0) });
    this.#offer(isKept ? "remove" : "keep");
    return isKept;
  }

  /** @param {"keep" | "remove"} what the button does */
  #offer(what) {
    this.#button.dataset.does = what;
    this.#button.textContent = (what === "keep" ? this.#words.wordsKeep : this.#words.wordsRemove) ?? "";
    this.#button.hidden = false;
  }

  /**
   * @param {string} name
   * @param {Record<string, string>} [values]
   */
  #say(name, values = {}) {
    const words = fill(this.#words[name], values);
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  /** @param {number} bytes */
  #size(bytes) {
    const format = new Intl.NumberFormat(document.documentElement.lang, {
      style: "unit",
      unit: "megabyte",
      maximumFractionDigits: 1,
    });
    return format.format(bytes / MEGABYTE);
  }
}
