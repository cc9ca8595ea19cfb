// The checks of pages find what they are for.

import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";

import { axeViolations, axeViolationsInAllColours } from "./support/axe.js";
import { focusFaults } from "./support/focus.js";
import { keylessScrollers, smallTargets, textFaults } from "./support/layout.js";
import { moving, unseen } from "./support/modes.js";
import { languageFaults, outlineFaults } from "./support/outline.js";
import { PHONE, openBrowser } from "./support/reader.js";

/** @typedef {import("playwright-core").Page} Page */

/** @type {import("playwright-core").Browser} */
let browser;
/** @type {Page} */
let tab;

before(async () => {
  browser = await openBrowser();
  tab = await browser.newPage();
});
after(() => browser.close());

/** @type {{ finds: string, check: (tab: Page) => Promise<string[]>, wrong: string[], right: string[] }[]} */
const CHECKS = [
  {
    finds: "headings out of order",
    check: outlineFaults,
    wrong: ["<h1>a</h1><h3>b</h3>", "<h2>a</h2>", "<h1>a</h1><h1>b</h1>", "<h1>a</h1><nav>b</nav>"],
    right: ["<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>"],
  },
  {
    finds: "words whose language is not told",
    check: languageFaults,
    wrong: ["<p>City Hall (市役所)", "<p lang=ja>Read it in English", "<img alt=市役所>"],
    right: ["<p>City Hall (<span lang=ja>市役所</span>)", "<p lang=ja>LINEで相談する"],
  },
  {
    finds: "what is too small to be pressed",
    check: smallTargets,
    wrong: ["<p><a href=x style='font-size: 12px'>a", "<button style='all: unset; width: 20px; height: 30px'>"],
    right: ["<p>Words and <a href=x style='font-size: 12px'>a link</a>.", "<label style='display: block; height: 24px'><input type=checkbox> a"],
  },
  {
    finds: "what scrolls without a stop in it",
    check: keylessScrollers,
    wrong: ["<div style='width: 4em; overflow-x: auto'><p style='width: 9em'>a"],
    right: ["<div style='width: 4em; overflow-x: auto'><p style='width: 9em'><a href=x>a", "<div style='overflow-x: auto'><p>a"],
  },
  {
    finds: "text that is cut or written over",
    check: (tab) => textFaults(tab, "wide"),
    wrong: [
      "<p style='width: 8em; white-space: nowrap; overflow: hidden'>as wide as its box",
      "<p>under</p><p style='margin-top: -4em'>over",
    ],
    right: ["<p style='width: 8em'>wider than its box", "<p>above</p><p>below"],
  },
  {
    finds: "text that letters of twice the size spill",
    check: (tab) => textFaults(tab, "large"),
    wrong: ["<p style='font-size: 1rem; height: 20px; overflow: hidden'>a"],
    right: ["<p style='font-size: 1rem; height: 3rem; overflow: hidden'>a"],
  },
  {
    finds: "a focus that is not seen",
    check: focusFaults,
    wrong: [
      "<button style='outline: none'>a",
      "<button style='outline: 3px solid #eeeeee'>a",
      "<div style='overflow: hidden'><a href=x style='outline: 3px solid #000000; display: block'>a",
      "<a href=x style='outline: 3px solid #000000'>a</a><p style='position: fixed; inset: 0; margin: 0; background: #ffffff'>",
    ],
    right: ["<button style='outline: 3px solid #000000'>a"],
  },
  {
    finds: "what cannot be told from its ground",
    check: unseen,
    wrong: ["<span class=icon style='display: block; width: 9px; height: 9px; background: #eeeeee'>"],
    right: ["<span class=icon style='display: block; width: 9px; height: 9px; border: 2px solid'>"],
  },
  {
    finds: "what moves",
    check: moving,
    wrong: ["<p style='transition: color 1s'>a", "<html style='scroll-behavior: smooth'>"],
    right: ["<p>a"],
  },
  {
    finds: "what axe finds",
    check: axeViolations,
    wrong: ["<main><h1>a</h1><p style='color: #888888'>pale", "<main><h1>a</h1><img src=x>", "<main><h1>a</h1><button style='width: 20px; height: 20px; padding: 0; border: 0'>a</button><button style='width: 20px; height: 20px; padding: 0; border: 0'>b"],
    right: ["<main><h1>a</h1><p>b"],
  },
  {
    finds: "what axe finds in other colours only",
    check: (tab) => axeViolationsInAllColours(tab, PHONE),
    wrong: [
      "<style>@media (prefers-color-scheme: dark) { p { color: #888888 } }</style><main><h1>a</h1><p>pale in the dark",
      "<style>@media (forced-colors: active) { p { color: #888888; forced-color-adjust: none } }</style><main><h1>a</h1><p>pale in forced colours",
    ],
    right: ["<main><h1>a</h1><p>b"],
  },
];

describe("the checks find", () => {
  for (const { finds, check, wrong, right } of CHECKS) {
    it(finds, async () => {
      for (const body of wrong) {
        await show(body);
        assert.notDeepEqual(await check(tab), [], body);
      }
      for (const body of right) {
        await show(body);
        assert.deepEqual(await check(tab), [], body);
      }
    });
  }
});

/** @param {string} body in a page that is right, but for what an outline needs */
function show(body) {
  const around = body.includes("<main") ? ["", ""] : ["<header></header><main>", "</main><footer></footer>"];
  return tab.setContent(`<!doctype html><html lang=en><title>a</title><body>${around[0]}${body}${around[1]}`);
}
