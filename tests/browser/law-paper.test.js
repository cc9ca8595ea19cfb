// The text of a rule on paper, in the form in which cities print theirs; and on
// a phone, where a wide table moves sideways.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { FULL_RULE, stageOfRule } from "./support/law.js";

/** A4 without its margins, at 96 px to the inch. */
const PAPER = { width: 643, height: 980 };

const stage = stageOfRule();

describe("on paper", () => {
  for (const [prefix, title, other] of [
    ["", "第1条", "Article 1"],
    ["en/", "Article 1", "第1条"],
  ]) {
    it(`/${prefix}${FULL_RULE}`, () =>
      stage.with(
        async (reader) => {
          const { tab } = reader;
          await tab.emulateMedia({ media: "screen" });
          await reader.visit(`${prefix}${FULL_RULE}`);
          await tab.emulateMedia({ media: "print" });
          for (const hidden of [".site-header", ".contents", ".law-cite", ".law-peek", ".law-files", "#law-both"]) {
            assert.equal(await tab.locator(hidden).first().isVisible(), false, hidden);
          }
          for (const shown of ["h1", ".law-facts", "#amendment-1", ".law-address", ".site-footer .facts"]) {
            assert.equal(await tab.locator(shown).first().isVisible(), true, shown);
          }
          assert.equal(await begins(tab.locator("#a1 .law-own")), title);
          await tab.emulateMedia({ media: "screen" });
          await tab.locator("#law-both").check();
          await tab.emulateMedia({ media: "print" });
          assert.equal(await begins(tab.locator("#a1 .law-beside")), other);
          assert.ok(await beside(tab.locator("#t1")), "both tables share the width of the paper");
          assert.deepEqual(reader.faults, []);
        },
        { viewport: PAPER },
      ));
  }
});

describe("on a phone", () => {
  it("a wide table is moved by keys, and the page is not", () =>
    stage.with(
      async (reader) => {
        await reader.visit(FULL_RULE);
        const table = reader.tab.locator("#t1 .law-own .law-table");
        assert.equal(await reader.tab.getByRole("group", { name: "別表第1（第3条関係）" }).first().isVisible(), true);
        await table.focus();
        await reader.tab.keyboard.press("ArrowRight");
        await reader.tab.waitForFunction(() => (document.querySelector("#t1 .law-table")?.scrollLeft ?? 0) > 0);
        assert.equal(await reader.tab.evaluate(() => window.scrollX), 0);
      },
      { viewport: { width: 320, height: 640 } },
    ));
});

/**
 * With what the first paragraph begins, while the heading above no longer says it.
 *
 * @param {import("playwright-core").Locator} part
 */
async function begins(part) {
  assert.ok(!/第1条|Article 1/.test(await part.innerText()), "named in the heading as well");
  return part
    .locator("[data-title]")
    .first()
    .evaluate((words) => getComputedStyle(words, "::before").content.replaceAll('"', ""));
}

/**
 * Whether two tables stand side by side within the paper.
 *
 * @param {import("playwright-core").Locator} part
 */
function beside(part) {
  return part.evaluate((element) => {
    const [own, other] = Array.from(element.querySelectorAll("table"), (table) => table.getBoundingClientRect());
    return own && other && own.right <= other.left && other.right <= document.documentElement.clientWidth;
  });
}
