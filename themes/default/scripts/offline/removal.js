/**
 * Tells on the privacy page what the browser keeps, and offers to remove it.
 *
 * @param {Document} page
 */
export function offerRemoval(page) {
  /** @type {HTMLElement | null} */
  const place = page.querySelector("[data-offline]");
  if (place) {
    import("./control.js").then(({ OfflineControl }) => new OfflineControl(place)).catch(console.error);
  }
}
