// The judgement of the finder without a browser: what six people ought to be
// shown, and the rules one by one. What comes first for each of the six was
// written down from the content before the finder was asked.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

import { BuiltSite } from "./support/site.js";

const SCRIPTS = fileURLToPath(new URL("../../themes/default/scripts/find/", import.meta.url));
const script = (/** @type {string} */ name) => import(pathToFileURL(join(SCRIPTS, name)).href);
const { judge, matters } = await script("judge.js");
const { OPEN, readAnswers, writeAnswers } = await script("answers.js");

const site = new BuiltSite();
const FINDER = JSON.parse(readFileSync(join(site.folder, "find/ja.json"), "utf8"));
after(() => site.remove());

const OLDEST = 20;
const KINDS = /** @type {const} */ (["fits", "ask", "not", "elsewhen", "places"]);

/** What somebody finds, by id. */
function found(/** @type {object} */ answers) {
  const judged = judge(FINDER, { ...OPEN, ...answers }, OLDEST);
  return Object.fromEntries(
    KINDS.map((kind) => [kind, judged[kind].map((/** @type {any} */ one) => one.offer.path.split("/").at(-2))]),
  );
}

describe("six people", () => {
  it("a pregnant newcomer who would like to know somebody", () => {
    const { fits, not, places } = found({ whom: ["pregnant"], needs: ["pregnancy-birth", "places"] });
    // The interview for pregnant women leads to all else, then the line for worries.
    assert.equal(fits[0], "yurikago-mensetsu");
    assert.ok(fits.indexOf("maternity-anshin-call") <= 3);
    assert.ok(fits.includes("kosodate-hiroba"));
    assert.deepEqual(not, []);
    assert.ok(["0123-kichijoji", "0123-harappa", "hoken-center"].every((id) => places.slice(0, 4).includes(id)));
  });

  it("the same, who said no more than that", () => {
    const { fits, ask } = found({ whom: ["pregnant"] });
    assert.deepEqual(fits.slice(0, 2), ["yurikago-mensetsu", "maternity-anshin-call"]);
    assert.ok(fits.includes("kosodate-hiroba"));
    assert.deepEqual(ask, []);
  });

  it("a single father of a 12-year-old", () => {
    const { fits, ask, not, places } = found({ whom: ["child"], age: 12, single: true });
    assert.equal(fits[0], "hitorioya-sodan");
    // Limits are said to exist, not which.
    assert.equal(ask[0], "hitorioya-homon-gakushu");
    // Families are told that the source does not say whether they may ask.
    assert.ok(ask.includes("school-social-worker"));
    assert.deepEqual(not, []);
    assert.deepEqual(places, ["kodomo-katei-shien-center", "sakurazutsumi-jidokan"]);
    for (const list of [fits, ask]) assert.ok(!list.includes("konnichiwa-akachan"), "a visit to babies");
  });

  it("a 17-year-old who asks for herself", () => {
    const { fits, ask, not, places } = found({ whom: ["own"], age: 17 });
    // The one place of which the source says that children themselves may ask.
    assert.deepEqual(places, ["kodomo-katei-shien-center"]);
    assert.deepEqual([fits, ask, not], [[], [], []]);
  });

  it("the same, who needs help with learning", () => {
    const { ask } = found({ whom: ["own"], age: 17, needs: ["learning"] });
    assert.deepEqual([...ask].sort(), ["gakushu-seikatsu-shien", "hitorioya-homon-gakushu", "seikatsu-konkyu-gakushu"]);
  });

  it("the same, who is pregnant: one answer adds to the other", () => {
    const { fits, ask, not, places } = found({ whom: ["own", "pregnant"], age: 17 });
    assert.deepEqual(fits.slice(0, 2), ["yurikago-mensetsu", "maternity-anshin-call"]);
    assert.ok(["kodomo-katei-shien-center", "hoken-center"].every((id) => places.includes(id)));
    assert.deepEqual([ask, not], [["hitorioya-sodan"], []]);
  });

  it("parents of an 8-year-old who are short of money", () => {
    const { ask, places } = found({ whom: ["child"], age: 8, need: true });
    for (const id of ["seikatsu-konkyu-gakushu", "gakushu-seikatsu-shien"]) assert.ok(ask.includes(id), id);
    for (const id of ["kodomo-community-shokudo", "gakushu-seikatsu-shien-dantai"]) assert.ok(places.includes(id), id);
    // What is found for the age alone is still there.
    for (const id of found({ whom: ["child"], age: 8 }).places) assert.ok(places.includes(id), id);
  });

  it("a single parent whose child is grown is told what is against it", () => {
    const answers = { ...OPEN, whom: ["child"], age: 20, single: true };
    const [finding] = judge(FINDER, answers, OLDEST).not;
    assert.match(finding.offer.path, /hitorioya-sodan/);
    assert.deepEqual(finding.against, ["age"]);
  });

  it("grandparents of a 4-year-old with speech worries", () => {
    const { fits, ask, not, elsewhen, places } = found({ whom: ["other"], age: 4, needs: ["development"] });
    assert.equal(fits[0], "nyuyoji-kenshin");
    assert.deepEqual([ask, not], [[], []]);
    assert.ok(elsewhen.includes("shugaku-shien-sheet"));
    assert.deepEqual(
      elsewhen.filter((id) => places.includes(id)),
      [],
      "a place of this stage and of another",
    );
    assert.deepEqual(places.slice(0, 2), ["habitto", "hoken-center"]);
  });

  it("somebody who does not know", () => {
    const { fits, ask, not, places } = found({});
    assert.deepEqual([fits, not], [[], []], "nothing is known, so nothing is said to fit");
    assert.deepEqual([...ask].sort(), ["kosodate-hiroba", "kosodate-shien-supporter", "riyosha-shien-kihon"]);
    assert.equal(places[0], "kodomo-katei-shien-center");
  });

  it("two parents of a 5-year-old before school", () => {
    const { fits, ask, not, places } = found({ whom: ["child"], age: 5, single: false, need: false });
    assert.equal(fits[0], "shugaku-sodan");
    assert.equal(fits[1], "shugaku-shien-sheet");
    assert.deepEqual(not, ["hitorioya-sodan"]);
    assert.deepEqual(ask, []);
    assert.ok(places.includes("hoken-center"));
  });
});

