// Runs the whole suite: the real site is built once for all files, unless who
// calls it has built it, and the dear files begin first.

import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "node:test";
import { fileURLToPath } from "node:url";

import report from "./reporter.js";
import { ROOT, buildInto } from "./site.js";

const TESTS = fileURLToPath(new URL("../", import.meta.url));
const ENDING = ".test.js";

/** After how long a file counts as hanging: far more than any takes on a busy machine. */
const HANGS_MS = 1_200_000;

/** What takes longest begins first, so that no core idles at the end. */
const LONGEST_FIRST = ["pages", "kinds", "hours", "search-page", "offline", "search-box", "find", "components", "law-axe"];

/** Every file of tests, whether named above or not. */
function files() {
  const names = readdirSync(TESTS).filter((file) => file.endsWith(ENDING));
  const rank = (/** @type {string} */ file) => {
    const place = LONGEST_FIRST.indexOf(file.slice(0, -ENDING.length));
    return place < 0 ? LONGEST_FIRST.length : place;
  };
  return names.sort((one, other) => rank(one) - rank(other)).map((file) => join(TESTS, file));
}

/** Prints what the files report; a file that fails makes the suite fail. */
async function runFiles() {
  const events = run({ files: files(), concurrency: availableParallelism(), timeout: HANGS_MS });
  events.on("test:fail", () => (process.exitCode = 1));
  for await (const text of report(events)) process.stdout.write(text);
}

if (process.env.SHIRUBE_BUILT) {
  await runFiles();
} else {
  const built = mkdtempSync(join(tmpdir(), "shirube-built-"));
  try {
    buildInto(built, ROOT);
    process.env.SHIRUBE_BUILT = built;
    await runFiles();
  } finally {
    rmSync(built, { recursive: true, force: true });
  }
}
