import { whenTurnedTo } from "../later.js";

/**
 * Lets the person choose how texts look, in the panel of the header.
 *
 * @param {Document} page
 */
export function offerLegibility(page) {
  /** @type {HTMLDetailsElement | null} */
  const panel = page.querySelector("details[data-legibility]");
  if (!panel) return;
  panel.classList.add("legibility-ready");
  whenTurnedTo(panel, () => import("./panel.js").then(({ Panel }) => new Panel(panel).start()));
}
