// The Lawtext and the standard XML of rules, read by Lawtext's own parser from
// npm: without an error, and as the same law.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath } from "node:url";

import { BuiltSite } from "./support/site.js";

const require = createRequire(import.meta.url);
const { parse } = require("lawtext/dist/src/parser/lawtext.js");
const { xmlToEL } = require("lawtext/dist/src/node/el/xmlToEL.js");

const TESTS = fileURLToPath(new URL("../", import.meta.url));

/** Elements whose number Lawtext reads as it stands. */
const NUMBERED = ["Part", "Chapter", "Section", "Article", "Paragraph", "Sentence"];

/** A site of みほん市 with every layout of `tests/law/` among its rules. */
function siteOfLayouts() {
  const root = mkdtempSync(join(tmpdir(), "shirube-laws-"));
  cpSync(join(TESTS, "sites/minimal"), root, { recursive: true });
  const layouts = readdirSync(join(TESTS, "law")).filter((name) => !name.includes(".expected"));
  for (const name of layouts) {
    const text = readFileSync(join(TESTS, "law", name), "utf8");
    const id = name.replace(".txt", "");
    const title = text.split("\n")[0].replace(/^○/u, "").replace(/（.*/u, "");
    const facts = [
      `title = { ja = "${title}", kana = "みほんし", en = "A rule" }`,
      'source = { document = "annai", part = "第2章", pages = "5", as_of = "2026-04" }',
    ];
    writeFileSync(join(root, `content/ordinances/${id}.ja.txt`), text);
    writeFileSync(join(root, `content/ordinances/${id}.toml`), `${facts.join("\n")}\n`);
  }
  return root;
}

/**
 * A line for each element: its depth, its name, what its attributes say of the
 * structure, its text.
 *
 * @param {any} element of Lawtext
 * @returns {string[]}
 */
function outline(element, depth = 0) {
  const { tag, attr } = element;
  // Whether a form is one piece or several is not in its lines.
  if (tag === "Style") {
    return children(element).flatMap((child) => outline(child, depth));
  }
  const inside = children(element);
  const text = inside.length > 0 ? "" : element.text().trim();
  const number = NUMBERED.includes(tag) ? attr.Num : undefined;
  // The schema wants a number line also where none is known.
  if (tag === "LawNum" && text === "") {
    return [];
  }
  const words = [tag, number, attr.Function, attr.AmendLawNum, attr.Extract, text];
  const line = " ".repeat(depth) + words.filter(Boolean).join(" ");
  return [line, ...inside.flatMap((child) => outline(child, depth + 1))];
}

/** Without the signs that Lawtext finds inside of sentences. */
function children(element) {
  return element.children.filter((child) => typeof child !== "string" && !child.tag.startsWith("__"));
}

const root = siteOfLayouts();
const layouts = new BuiltSite(undefined, undefined, root);
const site = new BuiltSite();
after(() => {
  site.remove();
  layouts.remove();
  rmSync(root, { recursive: true, force: true });
});

const rules = [site, layouts].flatMap(({ folder }) =>
  readdirSync(join(folder, "ordinances"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => [entry.name, join(folder, "ordinances", entry.name)]),
);

describe("Lawtext reads", () => {
  it("many rules", () => assert.ok(rules.length >= 7));

  for (const [name, folder] of rules) {
    it(name, () => {
      const read = parse(readFileSync(join(folder, "lawtext.txt"), "utf8"));
      assert.deepEqual(read.errors, []);
      const law = xmlToEL(readFileSync(join(folder, "law.xml"), "utf8"));
      assert.deepEqual(outline(read.value), outline(law));
    });
  }
});