/** A site with one program that has these conditions. */
function siteWith(/** @type {object[]} */ whens, /** @type {object} */ more = {}) {
  const conditions = whens.map((when) => ({ when, text: { text: "…", lang: null }, says: null }));
  const offer = { kind: "program", title: {}, path: "programs/it/", stages: [], needs: [0], lines: [], conditions, ...more };
  return { ...FINDER, offers: [offer] };
}

/** Where the program of that site is found, and what is left to ask. */
function verdict(/** @type {object[]} */ whens, /** @type {object} */ answers, /** @type {object} */ more = {}) {
  const judged = judge(siteWith(whens, more), { ...OPEN, needs: ["anything"], ...answers }, OLDEST);
  const kind = KINDS.find((kind) => judged[kind].length > 0) ?? "nowhere";
  return [kind, ...(judged[kind]?.[0].unknown ?? [])].join(" ");
}

describe("a condition", () => {
  const rows = /** @type {[object[], object, string][]} */ ([
    [[{ ageUnder: 20 }], { age: 19 }, "fits"],
    [[{ ageUnder: 20 }], { age: 20 }, "not"],
    [[{ ageUnder: 20 }], {}, "ask age"],
    [[{ ageMin: 3 }], { age: 3 }, "fits"],
    [[{ ageMin: 3 }], { age: 2 }, "not"],
    [[{ ageMin: 20 }], { age: 20 }, "fits"],
    [[{ ageMin: 25 }], { age: 20 }, "ask age"],
    [[{ ageUnder: 25 }], { age: 20 }, "ask age"],
    [[{ ageMin: 0 }], { age: 0 }, "fits"],
    [[{ ageMin: 1 }], { age: 0 }, "not"],
    [[{ ageMin: 3, ageUnder: 6 }], { age: 6 }, "not"],
    [[{ pregnant: true }], { whom: ["pregnant"] }, "fits"],
    [[{ pregnant: true }], { whom: ["child"] }, "ask pregnant"],
    [[{ single: true }], { single: true }, "fits"],
    [[{ single: true }], { single: false }, "not"],
    [[{ single: true }], {}, "ask single"],
    [[{ need: true }], { need: false }, "not"],
    [[{ school: true }], { school: false }, "not"],
    [[{ school: true }], {}, "ask school"],
    [[{ single: true, ageUnder: 20 }], { single: true }, "ask age"],
    [[{ single: true, ageUnder: 20 }], { single: true, age: 20 }, "not"],
    [[{ stage: 3 }], { age: 5 }, "ask stage"],
    [[{ stage: 4 }], { age: 9 }, "fits"],
    [[{ stage: 4 }], { age: 13 }, "ask stage"],
    [[{ stage: 4 }], { age: 16 }, "not"],
    [[{ stage: 4 }], { whom: ["pregnant"] }, "not"],
    [[{ stage: 0 }], { whom: ["pregnant"] }, "fits"],
    [[{ stage: 0 }], {}, "ask stage"],
    [[{}], { single: true }, "ask"],
  ]);
  for (const [whens, answers, wanted] of rows) {
    it(`${JSON.stringify(whens)} for ${JSON.stringify(answers)}: ${wanted}`, () =>
      assert.equal(verdict(whens, answers), wanted));
  }

  it("is one of several groups of people, of which one suffices", () => {
    const either = [{ single: true }, { ageUnder: 3 }];
    assert.equal(verdict(either, { single: false, age: 2 }), "fits");
    assert.equal(verdict(either, { single: true, age: 9 }), "fits");
    assert.equal(verdict(either, { single: false, age: 9 }), "not");
    assert.equal(verdict(either, { single: false }), "ask age");
    assert.equal(verdict(either, {}), "ask single age");
  });

  it("is never the whole truth where limits are not known", () => {
    const limits = { limits: true };
    assert.equal(verdict([], {}, limits), "ask");
    assert.equal(verdict([{ single: true }], { single: true }, limits), "ask");
    assert.equal(verdict([{ single: true }], { single: false }, limits), "ask");
  });

  it("that was told of is worth naming though nobody asked", () => {
    const other = { needs: [5] };
    assert.equal(verdict([{ single: true }], { single: true }, other), "fits");
    assert.equal(verdict([{ single: true }], {}, other), "nowhere");
    assert.equal(verdict([{ single: true }], { single: false }, other), "nowhere");
    assert.equal(verdict([{ ageUnder: 20 }], { age: 5 }, other), "nowhere");
  });
});

