// Every fact is reached from the home page: with scripts off, and with a
// keyboard alone. English pages stand at the same places, as other tests see to.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";

import { langAt } from "./support/contract.js";
import { openFolds } from "./support/focus.js";
import { follow, tabTo } from "./support/keys.js";
import { PHONE } from "./support/reader.js";
import { ROOT } from "./support/site.js";
import { Stage } from "./support/stage.js";

/** From home to a list, from there to its entries, and to what those refer to. */
const MOST_CLICKS = 3;

const stage = new Stage();
const pages = stage.site.pages().filter(({ path }) => langAt(path) === "ja");

describe("with scripts off", () => {
  /** @type {Map<string, Awaited<ReturnType<typeof readPage>> & { clicks: number }>} */
  const walked = new Map();

  before(async () => {
    let ahead = [""];
    for (let clicks = 0; ahead.length > 0; clicks += 1) {
      const level = ahead.filter((path) => !walked.has(path));
      const found = await readAll(level);
      level.forEach((path, at) => walked.set(path, { ...found[at], clicks }));
      ahead = [...new Set(found.flatMap(({ links }) => links))];
    }
  });

  it(`every page is ${MOST_CLICKS} clicks from home at most`, () => {
    const missed = pages.map(({ path }) => path).filter((path) => !walked.has(path));
    assert.deepEqual(missed, [], "not reached");
    const far = [...walked].filter(([, { clicks }]) => clicks > MOST_CLICKS).map(([path]) => path);
    assert.deepEqual(far, [], "too far");
  });

  it("no link leads to where no page is", () => {
    const known = new Set(pages.map(({ path }) => path));
    assert.deepEqual([...walked.keys()].filter((path) => !known.has(path)), []);
  });

  it("every page can be read, and every number called", () => {
    for (const [path, { heading, words, unseenNumbers, silentLines }] of walked) {
      assert.ok(heading, `no heading to be seen: /${path}`);
      assert.ok(words > 80, `only ${words} letters to be seen: /${path}`);
      assert.deepEqual(unseenNumbers, [], `numbers that cannot be seen: /${path}`);
      assert.deepEqual(silentLines, [], `lines that do not tell their hours: /${path}`);
    }
  });

  it("every center tells the numbers of its file", () => {
    const folder = join(ROOT, "content/centers");
    const centers = readdirSync(folder).filter((file) => file.endsWith(".toml"));
    const told = centers.map((file) => {
      const toml = readFileSync(join(folder, file), "utf8");
      const numbers = [...toml.matchAll(/kind = "(?:phone|fax)", value = "([\d-]+)"/g)].map(([, number]) => number ?? "");
      const text = walked.get(`centers/${file.replace(".toml", "")}/`)?.text ?? "";
      assert.deepEqual(numbers.filter((number) => !text.includes(number)), [], file);
      return numbers.length;
    });
    assert.ok(told.reduce((sum, count) => sum + count) >= 7, "hardly any number was compared");
  });

  /**
   * Reads pages two at a time.
   *
   * @param {string[]} paths
   */
  async function readAll(paths) {
    /** @type {Awaited<ReturnType<typeof readPage>>[]} */
    const found = [];
    const left = paths.entries();
    const read = () =>
      stage.with(async (reader) => {
        for (const [at, path] of left) found[at] = await readPage(reader, path);
      }, { javaScriptEnabled: false, viewport: PHONE });
    await Promise.all([read(), read()]);
    return found;
  }
});

describe("the first number of a place is at hand on a phone, wherever one reads", () => {
  for (const [place, number] of [["hoken-center", "0422510700"], ["kodomo-katei-shien-center", "0120839002"]]) {
    it(`/centers/${place}/`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(`centers/${place}/`);
          const call = reader.tab.locator(`.call-bar a[href="tel:${number}"]`);
          for (const part of ["#main h1", "[data-asks], .asks"]) {
            await reader.tab.locator(part).first().scrollIntoViewIfNeeded();
            const { y = 0 } = (await call.boundingBox()) ?? {};
            assert.ok(y > 320, `it stands at ${y} px`);
            assert.ok(await call.evaluate(isWhollySeen), "something is over it");
          }
          await reader.tab.setViewportSize({ width: 1280, height: 900 });
          assert.equal(await call.isVisible(), false);
        },
        { viewport: PHONE },
      ));
  }

  it("with all that can stay at the foot of the window", () =>
    stage.with(
      async (reader) => {
        const { tab } = reader;
        await tab.clock.setFixedTime(Date.now() + 40 * 24 * 3_600_000);
        await reader.visit("centers/kodomo-katei-shien-center/");
        await tab.locator(".age-line").waitFor();
        for (const bar of [".call-bar a", ".age-close", ".exit-link"]) {
          assert.ok(await tab.locator(bar).evaluate(isWhollySeen), `something is over ${bar}`);
        }
        const { y = 0 } = (await tab.locator(".call-bar").boundingBox()) ?? {};
        assert.ok(y > 320, `only ${y} px are left to read`);
      },
      { viewport: PHONE },
    ));
});

