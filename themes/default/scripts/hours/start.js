import { Desk } from "./desk.js";

/**
 * Marks who is open now on a page; pages that sort lines by that do so, and
 * days off that are over are told no more.
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
  if (page.querySelector("[data-until]")) {
    import("./closures.js").then(({ hideOver }) => keepCurrent(() => hideOver(page), desk)).catch(console.error);
  }
}

/**
 * Runs `hide` at once, and when the desk looks at the clock: at midnight, or when
 * a tab comes back.
 *
 * @param {() => void} hide
 * @param {Desk} desk
 */
function keepCurrent(hide, desk) {
  hide();
  desk.watch(hide);
}
