import { SearchBox } from "./box.js";

/**
 * Brings the box of a page to life; on the search page, the whole of it.
 *
 * @param {Document} page
 */
export function offerSearch(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const boxes = page.querySelectorAll("[data-search]");
  for (const box of boxes) {
    new SearchBox(box);
  }
  /** @type {HTMLElement | null} */
  const whole = page.querySelector("[data-search-page]");
  if (whole) {
    import("./page.js").then(({ SearchPage }) => new SearchPage(whole)).catch(console.error);
  }
}
