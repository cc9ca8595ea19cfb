// Keeps an open page of the preview up to date, and shows what is wrong with the
// content. Only previews have this script.

import { Panel } from "./panel.js";
import { keepScroll, restoreScroll } from "./scroll.js";

/**
 * How the content stands.
 * @typedef {object} Status
 * @property {string} generation which site without errors is shown
 * @property {number} edition how often the content was read
 * @property {number} errors
 * @property {number} warnings
 * @property {import("./panel.js").Fault[]} diagnostics
 */

/** A program may save a file in steps; a fault that lasts no longer is not shown. */
const PATIENCE = 150;

const made = new URL(import.meta.url).searchParams;

/**
 * Whether this page was made of what is there no more.
 * @param {Status} status
 */
function isOutOfDate(status) {
  return made.has("edition")
    ? made.get("edition") !== String(status.edition)
    : made.get("generation") !== status.generation;
}

class Preview {
  #panel = made.has("edition") ? null : new Panel(document);
  /** @type {EventSource | null} */
  #events = null;
  /** @type {number | undefined} */
  #timer;

  /**
   * A browser opens only six connections to one host: pages that nobody looks at
   * must not use them up.
   */
  follow() {
    if (document.hidden) {
      this.#events?.close();
      this.#events = null;
    } else if (!this.#events) {
      this.#events = new EventSource("/__shirube/events");
      this.#events.addEventListener("status", (event) => this.#show(JSON.parse(event.data)));
    }
  }

  /** @param {Status} status */
  #show(status) {
    clearTimeout(this.#timer);
    if (isOutOfDate(status)) {
      keepScroll();
      location.reload();
    } else {
      this.#timer = setTimeout(() => this.#panel?.show(status), PATIENCE);
    }
  }
}

restoreScroll();
const preview = new Preview();
preview.follow();
document.addEventListener("visibilitychange", () => preview.follow());
