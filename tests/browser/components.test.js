// The components of the theme, each in its states, as the preview lists them.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, it } from "node:test";

import { axeColourViolations, axeViolations } from "./support/axe.js";
import { openBrowser } from "./support/reader.js";
import { BuiltSite, PROGRAM } from "./support/site.js";
import { Starter } from "./support/starter.js";
import { tooWide } from "./support/width.js";

const LIST = "_components/";
const SIZES = [{ width: 360, height: 740 }, { width: 1280, height: 900 }];

const starter = new Starter();
/** @type {import("node:child_process").ChildProcess} */
let preview;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {import("playwright-core").Page} */
let tab;
let address = "";

before(async () => {
  preview = spawn(PROGRAM, ["serve", "--port", "0", "--as-of", "2026-04-01", "--root", starter.root], { stdio: ["ignore", "pipe", "ignore"] });
  address = await new Promise((found) => {
    preview.stdout?.on("data", (line) => {
      const url = /http:\/\/\S+/.exec(String(line))?.[0];
      if (url) found(url);
    });
  });
  browser = await openBrowser();
  tab = await browser.newPage();
});

after(async () => {
  await browser.close();
  preview.kill();
  starter.remove();
});

/** The addresses of all states. */
async function states() {
  await tab.goto(address + LIST);
  const found = await tab.locator("main section a").evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
  assert.ok(found.length > 60, `${found.length} states`);
  return found;
}

it("lists the components, for light and dark, for phone and desk", async () => {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const size of SIZES) {
      await tab.emulateMedia({ colorScheme });
      await tab.setViewportSize(size);
      assert.equal((await tab.goto(address + LIST))?.status(), 200);
      assert.deepEqual(await axeViolations(tab), [], `${colorScheme} ${size.width}`);
      assert.deepEqual(await tooWide(tab), [], `${size.width}`);
    }
  }
});

it("shows every state so that axe has nothing to say", { timeout: 300_000 }, async () => {
  for (const state of await states()) {
    await tab.emulateMedia({ colorScheme: "light" });
    await tab.setViewportSize(/** @type {{ width: number, height: number }} */ (SIZES[0]));
    assert.equal((await tab.goto(state))?.status(), 200, state);
    assert.deepEqual(await axeViolations(tab), [], state);
    assert.deepEqual(await tooWide(tab), [], state);
    // Another width and other colours change neither names nor roles.
    await tab.setViewportSize(/** @type {{ width: number, height: number }} */ (SIZES[1]));
    await tab.emulateMedia({ colorScheme: "dark" });
    assert.deepEqual(await axeColourViolations(tab), [], `${state} dark`);
  }
});

it("is no part of what is built", () => {
  const built = new BuiltSite(undefined, "2026-04-01", starter.root);
  try {
    assert.ok(existsSync(join(built.folder, "index.html")));
    assert.ok(!existsSync(join(built.folder, LIST)));
  } finally {
    built.remove();
  }
});
