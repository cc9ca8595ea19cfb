// What the scripts of the search hand to each other. Types only.

/** @typedef {import("./engine/engine.js").Hit} Hit */
/** @typedef {import("./engine/engine.js").Engine} Engine */

/**
 * What became of a question.
 *
 * @typedef {object} Answer
 * @property {string} query the words as they stand in the box
 * @property {"loading" | "failed" | "found"} state
 * @property {Hit[]} hits none unless found
 * @property {number} count how many there are, those included that were not wanted
 */

export {};
