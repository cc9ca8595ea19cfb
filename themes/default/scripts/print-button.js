/**
 * Shows the buttons that print the page; without a script they would do
 * nothing, so they are hidden until now.
 *
 * @param {Document} page
 */
export function offerPrinting(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const places = page.querySelectorAll("[data-print]");
  for (const place of places) {
    place.hidden = false;
    place.querySelector("button")?.addEventListener("click", () => {
      page.defaultView?.print();
    });
  }
}
