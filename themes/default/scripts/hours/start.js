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
  offerAge(page, desk);
}

/**
 * Tells how old the page is when that is long, or when there is no network.
 *
 * @param {Document} page
 * @param {Desk} desk
 */
function offerAge(page, desk) {
  const tell = () => {
    // Without a network, where nothing is kept, there is nothing to tell it with.
    if (!navigator.onLine && !navigator.serviceWorker?.controller) return;
    import("../offline/age-line.js").then(({ tellAge }) => tellAge(page)).catch(console.warn);
  };
  desk.watch((marks) => marks.areOld && tell());
  addEventListener("offline", tell);
  if (!navigator.onLine) tell();
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
