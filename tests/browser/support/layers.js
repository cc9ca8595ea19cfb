import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SITES = fileURLToPath(new URL("../../sites/", import.meta.url));

/**
 * Uses the folder of the small site of みほん市 with another one laid over it; it
 * is there only meanwhile.
 *
 * @template T
 * @param {string} layer the name of the other one in `tests/sites/`
 * @param {(root: string) => T} use
 */
export function layered(layer, use) {
  const root = mkdtempSync(join(tmpdir(), "shirube-layers-"));
  try {
    for (const site of ["minimal", layer]) {
      cpSync(join(SITES, site), root, { recursive: true });
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
