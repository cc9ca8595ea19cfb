/** What tells that somebody turns to a part of a page, before anything is pressed. */
const TURNS = /** @type {const} */ (["pointerenter", "focusin"]);

/**
 * Fetches what a part of a page needs when somebody turns to it, so that nobody
 * else waits for it. Tried again at the next turn if that fails.
 *
 * @param {HTMLElement} part
 * @param {() => Promise<unknown>} begin
 */
export function whenTurnedTo(part, begin) {
  const start = () => {
    for (const turn of TURNS) part.removeEventListener(turn, start);
    begin().catch((error) => {
      console.warn(error);
      listen();
    });
  };
  const listen = () => {
    for (const turn of TURNS) part.addEventListener(turn, start);
  };
  if (part.contains(document.activeElement)) start();
  else listen();
}
