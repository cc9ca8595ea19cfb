// The clock on the wall in Japan, whatever zone the device is set to. Japan has
// been nine hours ahead all year round since 1952.

/**
 * A minute in Japan.
 *
 * @typedef {object} Moment
 * @property {number} day days since the first of January 1970
 * @property {number} minute minutes since midnight
 */

const AHEAD = 9 * 60;
const MINUTE_MS = 60_000;
export const DAY_MINUTES = 24 * 60;

/**
 * The minute in Japan at a time of the device.
 *
 * @param {number} ms as `Date.now()` gives it
 * @returns {Moment}
 */
export function momentAt(ms) {
  const minutes = Math.floor(ms / MINUTE_MS) + AHEAD;
  const day = Math.floor(minutes / DAY_MINUTES);
  return { day, minute: minutes - day * DAY_MINUTES };
}

/**
 * How long it is until the next minute begins.
 *
 * @param {number} ms
 */
export function msToNextMinute(ms) {
  return MINUTE_MS - (ms % MINUTE_MS);
}

/**
 * The day of a date such as `2026-11-24`.
 *
 * @param {string} date
 */
export function dayOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / (DAY_MINUTES * MINUTE_MS);
}

/**
 * The day of the week from Monday, 0, to Sunday, 6.
 *
 * @param {number} day
 */
export function weekdayOf(day) {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * Whether a moment comes before another: less than 0, as sorting wants it.
 *
 * @param {Moment} a
 * @param {Moment} b
 */
export function compareMoments(a, b) {
  return a.day - b.day || a.minute - b.minute;
}
