// The site for someone who has a keyboard and no mouse.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { PHONE } from "./support/reader.js";
import { answered } from "./support/search.js";
import { Stage } from "./support/stage.js";

const LAW = "ordinances/kodomo-shien-renkei-kaigi/";
const PAGES = ["", "en/", "centers/hoken-center/", "step-note/sheets/profile/", "ordinances/kodomo-shien-renkei-kaigi/"];
/** More stops than this repeat what was seen already. */
const STOPS = 60;

const stage = new Stage();

describe("the first stop leads past the header", () => {
  for (const path of PAGES) {
    it(`/${path}`, () =>
      stage.with(async (reader) => {
        await reader.visit(path);
        await reader.tab.keyboard.press("Tab");
        const skip = await reader.tab.evaluate(focused);
        assert.equal(skip?.href, "#main");
        assert.ok(skip.inView, "the link is not to be seen");
        await reader.tab.keyboard.press("Enter");
        await reader.tab.keyboard.press("Tab");
        const next = await reader.tab.evaluate(focused);
        assert.ok(next && !next.inHeader, `back in the header at ${next?.label}`);
      }));
  }
});

describe("one sees where one is", () => {
  for (const path of PAGES) {
    it(`/${path}`, () =>
      stage.with(async (reader) => {
        await reader.visit(path);
        for (let stop = 0; stop < STOPS; stop += 1) {
          await reader.tab.keyboard.press("Tab");
          const at = await reader.tab.evaluate(focused);
          if (!at) {
            assert.ok(stop > 5, "too few stops");
            return;
          }
          assert.ok(at.ring, `no ring around ${at.label}`);
          assert.ok(at.inView, `out of sight: ${at.label}`);
        }
      }));
  }
});

describe("the language switch keeps the place", () => {
  for (const [from, to] of [
    [`${LAW}#a3`, `en/${LAW}#a3`],
    [`en/${LAW}#a3`, `${LAW}#a3`],
  ]) {
    it(`/${from}`, () =>
      stage.with(async (reader) => {
        await reader.visit(from);
        const link = reader.tab.locator("a[data-language-switch]").first();
        await link.focus();
        await reader.tab.keyboard.press("Enter");
        await reader.tab.waitForURL(reader.address + to);
        const seen = await reader.tab.locator("#a3").boundingBox();
        assert.ok(seen && seen.y >= 0 && seen.y < 400, `article 3 stands at ${seen?.y}`);
        assert.deepEqual(reader.faults, []);
      }));
  }
});

