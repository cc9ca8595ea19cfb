// What the scripts of the search hand to each other. Types only.

/**
 * A place that the search found, as the engine gives it.
 *
 * @typedef {object} Hit
 * @property {string} url from the root of the site, without a leading slash
 * @property {string} title
 * @property {[number, number][]} titleMarks what to highlight: UTF-16 offsets
 * @property {string} page title of the page if the hit is a section of one
 * @property {string} text a snippet
 * @property {[number, number][]} textMarks
 * @property {string} kind `data-kind` of the page
 * @property {string} group "places", "programs", …
 * @property {string[]} stages ids
 * @property {string[]} needs ids
 * @property {string[]} contacts "hoken-center/maternity", …
 */

/**
 * @typedef {object} Engine
 * @property {(query: string) => Promise<Hit[]>} search all hits, best first
 */

/**
 * What became of a question.
 *
 * @typedef {object} Answer
 * @property {string} query the words as they stand in the box
 * @property {"loading" | "failed" | "found"} state
 * @property {Hit[]} hits none unless found
 */

export {};
