// Every file of both sites, read by the Nu HTML checker.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, it } from "node:test";

import { BuiltSite } from "./support/site.js";
import { Starter } from "./support/starter.js";

const CHECKER = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");

const starter = new Starter();
const sites = [new BuiltSite(), new BuiltSite(undefined, undefined, starter.root)];
after(() => {
  for (const made of [...sites, starter]) made.remove();
});

/**
 * What the checker finds wrong in these files and folders.
 *
 * @param {string[]} paths
 */
function errorsIn(paths) {
  const options = ["--errors-only", "--skip-non-html", "--also-check-svg", "--format", "json"];
  const { stderr, error } = spawnSync("java", ["-jar", CHECKER, ...options, ...paths], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  assert.equal(error, undefined);
  /** @type {{ messages: { url: string, lastLine: number, message: string }[] }} */
  const { messages } = JSON.parse(stderr);
  return messages.map(({ url, lastLine, message }) => `${url}:${lastLine}: ${message}`);
}

it("finds no error in any file but one that is broken on purpose", () => {
  const folder = mkdtempSync(join(tmpdir(), "shirube-broken-"));
  after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "index.html"), "<!doctype html><html lang=en><title>Broken</title><p id=a><p id=a>");
  const errors = errorsIn([folder, ...sites.map((site) => site.folder)]);
  const broken = errors.filter((error) => error.includes(folder));
  assert.ok(broken.some((error) => error.includes("Duplicate ID")), "the checker is blind");
  assert.deepEqual(errors.filter((error) => !broken.includes(error)), []);
});
