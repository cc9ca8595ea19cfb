/**
 * Takes the reader to the same place of the page in the other language.
 *
 * Anchors are the same in every language, so the fragment of the address is
 * added to the link at the moment of use.
 *
 * @param {Document} page
 */
export function keepPlace(page) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = page.querySelectorAll("a[data-language-switch]");
  for (const link of links) {
    const follow = () => {
      link.hash = page.location.hash;
    };
    // Before the click too, so that "open in a new tab" gets it as well.
    link.addEventListener("pointerdown", follow);
    link.addEventListener("focus", follow);
    link.addEventListener("click", follow);
  }
}
