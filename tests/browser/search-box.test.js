// The box to search in, which stands in the header of nearly every page.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolationsInAllColours } from "./support/axe.js";
import { WIDTHS } from "./support/looks.js";
import { DESK, PHONE } from "./support/reader.js";
import { Box, InputMethod, WORDS } from "./support/search.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const CENTER = "centers/hoken-center/";
const INDEX = /\/search\/(engine\/|ja\.json)/;

const stage = new Stage();

describe("the box of the header", () => {
  it("fetches nothing before somebody comes to it", () =>
    stage.with(async (reader) => {
      await reader.visit(CENTER);
      await reader.tab.waitForTimeout(200);
      assert.deepEqual(reader.requests.map((request) => request.url()).filter((url) => INDEX.test(url)), []);
      const engine = reader.tab.waitForRequest(INDEX);
      await reader.tab.locator("#search-input").focus();
      await engine;
      assert.deepEqual(reader.faults, []);
    }));

  for (const [path, words] of /** @type {const} */ ([
    [CENTER, WORDS.ja],
    [`en/${CENTER}`, WORDS.en],
    ["", WORDS.ja],
    ["en/", WORDS.en],
  ])) {
    it(`answers while one types: /${path}`, () =>
      stage.with(async (reader) => {
        const box = new Box(reader);
        await reader.visit(path);
        await box.type(words.known);
        const count = await box.results.count();
        assert.ok(count > 0 && count <= 8, `${count} results`);
        assert.equal(await box.input.getAttribute("aria-expanded"), "true");
        assert.equal(await box.list.locator("[role=option]").count(), count + 1);
        assert.match((await box.said()) ?? "", words.found);
        assert.ok(await box.list.locator("mark").first().isVisible(), "nothing is highlighted");
        assert.equal(reader.tab.url(), reader.address + path, "typing has changed the address");
        assert.deepEqual(reader.faults, []);
        assertUnheard(reader, words.known);
      }));
  }

  it("takes up what was typed before its script was there", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      let loading = () => {};
      const wait = new Promise((done) => (loading = () => done(undefined)));
      await reader.tab.route("**/main.js", async (route) => {
        await wait;
        await route.continue();
      });
      const visit = reader.visit(CENTER);
      await box.input.focus();
      await reader.tab.keyboard.type(WORDS.ja.known);
      assert.equal(await box.list.isVisible(), false);
      loading();
      await visit;
      await box.list.waitFor({ state: "visible" });
      assert.ok((await box.results.count()) > 0);
      await reader.tab.unroute("**/main.js");
    }));

  it("says honestly that there is nothing, and where to go on", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.type(WORDS.ja.unknown);
      assert.equal(await box.results.count(), 0);
      assert.equal(await reader.tab.locator(".search-note").textContent(), WORDS.ja.nothing);
      assert.equal(await box.said(), WORDS.ja.nothing);
      await reader.tab.keyboard.press("ArrowDown");
      await reader.tab.keyboard.press("Enter");
      await reader.tab.waitForURL("**/search/#q=*");
    }));

  it("stands within 320 px, its list too", () =>
    stage.with(
      async (reader) => {
        const box = new Box(reader);
        await reader.visit(CENTER);
        await box.type(WORDS.ja.known);
        assert.deepEqual(await tooWide(reader.tab), []);
        const place = await reader.tab.locator(".search-popup").boundingBox();
        assert.ok(place && place.x >= 0 && place.x + place.width <= PHONE.width, JSON.stringify(place));
        assert.ok(place.width > 250, "too narrow to read");
      },
      { viewport: PHONE },
    ));
});

describe("with the keyboard only", () => {
  it("moves through the options and back to the box", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.type(WORDS.ja.known);
      const hrefs = await box.list.locator("[role=option]").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
      assert.equal(await box.active(), undefined);
      const steps = /** @type {const} */ ([
        ["ArrowDown", hrefs[0]],
        ["ArrowDown", hrefs[1]],
        ["ArrowUp", hrefs[0]],
        ["ArrowUp", undefined],
        ["ArrowUp", hrefs.at(-1)],
        ["ArrowDown", undefined],
        ["ArrowDown", hrefs[0]],
        ["Home", undefined],
        ["ArrowDown", hrefs[0]],
        ["End", undefined],
      ]);
      for (const [at, [key, href]] of steps.entries()) {
        await reader.tab.keyboard.press(key);
        assert.equal(await box.active(), href, `step ${at}: ${key}`);
      }
      assert.equal(await reader.tab.evaluate(() => document.activeElement?.id), "search-input");
    }));

  it("closes with Escape, and forgets with a second one", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.type(WORDS.ja.known);
      await reader.tab.keyboard.press("Escape");
      assert.equal(await box.list.isVisible(), false);
      assert.equal(await box.input.getAttribute("aria-expanded"), "false");
      assert.equal(await box.input.inputValue(), WORDS.ja.known);
      await reader.tab.keyboard.press("ArrowDown");
      assert.ok(await box.list.isVisible(), "it does not open again");
      await reader.tab.keyboard.press("Escape");
      await reader.tab.keyboard.press("Escape");
      assert.equal(await box.input.inputValue(), "");
    }));

  it("closes when one goes on", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.type(WORDS.ja.known);
      await reader.tab.keyboard.press("Tab");
      assert.equal(await box.list.isVisible(), false);
      assert.equal(await reader.tab.evaluate(() => document.activeElement?.className), "search-go");
    }));

  it("follows the active option: one entry of the history", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      const before = await reader.tab.evaluate(() => history.length);
      await box.type(WORDS.ja.known);
      await reader.tab.keyboard.press("ArrowDown");
      await reader.tab.keyboard.press("ArrowDown");
      const href = new URL((await box.active()) ?? "", reader.tab.url()).href;
      await Promise.all([reader.tab.waitForURL(href), reader.tab.keyboard.press("Enter")]);
      assert.equal(await reader.tab.evaluate(() => history.length), before + 1);
      await reader.tab.goBack();
      assert.equal(reader.tab.url(), reader.address + CENTER);
      assert.equal(await box.input.inputValue(), "", "what was typed is still there");
    }));

  it("goes to the search page where no option is active", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(`en/${CENTER}`);
      await box.input.focus();
      await reader.tab.keyboard.type("my child & me");
      await reader.tab.keyboard.press("Enter");
      await reader.tab.waitForURL(`${reader.address}en/search/#q=my%20child%20%26%20me`);
      assertUnheard(reader, "child");
    }));
});

