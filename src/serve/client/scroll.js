// Browsers mostly keep the place of a page that is loaded again, but not always:
// not when it was shorter for a moment, and not in a page opened anew.

const NAME = "shirube-preview-scroll";

/** Notes the place before the page is loaded again. */
export function keepScroll() {
  try {
    const place = { path: location.pathname, x: scrollX, y: scrollY };
    sessionStorage.setItem(NAME, JSON.stringify(place));
  } catch {
    // Storage is switched off; then the browser does what it can.
  }
}

/** Goes back to the place that was noted for this page, once. */
export function restoreScroll() {
  try {
    const noted = sessionStorage.getItem(NAME);
    sessionStorage.removeItem(NAME);
    const place = noted && JSON.parse(noted);
    if (place && place.path === location.pathname) {
      scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    }
  } catch {
    // As above.
  }
}
