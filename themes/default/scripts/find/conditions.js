/** @typedef {import("./types.js").Condition} Condition */
/** @typedef {import("./types.js").When} When */
/** @typedef {import("./person.js").Person} Person */

/** What people tell because it bears on the help they need; an age is no such thing. */
const TELLING = ["pregnant", "single", "need"];

/**
 * Each part of a rule: whether it holds for a person, or nothing where that is
 * not known.
 *
 * @type {Record<keyof When, (wanted: any, person: Person) => boolean | null>}
 */
const RULES = {
  ageMin: (least, { age }) => age && (age.min >= least || (age.max < least ? false : null)),
  ageUnder: (limit, { age }) => age && (age.max < limit || (age.min >= limit ? false : null)),
  pregnant: (wanted, { pregnant }) => equal(pregnant, wanted),
  stage: (stage, person) => person.isSurelyIn(stage),
  single: (wanted, { single }) => equal(single, wanted),
  need: (wanted, { need }) => equal(need, wanted),
  school: (wanted, { school }) => equal(school, wanted),
};

/**
 * What becomes of the conditions of a program.
 *
 * Each condition tells of a group of people that the program is for; what must
 * hold together stands in one condition. So one that holds suffices, and only
 * if none can hold is the program for others. A condition without a rule that a
 * script can read is never known to hold or to fail, and nobody's silence
 * counts as a no.
 *
 * @param {Condition[]} conditions
 * @param {Person} person
 */
export function judged(conditions, person) {
  const all = conditions.map((condition) => ({ condition, ...one(condition.when, person) }));
  const holding = all.filter(({ holds }) => holds === true);
  const open = all.filter(({ holds }) => holds === null);
  const holds = holding.length > 0 || (open.length > 0 || all.length === 0 ? null : false);
  const shown = holding.length > 0 ? holding : open.length > 0 ? open : all;
  return {
    /** Nothing where it is open, or where there are no conditions. */
    holds,
    conditions: shown.map(({ condition }) => condition),
    unknown: holds === null ? [...new Set(open.flatMap(({ unknown }) => unknown))] : [],
    /** Where it is for others, what was answered against it. */
    against: holds === false ? [...new Set(all.flatMap(({ against }) => against))] : [],
    /** Whether anything told speaks for it, even where something else is against it. */
    spoken: all.some(({ told }) => told),
    /** Whether what was told, not the age alone, speaks for it. */
    told: all.some(({ holds, told }) => holds !== false && told),
  };
}

/**
 * @param {When} when
 * @param {Person} person
 */
function one(when, person) {
  const keys = /** @type {(keyof When)[]} */ (Object.keys(when));
  const parts = keys.map((key) => ({ key, holds: RULES[key]?.(when[key], person) ?? null }));
  const unknown = parts.filter(({ holds }) => holds === null).map(({ key }) => pointOf(key));
  const against = parts.filter(({ holds }) => holds === false).map(({ key }) => pointOf(key));
  return {
    holds: against.length > 0 ? false : unknown.length > 0 || parts.length === 0 ? null : true,
    unknown,
    against,
    told: parts.some(({ key, holds }) => holds === true && TELLING.includes(key)),
  };
}

/**
 * What to find out for a part of a rule.
 *
 * @param {string} key
 */
function pointOf(key) {
  return key.startsWith("age") ? "age" : key;
}

/**
 * @param {boolean | null} known
 * @param {boolean} wanted
 */
function equal(known, wanted) {
  return known === null ? null : known === wanted;
}
