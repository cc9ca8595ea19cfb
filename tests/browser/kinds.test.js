// One page of each kind and language, looked at closely.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";

import { axeColourViolations, axeViolations } from "./support/axe.js";
import { focusFaults, openFolds } from "./support/focus.js";
import { textFaults } from "./support/layout.js";
import { LOOKS, isPlain, wear } from "./support/looks.js";
import { moving, unseen } from "./support/modes.js";
import { DESK, PHONE } from "./support/reader.js";
import { layoutShifts } from "./support/shifts.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const FIRST_LOAD_BYTES = 40 * 1024;

/** What a desk of 1280 × 900 px shows at 200 %, and at 400 %. */
const ZOOMED = { width: 640, height: 450 };
const ENLARGED = { width: 320, height: 225 };

/** What stays in sight covers most of a page that is low. */
const FOCUS_LOOKS = /** @type {import("./support/looks.js").Look[]} */ ([
  { viewport: ENLARGED },
  { viewport: DESK, colorScheme: "light" },
  { viewport: DESK, colorScheme: "dark" },
  { viewport: DESK, forcedColors: "active" },
]);

const stage = new Stage();
const samples = stage.site.samples();
/** What was drawn on the pages looked at so far. @type {Set<string>} */
const drawn = new Set();
const japanese = samples.filter((page) => page.lang === "ja");

/** @param {{ kind: string, path: string }} page */
const name = ({ kind, path }) => `${kind}: /${path}`;

describe("reads well for everyone, whatever the look, with all folds open", { concurrency: 2 }, () => {
  for (const page of samples) {
    it(name(page), () =>
      stage.with(
        async (reader) => {
          const { tab } = reader;
          await reader.visit(page.path);
          const weight = await weigh(reader);
          assert.deepEqual(await moving(tab), [], "moves");
          await openFolds(tab);
          assert.deepEqual(await textFaults(tab, "large"), [], "letters twice as large");
          assert.deepEqual(await textFaults(tab, "wide"), [], "with the spacing of WCAG 1.4.12 on a desk");
          // Pages in other languages have the same colours.
          for (const look of LOOKS.filter((look) => page.lang === "ja" || isPlain(look))) {
            await wear(tab, look);
            const violations = isPlain(look) ? axeViolations(tab) : axeColourViolations(tab);
            assert.deepEqual(await violations, [], JSON.stringify(look));
          }
          await wear(tab, { viewport: PHONE });
          assert.deepEqual(await textFaults(tab, "wide"), [], "with the spacing of WCAG 1.4.12 on a phone");
          await choose(tab, { furigana: "on", size: "larger", spacing: "wide" });
          assert.deepEqual(await tooWide(tab), [], "with all that the panel of the header offers");
          await choose(tab, { furigana: undefined, size: undefined, spacing: undefined });
          await wear(tab, { viewport: ZOOMED });
          assert.deepEqual(await tooWide(tab), [], "a desk at 200 %");
          // English pages have the same rings and drawings.
          if (page.lang === "ja") {
            await checkFocus(tab);
            await wear(tab, { viewport: PHONE, forcedColors: "active" });
            assert.deepEqual(await unseen(tab, drawn), [], "cannot be seen in forced colours");
          }
          const total = weight.reduce((sum, { bytes }) => sum + bytes, 0);
          assert.ok(weight.length >= 3, "neither style nor script");
          assert.ok(total <= FIRST_LOAD_BYTES, `the first load has ${total} bytes: ${heaviest(weight)}`);
        },
        { reducedMotion: "reduce" },
      ),
    );
  }
});

describe("nothing moves while a page loads, however late its script", { concurrency: 2 }, () => {
  for (const page of japanese) {
    it(name(page), () =>
      stage.with(
        async (reader) => {
          await reader.tab.route("**/*.js", async (route) => {
            await new Promise((done) => setTimeout(done, 150));
            await route.continue();
          });
          for (const viewport of [PHONE, DESK]) {
            await reader.tab.setViewportSize(viewport);
            await reader.visit(page.path);
            assert.deepEqual(await layoutShifts(reader.tab), [], `at ${viewport.width} px`);
          }
          // Scripts may still be on their way: the search fetches its engine late.
          await reader.tab.unrouteAll({ behavior: "wait" });
        },
        { viewport: PHONE },
      ),
    );
  }
});

/**
 * Has texts look as the panel of the header would.
 *
 * @param {import("playwright-core").Page} tab
 * @param {Record<string, string | undefined>} choices
 */
function choose(tab, choices) {
  return tab.evaluate((choices) => {
    const { dataset } = document.documentElement;
    for (const [name, value] of Object.entries(choices)) {
      if (value === undefined) delete dataset[name];
      else dataset[name] = value;
    }
  }, choices);
}

/**
 * What the first load has fetched, as it is sent.
 *
 * @param {import("./support/reader.js").Reader} reader that has opened the page
 */
function weigh(reader) {
  return Promise.all(
    reader.requests
      .filter((request) => ["document", "stylesheet", "script"].includes(request.resourceType()))
      .map(async (request) => {
        // Asked for once more: a browser may have let go of what it has read.
        const body = await (await fetch(request.url())).arrayBuffer();
        return { url: request.url(), bytes: gzipSync(Buffer.from(body)).length };
      }),
  );
}

/** @param {Awaited<ReturnType<typeof weigh>>} weight */
function heaviest(weight) {
  const parts = weight.toSorted((one, other) => other.bytes - one.bytes).slice(0, 5);
  return parts.map(({ url, bytes }) => `${bytes} ${new URL(url).pathname}`).join(", ");
}

/**
 * Wherever the focus goes it is seen.
 *
 * @param {import("playwright-core").Page} tab
 */
async function checkFocus(tab) {
  for (const look of FOCUS_LOOKS) {
    await wear(tab, look);
    assert.deepEqual(await focusFaults(tab), [], JSON.stringify(look));
  }
}
