// Every page of the real site and of the starter, opened once.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { isEasy, kindAt, langAt, twinOf } from "./support/contract.js";
import { openFolds } from "./support/focus.js";
import { smallTargets, textFaults } from "./support/layout.js";
import { languageFaults, outlineFaults } from "./support/outline.js";
import { PHONE, TABLET } from "./support/reader.js";
import { starterRoot } from "./support/site.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const SITES = { "the real site": new Stage(), "the starter": new Stage(undefined, starterRoot()) };

for (const [name, stage] of Object.entries(SITES)) {
  const pages = stage.site.pages();
  const paths = new Set(pages.map((page) => page.path));

  describe(`every page of ${name}`, { concurrency: 2 }, () => {
    for (const { path } of pages) {
      it(`/${path}`, () =>
        stage.with(async (reader) => {
          const { tab } = reader;
          assert.equal(await reader.visit(path), 200);
          checkFacts(path, await tab.evaluate(readFacts), paths);
          assert.deepEqual(await outlineFaults(tab), [], "headings and landmarks");
          assert.deepEqual(await languageFaults(tab), [], "words in another language");
          await tab.setViewportSize(TABLET);
          assert.deepEqual(await axeViolations(tab), []);
          // 320 px are a desk's 1280 px at 400 %.
          await tab.setViewportSize(PHONE);
          assert.deepEqual(await tooWide(tab), [], "wider than 320 px");
          await openFolds(tab);
          assert.deepEqual(await smallTargets(tab), [], "too small to be pressed");
          assert.deepEqual(await textFaults(tab, "wide"), [], "with the spacing of WCAG 1.4.12");
          assert.deepEqual(reader.faults, []);
        }));
    }
  });

  it(`${name} has pages of both languages, as many of each`, () => {
    const english = pages.filter((page) => page.lang === "en");
    assert.ok(english.length > 40, `only ${english.length} English pages`);
    const easy = pages.filter((page) => isEasy(page.path));
    assert.equal(english.length * 2, pages.length - easy.length);
  });
}

/**
 * @param {string} path
 * @param {ReturnType<typeof readFacts>} facts
 * @param {Set<string>} paths
 */
function checkFacts(path, facts, paths) {
  assert.equal(facts.lang, langAt(path), "lang of the page");
  assert.equal(facts.kind, kindAt(path), "data-kind");
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
    policy: content("meta[http-equiv=Content-Security-Policy]"),
    referrer: content("meta[name=referrer]"),
    switches: Array.from(switches, (link) => new URL(link.href).pathname),
  };
}
