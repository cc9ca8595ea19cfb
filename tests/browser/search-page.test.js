// The search page, in both languages.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolationsInAllColours } from "./support/axe.js";
import { WIDTHS } from "./support/looks.js";
import { PHONE } from "./support/reader.js";
import { Box, InputMethod, WORDS, answered } from "./support/search.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const stage = new Stage();

describe("the fragment of the address", () => {
  for (const [path, words] of /** @type {const} */ ([
    ["search/", WORDS.ja],
    ["en/search/", WORDS.en],
  ])) {
    it(`asks: /${path}`, () =>
      stage.with(async (reader) => {
        await reader.visit(`${path}#q=${encodeURIComponent(words.known)}`);
        await answered(reader.tab, words.known);
        const links = reader.tab.locator("[data-results] a[data-result]");
        assert.ok((await links.count()) > 1);
        assert.equal(await new Box(reader).input.inputValue(), words.known);
        assert.match((await new Box(reader).said()) ?? "", words.found);
        assert.equal(await reader.tab.locator("[data-results]").count(), 1);
        assert.equal(await reader.tab.locator("[role=search]").count(), 1);
        assert.deepEqual(reader.faults, []);
      }));
  }

  it("finds whom to call, of several lines the one that was asked for", () =>
    stage.with(async (reader) => {
      for (const [query, place, number] of /** @type {const} */ ([
        ["マタニティ安心コール", "centers/hoken-center/#maternity", "0422-51-0703"],
        ["マタニティ安心コール", "programs/maternity-anshin-call/", "0422-51-0703"],
        ["保健センター", "centers/hoken-center/", "0422-51-0700"],
      ])) {
        await reader.visit(`search/#q=${encodeURIComponent(query)}`);
        await answered(reader.tab, query);
        const result = reader.tab.locator("[data-results] > li", { has: reader.tab.locator(`a[href$="/${place}"]`) });
        const call = result.locator("a.call");
        assert.equal(await call.getAttribute("href"), `tel:${number.replaceAll("-", "")}`);
        assert.ok((await call.innerText()).includes(number), query);
      }
    }));

  it("is answered character for character", () =>
    stage.with(async (reader) => {
      await reader.visit("search/");
      for (const query of [" 相談  電話 ", "100%", "a+b & c=d #e", "0422-51-0700", WORDS.ja.unknown, "相談"]) {
        await reader.tab.evaluate((query) => {
          location.hash = `q=${encodeURIComponent(query)}`;
        }, query);
        await answered(reader.tab, query);
      }
      await reader.tab.evaluate(() => {
        location.hash = "";
      });
      await answered(reader.tab, "");
      assert.equal(await reader.tab.locator("a[data-result]").count(), 0);
      assert.deepEqual(reader.faults, []);
    }));

  it("follows what is typed without a trace in the history", () =>
    stage.with(async (reader) => {
      await reader.visit("search/");
      const before = await reader.tab.evaluate(() => history.length);
      await reader.tab.locator("#search-input").focus();
      await reader.tab.keyboard.type("子ども 電話");
      await answered(reader.tab, "子ども 電話");
      await reader.tab.waitForURL(`${reader.address}search/#q=${encodeURIComponent("子ども 電話")}`);
      assert.equal(await reader.tab.evaluate(() => history.length), before);
      await reader.tab.locator("#search-input").fill("");
      await answered(reader.tab, "");
      await reader.tab.waitForURL(`${reader.address}search/`);
      const sent = reader.requests.filter((request) => decodeURIComponent(request.url()).includes("子ども"));
      assert.deepEqual(sent.map((request) => request.url()), []);
    }));

  it("brings the question back with the back button", () =>
    stage.with(async (reader) => {
      await reader.visit("search/");
      await reader.tab.locator("#search-input").focus();
      await reader.tab.keyboard.type(WORDS.ja.known);
      await answered(reader.tab, WORDS.ja.known);
      const before = await reader.tab.evaluate(() => history.length);
      await reader.tab.locator("a[data-result]").first().click();
      await reader.tab.waitForURL((url) => !url.pathname.endsWith("/search/"));
      assert.equal(await reader.tab.evaluate(() => history.length), before + 1);
      await reader.tab.goBack();
      await answered(reader.tab, WORDS.ja.known);
      assert.equal(await reader.tab.locator("#search-input").inputValue(), WORDS.ja.known);
      assert.ok((await reader.tab.locator("a[data-result]").count()) > 0);
    }));

  it("goes along to the other language", () =>
    stage.with(async (reader) => {
      await reader.visit("search/#q=step");
      await answered(reader.tab, "step");
      await reader.tab.locator("a[data-language-switch]").click();
      await reader.tab.waitForURL(`${reader.address}en/search/#q=step`);
      await answered(reader.tab, "step");
    }));

  it("goes along to the other language as soon as it is typed", () =>
    stage.with(async (reader) => {
      await reader.visit("search/");
      await reader.tab.locator("#search-input").focus();
      await reader.tab.keyboard.insertText("step");
      await reader.tab.locator("a[data-language-switch]").click();
      await reader.tab.waitForURL(`${reader.address}en/search/#q=step`);
    }));
});

