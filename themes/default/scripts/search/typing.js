/** A reader who has not typed for so long has paused. */
export const PAUSE_MS = 250;

/** What a browser sends in place of a key that an input method has taken. */
const TAKEN_BY_INPUT_METHOD = 229;

/**
 * Calls `changed` when the text of a box has changed, but not in the middle of
 * a conversion, where it is only what the reader has typed so far.
 *
 * @param {HTMLInputElement} input
 * @param {() => void} changed
 * @param {boolean} [converting] whether a conversion is under way
 */
export function onText(input, changed, converting = false) {
  // What is being converted has not been looked at.
  let text = converting ? "" : input.value;
  const look = () => {
    if (converting || input.value === text) return;
    text = input.value;
    changed();
  };
  input.addEventListener("compositionstart", () => {
    converting = true;
  });
  input.addEventListener("compositionend", () => {
    converting = false;
    look();
  });
  input.addEventListener("input", look);
}

/**
 * Whether a key is for the input method and not for the page. Safari ends a
 * conversion before it sends the Enter that ended it, so `isComposing` alone
 * would take that Enter for one that follows a result.
 *
 * @param {KeyboardEvent} event
 */
export function isConverting(event) {
  return event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD;
}
