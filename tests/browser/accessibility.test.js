// The page of the results says the same in both languages, of every criterion.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";

import { ROOT } from "./support/site.js";

/** How a result is called in each language. */
const RESULTS = { ja: ["適合", "一部", "未確認"], en: ["Met", "In part", "Not checked"] };
const APPLIES = { ja: "○", en: "Yes" };

/** How many criteria there are of level A and AA, and beyond the Japanese standard. */
const COUNTS = { "level-a": 25, "level-aa": 13, wcag22: 18 };

/**
 * The rows of the tables of criteria, without their words.
 *
 * @param {"ja" | "en"} lang
 */
function results(lang) {
  const text = readFileSync(join(ROOT, `content/pages/accessibility.${lang}.md`), "utf8");
  return Object.entries(COUNTS).map(([part, count]) => {
    const table = text.split(`{#${part}}`)[1]?.split("\n#")[0] ?? "";
    const rows = [...table.matchAll(/^\| (\d\.\d\.\d+) [^|]+\| ([^|]+) \| ([^|]+) \|/gm)];
    assert.equal(rows.length, count, `${lang}, ${part}`);
    return rows.map(([, criterion, applies, result = ""]) => {
      const known = RESULTS[lang].indexOf(result);
      assert.notEqual(known, -1, `${lang} ${criterion}: ${result}`);
      return { criterion, applies: applies === APPLIES[lang], result: known };
    });
  });
}

it("both languages give every criterion the same result, in order", () => {
  const japanese = results("ja");
  assert.deepEqual(results("en"), japanese);
  const all = japanese.flat();
  const inOrder = (/** @type {typeof all} */ rows) => rows.toSorted((one, other) => order(one) - order(other));
  for (const part of japanese) assert.deepEqual(part, inOrder(part));
  assert.equal(new Set(all.map(({ criterion }) => criterion)).size, all.length);
  assert.ok(all.every(({ applies, result }) => applies || result === 0), "what does not apply is met");
});

/** @param {{ criterion: string | undefined }} row */
function order({ criterion = "" }) {
  const [principle = 0, guideline = 0, number = 0] = criterion.split(".").map(Number);
  return principle * 10_000 + guideline * 100 + number;
}
