import { dayOf, momentAt } from "./clock.js";

/**
 * Hides the days off that were over before today, and their heading when none is
 * left: a page may be older than the day on which it is read.
 *
 * @param {Document} page
 */
export function hideOver(page) {
  const today = momentAt(Date.now()).day;
  for (const closure of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-until]"))) {
    closure.hidden = dayOf(closure.dataset.until ?? "") < today;
  }
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll(".closures"))) {
    part.hidden = !part.querySelector("[data-until]:not([hidden])");
  }
}
