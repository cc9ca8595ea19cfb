// What Lighthouse says of a built site: `lighthouse.mjs SITE [PATH…]`. See README.md.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize, sep } from "node:path";
import { gzipSync } from "node:zlib";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

import { TYPES } from "./counting_host.mjs";

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

/** A host as cities have: it packs text, and lets browsers keep what has a hash in its name. */
class Host {
  #folder;
  #packed = new Map();

  /** @param {string} folder */
  constructor(folder) {
    this.#folder = normalize(folder);
    this.server = createServer((request, response) => this.#answer(request, response));
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const file = normalize(join(this.#folder, path, path.endsWith("/") ? "index.html" : ""));
    if (!file.startsWith(this.#folder + sep) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    if (!this.#packed.has(file)) this.#packed.set(file, gzipSync(readFileSync(file)));
    response.writeHead(200, {
      "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
      "content-encoding": "gzip",
      "cache-control": path.includes("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    });
    response.end(this.#packed.get(file));
  }
}

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
  // A host of its own thread, for what asks it blocks this one.
  const worker = new Worker(new URL(import.meta.url), { workerData: site });
  const port = await new Promise((done) => worker.once("message", done));
  const folder = mkdtempSync(join(tmpdir(), "shirube-lighthouse-"));
  let missed = false;
  console.log(`| page | ${CATEGORIES.join(" | ")} | below 90 |\n|---|${"--:|".repeat(CATEGORIES.length)}---|`);
  try {
    for (const path of paths.length > 0 ? paths : ["", "en/"].flatMap((lang) => PAGES.map((page) => lang + page))) {
      const { values, lost } = scores(`http://127.0.0.1:${port}/${path}`, folder);
      missed ||= values.some((value) => value < LEAST);
      console.log(`| /${path} | ${values.join(" | ")} | ${lost.join(", ")} |`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await worker.terminate();
  }
  process.exitCode = missed ? 1 : 0;
}

if (isMainThread) {
  await main();
} else {
  const host = new Host(workerData);
  host.server.listen(0, "127.0.0.1", () => {
    const address = host.server.address();
    if (address && typeof address === "object") parentPort?.postMessage(address.port);
  });
}
