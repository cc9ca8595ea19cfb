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
  const found = await look(tab, runOnly);
  const stays = [];
  for (const violation of found) {
    if (violation.id !== "target-size" || (await isSmallWhereSeen(tab, violation.target))) {
      stays.push(violation.name);
    }
  }
  return stays;
}

/**
 * Axe counts of a target what is to be seen of it just now. One that a bar at the
 * foot of the window half covers is looked at again where a reader scrolls to it.
 *
 * @param {import("playwright-core").Page} tab
 * @param {string} target
 */
async function isSmallWhereSeen(tab, target) {
  const top = await tab.evaluate(() => scrollY);
  await tab.locator(target).evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
  const again = await look(tab, { type: "rule", values: ["target-size"] }, target);
  await tab.evaluate((top) => scrollTo({ top, behavior: "instant" }), top);
  return again.length > 0;
}

/**
 * @param {import("playwright-core").Page} tab
 * @param {{ type: "tag" | "rule", values: string[] }} runOnly
 * @param {string} [part] a selector, where not all of the page is looked at
 */
function look(tab, runOnly, part) {
  return tab.evaluate(
    async ({ runOnly, part }) => {
      const axe = /** @type {typeof import("axe-core")} */ (Reflect.get(window, "axe"));
      const { violations } = await axe.run(part ?? document, {
        runOnly,
        resultTypes: ["violations"],
        // What it would fetch again are style sheets, for rules that are not run.
        preload: false,
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => {
          const target = node.target.join(" ");
          return { id, target, name: `${id} (${help}): ${target}` };
        }),
      );
    },
    { runOnly, part },
  );
}
