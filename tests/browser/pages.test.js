// Every page of the real site, opened once on a desk and once at 320 px.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { isEasy, kindAt, langAt, twinOf } from "./support/contract.js";
import { DESK, PHONE } from "./support/reader.js";
import { tooWide } from "./support/width.js";
import { Stage } from "./support/stage.js";

const stage = new Stage();
const pages = stage.site.pages();
const paths = new Set(pages.map((page) => page.path));

describe("every page", { concurrency: 2 }, () => {
  for (const { path } of pages) {
    it(`/${path}`, () =>
      stage.with(async (reader) => {
        await reader.tab.setViewportSize(DESK);
        assert.equal(await reader.visit(path), 200);
        checkFacts(path, await reader.tab.evaluate(readFacts));
        await reader.tab.setViewportSize(PHONE);
        assert.deepEqual(await tooWide(reader.tab), [], "wider than 320 px");
        assert.deepEqual(reader.faults, []);
      }));
  }
});

it("there are pages of both languages, as many of each", () => {
  const english = pages.filter((page) => page.lang === "en");
  assert.ok(english.length > 50, `only ${english.length} English pages`);
  const easy = pages.filter((page) => isEasy(page.path));
  assert.equal(english.length * 2, pages.length - easy.length);
});

/**
 * @param {string} path
 * @param {ReturnType<typeof readFacts>} facts
 */
function checkFacts(path, facts) {
  assert.equal(facts.lang, langAt(path), "lang of the page");
  assert.equal(facts.kind, kindAt(path), "data-kind");
  assert.equal(facts.headings, 1, "number of h1");
  assert.ok(facts.title.length > 0, "no title");
  assert.ok(facts.policy, "no policy in a meta");
  assert.equal(facts.referrer, "no-referrer");
  const twin = twinOf(path);
  assert.ok(paths.has(twin), `no twin at /${twin}`);
  assert.deepEqual(facts.switches, [`/${twin}`], "language switch");
}

function readFacts() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const switches = document.querySelectorAll("a[data-language-switch]");
  /** @param {string} selector */
  const content = (selector) => document.querySelector(selector)?.getAttribute("content");
  return {
    lang: document.documentElement.lang,
    kind: document.body.dataset.kind,
    title: document.title,
    headings: document.querySelectorAll("h1").length,
    policy: content("meta[http-equiv=Content-Security-Policy]"),
    referrer: content("meta[name=referrer]"),
    switches: Array.from(switches, (link) => new URL(link.href).pathname),
  };
}
