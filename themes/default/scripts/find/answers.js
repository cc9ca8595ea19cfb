/** @typedef {import("./types.js").Answers} Answers */

/** The answers that leave everything open. */
export const OPEN = /** @type {Readonly<Answers>} */ (
  Object.freeze({ whom: [], age: null, needs: [], single: null, need: null, school: null })
);

/** The names in a link, and how their values are written. */
const NAMES = /** @type {const} */ ([
  ["for", "whom", "list"],
  ["age", "age", "number"],
  ["needs", "needs", "list"],
  ["single", "single", "yes"],
  ["need", "need", "yes"],
  ["school", "school", "yes"],
]);

/** The name of words to search for. */
const SEARCH = "q";

/** @type {Record<string, (value: any) => string>} */
const WRITE = {
  list: (items) => items.map(encodeURIComponent).join("."),
  number: (number) => String(number),
  yes: (yes) => (yes ? "yes" : "no"),
};

/** @type {Record<string, (text: string) => any>} */
const READ = {
  list: (text) => text.split(".").filter(Boolean).map(decoded),
  number: (text) => (/^\d{1,3}$/.test(text) ? Number(text) : null),
  yes: (text) => (text === "yes" ? true : text === "no" ? false : null),
};

/**
 * Answers as the fragment of a link. No server ever sees it.
 *
 * @param {Answers} answers
 * @returns {string} with its `#`; empty if nothing was answered
 */
export function writeAnswers(answers) {
  const parts = NAMES.filter(([, key]) => ![null, ""].includes(answers[key]?.toString() ?? null))
    .map(([name, key, form]) => `${name}=${WRITE[form]?.(answers[key])}`);
  return parts.length > 0 ? `#${parts.join("&")}` : "";
}

/**
 * The answers in the fragment of an address. What others added to it is no
 * answer; but words to search for are for another page.
 *
 * @param {string} hash
 * @returns {Answers | undefined} nothing if it is a fragment of another kind
 */
export function readAnswers(hash) {
  const parts = hash.replace(/^#/, "").split("&").filter((part) => part.includes("=")).map(pair);
  const known = parts.filter(([name]) => NAMES.some(([own]) => own === name));
  if (known.length === 0 || parts.some(([name]) => name === SEARCH)) return undefined;
  /** @type {Record<string, unknown>} */
  const answers = { ...OPEN };
  for (const [name, text] of known) {
    const [, key, form] = NAMES.find(([own]) => own === name) ?? NAMES[0];
    answers[key] = READ[form]?.(text);
  }
  return /** @type {any} */ (answers);
}

/**
 * @param {string} part
 * @returns {[name: string, text: string]}
 */
function pair(part) {
  const at = part.indexOf("=");
  return [part.slice(0, at), part.slice(at + 1)];
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
