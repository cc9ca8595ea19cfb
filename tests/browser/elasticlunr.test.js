// The index for scripts of others, asked by elasticlunr.js from npm, unchanged,
// with the lines that the page about it shows.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";

import elasticlunr from "elasticlunr";

import { BuiltSite } from "./support/site.js";

/** Questions, and the pages of which one is to come first. */
const QUESTIONS = {
  ja: [
    ["保健センター", ["/centers/hoken-center/"]],
    ["ほけんせんたー", ["/centers/hoken-center/"]],
    ["ﾊﾋﾞｯﾄ", ["/centers/habitto/"]],
    ["夜泣き", ["/needs/parenting/", "/centers/kodomo-katei-shien-center/"]],
    ["ステップノート", ["/step-note/"]],
    ["すてっぷのーと", ["/step-note/"]],
    ["０４２２－５１－０７００", ["/centers/hoken-center/"]],
    ["桜", ["/centers/sakurazutsumi-jidokan/"]],
    ["Health Center", ["/centers/hoken-center/"]],
    ["ぬぬぬ", []],
  ],
  en: [
    ["health center", ["/en/centers/hoken-center/"]],
    ["Step Notebook", ["/en/step-note/"]],
    ["the children’s center", ["/en/centers/sakurazutsumi-jidokan/"]],
    ["保健センター", ["/en/centers/hoken-center/"]],
    ["zzzz", []],
  ],
};

const site = new BuiltSite();
after(() => site.remove());

/** @param {string} path */
const read = (path) => readFileSync(join(site.folder, path), "utf8");

/**
 * What a piece of HTML says.
 *
 * @param {string} html
 */
function text(html) {
  const entities = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return html.replace(/<[^>]*>/g, "").replace(/&(lt|gt|quot|#39|amp);?/g, (_, name) => entities[name]);
}

/**
 * The examples of a page, as a reader would copy them.
 *
 * @param {string} path
 */
function examples(path) {
  return [...read(path).matchAll(/<pre><code>(.*?)<\/code><\/pre>/gs)].map(([, code]) => text(code));
}

for (const [lang, page] of Object.entries({ ja: "data/index.html", en: "en/data/index.html" })) {
  describe(`the index of ${lang}`, () => {
    const [recipe, loading] = examples(page);
    const { cut, ask } = new Function(`${recipe}; return { cut, ask };`)();
    const file = `search/elasticlunr.${lang}.json`;
    const index = elasticlunr.Index.load(JSON.parse(read(file)));

    it("is loaded and asked from elsewhere as the page shows", async () => {
      const fetched = /** @type {string[]} */ ([]);
      const fetchFile = async (/** @type {string} */ url) => {
        fetched.push(url);
        return new Response(read(file));
      };
      const lines = `${recipe}; ${loading.replace(/^import .*$/m, "")}; return search;`;
      const search = new Function("elasticlunr", "fetch", lines)(elasticlunr, fetchFile);
      const [first] = await search("https://example.jp/kosodate", "Health Center");
      assert.match(first, /^https:\/\/example\.jp\/kosodate\/(en\/)?centers\/hoken-center\/$/);
      assert.deepEqual(fetched, [`https://example.jp/kosodate/${file}`]);
    });

    it("leads to pages and places that are there", () => {
      const references = Object.keys(index.documentStore.docs);
      assert.ok(references.length > 50);
      for (const reference of references) {
        const { pathname, hash } = new URL(reference, "http://site");
        const html = read(join(pathname, "index.html"));
        assert.ok(hash === "" || new RegExp(`id="?${hash.slice(1)}["\\s>]`).test(html), reference);
      }
    });

    for (const [question, right] of QUESTIONS[lang]) {
      it(`is asked for ${question}`, () => {
        const [first] = ask(index, question).map(({ ref }) => ref.replace(/#.*/, ""));
        assert.ok(first ? right.includes(first) : right.length === 0, first);
      });
    }

    it("has every word of a heading as the lines cut it", () => {
      // The heading of the home page is a question, not its name.
      const pages = site.pages().filter((page) => page.lang === lang && page.kind !== "home");
      const known = pages.map((page) => `/${page.path}`).filter((path) => index.documentStore.hasDoc(path));
      assert.ok(known.length > 30);
      for (const path of known) {
        const [, heading] = /<h1[^>]*>(.*?)<\/h1>/s.exec(read(join(path, "index.html"))) ?? [];
        const words = index.pipeline.run(cut(text(heading ?? "")).split(" "));
        const missing = words.filter((word) => !(path in index.index.title.getDocs(word)));
        assert.deepEqual(missing, [], path);
      }
    });
  });
}

it("the same lines stand on both pages", () => {
  assert.equal(examples("data/index.html")[0], examples("en/data/index.html")[0]);
});