describe("what can be used, can be used with keys", () => {
  /** @typedef {import("playwright-core").Page} Tab */

  /** @param {Tab} tab @param {string} selector */
  const to = async (tab, selector) => {
    for (let stop = 0; stop < 250; stop += 1) {
      await tab.keyboard.press("Tab");
      if (await tab.evaluate((selector) => document.activeElement?.matches(selector), selector)) return;
    }
    assert.fail(`Tab does not come to ${selector}`);
  };

  it("the folded menu opens, closes, and keeps the focus", () =>
    stage.with(
      async ({ tab, ...reader }) => {
        await tab.goto(`${reader.address}centers/`);
        await to(tab, ".site-menu summary");
        const menu = tab.locator(".site-menu nav a").first();
        for (const [key, open] of /** @type {const} */ ([["Enter", true], ["Space", false], ["Space", true]])) {
          await tab.keyboard.press(key);
          assert.equal(await menu.isVisible(), open, key);
        }
        await tab.keyboard.press("Tab");
        assert.ok(await menu.evaluate((link) => link === document.activeElement), "the first link is not next");
      },
      { viewport: PHONE },
    ));

  it("the preview of a reference opens, is read, closes, and gives the focus back", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit(LAW);
      await to(tab, ".law-peek");
      const preview = tab.locator(".law-preview:popover-open");
      await tab.keyboard.press("Enter");
      assert.ok(await preview.isVisible(), "it does not open");
      await tab.keyboard.press("Tab");
      assert.ok(await preview.evaluate((box) => box.contains(document.activeElement)), "it is not next");
      await tab.keyboard.press("Escape");
      assert.equal(await preview.count(), 0, "it does not close");
      assert.ok(await tab.evaluate(() => document.activeElement?.matches(".law-peek")), "the focus is lost");
    }));

  it("a citation is copied", () =>
    stage.with(
      async (reader) => {
        const { tab } = reader;
        await reader.visit(`${LAW}#a3`);
        await to(tab, "[data-copy=citation]");
        await tab.keyboard.press("Enter");
        await tab.waitForFunction(() => document.querySelector(".law-cite-said")?.textContent);
        assert.match(await tab.evaluate(() => navigator.clipboard.readText()), /第3条$/);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("both languages of a rule are shown side by side", () =>
    stage.with(async (reader) => {
      await reader.visit(LAW);
      await to(reader.tab, "#law-both");
      await reader.tab.keyboard.press("Space");
      assert.ok(await reader.tab.locator("#a4 .law-beside").isVisible());
    }));

  it("the finder is answered, its results reached, its link copied, and begun anew", () =>
    stage.with(
      async (reader) => {
        const { tab } = reader;
        await reader.visit("find/");
        await tab.locator("[data-ready]").waitFor({ state: "attached" });
        await to(tab, "[data-question=whom] [value=child]");
        await tab.keyboard.press("Space");
        await to(tab, "#find-age");
        await tab.keyboard.press("ArrowDown");
        await to(tab, "[name=find-single]");
        await tab.keyboard.press("ArrowUp");
        assert.equal(await tab.locator("[name=find-single]:checked").getAttribute("value"), "no");
        await to(tab, "[data-see]");
        await tab.keyboard.press("Enter");
        assert.ok(await tab.evaluate(() => document.activeElement?.id === "find-results-heading"));
        await to(tab, "[data-make-link]");
        await tab.keyboard.press("Enter");
        await to(tab, "[data-copy]");
        await tab.keyboard.press("Enter");
        await tab.waitForFunction(async () => (await navigator.clipboard.readText()).includes("#for=child&age=0&single=no"));
        await tab.keyboard.press("Shift+Tab");
        await tab.keyboard.press("Shift+Tab");
        assert.ok(await tab.evaluate(() => document.activeElement?.matches("[data-restart]")));
        await tab.keyboard.press("Enter");
        assert.equal(await tab.locator(".find-card").count(), 0);
      },
      { viewport: PHONE, permissions: ["clipboard-read", "clipboard-write"] },
    ));

  it("results of a search are narrowed down by groups and stages", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit(`search/#q=${encodeURIComponent("相談")}`);
      await answered(tab, "相談");
      const count = () => tab.locator("[data-results] a[data-result]").count();
      const all = await tab.locator(".search-count").innerText();
      await to(tab, "[name=search-group]");
      await tab.keyboard.press("ArrowRight");
      await tab.waitForFunction((all) => document.querySelector(".search-count")?.textContent !== all, all);
      assert.ok((await count()) > 0);
      const places = await tab.locator(".search-count").innerText();
      await to(tab, ".search-narrow summary");
      await tab.keyboard.press("Enter");
      await to(tab, "#search-stage");
      await tab.keyboard.press("ArrowDown");
      await tab.waitForFunction((places) => document.querySelector(".search-count")?.textContent !== places, places);
    }));

  it("the lines of a need are chosen among those of now", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit("now/");
      await tab.locator("[data-board][data-ready]").waitFor({ state: "attached" });
      const lines = () => tab.locator("[data-board-line]:visible").count();
      const all = await lines();
      await to(tab, "#board-need");
      await tab.keyboard.press("End");
      await tab.waitForFunction((all) => [...document.querySelectorAll("[data-board-line]")].filter((line) => line.checkVisibility()).length < all, all);
    }));

  it("a sheet is printed", () =>
    stage.with(async (reader) => {
      const { tab } = reader;
      await reader.visit("step-note/sheets/profile/");
      await tab.evaluate(() => {
        window.print = () => document.body.toggleAttribute("data-was-printed", true);
      });
      await to(tab, "[data-print] button");
      await tab.keyboard.press("Enter");
      assert.ok(await tab.locator("body[data-was-printed]").count());
    }));
});

/** What has the focus, or nothing when the page was left. */
function focused() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return null;
  }
  const style = getComputedStyle(element);
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return {
    label: `<${element.localName}> ${element.textContent?.trim().slice(0, 40)}`,
    href: element.getAttribute("href"),
    inHeader: element.closest("header") !== null,
    inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}
