// What Lighthouse says of a built site: `lighthouse.mjs SITE [PATH…]`. See README.md.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { Host } from "./host.mjs";

/** The last one that runs in Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";

/** What every page should have at least, of 100. */
const LEAST = 98;

const CATEGORIES = ["performance", "accessibility", "best-practices"];

const PAGES = ["", "centers/hoken-center/", "programs/konnichiwa-akachan/", "search/", "ordinances/kodomo-shien-renkei-kaigi/"];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The scores of a page on a phone.
 *
 * @param {string} url
 * @param {string} folder for the report
 */
function scores(url, folder) {
  const report = join(folder, "report.json");
  const { status, stderr } = spawnSync(
    "npm",
    [
      "exec",
      "--yes",
      `--package=${LIGHTHOUSE}`,
      "--",
      "lighthouse",
      url,
      "--quiet",
      "--output=json",
      `--output-path=${report}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      `--chrome-flags=${FLAGS.join(" ")}`,
    ],
    { encoding: "utf8", env: { CHROME_PATH: "/usr/bin/chromium", ...process.env } },
  );
  if (status !== 0) throw new Error(`lighthouse ${url}\n${stderr}`);
  const { categories, audits } = JSON.parse(readFileSync(report, "utf8"));
  const lost = CATEGORIES.flatMap((category) => categories[category].auditRefs)
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .map(({ id }) => `${id} ${audits[id].displayValue ?? ""}`.trim());
  return { values: CATEGORIES.map((category) => Math.round(categories[category].score * 100)), lost };
}

async function main() {
  const [site = "public", ...paths] = process.argv.slice(2);
  // As those of cities are.
  const host = await Host.open(site, { packs: true, keeps: true });
  const folder = mkdtempSync(join(tmpdir(), "shirube-lighthouse-"));
  let missed = false;
  console.log(`| page | ${CATEGORIES.join(" | ")} | below 90 |\n|---|${"--:|".repeat(CATEGORIES.length)}---|`);
  try {
    for (const path of paths.length > 0 ? paths : ["", "en/"].flatMap((lang) => PAGES.map((page) => lang + page))) {
      const { values, lost } = scores(host.address + path, folder);
      missed ||= values.some((value) => value < LEAST);
      console.log(`| /${path} | ${values.join(" | ")} | ${lost.join(", ")} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await host.close();
  }
  process.exitCode = missed ? 1 : 0;
}

await main();
