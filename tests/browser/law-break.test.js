// Where lines of a rule break: never between a reference and the button behind it.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { FULL_RULE, stageOfRule } from "./support/law.js";

const stage = stageOfRule();

describe("the end of a reference stays with its button", () => {
  for (const path of [FULL_RULE, `en/${FULL_RULE}`]) {
    for (let width = 320; width <= 360; width += 8) {
      it(`/${path} at ${width} px`, () =>
        stage.with(
          async (reader) => {
            await reader.visit(path);
            const { all, long, parted } = await reader.tab.evaluate(places);
            assert.ok(all > 5 && (long > 0 || !path.startsWith("en/")), `${all} references, ${long} long ones`);
            assert.deepEqual(parted, []);
          },
          { viewport: { width, height: 800 } },
        ));
    }
  }
});

/** In the page: how many references have a button, and which are parted from it. */
function places() {
  const shown = [...document.querySelectorAll(".law-keep")].filter((of) => of.checkVisibility());
  const parted = shown.filter((of) => {
    const end = [...of.querySelector("a").getClientRects()].at(-1);
    const button = of.querySelector("button").getBoundingClientRect();
    const [middle, width] = [(button.top + button.bottom) / 2, end.right - end.left];
    return middle < end.top || middle > end.bottom || width < 20 || Math.abs(button.left - end.right) > 8;
  });
  return {
    all: shown.length,
    long: shown.filter((of) => of.querySelector("a > span")).length,
    parted: parted.map((of) => of.textContent),
  };
}
