import { fill } from "../search/words.js";

/** @typedef {import("./marks.js").Marks} Marks */
/** @typedef {import("./judge.js").Judgement} Judgement */

/**
 * A line with its judgement.
 *
 * @typedef {{ line: HTMLElement, judgement: Judgement }} Judged
 */

/**
 * How many lines are open, in the words of a board; if none is, who is the
 * first to open again; if nothing is known, why.
 *
 * @param {Judged[]} judged in their order
 * @param {Marks} marks
 * @param {DOMStringMap} words
 */
export function summary(judged, marks, words) {
  const count = openOnes(judged).length;
  if (count > 0) return fill(count === 1 ? words.one : words.many, { count });
  if (isUnknown(judged)) return whyUnknown(judged, marks) ?? words.unknown ?? "";
  const [first] = judged;
  const next = first?.judgement.state === "closed" ? first.judgement.next : undefined;
  if (!first || !next) return words.closed ?? "";
  return fill(words.none, { when: marks.when(next), name: first.line.dataset.name ?? "" });
}

/** @param {Judged[]} judged */
export function openOnes(judged) {
  return judged.filter(({ judgement }) => judgement.state === "open");
}

/**
 * Whether of no line it is known if it is open.
 *
 * @param {Judged[]} judged
 */
export function isUnknown(judged) {
  return judged.every(({ judgement }) => judgement.state === "unknown");
}

/**
 * What is wrong with the table, if that is why.
 *
 * @param {Judged[]} judged
 * @param {Marks} marks
 */
function whyUnknown(judged, marks) {
  const found = judged.find(({ judgement }) => judgement.state === "unknown" && judgement.why !== "hours");
  return found && marks.sentence(found.judgement);
}
