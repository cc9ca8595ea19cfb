// Furigana, larger text, wider lines: only when asked for, kept only when asked
// for, and never part of the text.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const PAGE = "centers/hoken-center/";
const SMALL = { width: 360, height: 740 };
const KEY = "shirube-legibility";

const stage = new Stage();
const samples = stage.site.samples();

/**
 * @param {import("./support/reader.js").Reader} reader
 * @param {string} [path]
 */
async function opened(reader, path = PAGE) {
  await reader.visit(path);
  await reader.tab.evaluate(() => localStorage.clear());
  await reader.visit(path);
  await reader.tab.locator(".legibility-ready summary").click();
  return reader.tab;
}

/** @param {import("playwright-core").Page} tab @param {string} choice @param {string} value */
const choose = (tab, choice, value) => tab.locator(`input[data-choice="${choice}"][value="${value}"]`).check();

/** What a page says, in all the ways in which it can be taken from it. */
function words() {
  const main = /** @type {HTMLElement} */ (document.querySelector("main"));
  const selection = /** @type {Selection} */ (getSelection());
  selection.selectAllChildren(main);
  const copied = selection.toString();
  selection.removeAllRanges();
  return { title: document.title, text: main.textContent, seen: main.innerText, copied };
}

/**
 * What the browser tells assistive technology that headings, links and regions
 * are called.
 *
 * @param {import("playwright-core").Page} tab
 */
async function names(tab) {
  const session = await tab.context().newCDPSession(tab);
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const roles = ["heading", "link", "region"];
  return nodes
    .filter((node) => !node.ignored && roles.includes(node.role?.value))
    .map((node) => `${node.role?.value} ${node.name?.value}`);
}

/** The first word with a reading: whether that is shown, and how high its line is. */
function firstReading() {
  const rt = /** @type {HTMLElement} */ (document.querySelector("main p rt[data-r]"));
  const { content } = getComputedStyle(rt, "::after");
  const box = rt.getBoundingClientRect();
  return { reading: rt.dataset.r, content, shown: box.width > 0 && box.height > 0 };
}

describe("furigana", () => {
  it("are seen when asked for, and are no text", () =>
    stage.with(
      async (reader) => {
        const tab = await opened(reader);
        const [before, named] = [await tab.evaluate(words), await names(tab)];
        assert.ok(named.includes("link 子育て世代包括支援センター"), named.join("\n"));
        assert.ok(!(await tab.evaluate(firstReading)).shown, "shown though nobody asked");
        await choose(tab, "furigana", "on");
        const first = await tab.evaluate(firstReading);
        assert.ok(first.shown, "not to be seen");
        assert.ok(first.reading && first.content.includes(first.reading), first.content);
        assert.deepEqual(await tab.evaluate(words), before);
        assert.deepEqual(await names(tab), named, "named otherwise");
        await choose(tab, "furigana", "off");
        assert.ok(!(await tab.evaluate(firstReading)).shown, "still shown");
        assert.deepEqual(reader.faults, []);
      },
      { viewport: SMALL },
    ));

  it("are offered where there are Japanese words", () =>
    stage.with(async (reader) => {
      for (const [path, offered] of /** @type {const} */ ([
        [PAGE, true],
        ["en/ordinances/kodomo-shien-renkei-kaigi/", true],
        ["en/search/", false],
      ])) {
        const tab = await opened(reader, path);
        assert.equal(await tab.locator("[data-furigana-choice]").isVisible(), offered, path);
      }
    }));

  it("are no items of a line whose texts stand side by side", () =>
    stage.with(async (reader) => {
      for (const { path } of samples.filter((page) => page.lang === "ja")) {
        await reader.visit(path);
        const torn = await reader.tab.evaluate(() =>
          [...document.querySelectorAll("main ruby")]
            .map((ruby) => /** @type {HTMLElement} */ (ruby.parentElement))
            .filter((parent) => /flex|grid/.test(getComputedStyle(parent).display))
            .map((parent) => parent.outerHTML.slice(0, 90)),
        );
        assert.deepEqual(torn, [], `put the words into an element of their own on /${path}`);
      }
    }));
});

describe("the panel", () => {
  it("has no fault that axe knows, open and with everything chosen", () =>
    stage.with(
      async (reader) => {
        const tab = await opened(reader);
        assert.deepEqual(await axeViolations(tab), []);
        assert.deepEqual(await tooWide(tab), [], "wider than the screen");
        for (const [choice, value] of [["furigana", "on"], ["size", "larger"], ["spacing", "wide"]]) {
          await choose(tab, choice, value);
        }
        assert.deepEqual(await axeViolations(tab), []);
      },
      { viewport: SMALL },
    ));

  it("works by keyboard and closes by Escape", () =>
    stage.with(async (reader) => {
      await reader.visit(PAGE);
      const summary = reader.tab.locator(".legibility-ready summary");
      await summary.focus();
      await reader.tab.keyboard.press("Enter");
      await reader.tab.keyboard.press("Tab");
      await reader.tab.keyboard.press("ArrowRight");
      await reader.tab.waitForFunction(() => document.documentElement.dataset.furigana === "on");
      await reader.tab.keyboard.press("Escape");
      assert.ok(await summary.evaluate((it) => it === document.activeElement && !it.closest("details")?.open));
    }));

  it("is not there without a script", () =>
    stage.with(
      async (reader) => {
        await reader.visit(PAGE);
        assert.ok(!(await reader.tab.locator(".legibility").isVisible()));
      },
      { javaScriptEnabled: false },
    ));
});

describe("choices are kept", () => {
  it("only if the person ticks that, and no longer than it is ticked", () =>
    stage.with(async (reader) => {
      const tab = await opened(reader);
      const kept = () => tab.evaluate((key) => localStorage.getItem(key), KEY);
      const shown = () => tab.evaluate(() => ({ ...document.documentElement.dataset }));
      await choose(tab, "size", "large");
      assert.deepEqual(await shown(), { size: "large" });
      assert.equal(await tab.evaluate(() => localStorage.length), 0, "kept without a tick");
      await reader.visit("groups/");
      assert.deepEqual(await shown(), {}, "followed to the next page");

      await tab.locator(".legibility-ready summary").click();
      await tab.locator("[data-keep]").check();
      assert.notEqual(await tab.locator(".legibility [role=status]").textContent(), "");
      await choose(tab, "furigana", "on");
      await reader.visit(PAGE);
      assert.deepEqual(await shown(), { furigana: "on" });
      assert.equal(await tab.evaluate(() => localStorage.length), 1);

      await tab.locator(".legibility-ready summary").click();
      await tab.locator("[data-keep]:checked").waitFor();
      await tab.locator("[data-keep]").uncheck();
      assert.equal(await kept(), null, "still kept");
      assert.deepEqual(await shown(), { furigana: "on" }, "gone from this page too");
      await reader.visit("groups/");
      assert.deepEqual(await shown(), {});
      assert.deepEqual(reader.faults, []);
    }));

  it("and nothing else is believed that stands there", () =>
    stage.with(async (reader) => {
      for (const text of ["{", "null", "7", '{"size":"huge","furigana":"on"}']) {
        await reader.visit(PAGE);
        await reader.tab.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, text]);
        await reader.visit(PAGE);
        assert.equal(await reader.tab.evaluate(() => document.documentElement.dataset.size), undefined);
        assert.deepEqual(reader.faults, []);
      }
      await reader.tab.evaluate(() => localStorage.clear());
    }));
});
