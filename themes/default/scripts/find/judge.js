import { judged } from "./conditions.js";
import { linesFor } from "./lines.js";
import { Person } from "./person.js";

/** @typedef {import("./types.js").Answers} Answers */
/** @typedef {import("./types.js").Finder} Finder */
/** @typedef {import("./types.js").Finding} Finding */
/** @typedef {import("./types.js").Found} Found */
/** @typedef {import("./types.js").Offer} Offer */

/** The most general need stands first. */
const GENERAL = 0;

/**
 * What there is for somebody who answers so.
 *
 * Only a condition that the source states can say that a program is not for
 * somebody, and only if the answers are plainly against it; where the source
 * knows limits but not which, even that is a question. Life stages are no
 * conditions: they say when the source speaks of a program. An offer that is
 * wanted but of another stage is kept apart, unless a condition says that it is
 * for this person; one that nobody asked about is left out.
 *
 * @param {Finder} finder
 * @param {Answers} answers
 * @param {number} [oldest] the highest age that can be chosen
 * @returns {Found}
 */
export function judge(finder, answers, oldest = Infinity) {
  const person = new Person(finder, answers, oldest);
  /** @type {Found} */
  const found = { fits: [], ask: [], not: [], elsewhen: [], places: [] };
  for (const offer of finder.offers) {
    const [kind, finding] =
      offer.kind === "program" ? program(offer, person, finder) : place(offer, person, finder);
    if (kind) found[kind].push(finding);
  }
  for (const list of Object.values(found)) list.sort((a, b) => b.score - a.score);
  return found;
}

/**
 * Whether a question bears on anything that is found while it is open: its own
 * answer must not take the question away.
 *
 * @param {Finder} finder
 * @param {Answers} answers
 * @param {keyof Answers & keyof import("./types.js").When} key
 * @param {number} [oldest] the highest age that can be chosen
 */
export function matters(finder, answers, key, oldest) {
  const { fits, ask, not } = judge(finder, { ...answers, [key]: null }, oldest);
  return [...fits, ...ask, ...not].some(({ offer }) =>
    (offer.conditions ?? []).some(({ when }) => key in when),
  );
}

/**
 * @param {Offer} offer
 * @param {Person} person
 * @param {Finder} finder
 * @returns {[keyof Found | "", Finding]}
 */
function program(offer, person, finder) {
  const { holds, conditions, unknown, against, told, spoken } = judged(offer.conditions ?? [], person);
  const fit = person.stageFit(offer.stages);
  // What is for every age does not depend on it.
  const staged = fit === "unknown" && offer.stages.length < finder.stages.length;
  const finding = {
    offer,
    conditions,
    unknown,
    against,
    own: false,
    lines: linesFor(offer, person, finder),
    staged: staged || fit === "out",
    score: score(offer, person) + (holds && (told || fit !== "out") ? 8 : told ? 4 : 0),
  };
  const wanted = isWanted(offer, person, fit);
  // Somebody for whom one thing speaks is told what is against it.
  if (holds === false && !offer.limits) return [wanted || spoken ? "not" : "", finding];
  if (!wanted && !told) return ["", finding];
  if (fit === "out" && !told && holds !== true) return ["elsewhen", finding];
  const open = offer.limits || offer.families || offer.planned || unknown.length > 0 || staged;
  const unread = conditions.length > 0 && holds !== true;
  return [open || unread ? "ask" : "fits", finding];
}

/**
 * @param {Offer} offer
 * @param {Person} person
 * @param {Finder} finder
 * @returns {[keyof Found | "", Finding]}
 */
function place(offer, person, finder) {
  const fit = person.stageFit(offer.stages);
  const finding = {
    offer,
    conditions: [],
    unknown: [],
    against: [],
    own: person.own && finder.own !== null && offer.needs.includes(finder.own),
    lines: linesFor(offer, person, finder),
    staged: false,
    score: score(offer, person),
  };
  if (!isWanted(offer, person, fit)) return ["", finding];
  return [fit === "out" ? "elsewhen" : "places", finding];
}

/**
 * Whether it is about what somebody needs or, where they did not say what it is
 * about, for the stage that they are in.
 *
 * @param {Offer} offer
 * @param {Person} person
 * @param {string} fit
 */
function isWanted(offer, person, fit) {
  if (offer.needs.some((need) => person.topics.includes(need))) return true;
  return person.needs.length === 0 && fit === "in" && !person.alone;
}

/**
 * What is about the needs and stages of a person and about little else comes
 * first. A place that takes any question, or serves many stages, is no worse
 * for it.
 *
 * @param {Offer} offer
 * @param {Person} person
 */
function score({ kind, needs, stages }, person) {
  let score = 0;
  for (const need of needs) {
    if (person.topics.includes(need)) score += 4 + (need === GENERAL ? 0 : 4 / needs.length);
  }
  const now = stages.filter((stage) => person.stages[stage]).length;
  if (now > 0) score += 1 + now + (kind === "program" ? (2 * now) / stages.length : 0);
  return score;
}
