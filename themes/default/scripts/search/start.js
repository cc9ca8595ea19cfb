import { whenTurnedTo } from "../later.js";
import { isConverting } from "./typing.js";

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
 * Until the script of the box is there, its button leads to the search page, and
 * so does Enter.
 *
 * @param {HTMLElement} box
 */
async function awaken(box) {
  const asleep = new AbortController();
  const { signal } = asleep;
  const input = /** @type {HTMLInputElement} */ (box.querySelector("input"));
  let converting = false;
  input.addEventListener("compositionstart", () => (converting = true), { signal });
  input.addEventListener("compositionend", () => (converting = false), { signal });
  const go = () => location.assign(`${box.dataset.page}#q=${encodeURIComponent(input.value.trim())}`);
  input.addEventListener("keydown", (event) => event.key === "Enter" && !isConverting(event) && go(), { signal });
  box.querySelector("button")?.addEventListener("click", go, { signal });
  try {
    const { SearchBox } = await import("./box.js");
    new SearchBox(box, converting);
  } finally {
    asleep.abort();
  }
}
