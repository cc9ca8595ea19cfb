// The engine of the search without a browser: held to the same vectors and the
// same results as the one in Rust.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { StaticHost } from "./support/server.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const PROGRAM = process.env.SHIRUBE ?? join(ROOT, "target/debug/shirube");
const ENGINE = join(ROOT, "themes/default/scripts/search/engine");
const VECTORS = JSON.parse(readFileSync(join(ROOT, "tests/search/vectors.json"), "utf8"));
const QUESTIONS = readFileSync(join(ROOT, "tests/search/questions.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));

/** @param {string} name */
const script = (name) => import(pathToFileURL(join(ENGINE, name)).href);

/** @param {string[]} args @param {string} [input] */
function run(args, input) {
  const { status, stdout, stderr } = spawnSync(PROGRAM, args, {
    encoding: "utf8",
    input,
    maxBuffer: 2 ** 28,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

/** Builds a site, serves it and opens the engine of each language. */
class SearchedSite {
  /** @param {string} root @param {string[]} langs */
  static async build(root, langs) {
    const site = new SearchedSite();
    site.root = root;
    site.folder = mkdtempSync(join(tmpdir(), "shirube-engine-"));
    run(["build", "--root", root, "--out", join(site.folder, "site")]);
    site.server = (await new StaticHost().open()).show(join(site.folder, "site"));
    const { openEngine } = await script("engine.js");
    site.engines = {};
    for (const lang of langs) {
      site.engines[lang] = await openEngine(new URL(`search/${lang}.json`, site.server.address));
    }
    return site;
  }

  /** What both engines give for questions, as address and score. */
  async bothAnswers(questions) {
    const lines = questions.map(({ q, lang }) => JSON.stringify({ q, lang })).join("\n");
    const answers = run(["search", "--root", this.root, "--stdin"], `${lines}\n`).trim().split("\n");
    const pairs = [];
    for (const [at, { q, lang }] of questions.entries()) {
      const rust = JSON.parse(answers[at]).map((hit) => `${hit.url} ${hit.score}`);
      const hits = await this.engines[lang].search(q, 100);
      pairs.push({ q, rust, script: hits.map((hit) => `${hit.url} ${hit.score}`) });
    }
    return pairs;
  }

  async stop() {
    this.server?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

describe("the parts of the engine", () => {
  /** @type {Awaited<ReturnType<typeof tables>>} */
  let known;
  /** @type {SearchedSite} */
  let site;

  before(async () => {
    site = await SearchedSite.build(ROOT, ["ja"]);
    known = await tables(site);
  });
  after(() => site.stop());

  /** The tables that come with an index, as the engine reads them. */
  async function tables({ server }) {
    const { Store } = await script("store.js");
    const { language } = await script("language.js");
    const store = await Store.open(new URL("search/ja.json", server.address));
    return language({ ...store.head, readings: [] });
  }

  /** @param {string} kana */
  async function heard(kana) {
    const { oneWord, sounds } = await script("sound.js");
    return sounds(oneWord(kana)).map((sound) => sound.char).join("");
  }

  test("fold texts", () => {
    for (const [text, folded] of VECTORS.fold) {
      assert.equal(known.fold(text).map((letter) => letter.char).join(""), folded);
    }
  });

  test("hear sounds loosely", async () => {
    for (const [kana, loose] of VECTORS.sounds) assert.equal(await heard(kana), loose);
  });

  test("read romaji", () => {
    for (const [word, kana] of VECTORS.romaji) assert.equal(known.kanaOf(word) ?? null, kana, word);
  });

  test("stem English words", () => {
    for (const [word, base] of VECTORS.stems) assert.equal(known.stem(word), base);
  });

  test("cut questions", async () => {
    const { pieces } = await script("question.js");
    for (const [question, count] of VECTORS.questions) {
      assert.equal(pieces(question, known).length, count, question);
    }
  });

  test("mark what was found, through its reading too", async () => {
    const [hit] = await site.engines.ja.search("よなき");
    const marked = hit.textMarks.map(([from, to]) => hit.text.slice(from, to));
    assert.ok(marked.some((part) => part.includes("夜泣き")), `${hit.text} ${marked}`);
  });
});

describe("both engines", () => {
  test("give the same results for every question on the real site", async () => {
    const site = await SearchedSite.build(ROOT, ["ja", "en"]);
    try {
      for (const { q, rust, script } of await site.bothAnswers(QUESTIONS)) {
        assert.deepEqual(script, rust, q);
      }
    } finally {
      await site.stop();
    }
  });

  test("give the same results on a site whose index is in many files", async () => {
    const folder = mkdtempSync(join(tmpdir(), "shirube-many-"));
    const root = join(folder, "site");
    run(["new", root]);
    addCenters(root, 500);
    const site = await SearchedSite.build(root, ["ja", "en"]);
    try {
      const questions = [
        { q: "みほん相談室0234", lang: "ja" },
        { q: "みほんそうだんしつ", lang: "ja" },
        { q: "mihon sodan", lang: "ja" },
        { q: "0000-12-0345", lang: "ja" },
        { q: "consultation room 0077", lang: "en" },
        { q: "子育て 相談 学校", lang: "ja" },
        { q: "consultaton", lang: "en" },
      ];
      const answers = await site.bothAnswers(questions);
      for (const { q, rust, script } of answers) {
        assert.deepEqual(script, rust, q);
        assert.notEqual(rust.length, 0, q);
      }
      assert.match(answers[0].rust[0], /^centers\/room-0234\/ /);
    } finally {
      await site.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/**
 * Adds centers to the example site.
 *
 * @param {string} root
 * @param {number} count
 */
function addCenters(root, count) {
  for (let at = 0; at < count; at += 1) {
    const number = String(at).padStart(4, "0");
    writeFileSync(
      join(root, `content/centers/room-${number}.toml`),
      `name = { ja = "みほん相談室${number}", kana = "みほん そうだんしつ", en = "Consultation Room ${number}" }
summary = { ja = "子育ての相談ができます。", en = "You can talk about raising children." }
source = { document = "kosodate-annai", as_of = "2026-04" }

[[contacts]]
id = "main"
channels = [{ kind = "phone", value = "0000-12-${number}" }]
`,
    );
  }
}