describe("narrowing down", () => {
  it("by a group, which the address keeps", () =>
    stage.with(async (reader) => {
      await reader.visit(`search/#q=${encodeURIComponent(WORDS.ja.known)}`);
      await answered(reader.tab, WORDS.ja.known);
      const all = await shownCount(reader);
      await reader.tab.locator('input[value="places"]').check();
      const places = await shownCount(reader);
      assert.ok(places > 0 && places < all, `${places} of ${all}`);
      const chip = reader.tab.locator("label", { has: reader.tab.locator('input[value="places"]') });
      assert.equal(Number(await chip.locator("b").textContent()), places);
      const address = reader.tab.url();
      assert.ok(address.endsWith("&kind=places"), address);
      await reader.tab.reload();
      await answered(reader.tab, WORDS.ja.known);
      assert.equal(await shownCount(reader), places);
    }));

  it("by a stage and a need, and back", () =>
    stage.with(async (reader) => {
      await reader.visit(`search/#q=${encodeURIComponent(WORDS.ja.known)}`);
      await answered(reader.tab, WORDS.ja.known);
      const all = await shownCount(reader);
      await reader.tab.locator(".search-narrow summary").click();
      await reader.tab.locator("#search-stage").selectOption("infancy");
      assert.ok((await shownCount(reader)) < all);
      assert.match(reader.tab.url(), /&stage=infancy$/);
      await reader.tab.locator('input[value="law"]').evaluate((input) => /** @type {HTMLElement} */ (input).click());
      const clear = reader.tab.locator(".search-unfilter");
      await clear.click();
      assert.equal(await shownCount(reader), all);
      assert.equal(await clear.isVisible(), false);
    }));
});

describe("where nothing is found", () => {
  for (const [path, words] of /** @type {const} */ ([
    ["search/", WORDS.ja],
    ["en/search/", WORDS.en],
  ])) {
    it(`a person can be asked: /${path}`, () =>
      stage.with(async (reader) => {
        await reader.visit(`${path}#q=${words.unknown}`);
        await answered(reader.tab, words.unknown);
        const nothing = reader.tab.locator(".search-nothing");
        assert.ok(await nothing.locator('a[href^="tel:"]').isVisible(), "no number to call");
        assert.ok((await reader.tab.locator("h2.search-count").textContent())?.includes(words.unknown));
        assert.ok(await reader.tab.locator('main a[href$="index-kana/"]').first().isVisible());
        assert.equal(await reader.tab.locator("a[data-result]").count(), 0);
        await reader.tab.locator("#search-input").fill(words.known);
        await answered(reader.tab, words.known);
        assert.equal(await nothing.isVisible(), false);
      }));
  }
});

it("the examples lead to something", () =>
  stage.with(async (reader) => {
    for (const path of ["search/", "en/search/"]) {
      await reader.visit(path);
      const examples = reader.tab.locator(".search-examples a");
      for (let at = 0; at < (await examples.count()); at += 1) {
        const words = (await examples.nth(at).textContent()) ?? "";
        await examples.nth(at).click();
        await answered(reader.tab, words);
        assert.ok((await reader.tab.locator("a[data-result]").count()) > 0, `nothing for ${words}`);
      }
    }
  }));

it("does not search in the middle of a conversion", () =>
  stage.with(async (reader) => {
    await reader.visit("search/");
    await answered(reader.tab, "");
    await reader.tab.locator("#search-input").focus();
    const method = await InputMethod.of(reader);
    await method.compose("そうだん");
    await method.compose("相談");
    await reader.tab.waitForTimeout(300);
    assert.equal(await reader.tab.locator("a[data-result]").count(), 0);
    assert.equal(reader.tab.url(), `${reader.address}search/`);
    await method.commit("相談");
    await answered(reader.tab, "相談");
    assert.ok((await reader.tab.locator("a[data-result]").count()) > 0);
  }));

it("reads without script", () =>
  stage.with(
    async (reader) => {
      await reader.visit("search/");
      assert.equal(await reader.tab.locator("#search-input").isVisible(), false);
      assert.ok(await reader.tab.locator(".search-without").isVisible());
      assert.ok(await reader.tab.locator('main a[href$="index-kana/"]').isVisible());
    },
    { javaScriptEnabled: false },
  ));

describe("with results, at 320 px", () => {
  for (const [path, words] of /** @type {const} */ ([
    ["search/", WORDS.ja],
    ["en/search/", WORDS.en],
  ])) {
    it(`/${path}`, () =>
      stage.with(
        async (reader) => {
          for (const query of [words.known, words.unknown]) {
            await reader.visit(`${path}#q=${query}`);
            await answered(reader.tab, query);
            assert.deepEqual(await tooWide(reader.tab), []);
          }
        },
        { viewport: PHONE },
      ));
  }
});

describe("no axe violation with results, and with none", () => {
  for (const viewport of WIDTHS) {
    it(`at ${viewport.width} px`, () =>
      stage.with(async (reader) => {
        for (const query of [WORDS.ja.known, WORDS.ja.unknown]) {
          await reader.visit(`search/#q=${encodeURIComponent(query)}`);
          await answered(reader.tab, query);
          assert.deepEqual(await axeViolationsInAllColours(reader.tab, viewport), []);
        }
      }, { viewport }));
  }
});

/** @param {import("./support/reader.js").Reader} reader */
async function shownCount(reader) {
  return Number.parseInt((await reader.tab.locator("h2.search-count").textContent()) ?? "", 10) || 0;
}
