/** So long the next press is awaited. */
const PATIENCE = 5000;

/**
 * Waits for the Shift key to be pressed alone some times in a row. As part of a
 * capital letter, or with any other key or the mouse, it does not count.
 *
 * @param {Document} page
 * @param {string[]} left what to say after each press but the last
 * @param {string} over what to say when the next press comes too late
 * @param {(words: string) => void} say
 * @param {() => void} done
 */
export function countShifts(page, left, over, say, done) {
  let alone = false;
  let count = 0;
  let waiting = 0;

  /** @param {string} words */
  const restart = (words) => {
    clearTimeout(waiting);
    if (count > 0) say(words);
    count = 0;
  };
  const other = () => {
    alone = false;
    restart("");
  };

  page.addEventListener("keydown", down, true);
  page.addEventListener("keyup", up, true);
  page.addEventListener("pointerdown", other, true);

  /** @param {KeyboardEvent} event */
  function down({ key, repeat, ctrlKey, altKey, metaKey }) {
    if (key !== "Shift" || ctrlKey || altKey || metaKey) {
      other();
    } else if (!repeat) {
      alone = true;
    }
  }

  /** @param {KeyboardEvent} event */
  function up({ key }) {
    if (key !== "Shift" || !alone) return;
    alone = false;
    clearTimeout(waiting);
    if (count === left.length) {
      done();
      return;
    }
    say(left[count] ?? "");
    count += 1;
    waiting = window.setTimeout(() => restart(over), PATIENCE);
  }
}
