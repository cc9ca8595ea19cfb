// Every page of the real site and of the starter, opened once.

import assert from "node:assert/strict";
import { after, describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { isEasy, kindAt, langAt, twinOf } from "./support/contract.js";
import { openFolds } from "./support/focus.js";
import { keylessScrollers, smallTargets } from "./support/layout.js";
import { languageFaults, outlineFaults } from "./support/outline.js";
import { PHONE, TABLET } from "./support/reader.js";
import { Stage } from "./support/stage.js";
import { Starter } from "./support/starter.js";
import { tooWide } from "./support/width.js";

/** What a finger needs, for numbers to be called at night. */
const TOUCH_PX = 44;

const starter = new Starter();
after(() => starter.remove());
const SITES = { "the real site": new Stage(), "the starter": new Stage(undefined, starter.root) };

for (const [name, stage] of Object.entries(SITES)) {
  const pages = stage.site.pages();
  const paths = new Set(pages.map((page) => page.path));
  /** The menu of each sort of text, as its first page has it. @type {Map<string, string[]>} */
  const menus = new Map();

  describe(`every page of ${name}`, { concurrency: 2 }, () => {
    for (const { path } of pages) {
      it(`/${path}`, () =>
        stage.with(async (reader) => {
          const { tab } = reader;
          await tab.setViewportSize(TABLET);
          assert.equal(await reader.visit(path), 200);
          const facts = await tab.evaluate(readFacts);
          checkFacts(path, facts, paths);
          const text = isEasy(path) ? "easy" : facts.lang;
          if (!menus.has(text)) menus.set(text, facts.menu);
          assert.deepEqual(facts.menu, menus.get(text), "the menu is another one here");
          assert.deepEqual(await outlineFaults(tab), [], "headings and landmarks");
          assert.deepEqual(await languageFaults(tab), [], "words in another language");
          assert.deepEqual(await axeViolations(tab), []);
          // 320 px are a desk's 1280 px at 400 %.
          await tab.setViewportSize(PHONE);
          assert.deepEqual(await tooWide(tab), [], "wider than 320 px");
          await openFolds(tab);
          assert.deepEqual(await keylessScrollers(tab), [], "scrolls, but not with keys");
          assert.deepEqual(await smallTargets(tab), [], "too small to be pressed");
          assert.deepEqual(await tab.evaluate(lowTelLinks, TOUCH_PX), [], `lower than ${TOUCH_PX} px`);
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
  const unsaid = facts.kind === "home" ? [] : facts.heading.filter((word) => !facts.title.includes(word));
  assert.deepEqual(unsaid, [], `words above the page that are not in ${facts.title}`);
  assert.deepEqual(facts.media, [], "sound, pictures in motion, or text that cannot be read as text");
  assert.ok(facts.policy, "no policy in a meta");
  assert.equal(facts.referrer, "no-referrer");
  const twin = twinOf(path);
  assert.ok(paths.has(twin), `no twin at /${twin}`);
  assert.deepEqual(facts.switches, [`/${twin}`], "language switch");
}

function readFacts() {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const switches = document.querySelectorAll("a[data-language-switch]");
  const heading = /** @type {Element} */ (document.querySelector("h1")?.cloneNode(true));
  // A title says in its own words which text of a rule it is.
  heading.querySelector(".law-head-part")?.remove();
  /** @param {string} selector */
  const content = (selector) => document.querySelector(selector)?.getAttribute("content");
  return {
    lang: document.documentElement.lang,
    kind: document.body.dataset.kind,
    title: document.title,
    heading: heading.textContent?.trim().split(/\s+/) ?? [],
    menu: Array.from(document.querySelectorAll(".site-menu nav a"), (link) => link.textContent ?? ""),
    media: Array.from(document.querySelectorAll("audio, video, object, embed, iframe, canvas, img"), (part) => part.localName),
    policy: content("meta[http-equiv=Content-Security-Policy]"),
    referrer: content("meta[name=referrer]"),
    switches: Array.from(switches, (link) => new URL(link.href).pathname),
  };
}

/**
 * Visible links to a number that are lower than a finger needs.
 *
 * @param {number} least
 */
function lowTelLinks(least) {
  const links = document.querySelectorAll('a[href^="tel:"]');
  return Array.from(links)
    .filter((link) => link.checkVisibility() && link.getBoundingClientRect().height < least)
    .map((link) => `${link.textContent?.trim()}: ${link.getBoundingClientRect().height} px`);
}
