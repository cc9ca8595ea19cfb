import { whenTurnedTo } from "../later.js";

/**
 * Brings the box of a page to life when somebody turns to it; on the search page,
 * the whole of it at once.
 *
 * @param {Document} page
 */
export function offerSearch(page) {
  /** @type {NodeListOf<HTMLElement>} */
  const boxes = page.querySelectorAll("[data-search]");
  for (const box of boxes) {
    box.classList.add("search-ready");
    whenTurnedTo(box, () => awaken(box));
  }
  /** @type {HTMLElement | null} */
  const whole = page.querySelector("[data-search-page]");
  if (whole) {
    import("./page.js").then(({ SearchPage }) => new SearchPage(whole)).catch(console.error);
  }
}

/**
 * Until the script of the box is there, its button leads to the search page.
 *
 * @param {HTMLElement} box
 */
async function awaken(box) {
  const asleep = new AbortController();
  const go = () => {
    const typed = box.querySelector("input")?.value.trim() ?? "";
    location.assign(`${box.dataset.page}#q=${encodeURIComponent(typed)}`);
  };
  box.querySelector("button")?.addEventListener("click", go, { signal: asleep.signal });
  try {
    const { SearchBox } = await import("./box.js");
    new SearchBox(box);
  } finally {
    asleep.abort();
  }
}
