/** @typedef {import("./types.js").Finder} Finder */
/** @typedef {import("./types.js").Offer} Offer */
/** @typedef {import("./person.js").Person} Person */

/** How many lines of a place are named; its page names all. */
const MOST = 2;

/**
 * The lines to call for an offer. A place has one for any question, and some for
 * a few needs: one that is for nothing but what the person needs stands first,
 * one that is for that among other things second.
 *
 * @param {Offer} offer
 * @param {Person} person
 * @param {Finder} finder
 * @returns {number[]} places in the table of lines
 */
export function linesFor(offer, person, finder) {
  if (offer.kind === "program") return offer.lines;
  const topics = [...person.topics, ...(person.pregnant && finder.birth !== null ? [finder.birth] : [])];
  const suiting = offer.lines.map((at) => ({ at, suits: suits(finder.lines[at]?.needs ?? [], topics) }));
  // The sort is stable: of equals the place's own order holds.
  const wanted = suiting.filter(({ suits }) => suits > 0).sort((a, b) => b.suits - a.suits);
  const called = wanted.length > 0 ? wanted.slice(0, MOST) : suiting.slice(0, 1);
  return called.map(({ at }) => at);
}

/**
 * How well a line suits: the one for any question, better than those that are
 * partly for something else.
 *
 * @param {number[]} needs of the line
 * @param {number[]} topics of the person
 */
function suits(needs, topics) {
  if (needs.length === 0) return 0.75;
  const wanted = needs.filter((need) => topics.includes(need)).length;
  return wanted === needs.length ? 1 : wanted > 0 ? 0.5 : 0;
}
