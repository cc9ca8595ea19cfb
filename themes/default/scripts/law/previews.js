/**
 * Closes the preview of a reference when a link in it is followed: the part
 * stands behind it. All else about previews browsers do by themselves.
 *
 * @param {Document} page
 */
export function closePreviews(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const previews = page.querySelectorAll(".law-preview");
  for (const preview of previews) {
    preview.addEventListener("click", (event) => {
      if (/** @type {HTMLElement} */ (event.target).closest("a")) {
        preview.hidePopover();
      }
    });
  }
}