describe("with an input method", () => {
  it("does not search in the middle of a conversion", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.input.focus();
      const method = await InputMethod.of(reader);
      await method.compose("そうだ");
      await method.compose("そうだん");
      await method.compose("相談");
      await reader.tab.waitForTimeout(400);
      assert.equal(await box.list.isVisible(), false, "it has searched");
      await reader.tab.keyboard.press("ArrowDown");
      assert.equal(await box.active(), undefined);
      await method.enter();
      await method.commit("相談");
      await box.list.waitFor({ state: "visible" });
      assert.ok((await box.results.count()) > 0);
      assert.equal(reader.tab.url(), reader.address + CENTER, "the Enter of the conversion went on");
    }));

  it("does not take the Enter that ends a conversion for one of its own", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.type(WORDS.ja.known);
      await reader.tab.keyboard.press("ArrowDown");
      // Safari: the conversion has ended when the key comes.
      await box.input.evaluate((input) => {
        input.dispatchEvent(new CompositionEvent("compositionstart"));
        input.dispatchEvent(new CompositionEvent("compositionend"));
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", keyCode: 229, bubbles: true }));
      });
      // Others: it is still under way.
      await box.input.evaluate((input) => {
        input.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }));
      });
      await reader.tab.waitForTimeout(200);
      assert.equal(reader.tab.url(), reader.address + CENTER);
    }));
});

describe("when the network fails", () => {
  it("searches offline after the first load", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await box.type(WORDS.ja.known);
      await box.input.fill("");
      await reader.tab.context().setOffline(true);
      try {
        await box.type("ひろば");
        assert.ok((await box.results.count()) > 0);
        assert.deepEqual(reader.faults, []);
      } finally {
        await reader.tab.context().setOffline(false);
      }
    }));

  it("says so where it never came, and tries again", () =>
    stage.with(async (reader) => {
      const box = new Box(reader);
      await reader.visit(CENTER);
      await reader.tab.route(INDEX, (route) => route.abort());
      await box.input.focus();
      await reader.tab.keyboard.type("相");
      await reader.tab.locator(".search-note", { hasText: "検索できません" }).waitFor();
      assert.equal(await box.list.isVisible(), false);
      assert.match((await box.said()) ?? "", /検索できません/);
      await reader.tab.unroute(INDEX);
      await reader.tab.keyboard.type("談");
      await box.list.waitFor({ state: "visible" });
      assert.ok((await box.results.count()) > 0);
    }));
});

describe("without script", () => {
  for (const viewport of [PHONE, DESK]) {
    it(`leads to the index instead, in the same room: ${viewport.width} px`, async () => {
      let height = 0;
      await stage.with(
        async (reader) => {
          await reader.visit(CENTER);
          height = await headerHeight(reader);
        },
        { viewport },
      );
      await stage.with(
        async (reader) => {
          await reader.visit(CENTER);
          assert.equal(await reader.tab.locator("#search-input").isVisible(), false);
          const index = reader.tab.locator('.search-without a[href$="index-kana/"]');
          assert.ok(await index.isVisible(), "no link to the index");
          assert.equal(await headerHeight(reader), height);
        },
        { viewport, javaScriptEnabled: false },
      );
    });
  }
});

describe("no axe violation while the list is open", () => {
  for (const viewport of WIDTHS) {
    it(`at ${viewport.width} px`, () =>
      stage.with(async (reader) => {
        const box = new Box(reader);
        await reader.visit(CENTER);
        await box.type(WORDS.ja.known);
        await reader.tab.keyboard.press("ArrowDown");
        assert.deepEqual(await axeViolationsInAllColours(reader.tab, viewport), []);
        assert.ok(await box.list.isVisible(), "looked at without the list");
      }, { viewport }));
  }
});

/** @param {import("./support/reader.js").Reader} reader */
async function headerHeight(reader) {
  return (await reader.tab.locator("header").boundingBox())?.height ?? 0;
}

/**
 * Nobody but this device has heard what was typed.
 *
 * @param {import("./support/reader.js").Reader} reader
 * @param {string} words
 */
function assertUnheard(reader, words) {
  const told = reader.requests
    .map((request) => request.url().replace(/#.*$/, ""))
    .filter((url) => decodeURIComponent(url).includes(words));
  assert.deepEqual(told, [], "requests that tell what was typed");
}
