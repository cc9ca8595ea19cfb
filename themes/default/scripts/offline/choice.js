// What somebody chose on the privacy page. Nothing is stored before they press
// the button there, and nothing but this.

/** @typedef {"on" | "off"} Choice whether the browser is to keep the site */

/** @param {string} worker its address, by which sites on one host are told apart */
const nameOf = (worker) => `shirube-offline ${new URL(worker, document.baseURI).pathname}`;

/**
 * @param {string} worker
 * @returns {string | null}
 */
export function chosen(worker) {
  try {
    return localStorage.getItem(nameOf(worker));
  } catch {
    // Storage is switched off.
    return null;
  }
}

/**
 * @param {string} worker
 * @param {Choice} choice
 */
export function choose(worker, choice) {
  try {
    localStorage.setItem(nameOf(worker), choice);
  } catch {
    // As above; then nothing can be kept either.
  }
}

/**
 * Whether to keep the site: not where somebody does not want it, nor, unless
 * they do, where the device saves data.
 *
 * @param {string} worker
 */
export function isWanted(worker) {
  const choice = chosen(worker);
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  return choice === "on" || (choice !== "off" && !connection?.saveData);
}
