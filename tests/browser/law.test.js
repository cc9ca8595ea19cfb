// The text of a rule, as someone reads it who has to quote it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Stage } from "./support/stage.js";

const LAW = "ordinances/kodomo-shien-renkei-kaigi/";

const stage = new Stage();

describe("a reference shows what it leads to", () => {
  for (const script of [true, false]) {
    it(script ? "with a script" : "without a script", () =>
      stage.with(
        async (reader) => {
          await reader.visit(LAW);
          const preview = reader.tab.locator("#a2-i4 .law-preview");
          assert.equal(await preview.isVisible(), false);
          await reader.tab.locator("#a2-i4 .law-peek").click();
          assert.equal(await preview.isVisible(), true);
          assert.equal(await preview.locator("dd").count(), 3);
          await preview.locator("a").last().click();
          assert.equal(new URL(reader.tab.url()).hash, "#a2-i3");
          assert.equal(await preview.isVisible(), !script);
        },
        { javaScriptEnabled: script },
      ));
  }
});

describe("a part is cited", () => {
  it("by its place, once the address names it", () =>
    stage.with(
      async (reader) => {
        await reader.visit(LAW);
        const bar = reader.tab.locator("[data-law-cite]");
        const words = bar.locator(".law-cite-words");
        await reader.tab.locator("[data-law-cite]:not([hidden])").waitFor();
        assert.equal(await words.textContent(), "武蔵野市子ども支援連携会議設置要綱（平成27年要綱第126号）");
        await reader.tab.locator("#a3-i2 .law-number a").click();
        await reader.tab.locator("#a3-i2 [data-law-cite]").waitFor();
        assert.equal(
          await words.textContent(),
          "武蔵野市子ども支援連携会議設置要綱（平成27年要綱第126号）第3条第2号",
        );
        await bar.locator("[data-copy=citation]").click();
        await reader.tab.waitForFunction(() => document.querySelector(".law-cite-said")?.textContent);
        assert.equal(await reader.tab.evaluate(() => navigator.clipboard.readText()), await words.textContent());
        await bar.locator("[data-copy=link]").click();
        await reader.tab.waitForFunction(async () => (await navigator.clipboard.readText()).endsWith("#a3-i2"));
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("not at all without a script", () =>
    stage.with(
      async (reader) => {
        await reader.visit(LAW);
        assert.equal(await reader.tab.locator("[data-law-cite]").isVisible(), false);
      },
      { javaScriptEnabled: false },
    ));
});

describe("both languages side by side", () => {
  for (const [prefix, own, beside] of [
    ["", "第4条", "Article 4"],
    ["en/", "Article 4", "第4条"],
  ]) {
    it(`/${prefix}${LAW}`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(`${prefix}${LAW}`);
          const article = reader.tab.locator("#a4");
          assert.ok((await article.innerText()).includes(own));
          assert.ok(!(await article.innerText()).includes(beside));
          await reader.tab.locator("#law-both").check();
          assert.ok((await article.innerText()).includes(beside));
        },
        { javaScriptEnabled: false },
      ));
  }
});