describe("a stage", () => {
  it("is no condition", () => {
    assert.equal(verdict([], { age: 9 }, { stages: [1] }), "elsewhen");
    assert.equal(verdict([], { age: 9 }, { stages: [4] }), "fits");
    assert.equal(verdict([], {}, { stages: [4] }), "ask");
    assert.equal(verdict([], { age: 9 }, { stages: [] }), "fits");
  });

  it("gives way to a condition that holds, which then comes later", () => {
    assert.equal(verdict([{ ageUnder: 20 }], { age: 17 }, { stages: [1] }), "fits");
    assert.equal(verdict([{ ageUnder: 20 }], { age: 20 }, { stages: [1] }), "not");
    const held = siteWith([{ ageUnder: 20 }], { stages: [1], path: "programs/later/" });
    const staged = siteWith([], { stages: [6], path: "programs/now/" });
    const site = { ...FINDER, offers: [...held.offers, ...staged.offers] };
    const { fits } = judge(site, { ...OPEN, needs: ["anything"], age: 17 }, OLDEST);
    assert.deepEqual(fits.map((/** @type {any} */ one) => one.offer.path), ["programs/now/", "programs/later/"]);
  });

  it("keeps places of other stages too", () => {
    const center = { kind: "center", conditions: undefined, stages: [1] };
    assert.equal(verdict([], { age: 17 }, center), "elsewhen");
    assert.equal(verdict([], { age: 17 }, { ...center, needs: [5] }), "nowhere");
  });

  it("gives way to what was told", () =>
    assert.equal(verdict([{ single: true }], { single: true, age: 9 }, { stages: [1] }), "fits"));
});

