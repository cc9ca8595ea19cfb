/**
 * What a reader searches for. It stands in the fragment of the address, which
 * no server ever sees.
 *
 * @typedef {object} Question
 * @property {string} query
 * @property {string} group or empty for all
 * @property {string} stage id, or empty for all
 * @property {string} need id, or empty for all
 */

/** The names in the address, and what they stand for. */
const NAMES = /** @type {const} */ ([
  ["q", "query"],
  ["kind", "group"],
  ["stage", "stage"],
  ["need", "need"],
]);

/**
 * @param {string} hash such as `#q=%E9%A3%9F&kind=places`
 * @returns {Question}
 */
export function readFragment(hash) {
  const question = { query: "", group: "", stage: "", need: "" };
  for (const part of hash.replace(/^#/, "").split("&")) {
    const found = NAMES.find(([name]) => part.startsWith(`${name}=`));
    if (found) question[found[1]] = decoded(part.slice(found[0].length + 1));
  }
  return question;
}

/**
 * @param {Partial<Question>} question
 * @returns {string} with its `#`; empty if nothing is asked
 */
export function writeFragment(question) {
  const parts = NAMES.map(([name, key]) => ({ name, value: question[key] ?? "" }))
    .filter(({ value }) => value !== "")
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

/** @param {string} value */
function decoded(value) {
  try {
    return decodeURIComponent(value);
  } catch {
    // Somebody typed a lone % into the address.
    return value;
  }
}
