/**
 * Words, with their language where it is not the page's.
 *
 * @typedef {{ text: string, lang: string | null }} Run
 */

/**
 * All that the finder finds. Stages, needs, lines and sources are named by
 * their places.
 *
 * @typedef {object} Finder
 * @property {{ name: Run, years: [number, number] | null }[]} stages
 * @property {string[]} needs ids, the most general first
 * @property {number | null} pregnancy the stage before birth
 * @property {number | null} own the need of a child that asks for itself
 * @property {number | null} birth the need of a pregnancy
 * @property {number | null} daily what a household in need needs
 * @property {{ document: Run, part: Run | null, pages: string | null }[]} sources
 * @property {Line[]} lines
 * @property {Offer[]} offers
 */

/**
 * A line to call.
 *
 * @typedef {object} Line
 * @property {Run} place
 * @property {Run | null} label
 * @property {number[]} [needs] that it is for; none: those of its place
 * @property {{ number: string, href: string, contact: string, hours: string | null, hours_key?: string | null }} phone
 */

/**
 * Something that helps.
 *
 * @typedef {object} Offer
 * @property {"program" | "center" | "group"} kind
 * @property {Run} title
 * @property {Run | null} summary
 * @property {string} path
 * @property {number[]} stages for which the source speaks of it; none: it does not say
 * @property {number[]} needs
 * @property {Condition[]} [conditions]
 * @property {boolean} [limits] there are limits, the source does not say which
 * @property {boolean} [families] the source does not say whether families can ask for it
 * @property {boolean} [planned]
 * @property {number} [source]
 * @property {number[]} lines
 * @property {number} [more] lines that are not among them
 */

/**
 * A group of people that something is for.
 *
 * @typedef {object} Condition
 * @property {When} when all of it must be so
 * @property {Run | null} text
 * @property {Run | null} says the source's own words
 */

/**
 * @typedef {object} When
 * @property {number} [ageMin]
 * @property {number} [ageUnder]
 * @property {boolean} [pregnant]
 * @property {number} [stage]
 * @property {boolean} [single]
 * @property {boolean} [need]
 * @property {boolean} [school]
 */

/**
 * What somebody answered; nothing where a question was left open.
 *
 * @typedef {object} Answers
 * @property {string[]} whom of `pregnant`, `child`, `other`, `own`
 * @property {number | null} age the highest stands for itself and more
 * @property {string[]} needs ids
 * @property {boolean | null} single
 * @property {boolean | null} need
 * @property {boolean | null} school
 */

/**
 * What the answers say of one offer.
 *
 * @typedef {object} Finding
 * @property {Offer} offer
 * @property {Condition[]} conditions that hold, or that do not, or that are open
 * @property {string[]} unknown what is not known yet: `age`, `single`, …
 * @property {string[]} against what the answers say against it, where it is for others
 * @property {boolean} own whether a child asks for itself, and it answers children
 * @property {number[]} lines to call
 * @property {boolean} staged whether to say for which stages the source has it
 * @property {number} score
 */

/**
 * All findings, by kind, the best first.
 *
 * @typedef {object} Found
 * @property {Finding[]} fits
 * @property {Finding[]} ask
 * @property {Finding[]} not
 * @property {Finding[]} elsewhen programs and places of another stage
 * @property {Finding[]} places
 */

export {};