/**
 * Whether nothing is over the middle of an element, nor over its edges.
 *
 * @param {Element} element
 */
function isWhollySeen(element) {
  const { left, top, bottom, width } = element.getBoundingClientRect();
  return [top + 3, (top + bottom) / 2, bottom - 3].every((y) => element.contains(document.elementFromPoint(left + width / 2, y)));
}

describe("with a keyboard alone", () => {
  for (const lang of ["", "en/"]) {
    const home = lang;
    it(`from /${home} to the number of a place`, () =>
      stage.with(async (reader) => {
        await reader.visit(home);
        await follow(reader, `${lang}centers/`);
        await follow(reader, `${lang}centers/hoken-center/`);
        assert.equal(await tabTo(reader.tab, (stop) => stop.href === "tel:0422510700"), true);
      }));

    it(`from /${home} to the step note and a sheet of it`, () =>
      stage.with(async (reader) => {
        await reader.visit(home);
        await follow(reader, `${lang}step-note/`);
        await follow(reader, `${lang}step-note/sheets/profile/`);
        assert.ok(await tabTo(reader.tab, (stop) => stop.name === "input" || stop.name === "textarea"), "no field");
      }));

    it(`from /${home} to an article of the ordinance`, () =>
      stage.with(async (reader) => {
        await reader.visit(home);
        await follow(reader, `${lang}ordinances/`);
        await follow(reader, `${lang}ordinances/kodomo-shien-renkei-kaigi/`);
        await follow(reader, `${lang}ordinances/kodomo-shien-renkei-kaigi/#a4`);
        const place = await reader.tab.locator("#a4").boundingBox();
        assert.ok(place && place.y >= 0 && place.y < 400, `article 4 stands at ${place?.y}`);
      }));

    it(`from /${home} on a phone, through the folded menu`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(home);
          assert.ok(await tabTo(reader.tab, (stop) => stop.name === "summary"), "no menu");
          await reader.tab.keyboard.press("Enter");
          await follow(reader, `${lang}find/`);
        },
        { viewport: PHONE },
      ));
  }
});

/**
 * What a page shows without a script, its folds open, and where it leads.
 *
 * @param {import("./support/reader.js").Reader} reader
 * @param {string} path
 */
async function readPage(reader, path) {
  assert.equal(await reader.visit(path), 200, path);
  await openFolds(reader.tab);
  const { hrefs, ...seen } = await reader.tab.evaluate(() => {
    const main = /** @type {HTMLElement} */ (document.querySelector("main"));
    const shown = (/** @type {Element} */ element) => element.checkVisibility({ visibilityProperty: true });
    /** @type {HTMLAnchorElement[]} */
    const links = [...document.querySelectorAll("a")];
    /** Whether a page tells the hours of a line, at one place at least. @type {Map<string, boolean>} */
    const told = new Map();
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("[data-hours]"))) {
      const contact = line.dataset.contact ?? "";
      told.set(contact, told.get(contact) || /午前|午後|時|\d (am|pm)|noon/.test(line.innerText));
    }
    return {
      heading: shown(/** @type {Element} */ (main.querySelector("h1"))),
      words: main.innerText.length,
      text: main.innerText,
      unseenNumbers: links.filter((link) => link.protocol === "tel:" && !shown(link)).map((link) => link.href),
      silentLines: [...told].filter(([, hours]) => !hours).map(([contact]) => contact),
      hrefs: links.filter(shown).map((link) => link.href.replace(/#.*/, "")),
    };
  });
  const inside = hrefs.filter((href) => href.startsWith(reader.address)).map((href) => href.slice(reader.address.length));
  // Files to take away are no pages; a page of the other language is reached from its own home.
  const links = inside.filter((link) => (link === "" || link.endsWith("/")) && langAt(link) === langAt(path));
  return { ...seen, links };
}