it("goes on asking about schools after a no", () => {
  // Nobody asked for the need, but a single parent would be told of it.
  const site = siteWith([{ single: true, school: true }], { needs: [5] });
  const answers = { ...OPEN, needs: ["anything"], single: true };
  const kinds = (/** @type {boolean | null} */ school) => {
    const judged = judge(site, { ...answers, school }, OLDEST);
    return KINDS.filter((kind) => judged[kind].length > 0);
  };
  assert.deepEqual([kinds(null), kinds(false)], [["ask"], ["not"]]);
  for (const school of [null, true, false]) assert.ok(matters(site, { ...answers, school }, "school", OLDEST));
});

it("asks about schools only where that bears on something", () => {
  const matter = (/** @type {object} */ answers) => matters(FINDER, { ...OPEN, ...answers }, "school", OLDEST);
  assert.equal(matter({ whom: ["child"], age: 9 }), true);
  assert.equal(matter({ needs: ["school"] }), true);
  assert.equal(matter({ whom: ["pregnant"] }), false);
  assert.equal(matter({}), false);
});

describe("a link", () => {
  const all = { whom: ["child", "other"], age: 0, needs: ["learning", "daily-life"], single: true, need: false, school: null };
  it("holds all answers", () => {
    assert.equal(writeAnswers(all), "#for=child.other&age=0&needs=learning.daily-life&single=yes&need=no");
    assert.deepEqual(readAnswers(writeAnswers(all)), all);
    assert.equal(writeAnswers(OPEN), "");
  });

  it("is told from other fragments, and nonsense in it is no answer", () => {
    for (const hash of ["", "#", "#main", "#q=age", "#age=3&q=x"]) assert.equal(readAnswers(hash), undefined, hash);
    assert.deepEqual(readAnswers("#for=own&age=17&utm=x"), { ...OPEN, whom: ["own"], age: 17 });
    assert.deepEqual(readAnswers("#utm&age=17&single=yes=no"), { ...OPEN, age: 17 });
    assert.deepEqual(readAnswers("#age=abc&single=maybe&for=%"), { ...OPEN, whom: ["%"] });
  });
});

it("judges ten thousand offers in no time", () => {
  const offers = Array.from({ length: 10_000 }, (_, at) => FINDER.offers[at % FINDER.offers.length]);
  const began = performance.now();
  judge({ ...FINDER, offers }, { ...OPEN, whom: ["child"], age: 5, single: true }, OLDEST);
  const took = performance.now() - began;
  assert.ok(took < 500, `${took} ms`);
});

describe("lines", () => {
  /** The lines of a place, by name. */
  const lines = (/** @type {string} */ place, /** @type {object} */ answers) => {
    const { places } = judge(FINDER, { ...OPEN, ...answers }, OLDEST);
    const finding = places.find((/** @type {any} */ one) => one.offer.path.endsWith(`/${place}/`));
    return finding.lines.map((/** @type {number} */ at) => FINDER.lines[at].phone.contact.split("/").at(-1));
  };

  it("for nothing but what somebody needs come first", () => {
    assert.deepEqual(lines("hoken-center", { whom: ["pregnant"] }), ["maternity", "kosodate"]);
    assert.deepEqual(lines("hoken-center", { whom: ["child"], age: 1 }), ["kosodate"]);
    assert.deepEqual(lines("hoken-center", { needs: ["pregnancy-birth"] }), ["maternity", "kosodate"]);
  });

  it("for other things too come after the one for any question", () => {
    assert.deepEqual(lines("kodomo-katei-shien-center", { whom: ["child"], age: 4, needs: ["development"] }), ["sodan", "step-note"]);
    assert.deepEqual(lines("kodomo-katei-shien-center", { whom: ["own"], age: 17 }), ["sodan"]);
  });
});
