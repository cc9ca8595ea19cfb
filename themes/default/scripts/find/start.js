/**
 * Brings the finder to life on its page.
 *
 * @param {Document} page
 */
export function offerFinder(page) {
  /** @type {HTMLElement | null} */
  const finder = page.querySelector("[data-finder]");
  if (finder) {
    import("./page.js").then(({ FinderPage }) => new FinderPage(finder)).catch(console.error);
  }
}
