import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SITES = fileURLToPath(new URL("../../sites/", import.meta.url));

/** The page of a rule with all that a rule can have, in {@link siteOfRule}. */
export const FULL_RULE = "ordinances/shokudo/";

/**
 * Uses the folder of a site of みほん市 with a rule that has tables, a form and
 * all else; it is there only meanwhile.
 *
 * @template T
 * @param {(root: string) => T} use
 */
export function siteOfRule(use) {
  const root = mkdtempSync(join(tmpdir(), "shirube-rule-"));
  try {
    for (const site of ["minimal", "law"]) {
      cpSync(join(SITES, site), root, { recursive: true });
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
