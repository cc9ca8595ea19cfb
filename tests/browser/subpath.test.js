// The site built for an address with a sub-path, and what a wrong address shows.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { langAt, twinOf } from "./support/contract.js";
import { Reader, openBrowser } from "./support/reader.js";
import { StaticHost } from "./support/server.js";
import { BuiltSite } from "./support/site.js";

const PAGES = [
  "",
  "en/",
  "centers/hoken-center/",
  "en/programs/",
  "ordinances/kodomo-shien-renkei-kaigi/",
  "en/step-note/sheets/profile/",
];

describe("under a sub-path", () => {
  const host = new StaticHost("/sub/path/");
  /** @type {BuiltSite | undefined} */
  let site;
  /** @type {import("playwright-core").Browser | undefined} */
  let browser;
  /** @type {Reader} */
  let reader;

  before(async () => {
    await host.open();
    site = new BuiltSite(host.address);
    host.show(site.folder);
    browser = await openBrowser();
    reader = await Reader.open(browser, host.address);
  });
  after(async () => {
    await browser?.close();
    host.close();
    site?.remove();
  });

  for (const path of PAGES) {
    it(`/${path}`, async () => {
      assert.equal(await reader.visit(path), 200);
      const { styles, canonical, alternates, outside } = await reader.tab.evaluate(readLinks, host.address);
      assert.ok(styles > 0, "no style");
      assert.deepEqual(outside, [], "links that leave the sub-path");
      assert.equal(canonical, host.address + path);
      const both = { [langAt(path)]: host.address + path, [langAt(twinOf(path))]: host.address + twinOf(path) };
      assert.deepEqual(alternates, { ...both, "x-default": both.ja });
      assert.deepEqual(reader.faults, []);
    });
  }

  it("leads from page to page", async () => {
    await reader.visit("");
    await reader.tab.locator('main a[href*="centers/"]').first().click();
    await reader.tab.waitForURL(`${host.address}centers/**`);
    await reader.tab.locator("a[data-language-switch]").first().click();
    await reader.tab.waitForURL(`${host.address}en/centers/**`);
    await reader.tab.locator("a.brand").click();
    await reader.tab.waitForURL(`${host.address}en/`);
    assert.deepEqual(reader.faults, []);
  });

  for (const path of ["gone/", "en/centers/gone/", "a/b/c"]) {
    it(`shows what to do at the wrong address /${path}`, async () => {
      assert.equal(await reader.visit(path), 404);
      const { styles, outside } = await reader.tab.evaluate(readLinks, host.address);
      assert.ok(styles > 0, "no style");
      assert.deepEqual(outside, [], "links that leave the sub-path");
      assert.equal(await reader.tab.locator("h1").count(), 1);
      assert.ok(await reader.tab.locator('[lang="en"]').first().isVisible(), "no English");
      // The browser itself writes down that the page was not found.
      assert.deepEqual(reader.faults.filter((fault) => !fault.includes("404")), []);
    });
  }
});

/** @param {string} address */
function readLinks(address) {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const alternates = document.querySelectorAll("link[rel=alternate][hreflang]");
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("a[href]");
  return {
    styles: document.styleSheets.length,
    canonical: document.querySelector("link[rel=canonical]")?.getAttribute("href"),
    alternates: Object.fromEntries(Array.from(alternates, (link) => [link.hreflang, link.href])),
    outside: Array.from(links, (link) => link.href).filter(
      (href) => href.startsWith(location.origin) && !href.startsWith(address),
    ),
  };
}
