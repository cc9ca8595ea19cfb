// What a browser keeps of the site: there without a network, whole or not at all,
// never two versions at once, and gone when somebody wants that.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";

import { axeViolations } from "./support/axe.js";
import { japan } from "./support/clock.js";
import { PHONE, Reader, openBrowser } from "./support/reader.js";
import { answered } from "./support/search.js";
import { StaticHost } from "./support/server.js";
import { BuiltSite, PROGRAM } from "./support/site.js";
import { Starter } from "./support/starter.js";
import { tooWide } from "./support/width.js";

/** Only the page for errors goes by it, and of that only its path. */
const ADDRESS = "https://mihon.example.jp/";
const FIRST_DAY = "2026-11-20";
const NEXT_DAY = "2026-11-27";
const CENTER = "centers/hiroba/";

/** The number of the center, and what it is changed to. */
const OLD = "0000-00-0002";
const NEW = "0000-00-0009";

/** @type {import("playwright-core").Browser} */
let browser;
const starter = new Starter();
const first = new BuiltSite(ADDRESS, FIRST_DAY, starter.root);
starter.change("centers/hiroba.toml", OLD, NEW);
const next = new BuiltSite(ADDRESS, NEXT_DAY, starter.root);
/** @type {StaticHost[]} */
const hosts = [];

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  for (const host of hosts) host.close();
  for (const made of [starter, first, next]) made.remove();
});

/**
 * A host of its own for a test: what is kept belongs to an address.
 *
 * @param {string} folder
 * @param {string} [prefix]
 */
async function hostOf(folder, prefix) {
  const host = await new StaticHost(prefix).open();
  hosts.push(host);
  return host.show(folder);
}

