import { whenTurnedTo } from "../later.js";

/**
 * Lets the person choose how texts look, in the panel of the header.
 *
 * @param {Document} page
 */
export function offerLegibility(page) {
  /** @type {HTMLDetailsElement | null} */
  const details = page.querySelector("details[data-legibility]");
  if (!details) return;
  details.classList.add("legibility-ready");
  whenTurnedTo(details, () => awaken(details));
}

/**
 * What is chosen before the script of the panel is there counts too.
 *
 * @param {HTMLDetailsElement} details
 */
async function awaken(details) {
  const asleep = new AbortController();
  /** @type {Event | undefined} */
  let chosen;
  details.addEventListener("change", (event) => (chosen = event), { signal: asleep.signal });
  try {
    const { Panel } = await import("./panel.js");
    new Panel(details).start(chosen);
  } finally {
    asleep.abort();
  }
}
