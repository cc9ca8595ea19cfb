// Stages and needs by each other, the table of both, and places by town.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { DESK, PHONE } from "./support/reader.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const stage = new Stage();

/** Pages as they are with one part alone; as they come, other tests look at them. */
const CHOSEN = ["stages/infancy/#development", "en/stages/junior-high/#single-parent", "en/needs/development/#infancy"];

describe("a part that stands alone is easy to read", { concurrency: 2 }, () => {
  for (const path of CHOSEN) {
    for (const look of /** @type {const} */ ([{ viewport: PHONE }, { viewport: DESK, colorScheme: "dark" }])) {
      it(`/${path} ${JSON.stringify(look)}`, () =>
        stage.with(async (reader) => {
          await reader.visit(path);
          assert.deepEqual(await tooWide(reader.tab), []);
          assert.deepEqual(await axeViolations(reader.tab), []);
        }, look));
    }
  }
});

describe("one need of a stage can be had alone", { concurrency: 2 }, () => {
  for (const javaScriptEnabled of [true, false]) {
    it(javaScriptEnabled ? "with script" : "without script", () =>
      stage.with(
        async (reader) => {
          const { tab } = reader;
          await reader.visit("stages/infancy/");
          const all = (await seen(tab)).length;
          assert.ok(all >= 10, `only ${all} needs`);
          await tab.locator("#choose a", { hasText: "発達・成長" }).click();
          assert.deepEqual(await seen(tab), ["development"]);
          assert.ok(await tab.locator('#development a[href="tel:0422510700"]').isVisible());
          await tab.goBack();
          assert.equal((await seen(tab)).length, all);
          await tab.goForward();
          await tab.locator(".chosen a:visible").click();
          assert.equal((await seen(tab)).length, all);
        },
        { viewport: PHONE, javaScriptEnabled },
      ));
  }

  it("a need keeps what serves every stage", () =>
    stage.with(async (reader) => {
      await reader.visit("needs/development/#infancy");
      assert.deepEqual(await seen(reader.tab), ["all-stages", "unstaged", "infancy"]);
      await reader.visit("needs/development/#high-school");
      assert.ok(await reader.tab.locator("#all-stages").isVisible());
    }));
});

it("every cell of the table leads to its place on the page of its stage", () =>
  stage.with(async (reader) => {
    await reader.visit("coverage/");
    const cells = reader.tab.locator('tbody a.cell-stage[href*="stages/"]');
    const links = await cells.evaluateAll((found) =>
      found.map((cell) => /** @type {HTMLAnchorElement} */ (cell).href),
    );
    assert.ok(links.length >= 60, `only ${links.length} cells`);
    const need = "#single-parent";
    await reader.tab.locator(`tbody${need} a.cell-stage[href*="infancy"]`).focus();
    await reader.tab.keyboard.press("Enter");
    await reader.tab.waitForURL(`**/stages/infancy/${need}`);
    assert.deepEqual(await seen(reader.tab), ["single-parent"]);
    await reader.tab.locator(`${need} .section-ways a`).last().click();
    await reader.tab.waitForURL(`**/coverage/${need}`);
  }));

it("the table is a list on a phone, with the same words", () =>
  stage.with(
    async (reader) => {
      const { tab } = reader;
      await reader.visit("coverage/");
      const words = () => tab.locator("table.coverage tbody").allInnerTexts();
      const hidden = await tab.locator("table.coverage tbody a:not(:visible)").count();
      assert.equal(hidden, 0);
      const stages = await tab.locator("#development .cell-stage").allInnerTexts();
      assert.ok(stages.includes("赤ちゃん・乳幼児"), stages.join());
      const onPhone = (await words()).join();
      for (const name of ["乳幼児健診", "就学支援シート", "記載なし"]) {
        assert.ok(onPhone.includes(name), `${name} is missing`);
      }
    },
    { viewport: PHONE },
  ));

it("a town's link leads to its places", () =>
  stage.with(
    async (reader) => {
      await reader.visit("centers/");
      await reader.tab.locator('.choose a[href="#town-midoricho"]').click();
      const town = reader.tab.locator("#town-midoricho");
      assert.match(await town.innerText(), /緑町.*みどりちょう.*子ども家庭支援センター/s);
    },
    { viewport: PHONE },
  ));

/**
 * The ids of the sections that can be seen.
 *
 * @param {import("playwright-core").Page} tab
 */
function seen(tab) {
  return tab
    .locator(".term-section")
    .evaluateAll((found) => found.filter((each) => each.checkVisibility()).map((each) => each.id));
}