/**
 * Somebody whose browser may keep the site, on its home page.
 *
 * @param {StaticHost} host
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
async function visitor(host, options = {}) {
  const reader = await Reader.open(browser, host.address, options, true);
  await reader.visit("");
  return reader;
}

/** Waits until the browser has a version whole, and its worker answers. @param {Reader} reader */
async function hasKept(reader) {
  await reader.tab.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

/** Waits until a page has been told that there is newer content for it. @param {Reader} reader */
async function hasNewer(reader) {
  await reader.tab.locator(".age-line .button").waitFor();
}

/** The names of all that is kept. @param {Reader} reader */
function cacheNames(reader) {
  return reader.tab.evaluate(() => caches.keys());
}

/** The days of the tables that a page gets, which belong to one version. @param {Reader} reader */
function dayOfHours(reader) {
  return reader.tab.evaluate(async () => {
    const address = document.body.dataset.hoursTable ?? "";
    return (await (await fetch(address, { cache: "no-cache" })).json()).from;
  });
}

/** The number of the center on its page. @param {Reader} reader */
function numberOnPage(reader) {
  return reader.tab.locator('main [data-contact="hiroba/main"] .tel').first().innerText();
}

/** @param {BuiltSite} site */
function listOf(site) {
  return JSON.parse(readFileSync(join(site.folder, "offline.json"), "utf8"));
}

describe("after the first visit the site is there without a network", () => {
  /** @type {Reader} */
  let reader;
  /** @type {StaticHost} */
  let host;
  before(async () => {
    host = await hostOf(first.folder);
    reader = await visitor(host);
    await hasKept(reader);
  });
  after(() => reader.tab.context().close());

  it("all that the list names is kept, and nothing else", async () => {
    const files = listOf(first).files;
    const { names, wrong } = await reader.tab.evaluate(async (files) => {
      const [own] = (await caches.keys()).filter((name) => !name.endsWith("pages.json"));
      const cache = await caches.open(own);
      const root = new URL("./", location.href).pathname;
      const names = (await cache.keys()).map(({ url }) => decodeURI(new URL(url).pathname.slice(root.length)));
      const wrong = [];
      for (const name of names.filter((name) => name in files)) {
        const hash = (await cache.match(new URL(name, location.href)))?.headers.get("etag");
        if (!files[name].split(" ").includes(hash)) wrong.push(name);
      }
      return { names: names.sort(), wrong };
    }, files);
    assert.deepEqual(names, [...Object.keys(files), "offline.json"].sort());
    assert.deepEqual(wrong, []);
    for (const name of ["", "en/", "404.html", "now/", "hours/ja.json", "search/ja.json", "find/en.json"]) {
      assert.ok(names.includes(name), name);
    }
  });

  it("pages, hours, search and finder work, in both languages", async () => {
    host.close();
    await reader.tab.context().setOffline(true);
    for (const path of ["", CENTER, "en/", `en/${CENTER}`, "now/", "en/step-note/", "centers"]) {
      assert.equal(await reader.visit(path), 200, path);
      assert.ok(await reader.tab.locator("h1").isVisible(), path);
      assert.deepEqual(reader.faults.filter((fault) => !isProbe(fault)), [], path);
    }
    await reader.visit("now/");
    await reader.tab.locator("[data-hours][data-state]").first().waitFor({ state: "attached" });
    await reader.visit("search/");
    await reader.tab.locator("[data-search-page] input").first().fill("夜泣き");
    await answered(reader.tab, "夜泣き");
    assert.ok((await reader.tab.locator("[data-results] a[data-result]").count()) > 0, "no result");
    await reader.visit("en/find/");
    await reader.tab.locator("[data-finder][data-ready]").waitFor();
  });

  it("a line says that there is no network, and of which day the page is", async () => {
    for (const [path, words] of [
      [CENTER, "インターネットにつながっていません。11月20日に作られたページを表示しています。"],
      [`en/${CENTER}`, "No internet connection. This page was made on November 20."],
    ]) {
      await reader.visit(path);
      await reader.tab.locator(".age-line").waitFor();
      assert.equal(await reader.tab.locator(".age-words").innerText(), words);
    }
    await reader.tab.setViewportSize(PHONE);
    assert.deepEqual(await tooWide(reader.tab), []);
    assert.deepEqual(await axeViolations(reader.tab), []);
    await reader.tab.locator(".age-close").click();
    assert.ok(await reader.tab.locator(".age-line").isHidden());
  });

  it("an address that is not kept shows what to do", async () => {
    assert.equal(await reader.visit("en/nowhere/"), 404);
    await reader.tab.locator("[data-when-offline]").first().waitFor();
    assert.ok(await reader.tab.locator("[data-when-online]").first().isHidden());
    assert.ok(await reader.tab.locator('main a[href^="tel:"]').first().isVisible(), "no number to call");
  });
});

describe("two versions are never mixed", () => {
  it("an open page keeps its version, the next one is of the new one whole", async () => {
    const host = await hostOf(first.folder);
    const reader = await visitor(host);
    await hasKept(reader);
    await reader.visit(CENTER);
    host.show(next.folder);
    // The browser looks for a new worker when a page is opened.
    const other = await Reader.beside(reader);
    await other.visit("en/privacy/");
    await hasNewer(reader);
    assert.equal(await numberOnPage(reader), OLD);
    assert.equal(await dayOfHours(reader), FIRST_DAY);
    assert.equal(await dayOfHours(other), FIRST_DAY);
    assert.ok(await other.tab.locator(".age-line").isHidden(), "nothing is newer on that page");
    assert.equal((await cacheNames(reader)).length, 3);

    await other.visit(CENTER);
    assert.equal(await numberOnPage(other), NEW);
    assert.equal(await dayOfHours(other), NEXT_DAY);
    assert.equal(await dayOfHours(reader), FIRST_DAY, "while the old page is open");
    await reader.tab.locator(".age-line .button").click();
    await reader.tab.getByText(NEW).first().waitFor();
    // Nobody has the old version any more.
    await other.visit("");
    await until(async () => (await cacheNames(other)).length === 2);
    await reader.tab.context().close();
  });

  it("of a host that is half changed nothing is taken", async () => {
    const host = await hostOf(first.folder);
    const reader = await visitor(host);
    await hasKept(reader);
    const half = mkdtempSync(join(tmpdir(), "shirube-half-"));
    cpSync(next.folder, half, { recursive: true });
    cpSync(join(first.folder, CENTER), join(half, CENTER), { recursive: true });
    host.show(half);
    await reader.visit("");
    assert.equal(await reader.tab.evaluate(endOfUpdate), "redundant");
    for (const path of ["", CENTER]) {
      await reader.visit(path);
      assert.equal(await dayOfHours(reader), FIRST_DAY, path);
    }
    assert.equal(await numberOnPage(reader), OLD);

    host.show(next.folder);
    await reader.visit(CENTER);
    await hasNewer(reader);
    await reader.visit(CENTER);
    assert.equal(await numberOnPage(reader), NEW);
    assert.equal(await dayOfHours(reader), NEXT_DAY);
    await reader.tab.context().close();
    rmSync(half, { recursive: true });
  });
});

describe("who does not want it has nothing kept", () => {
  it("one button removes all, and brings it back", async () => {
    const host = await hostOf(first.folder);
    const reader = await visitor(host, { viewport: PHONE });
    await hasKept(reader);
    const control = reader.tab.locator("[data-offline]");
    await reader.visit("privacy/");
    await control.getByText("ファイルを保存しています").waitFor();
    assert.deepEqual(await axeViolations(reader.tab), []);
    await control.getByRole("button", { name: "保存した分を消す" }).click();
    await control.getByText("消しました。").waitFor();
    assert.deepEqual(await cacheNames(reader), []);
    assert.equal(await registrations(reader), 0);

    await reader.visit("en/");
    await reader.tab.waitForTimeout(500);
    assert.equal(await registrations(reader), 0, "it does not stay off");
    await reader.visit("en/privacy/");
    await control.getByText("Nothing is kept, and nothing will be.").waitFor();
    await control.getByRole("button", { name: "Keep the site on this device" }).click();
    await control.getByText("The files of this site are kept here").waitFor();
    assert.equal(await registrations(reader), 1);
    assert.deepEqual(reader.faults, []);
    await reader.tab.context().close();
  });

  it("a device that saves data keeps nothing unasked", async () => {
    const host = await hostOf(first.folder);
    const reader = await Reader.open(browser, host.address);
    await reader.visit("privacy/");
    await reader.tab.locator("[data-offline]").getByText("いまは何も保存していません。").waitFor();
    assert.equal(await registrations(reader), 0);
    await reader.tab.context().close();
  });

  it("without a script nothing is said of it", async () => {
    const host = await hostOf(first.folder);
    const reader = await Reader.open(browser, host.address, { javaScriptEnabled: false });
    await reader.visit("privacy/");
    assert.ok(await reader.tab.locator("[data-offline]").isHidden());
    await reader.tab.context().close();
  });

  it("a site that stops it takes back what was kept", async () => {
    starter.change("site.toml", "time_zone", "offline = false\ntime_zone");
    const off = new BuiltSite(undefined, NEXT_DAY, starter.root);
    const host = await hostOf(first.folder);
    const reader = await visitor(host);
    await hasKept(reader);
    host.show(off.folder);
    await reader.visit(CENTER);
    await until(async () => (await registrations(reader)) === 0);
    await reader.visit(CENTER);
    assert.equal(await numberOnPage(reader), NEW);
    assert.equal(await registrations(reader), 0);
    await reader.tab.context().close();
    off.remove();
  });
});

describe("the preview shows what is, and keeps nothing", () => {
  it("also where a site was kept at its address", async () => {
    const host = await hostOf(first.folder);
    const reader = await visitor(host);
    await hasKept(reader);
    const { port } = new URL(host.address);
    host.close();
    const preview = spawn(PROGRAM, ["serve", "--root", starter.root, "--port", port], { stdio: "ignore" });
    try {
      await until(() => answers(`http://127.0.0.1:${port}/`));
      await reader.visit(CENTER);
      // It comes by itself: the page that was kept is loaded anew.
      await reader.tab.getByText(NEW).first().waitFor();
      await until(async () => (await registrations(reader)) === 0);
      await reader.visit("");
      await reader.tab.waitForTimeout(500);
      assert.equal(await registrations(reader), 0);
      assert.deepEqual(await cacheNames(reader), []);
    } finally {
      preview.kill();
      await reader.tab.context().close();
    }
  });
});

describe("on a host with other sites", () => {
  it("a site below a path keeps and answers for itself alone", async () => {
    const host = await hostOf(first.folder, "/sub/path/");
    const reader = await visitor(host);
    await hasKept(reader);
    for (const name of await cacheNames(reader)) assert.ok(name.startsWith("shirube /sub/path/ "), name);
    const scopes = await reader.tab.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    );
    assert.deepEqual(scopes, [host.address]);
    await reader.tab.context().setOffline(true);
    assert.equal(await reader.visit(`en/${CENTER}`), 200);
    assert.ok((await reader.tab.evaluate(() => document.styleSheets.length)) > 0, "no style");
    await reader.tab.context().close();
  });
});

