// Runs the whole suite: the real site is built once for all files, and the dear
// files begin first.

import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { buildInto, ROOT } from "./site.js";

const TESTS = fileURLToPath(new URL("../", import.meta.url));
const ENDING = ".test.js";

/** What takes longest begins first, so that no core idles at the end. */
const LONGEST_FIRST = ["kinds", "pages", "hours", "search-page", "offline", "search-box", "find", "components", "law-axe"];

/** Every file of tests, whether named above or not. */
function files() {
  const all = readdirSync(TESTS).filter((file) => file.endsWith(ENDING));
  const rank = (/** @type {string} */ file) => {
    const place = LONGEST_FIRST.indexOf(file.slice(0, -ENDING.length));
    return place < 0 ? LONGEST_FIRST.length : place;
  };
  return all.sort((one, other) => rank(one) - rank(other));
}

/** @param {string} built the folder of the real site */
async function runTests(built) {
  const options = ["--test", "--test-concurrency=2", "--test-timeout=600000", "--test-reporter=./support/reporter.js"];
  const tests = spawn(process.execPath, [...options, ...files()], {
    cwd: TESTS,
    env: { ...process.env, SHIRUBE_BUILT: built },
    stdio: "inherit",
  });
  return new Promise((done, fail) => {
    tests.on("error", fail);
    tests.on("exit", (status) => done(status ?? 1));
  });
}

const built = mkdtempSync(join(tmpdir(), "shirube-built-"));
try {
  buildInto(built, ROOT);
  process.exitCode = await runTests(built);
} finally {
  rmSync(built, { recursive: true, force: true });
}
