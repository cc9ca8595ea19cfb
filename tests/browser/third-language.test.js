// A third language by files alone, and one that is written from right to left:
// the site of みほん市 with Arabic beside Japanese and English.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { after, before, describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { layered } from "./support/layers.js";
import { Reader, openBrowser } from "./support/reader.js";
import { StaticHost } from "./support/server.js";
import { BuiltSite, PROGRAM } from "./support/site.js";
import { writeStrings } from "./support/third-language.js";
import { tooWide } from "./support/width.js";

const CENTER = "centers/minna-center/";

/** @type {BuiltSite} */
let site;
/** @type {StaticHost} */
let host;
/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Reader} */
let reader;
let checked = "";

before(async () => {
  host = await new StaticHost().open();
  site = layered("arabic", (root) => {
    writeStrings(root);
    checked = spawnSync(PROGRAM, ["check", "--root", root, "--format", "short"], { encoding: "utf8" }).stderr;
    return new BuiltSite(host.address, "2026-04-01", root);
  });
  host.show(site.folder);
  browser = await openBrowser();
  reader = await Reader.open(browser, host.address);
});

after(async () => {
  await browser.close();
  host.close();
  site.remove();
});

describe("a third language", () => {
  it("takes nothing but files", () => {
    // Rules are Japanese; the program can read an English text of them, and no other.
    const others = checked.split("\n").filter((line) => line.includes("`ar`") && !line.startsWith("content/ordinances/"));
    assert.match(checked, /kaigi.+`ar`/, "the text of the rule has no translation");
    assert.deepEqual(others, []);
    const count = (/** @type {string} */ lang) => site.pages().filter((page) => page.lang === lang).length;
    assert.equal(count("ar"), count("en"));
  });

  it("is marked with its direction, as are the words of the others on its pages", async () => {
    await reader.visit(`ar/${CENTER}`);
    const root = reader.tab.locator("html");
    assert.deepEqual([await root.getAttribute("lang"), await root.getAttribute("dir")], ["ar", "rtl"]);
    const others = await reader.tab.evaluate(() =>
      [...document.querySelectorAll("body [lang]")].map((part) => `${part.getAttribute("lang")} ${getComputedStyle(part).direction}`),
    );
    assert.deepEqual([...new Set(others)].sort(), ["en ltr", "ja ltr", "ja-Latn ltr"]);
    await reader.visit(CENTER);
    assert.equal(await root.getAttribute("dir"), "ltr");
  });

  it("has its twins in the head, and a way to each of them in the bar", async () => {
    for (const [own, others] of /** @type {const} */ ([["", ["en/", "ar/"]], ["en/", ["", "ar/"]], ["ar/", ["", "en/"]]])) {
      await reader.visit(own + CENTER);
      const twins = await reader.tab.locator("link[hreflang]").evaluateAll((links) => links.map((link) => `${link.getAttribute("hreflang")} ${link.getAttribute("href")}`));
      const address = (/** @type {string} */ prefix) => `${host.address}${prefix}${CENTER}`;
      assert.deepEqual(twins.sort(), [`ar ${address("ar/")}`, `en ${address("en/")}`, `ja ${address("")}`, `x-default ${address("")}`]);
      const ways = await reader.tab.locator("a[data-language-switch]").evaluateAll((links) => links.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
      assert.deepEqual(ways, others.map(address));
    }
  });

  it("is searched in its own words, with or without its vowel signs", async () => {
    for (const question of ["مركز", "مَرْكَز الجميع", "ينام", "طفلي"]) {
      await reader.visit(`ar/search/#q=${encodeURIComponent(question)}`);
      const first = reader.tab.locator(`[data-results][data-query="${question}"] a[data-result]`).first();
      assert.match((await first.getAttribute("href")) ?? "", /minna-center/, question);
    }
  });

  it("is laid out from the right, and scrolls to no side on a phone", async () => {
    await reader.tab.setViewportSize({ width: 360, height: 740 });
    for (const { path } of site.pages().filter((page) => page.lang === "ar")) {
      await reader.visit(path);
      assert.deepEqual(await tooWide(reader.tab), [], path);
    }
    await reader.visit(`ar/${CENTER}`);
    const [brand, heading] = await reader.tab.evaluate(() =>
      [".brand .mark", "h1"].map((part) => {
        const range = document.createRange();
        range.selectNodeContents(/** @type {Element} */ (document.querySelector(part)));
        const { right } = part === "h1" ? range.getBoundingClientRect() : /** @type {Element} */ (document.querySelector(part)).getBoundingClientRect();
        return innerWidth - right;
      }),
    );
    assert.ok(brand < 40 && heading < 40, `begins ${brand} and ${heading} px from the right`);
  });

  it("leaves axe nothing to say", async () => {
    await reader.tab.setViewportSize({ width: 360, height: 740 });
    for (const path of ["ar/", `ar/${CENTER}`, "ar/programs/hiroba/", "ar/now/", "ar/find/", "ar/search/", "404.html"]) {
      await reader.visit(path);
      assert.deepEqual(await axeViolations(reader.tab), [], path);
    }
  });
});
