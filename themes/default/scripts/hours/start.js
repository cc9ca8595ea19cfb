import { Desk } from "./desk.js";

/**
 * Marks who is open now on a page; pages that sort lines by that do so.
 *
 * @param {Document} page
 */
export function offerHours(page) {
  const address = page.body.dataset.hoursTable;
  if (!address) return;
  const desk = new Desk(page, address);
  /** @type {HTMLElement | null} */
  const board = page.querySelector("[data-board]");
  if (board) {
    import("./board.js").then(({ Board }) => new Board(board, desk)).catch(console.error);
  }
}
