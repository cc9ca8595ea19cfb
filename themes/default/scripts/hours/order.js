// The order of lines: who is open now, then who opens next, then those of whom
// it is not known.

import { compareMoments } from "./clock.js";

/** @typedef {import("./judge.js").Judgement} Judgement */

const STATES = /** @type {const} */ (["open", "closed", "unknown"]);

/**
 * Whether a line stands before another: less than 0, as sorting wants it. Equal
 * ones keep the order that they have.
 *
 * @param {Judgement} a
 * @param {Judgement} b
 */
export function compareJudgements(a, b) {
  const states = STATES.indexOf(a.state) - STATES.indexOf(b.state);
  if (states !== 0 || a.state !== "closed" || b.state !== "closed") return states;
  if (a.next && b.next) return compareMoments(a.next, b.next);
  return Number(!a.next) - Number(!b.next);
}
