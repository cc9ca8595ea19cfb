// Texts of a rule from several days, and what changed between them.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { layered } from "./support/layers.js";
import { DESK, PHONE } from "./support/reader.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const stage = layered("versions", (root) => new Stage("2026-04-01", root));

const RULE = "ordinances/hiroba/";
const COMPARISON = `${RULE}diff/2024-04-01/2027-04-01/`;

describe("texts and comparisons are easy to read", { concurrency: 2 }, () => {
  for (const path of ["", "2022-04-01/", "diff/2022-04-01/2024-04-01/", "diff/2024-04-01/2027-04-01/"]) {
    for (const lang of ["", "en/"]) {
      for (const [viewport, colorScheme] of /** @type {const} */ ([
        [PHONE, "dark"],
        [DESK, "light"],
      ])) {
        it(`/${lang}${RULE}${path} in ${colorScheme} at ${viewport.width} px`, () =>
          stage.with(
            async (reader) => {
              await reader.visit(`${lang}${RULE}${path}`);
              assert.deepEqual(await tooWide(reader.tab), []);
              assert.deepEqual(await axeViolations(reader.tab), []);
            },
            { viewport, colorScheme },
          ));
      }
    }
  }
});

describe("a comparison", { concurrency: 2 }, () => {
  for (const [viewport, media, beside] of /** @type {const} */ ([
    [DESK, "screen", true],
    [PHONE, "screen", false],
    [PHONE, "print", true],
  ])) {
    it(`has its sides ${beside ? "beside" : "below"} each other at ${viewport.width} px, ${media}`, () =>
      stage.with(
        async (reader) => {
          const { tab } = reader;
          await reader.visit(COMPARISON);
          await tab.emulateMedia({ media });
          const [after, before] = await tab
            .locator("#a3 tr:not(.same) td")
            .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
          assert.equal(after.top === before.top, beside);
          assert.ok(beside ? after.right <= before.left : after.bottom <= before.top);
          await tab.emulateMedia({ media: "screen" });
        },
        { viewport },
      ));
  }

  it("underlines what changed, names it, and leaves that out of what is copied", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit(COMPARISON);
      for (const [mark, word] of [
        ["ins", "追加："],
        ["del", "削除："],
      ]) {
        const first = tab.locator(`#a3 ${mark}`).first();
        assert.equal(await first.evaluate((of) => getComputedStyle(of).textDecorationLine), "underline");
        assert.ok((await first.textContent())?.startsWith(word));
        assert.equal(
          await first.locator(".hidden").evaluate((of) => getComputedStyle(of).userSelect),
          "none",
        );
      }
    }));

  it("opens what did not change", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit(COMPARISON);
      const unchanged = tab.locator("#a1");
      assert.equal(await unchanged.isVisible(), false);
      await tab.locator(".diff-same summary").first().click();
      assert.equal(await unchanged.isVisible(), true);
    }));

  it("is where a deleted article leads", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit(RULE);
      await tab.locator("#a3_2 .law-wordings a").last().click();
      await tab.waitForURL(`**/${COMPARISON}#old-a3_2`);
      assert.ok(await tab.locator("#old-a3_2 .diff-none").isVisible());
    }));
});