describe("pages say how old they are", () => {
  it("once the site is older than it should be", async () => {
    const host = await hostOf(first.folder);
    const reader = await Reader.open(browser, host.address, { viewport: PHONE });
    const line = reader.tab.locator(".age-line");
    await reader.tab.clock.setFixedTime(japan("2026-12-20T23:59"));
    await reader.visit(CENTER);
    await reader.tab.locator("[data-hours][data-state]").first().waitFor({ state: "attached" });
    assert.equal(await line.count(), 0);
    for (const [when, path, words] of [
      ["2026-12-21T00:01", CENTER, "31日前（11月20日）に作られたページです。"],
      ["2027-01-20T12:00", `en/${CENTER}`, "61 days ago, on November 20, 2026"],
    ]) {
      await reader.tab.clock.setFixedTime(japan(when));
      await reader.visit(path);
      await line.waitFor();
      assert.ok((await line.innerText()).includes(words), await line.innerText());
    }
    assert.deepEqual(await axeViolations(reader.tab), []);
    await reader.tab.context().close();
  });
});

it("the site can be put on a home screen", async () => {
  const host = await hostOf(first.folder);
  const reader = await visitor(host);
  await hasKept(reader);
  for (const path of ["", "en/"]) {
    await reader.visit(path);
    const session = await reader.tab.context().newCDPSession(reader.tab);
    const { errors, url } = await session.send("Page.getAppManifest");
    assert.deepEqual(errors, []);
    assert.equal(url, `${host.address}${path}manifest.webmanifest`);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A browser of tests is always a private one.
    const found = installabilityErrors.map(({ errorId }) => errorId);
    assert.deepEqual(found, ["in-incognito"]);
  }
  await reader.tab.context().close();
});

/** @param {Reader} reader */
function registrations(reader) {
  return reader.tab.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
}

/**
 * Waits until something holds.
 *
 * @param {() => Promise<boolean>} holds
 */
async function until(holds) {
  const end = Date.now() + 30_000;
  // A page that is just being loaded anew cannot tell.
  while (!(await holds().catch(() => false))) {
    assert.ok(Date.now() < end, `still not so: ${holds}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** @param {string} address */
async function answers(address) {
  return fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Looks for a new worker, and waits for what becomes of it: "activated" or "redundant". */
async function endOfUpdate() {
  const registration = await navigator.serviceWorker.getRegistration();
  const next = (await registration?.update())?.installing;
  return new Promise((done) => {
    const look = () => ["activated", "redundant"].includes(next?.state ?? "redundant") && done(next?.state);
    next?.addEventListener("statechange", look);
    look();
  });
}

/** Whether it is the page's own question whether there is a network. @param {string} fault */
function isProbe(fault) {
  return /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED/.test(fault);
}
