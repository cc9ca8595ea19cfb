// Whether a line is open, until when, why not, and when it opens next. No page
// and no clock in here: what is not known is told as such.

import { DAY_MINUTES } from "./clock.js";

/** @typedef {import("./clock.js").Moment} Moment */
/** @typedef {import("./table.js").HoursTable} HoursTable */

/**
 * Open; without `until` it does not close within a week.
 *
 * @typedef {{ state: "open", until?: Moment, reason?: string }} Open
 */

/**
 * Closed: it opens again today (`later`), was open today (`over`), or is closed
 * all day (`day`). Without `next` no opening is known.
 *
 * @typedef {{ state: "closed", today: "later" | "over" | "day", reason?: string, next?: Moment }} Closed
 */

/**
 * Unknown: the line has no hours (`hours`), the table does not reach to this day
 * (`ended`, `early`), or it does not know the line (`stale`).
 *
 * @typedef {{ state: "unknown", why: "hours" | "ended" | "early" | "stale" }} Unknown
 */

/** @typedef {Open | Closed | Unknown} Judgement */

/** Who is open for so many days on end need not be told until when. */
const LONG = 7;

/**
 * @param {HoursTable} table
 * @param {string | undefined} key of the schedule; none if there are no hours
 * @param {Moment} now
 * @returns {Judgement}
 */
export function judge(table, key, now) {
  if (!key) return { state: "unknown", why: "hours" };
  if (!table.covers(now.day)) return { state: "unknown", why: now.day > table.last ? "ended" : "early" };
  if (!table.has(key)) return { state: "unknown", why: "stale" };
  const spans = table.spans(key, now.day);
  const reason = table.reason(key, now.day);
  const current = spans.find(([from, to]) => from <= now.minute && now.minute < to);
  if (current) {
    return { state: "open", until: closing(table, key, { day: now.day, minute: current[1] }), reason };
  }
  return { state: "closed", today: restOf(spans, now.minute), reason, next: opening(table, key, now) };
}

/**
 * @param {import("./table.js").Span[]} spans of the day
 * @param {number} minute
 */
function restOf(spans, minute) {
  if (spans.length === 0) return "day";
  return spans.some(([from]) => from > minute) ? "later" : "over";
}

/**
 * When a line closes that is open to the end of a span: hours may go on past
 * midnight, and 24 hours go on for ever.
 *
 * @param {HoursTable} table
 * @param {string} key
 * @param {Moment} end
 * @returns {Moment | undefined}
 */
function closing(table, key, end) {
  let { day, minute } = end;
  while (minute === DAY_MINUTES && day - end.day < LONG) {
    const next = day + 1;
    if (!table.covers(next)) return undefined;
    const span = table.spans(key, next).find(([from]) => from === 0);
    if (!span) return { day, minute };
    [day, minute] = [next, span[1]];
  }
  return minute === DAY_MINUTES ? undefined : { day, minute };
}

/**
 * When a line opens next, as far as the table goes.
 *
 * @param {HoursTable} table
 * @param {string} key
 * @param {Moment} now
 * @returns {Moment | undefined}
 */
function opening(table, key, now) {
  for (let { day } = now; table.covers(day); day += 1) {
    const starts = table.spans(key, day).map(([from]) => from);
    const next = starts.find((from) => day > now.day || from > now.minute);
    if (next !== undefined) return { day, minute: next };
  }
  return undefined;
}

/**
 * The first moment at which a judgement, or its words, may no longer hold.
 *
 * @param {Judgement} judgement
 * @param {Moment} now
 * @returns {Moment}
 */
export function holdsUntil(judgement, now) {
  const midnight = { day: now.day + 1, minute: 0 };
  const change =
    judgement.state === "open" ? judgement.until : judgement.state === "closed" ? judgement.next : undefined;
  return change && change.day === now.day && change.minute < DAY_MINUTES ? change : midnight;
}
