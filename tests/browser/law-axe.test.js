// The text of a rule, for everybody: at every width, in light and dark, with all
// that can be opened on its page.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeColourViolations, axeViolations } from "./support/axe.js";
import { FULL_RULE, stageOfRule } from "./support/law.js";
import { wear } from "./support/looks.js";
import { DESK } from "./support/reader.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const REAL_RULE = "ordinances/kodomo-shien-renkei-kaigi/";

const real = new Stage();
const full = stageOfRule();

/** @type {[Stage, string][]} */
const PAGES = [
  [real, REAL_RULE],
  [real, `en/${REAL_RULE}`],
  [full, FULL_RULE],
];

/**
 * What a reader can open on the page, one after the other; it stays open.
 *
 * @type {[string, (tab: import("playwright-core").Page) => Promise<unknown>][]}
 */
const STATES = [
  ["as it comes", async () => {}],
  [
    "with the contents and both languages",
    async (tab) => {
      await tab.locator("details.contents").evaluate((list) => list.setAttribute("open", ""));
      await tab.locator("#law-both").check();
    },
  ],
  ["with a preview", (tab) => tab.locator(".law-peek").last().click()],
];

describe("the page of a rule is for everybody", { concurrency: 2 }, () => {
  for (const [stage, path] of PAGES) {
    for (const viewport of [{ width: 360, height: 740 }, DESK]) {
      it(`/${path} at ${viewport.width} px`, () =>
        stage.with(
          async (reader) => {
            await reader.visit(path);
            for (const [state, reach] of STATES) {
              await reach(reader.tab);
              assert.deepEqual(await tooWide(reader.tab), [], state);
              assert.deepEqual(await axeViolations(reader.tab), [], state);
            }
            // In the dark nothing but colours differs; all is open now.
            await wear(reader.tab, { viewport, colorScheme: "dark" });
            assert.deepEqual(await axeColourViolations(reader.tab), [], "in the dark");
            assert.deepEqual(reader.faults, []);
          },
          { viewport },
        ));
    }
  }
});
