// The site for someone who has a keyboard and no mouse.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Stage } from "./support/stage.js";

const PAGES = ["", "en/", "centers/hoken-center/", "step-note/sheets/profile/", "ordinances/kodomo-shien-renkei-kaigi/"];
/** More stops than this repeat what was seen already. */
const STOPS = 60;

const stage = new Stage();

describe("the first stop leads past the header", () => {
  for (const path of PAGES) {
    it(`/${path}`, () =>
      stage.with(async (reader) => {
        await reader.visit(path);
        await reader.tab.keyboard.press("Tab");
        const skip = await reader.tab.evaluate(focused);
        assert.equal(skip?.href, "#main");
        assert.ok(skip.inView, "the link is not to be seen");
        await reader.tab.keyboard.press("Enter");
        await reader.tab.keyboard.press("Tab");
        const next = await reader.tab.evaluate(focused);
        assert.ok(next && !next.inHeader, `back in the header at ${next?.label}`);
      }));
  }
});

describe("one sees where one is", () => {
  for (const path of PAGES) {
    it(`/${path}`, () =>
      stage.with(async (reader) => {
        await reader.visit(path);
        for (let stop = 0; stop < STOPS; stop += 1) {
          await reader.tab.keyboard.press("Tab");
          const at = await reader.tab.evaluate(focused);
          if (!at) {
            assert.ok(stop > 5, "too few stops");
            return;
          }
          assert.ok(at.ring, `no ring around ${at.label}`);
          assert.ok(at.inView, `out of sight: ${at.label}`);
        }
      }));
  }
});

describe("the language switch keeps the place", () => {
  const law = "ordinances/kodomo-shien-renkei-kaigi/";
  for (const [from, to] of [
    [`${law}#a3`, `en/${law}#a3`],
    [`en/${law}#a3`, `${law}#a3`],
  ]) {
    it(`/${from}`, () =>
      stage.with(async (reader) => {
        await reader.visit(from);
        const link = reader.tab.locator("a[data-language-switch]").first();
        await link.focus();
        await reader.tab.keyboard.press("Enter");
        await reader.tab.waitForURL(reader.address + to);
        const seen = await reader.tab.locator("#a3").boundingBox();
        assert.ok(seen && seen.y >= 0 && seen.y < 400, `article 3 stands at ${seen?.y}`);
        assert.deepEqual(reader.faults, []);
      }));
  }
});

/** What has the focus, or nothing when the page was left. */
function focused() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) {
    return null;
  }
  const style = getComputedStyle(element);
  const { top, bottom, width, height } = element.getBoundingClientRect();
  return {
    label: `<${element.localName}> ${element.textContent?.trim().slice(0, 40)}`,
    href: element.getAttribute("href"),
    inHeader: element.closest("header") !== null,
    inView: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
  };
}
