// Handing a page on, without anything of other companies.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import jsqr from "jsqr";

import { axeViolations } from "./support/axe.js";
import { DESK, PHONE, Reader, openBrowser } from "./support/reader.js";
import { StaticHost } from "./support/server.js";
import { BuiltSite } from "./support/site.js";
import { tooWide } from "./support/width.js";

const BASE = "https://example.jp/kosodate/";
const PLACE = "centers/hoken-center/";

const host = new StaticHost();
/** @type {import("playwright-core").Browser} */
let browser;
/** With the whole address of the site, and without. @type {BuiltSite[]} */
let sites = [];

before(async () => {
  sites = [new BuiltSite(BASE), new BuiltSite()];
  await host.open();
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  host.close();
  sites.forEach((site) => site.remove());
});

describe("with the address of the site", () => {
  for (const path of ["", PLACE, `en/${PLACE}`]) {
    it(`the links and the code lead to /${path}`, () =>
      reading(0, path, async ({ tab }) => {
        const url = BASE + path;
        const links = await tab.locator(".share a").evaluateAll((all) => all.map((a) => decodeURIComponent(a.href)));
        assert.equal(links.length, 2);
        assert.ok(links[0].startsWith("https://line.me/R/share?text=") && links[0].endsWith(`\n${url}`), links[0]);
        assert.ok(links[1].startsWith("mailto:?subject=") && links[1].endsWith(`&body=${url}`), links[1]);
        assert.equal(await tab.locator(".share svg").isVisible(), false);
        await tab.locator(".share summary").click();
        assert.equal(await readCode(tab), url);
      }));
  }

  it("works without script", () =>
    reading(
      0,
      PLACE,
      async ({ tab }) => {
        assert.equal(await tab.locator(".share .button:visible").count(), 2);
        await tab.locator(".share summary").click();
        assert.ok(await tab.locator(".share svg").isVisible());
      },
      { javaScriptEnabled: false },
    ));

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const viewport of [PHONE, DESK]) {
      it(`is easy to use in ${colorScheme} at ${viewport.width} px`, () =>
        reading(
          0,
          PLACE,
          async ({ tab }) => {
            await tab.locator(".share summary").click();
            assert.deepEqual(await tooWide(tab), []);
            assert.deepEqual(await axeViolations(tab), []);
          },
          { colorScheme, viewport },
        ));
    }
  }

  it("paper has the code and the address, without anything to press", () =>
    reading(0, PLACE, async ({ tab }) => {
      await tab.emulateMedia({ media: "print" });
      assert.equal(await readCode(tab), BASE + PLACE);
      assert.ok(await tab.locator(".share-address").isVisible());
      assert.equal(await tab.locator(".share").locator("a:visible, button:visible, summary:visible").count(), 0);
    }));
});

it("without the address of the site the link can be copied, no more", () =>
  reading(
    1,
    `${PLACE}#kosodate`,
    async (reader) => {
      const { tab } = reader;
      assert.equal(await tab.locator(".share a, .share svg").count(), 0);
      await tab.locator("[data-share-copy] button").click();
      await tab.locator("[data-share-said]", { hasText: "コピーしました" }).waitFor();
      assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), reader.address + PLACE);
    },
    { permissions: ["clipboard-read", "clipboard-write"] },
  ));

/**
 * @param {number} site
 * @param {string} path
 * @param {(reader: Reader) => Promise<void>} use
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function reading(site, path, use, options) {
  host.show(sites[site].folder);
  const reader = await Reader.open(browser, host.address, options);
  try {
    await reader.visit(path);
    await use(reader);
    // A browser without scripts refuses those that it is asked to fetch ahead.
    if (options?.javaScriptEnabled !== false) {
      assert.deepEqual(reader.faults, []);
    }
  } finally {
    await reader.tab.context().close();
  }
}

/**
 * What a camera reads that looks at the code as the page shows it.
 *
 * @param {import("playwright-core").Page} tab
 */
async function readCode(tab) {
  const picture = (await tab.locator(".share svg").screenshot()).toString("base64");
  const eye = await browser.newPage();
  const seen = await eye.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const paper = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d"));
    paper.drawImage(image, 0, 0);
    const { data, width, height } = paper.getImageData(0, 0, image.width, image.height);
    return { data: [...data], width, height };
  }, picture);
  await eye.close();
  return jsqr.default(new Uint8ClampedArray(seen.data), seen.width, seen.height)?.data;
}
