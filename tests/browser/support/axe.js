import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { LOOKS, isPlain, wear } from "./looks.js";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of these tags that look at colours; they take most of the time. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/**
 * What axe finds wrong with a page as it stands now.
 *
 * @param {import("playwright-core").Page} tab
 */
export function axeViolations(tab) {
  return run(tab, { type: "tag", values: TAGS });
}

/**
 * What axe finds wrong with the colours of a page, of which all else was looked
 * at in other colours.
 *
 * @param {import("playwright-core").Page} tab
 */
export function axeColourViolations(tab) {
  return run(tab, { type: "rule", values: COLOUR_RULES });
}

/**
 * What axe finds wrong with a page at a width, in all of its looks. Of those with
 * other colours nothing but colours is looked at.
 *
 * @param {import("playwright-core").Page} tab
 * @param {typeof LOOKS[number]["viewport"]} viewport
 */
export async function axeViolationsInAllColours(tab, viewport) {
  const found = [];
  for (const look of LOOKS.filter((look) => look.viewport === viewport)) {
    await wear(tab, look);
    const violations = isPlain(look) ? await axeViolations(tab) : await axeColourViolations(tab);
    found.push(...violations.map((violation) => `${violation} in ${JSON.stringify(look)}`));
  }
  return found;
}

/**
 * @param {import("playwright-core").Page} tab
 * @param {{ type: "tag" | "rule", values: string[] }} runOnly
 */
async function run(tab, runOnly) {
  if (!(await tab.evaluate(() => "axe" in window))) {
    await tab.evaluate(AXE);
  }
  return tab.evaluate(async (runOnly) => {
    const axe = /** @type {typeof import("axe-core")} */ (Reflect.get(window, "axe"));
    const { violations } = await axe.run(document, {
      runOnly,
      resultTypes: ["violations"],
      // What it would fetch again are style sheets, for rules that are not run.
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`),
    );
  }, runOnly);
}
