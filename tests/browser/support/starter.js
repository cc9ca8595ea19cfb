import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { PROGRAM } from "./site.js";

/** The small site of みほん市 that `shirube new` writes, to be changed at will. */
export class Starter {
  #folder = mkdtempSync(join(tmpdir(), "shirube-starter-"));

  constructor() {
    const { status, stderr } = spawnSync(PROGRAM, ["new", this.root], { encoding: "utf8" });
    if (status !== 0) throw new Error(`${PROGRAM} new\n${stderr}`);
  }

  get root() {
    return join(this.#folder, "site");
  }

  /**
   * Changes a file of its content.
   *
   * @param {string} path below `content/`
   * @param {string} from
   * @param {string} to
   */
  change(path, from, to) {
    const file = join(this.root, "content", path);
    const text = readFileSync(file, "utf8");
    if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
    writeFileSync(file, text.replace(from, to));
  }

  remove() {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
