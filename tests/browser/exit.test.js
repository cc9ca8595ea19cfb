// Leaving a page at once that somebody may have to hide.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { DESK, PHONE } from "./support/reader.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const stage = new Stage();

const SENSITIVE = "needs/single-parent/";
const AWAY = "https://www.jma.go.jp/";

describe("the button stands where somebody may have to hide", { concurrency: 2 }, () => {
  for (const [path, expected] of /** @type {const} */ ([
    [SENSITIVE, 1],
    ["en/needs/daily-life/", 1],
    ["programs/hitorioya-sodan/", 1],
    ["centers/kodomo-katei-shien-center/", 1],
    ["stages/elementary/", 1],
    ["find/", 1],
    ["en/step-note/sheets/profile/", 1],
    ["", 0],
    ["needs/places/", 0],
    ["centers/hoken-center/", 0],
    ["about/", 0],
  ])) {
    it(`/${path}: ${expected}`, () =>
      stage.with(async (reader) => {
        await reader.visit(path);
        assert.equal(await reader.tab.locator("a[data-exit]:visible").count(), expected);
        assert.deepEqual(reader.faults, []);
      }));
  }
});

describe("it is easy to use", { concurrency: 2 }, () => {
  for (const path of [SENSITIVE, "en/find/"]) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      for (const viewport of [PHONE, DESK]) {
        it(`/${path} in ${colorScheme} at ${viewport.width} px`, () =>
          stage.with(
            async (reader) => {
              const { tab } = reader;
              await reader.visit(path);
              await tab.locator(".exit-help summary").click();
              assert.deepEqual(await tooWide(tab), []);
              assert.deepEqual(await axeViolations(tab), []);
            },
            { viewport, colorScheme },
          ));
      }
    }
  }

  for (const path of [SENSITIVE, "find/"]) {
    it(`it never lies over what has the focus: /${path}`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(path);
          for (let stop = 0; stop < 60; stop += 1) {
            await reader.tab.keyboard.press("Tab");
            assert.equal(await reader.tab.evaluate(coveredFocus), null);
          }
        },
        { viewport: PHONE },
      ));
  }
});

describe("one leaves at once", () => {
  it("by the button: blank before the other site answers, and not a step back in the history", () =>
    away(async (reader, asked, answer) => {
      await reader.visit("about/");
      await reader.tab.goto(reader.address + SENSITIVE);
      assert.equal(asked(), 0);
      const before = await reader.tab.title();
      const seen = await reader.tab.evaluate(() => {
        /** @type {HTMLElement} */ (document.querySelector("a[data-exit]")).click();
        const visible = ["main", ".exit", ".exit-cover"].map((part) =>
          document.querySelector(part)?.checkVisibility({ visibilityProperty: true }),
        );
        return { title: document.title, visible };
      });
      assert.notEqual(seen.title, before);
      assert.deepEqual(seen.visible, [false, false, true]);
      answer();
      await reader.tab.waitForURL(AWAY);
      assert.equal(await reader.tab.evaluate(() => document.referrer), "");
      await reader.tab.goBack();
      assert.ok(reader.tab.url().endsWith("/about/"), reader.tab.url());
    }));

  it("by Shift, three times", () =>
    away(async (reader, asked, answer) => {
      answer();
      await reader.visit("en/find/");
      const told = reader.tab.locator("[data-exit-count]");
      await reader.tab.keyboard.press("Shift");
      assert.match(await told.innerText(), /2 more/);
      await reader.tab.keyboard.press("Shift");
      assert.match(await told.innerText(), /once more/);
      assert.equal(asked(), 0);
      await reader.tab.keyboard.press("Shift");
      await reader.tab.waitForURL(AWAY);
    }));

  it("not by capital letters, other keys between, or slow presses", () =>
    away(async (reader, asked) => {
      await reader.tab.clock.install();
      await reader.visit(SENSITIVE);
      const { keyboard } = reader.tab;
      for (const key of ["Shift+A", "Shift+B", "Shift+Tab", "Shift", "Shift", "Control", "Shift", "Shift"]) {
        await keyboard.press(key);
      }
      await reader.tab.clock.runFor(5001);
      assert.match(await reader.tab.locator("[data-exit-count]").innerText(), /もう一度/);
      await keyboard.press("Shift");
      assert.equal(asked(), 0);
      assert.equal(await reader.tab.locator(".exit-cover").count(), 0);
    }));

  it("without script it is a link that does not tell where one comes from", () =>
    away(
      async (reader, asked, answer) => {
        answer();
        await reader.visit(SENSITIVE);
        assert.equal(await reader.tab.locator("[data-exit-keys]:visible").count(), 0);
        assert.equal(asked(), 0);
        await reader.tab.locator("a[data-exit]").click();
        await reader.tab.waitForURL(AWAY);
        assert.equal(asked(), 1);
      },
      { javaScriptEnabled: false },
    ));
});

/**
 * Runs `use` where the other site is a blank page that comes only when it is
 * told to answer.
 *
 * @param {(reader: import("./support/reader.js").Reader, asked: () => number, answer: () => void) => Promise<void>} use
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
function away(use, options) {
  return stage.with(async (reader) => {
    let asked = 0;
    /** @type {() => void} */
    let answer = () => {};
    const ready = new Promise((resolve) => {
      answer = () => resolve(undefined);
    });
    await reader.tab.route(`${AWAY}**`, async (route) => {
      asked += 1;
      assert.equal(route.request().headers().referer, undefined);
      await ready;
      await route.fulfill({ contentType: "text/html", body: "<title>-</title>" });
    });
    try {
      await use(reader, () => asked, answer);
    } finally {
      answer();
      await reader.tab.unroute(`${AWAY}**`);
    }
  }, options);
}

/** What has the focus, where the way out lies over the middle of it. */
function coveredFocus() {
  const element = document.activeElement;
  const exit = document.querySelector(".exit");
  if (!element || !exit || element === document.body || exit.contains(element)) {
    return null;
  }
  const ground = exit.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return top >= ground.top && bottom > ground.top ? element.outerHTML.slice(0, 120) : null;
}
