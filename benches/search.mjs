// Asks a built site in a browser and prints what it costs: `search.mjs SITE QUESTIONS`.
// See README.md.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { CountingHost } from "./counting_host.mjs";
import { SearchTab } from "./search_tab.mjs";

/** @typedef {{ sort: string, lang: string, query: string, fits: string[] }} Question */
/** @typedef {import("./counting_host.mjs").Tally} Tally */

// The browser tests have it installed.
const { chromium } = createRequire(new URL("../tests/browser/package.json", import.meta.url))("playwright-core");

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Questions that a reader goes on to ask after the first. */
const LATER = 2;

/** Of so many questions one is typed letter by letter too. */
const TYPED = 3;

/** What the search may cost: gzipped bytes of a first question, milliseconds of a keystroke (p95). */
const LIMITS = { kb: 60, ms: 50 };

const INDEX = /** @type {const} */ (["root", "packs", "blocks"]);

const [site, file] = process.argv.slice(2);
/** @type {Question[]} */
const questions = JSON.parse(readFileSync(file, "utf8"));
const host = await CountingHost.open(site);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  headless: true,
  args: FLAGS,
});

/** @param {string} lang */
const prefix = (lang) => (lang === "en" ? "en/" : "");

/** @param {Question} question @param {string} path */
const isMeant = ({ lang, fits }, path) => fits.some((entry) => path === `/${prefix(lang)}${entry}/`);

/** Asks each question in a browser that was never here; some go on. */
async function askAll() {
  const asked = [];
  for (const [at, question] of questions.entries()) {
    const tab = await SearchTab.open(browser, host, `${prefix(question.lang)}search/`);
    const page = await host.take();
    await tab.begin();
    const ms = await tab.put(question.query);
    const first = await host.take();
    const right = isMeant(question, await tab.first());
    const later = [];
    const others = questions.slice(at + 1).filter(({ lang }) => lang === question.lang);
    for (const { query } of others.slice(0, LATER)) {
      await tab.askNext(query);
      later.push(await host.take());
    }
    await tab.close();
    asked.push({ question, page, first, ms, right, later });
  }
  return asked;
}

/**
 * Types some of the questions, each in a browser that was never here.
 *
 * @param {string} path of a page with a box
 */
async function typeSome(path) {
  const typed = [];
  for (const { lang, query } of questions.filter((_, at) => at % TYPED === 0)) {
    const tab = await SearchTab.open(browser, host, prefix(lang) + path);
    await tab.begin();
    await host.take();
    const times = await tab.type(query);
    const tally = await host.take();
    typed.push({ times, tally, again: await tab.typeInstead(query) });
    await tab.close();
  }
  return typed;
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** @param {Tally} tally @param {"raw" | "gzip" | "requests"} measure */
const ofIndex = (tally, measure) => INDEX.reduce((sum, kind) => sum + tally[kind][measure], 0);

/** @param {number} bytes */
const kb = (bytes) => (bytes / 1000).toFixed(1);

/** @param {number[]} values */
const inKb = (values) => [0.5, 0.95, 1].map((share) => kb(quantile(values, share)));

/** @param {number[]} values */
const inMs = (values) => [0.5, 0.95, 1].map((share) => quantile(values, share).toFixed(1));

/** @param {string[]} head @param {(string | number)[][]} rows */
function table(head, rows) {
  console.log([`| ${head.join(" | ")} |`, `|---|${"--:|".repeat(head.length - 1)}`].join("\n"));
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
  console.log();
}

/** @param {string} name @param {Tally[]} tallies */
function bytesOf(name, tallies) {
  /** @param {string} name @param {(tally: Tally, measure: "raw" | "gzip" | "requests") => number} sum */
  const row = (name, sum) => [
    name,
    quantile(tallies.map((tally) => sum(tally, "requests")), 0.5),
    ...inKb(tallies.map((tally) => sum(tally, "raw"))),
    ...inKb(tallies.map((tally) => sum(tally, "gzip"))),
  ];
  return [
    row(`${name}: index`, ofIndex),
    ...INDEX.map((kind) => row(`— ${kind}`, (tally, measure) => tally[kind][measure])),
    row("— (scripts, not of the index)", (tally, measure) => tally.scripts[measure]),
  ];
}

/** @param {Awaited<ReturnType<typeof askAll>>} asked */
function printSorts(asked) {
  const sorts = [...new Set(asked.map(({ question }) => question.sort))].toSorted();
  table(
    ["sort of question", "asked", "requests p50", "index KB gzip p50", "max", "ms p50", "asked for stands first", "example"],
    sorts.map((sort) => {
      const own = asked.filter(({ question }) => question.sort === sort);
      const bytes = own.map(({ first }) => ofIndex(first, "gzip"));
      const telling = own.filter(({ question }) => question.fits.length > 0);
      const right = telling.filter(({ right }) => right).length;
      return [
        sort,
        own.length,
        quantile(own.map(({ first }) => ofIndex(first, "requests")), 0.5),
        kb(quantile(bytes, 0.5)),
        kb(quantile(bytes, 1)),
        quantile(own.map(({ ms }) => ms), 0.5).toFixed(1),
        telling.length > 0 ? `${right} of ${telling.length}` : "",
        own[0].question.query,
      ];
    }),
  );
  const wrong = asked.filter(({ question, right }) => question.fits.length > 0 && !right);
  if (wrong.length > 0) console.log(`Something else first: ${wrong.map(({ question }) => question.query).join("; ")}\n`);
}

const asked = await askAll();
const onPage = await typeSome("search/");
const inBox = await typeSome("index-kana/");
await browser.close();
await host.close();

table(
  ["", "requests p50", "KB p50", "p95", "max", "KB gzip p50", "p95", "max"],
  [
    ...bytesOf("first question", asked.map(({ first }) => first)),
    ...bytesOf("each later one", asked.flatMap(({ later }) => later)),
    ...bytesOf("letter by letter, without the root", onPage.map(({ tally }) => tally)),
  ],
);
const keystrokes = {
  page: onPage.flatMap(({ times }) => times),
  box: inBox.flatMap(({ times }) => times),
  again: [...onPage, ...inBox].flatMap(({ again }) => again),
};
table(
  ["from a key to the list", "keys", "ms p50", "p95", "max"],
  [
    ["search page, a whole question at once", asked.length, ...inMs(asked.map(({ ms }) => ms))],
    ["search page, letter by letter", keystrokes.page.length, ...inMs(keystrokes.page)],
    ["box in the header, letter by letter", keystrokes.box.length, ...inMs(keystrokes.box)],
    ["both once more, with nothing to fetch", keystrokes.again.length, ...inMs(keystrokes.again)],
  ],
);
printSorts(asked);

/** @param {string} name @param {number} value @param {number} limit @param {string} unit */
function holds(name, value, limit, unit) {
  console.log(`${value <= limit ? "kept  " : "MISSED"} ${name}: ${value.toFixed(1)} ${unit}, at most ${limit}`);
  return value <= limit;
}

const most = quantile(asked.map(({ first }) => ofIndex(first, "gzip")), 1);
const typed = [...keystrokes.page, ...keystrokes.box];
const kept = [
  holds("dearest first question, gzip", most / 1000, LIMITS.kb, "KB"),
  holds("keystroke that fetches what it needs, p95", quantile(typed, 0.95), LIMITS.ms, "ms"),
  holds("keystroke with nothing left to fetch, p95", quantile(keystrokes.again, 0.95), LIMITS.ms, "ms"),
];
process.exitCode = kept.every(Boolean) ? 0 : 1;
