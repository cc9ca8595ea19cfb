import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong with a page as it stands now.
 *
 * @param {import("playwright-core").Page} tab
 */
export async function axeViolations(tab) {
  if (!(await tab.evaluate(() => "axe" in window))) {
    await tab.evaluate(AXE);
  }
  return tab.evaluate(async (values) => {
    const axe = /** @type {typeof import("axe-core")} */ (Reflect.get(window, "axe"));
    const { violations } = await axe.run(document, {
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // What it would fetch again are style sheets, for rules that are not run.
      preload: false,
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`),
    );
  }, TAGS);
}
