import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

import { isEasy } from "./contract.js";

export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
export const PROGRAM = process.env.SHIRUBE ?? join(ROOT, "target/debug/shirube");

/**
 * @typedef {object} Page
 * @property {string} path below the site's address: `en/centers/`
 * @property {string} lang what its `<html>` says
 * @property {string} kind what its `<body>` says
 */

/** Where the suite has built the real site for all files; a file run alone has to build it. */
const BUILT = process.env.SHIRUBE_BUILT;

/**
 * Builds a site into a folder.
 *
 * @param {string} folder
 * @param {string} root where the site's content is
 * @param {string[]} options
 */
export function buildInto(folder, root, options = []) {
  const build = ["build", "--root", root, "--out", folder, ...options];
  const { status, stderr, error } = spawnSync(PROGRAM, build, { encoding: "utf8" });
  if (status !== 0) {
    throw new Error(`${PROGRAM} could not build the site\n${error?.message ?? stderr}`);
  }
}

/**
 * The real site, or one in another folder, built. What a test changes has to be
 * a copy: other files look at the same folder.
 */
export class BuiltSite {
  /**
   * @param {string} [baseUrl]
   * @param {string} [asOf] the day for which it is built; today without it
   * @param {string} [root] where the site's content is
   */
  constructor(baseUrl, asOf, root = ROOT) {
    const asItComes = !baseUrl && !asOf && root === ROOT;
    if (asItComes && BUILT) {
      this.folder = BUILT;
      return;
    }
    this.folder = mkdtempSync(join(tmpdir(), "shirube-browser-"));
    const address = baseUrl ? ["--base-url", baseUrl] : [];
    const day = asOf ? ["--as-of", asOf] : [];
    buildInto(this.folder, root, [...address, ...day]);
  }

  /** Every page but the one for errors and those that lead on, in the order of their paths. */
  pages() {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.name === "index.html")
      .map((entry) => relative(this.folder, entry.parentPath ?? entry.path))
      .map((folder) => (folder ? `${folder.replaceAll(sep, "/")}/` : ""))
      .sort()
      .filter((path) => !this.#leadsOn(path))
      .map((path) => this.#page(path, `${path}index.html`));
  }

  /** The first page of each kind in each language and in やさしい日本語, with the one for errors. */
  samples() {
    /** @type {Map<string, Page>} */
    const samples = new Map();
    for (const page of [...this.pages(), this.#page("404.html", "404.html")]) {
      const key = `${page.kind} ${page.lang} ${isEasy(page.path)}`;
      if (!samples.has(key)) {
        samples.set(key, page);
      }
    }
    return [...samples.values()];
  }

  remove() {
    if (this.folder === BUILT) return;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /**
   * Whether a page stands at an old address and only leads to the new one.
   *
   * @param {string} path
   */
  #leadsOn(path) {
    return /http-equiv="?refresh/i.test(readFileSync(join(this.folder, path, "index.html"), "utf8"));
  }

  /**
   * @param {string} path
   * @param {string} file
   * @returns {Page}
   */
  #page(path, file) {
    const html = readFileSync(join(this.folder, file), "utf8");
    return {
      path,
      lang: /<html[^>]*\blang="?([a-z-]+)/i.exec(html)?.[1] ?? "",
      kind: /<body[^>]*\bdata-kind="?([a-z-]+)/i.exec(html)?.[1] ?? "",
    };
  }
}
