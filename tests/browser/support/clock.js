import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const TRUTH = fileURLToPath(new URL("../../hours/truth.csv", import.meta.url));

/**
 * Moments, lines and how they are then.
 *
 * @returns {{ when: string, contact: string, state: string, why: string }[]}
 */
export function truth() {
  const [, ...rows] = readFileSync(TRUTH, "utf8").trim().split("\n");
  return rows.map((row) => {
    const [when, contact, state, ...why] = row.split(",");
    return { when, contact, state, why: why.join(",") };
  });
}

/**
 * A moment in Japan, such as `2026-11-21T21:40`.
 *
 * @param {string} when
 */
export function japan(when) {
  return new Date(`${when}:00+09:00`);
}

/** A tab with a clock that the test sets. */
export class Watch {
  /** @param {import("./reader.js").Reader} reader */
  constructor(reader) {
    this.tab = reader.tab;
  }

  /**
   * Sets the clock and comes back to the tab, as after a nap.
   *
   * @param {string} when
   */
  async comeBack(when) {
    await this.tab.clock.setFixedTime(japan(when));
    await this.tab.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  }

  /** Waits until lines are marked. */
  async marked() {
    await this.tab.locator("[data-hours][data-state]").first().waitFor({ state: "attached" });
  }

  /**
   * The state of a line and what is said of it.
   *
   * @param {string} contact
   */
  async line(contact) {
    return this.tab.evaluate((contact) => {
      const line = /** @type {HTMLElement | null} */ (document.querySelector(`main [data-contact="${contact}"]`));
      const place = line?.matches("[data-state-line]") ? line : line?.querySelector("[data-state-line]");
      return { state: line?.dataset.state, words: place?.textContent ?? "" };
    }, contact);
  }

  /** The lines of a list of the page /now/, as they are seen. */
  async list(/** @type {string} */ state) {
    const lines = this.tab.locator(`[data-board-list="${state}"] > li:visible`);
    return lines.evaluateAll((lines) => lines.map((line) => line.getAttribute("data-contact")));
  }
}
