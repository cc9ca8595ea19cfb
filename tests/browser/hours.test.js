// Who is open: judged by hand-written rows, told in words, in any time zone.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";

import { judge } from "../../themes/default/scripts/hours/judge.js";
import { momentAt } from "../../themes/default/scripts/hours/clock.js";
import { HoursTable } from "../../themes/default/scripts/hours/table.js";
import { Teller } from "../../themes/default/scripts/hours/words.js";
import { axeViolationsInAllColours } from "./support/axe.js";
import { Watch, japan, truth } from "./support/clock.js";
import { WIDTHS } from "./support/looks.js";
import { PHONE } from "./support/reader.js";
import { answered } from "./support/search.js";
import { layoutShifts } from "./support/shifts.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const ZONES = ["UTC", "America/New_York", "Asia/Tokyo"];
const GENERAL = "kodomo-katei-shien-center/sodan";
const stage = new Stage("2026-05-01");

/** @param {string} lang */
function file(lang) {
  return JSON.parse(readFileSync(join(stage.site.folder, `hours/${lang}.json`), "utf8"));
}

describe("words", () => {
  /**
   * What is said of a line with these hours.
   *
   * @param {string} lang
   * @param {string} when
   * @param {object} schedule
   */
  function told(lang, when, schedule) {
    const reasons = lang === "ja" ? ["祝日（勤労感謝の日）", "臨時に開く日（休日相談会）"] : ["public holiday (Labor Thanksgiving Day)", "extra opening (holiday consultation)"];
    const table = new HoursTable({
      from: "2026-11-23",
      days: 60,
      reasons,
      words: file(lang).words,
      tables: { line: { weeks: [], except: [], ...schedule } },
    });
    const now = momentAt(japan(when).getTime());
    return new Teller(table.words, lang).sentence(judge(table, "line", now), now, table.last);
  }

  const office = Array.from({ length: 7 }, (_, day) => (day < 5 ? [[510, 720], [780, 1020]] : []));
  const weeks = [[0, office]];
  const holiday = [[0, [], 0]];
  const rows = [
    ["2026-11-24T09:00", { weeks }, "受付中・正午まで", "Open until noon"],
    ["2026-11-24T12:00", { weeks }, "いまは時間外です。次はきょう午後1時から", "Closed now. Opens today at 1:00 pm."],
    ["2026-11-24T07:00", { weeks }, "いまは時間外です。次はきょう午前8時30分から", "Closed now. Opens today at 8:30 am."],
    ["2026-11-24T17:00", { weeks }, "きょうの受付は終わりました。次はあす午前8時30分から", "Closed for today. Opens tomorrow at 8:30 am."],
    ["2026-11-27T18:00", { weeks }, "きょうの受付は終わりました。次は11月30日（月）午前8時30分から", "Closed for today. Opens Mon, Nov 30, at 8:30 am."],
    ["2026-11-29T10:00", { weeks }, "きょうは休みです。次はあす午前8時30分から", "Closed today. Opens tomorrow at 8:30 am."],
    ["2026-11-23T10:00", { weeks, except: holiday }, "きょうは祝日（勤労感謝の日）のため、休みです。次はあす午前8時30分から", "Closed today: public holiday (Labor Thanksgiving Day). Opens tomorrow at 8:30 am."],
    ["2026-11-24T10:00", {}, "きょうは休みです。", "Closed today."],
    ["2026-11-24T23:59", { weeks: [[0, Array(7).fill([[0, 1440]])]] }, "受付中", "Open"],
    ["2026-11-24T23:30", { weeks: [[0, Array(7).fill([[0, 120], [1320, 1440]])]] }, "受付中・あす午前2時まで", "Open until tomorrow at 2:00 am"],
    ["2026-11-24T23:30", { weeks: [[0, Array(7).fill([[1320, 1440]])]] }, "受付中・深夜0時まで", "Open until midnight"],
    ["2026-11-24T00:00", { weeks: [[0, Array(7).fill([[0, 30]])]] }, "受付中・午前0時30分まで", "Open until 12:30 am"],
    ["2026-11-24T12:10", { weeks: [[0, Array(7).fill([[730, 755]])]] }, "受付中・午後0時35分まで", "Open until 12:35 pm"],
    ["2026-11-22T10:00", { weeks }, /わかりません/, /cannot tell/],
    ["2027-01-22T10:00", { weeks }, /、2027年1月21日（木）までです/, /only until Thu, Jan 21, 2027\./],
  ];
  for (const [when, schedule, ja, en] of rows) {
    it(`at ${when}: ${ja}`, () => {
      for (const [lang, words] of [["ja", ja], ["en", en]]) {
        if (words instanceof RegExp) assert.match(told(lang, when, schedule), words);
        else assert.equal(told(lang, when, schedule), words);
      }
    });
  }

  it("say why a day that is closed otherwise is open", () => {
    const schedule = { weeks, except: [[6, [[540, 720]], 1]] };
    assert.equal(told("ja", "2026-11-29T10:00", schedule), "受付中・正午まで。きょうは臨時に開く日（休日相談会）です。");
    assert.equal(told("en", "2026-11-29T10:00", schedule), "Open until noon. Today: extra opening (holiday consultation).");
  });

  it("are all there, in both languages", () => {
    for (const lang of ["ja", "en"]) {
      for (const [name, words] of Object.entries(file(lang).words)) {
        assert.ok(words !== "" || name === "gap", `${lang}: ${name}`);
      }
    }
  });
});

describe("every row of the truth holds", () => {
  for (const timezoneId of ZONES) {
    it(`on a device in ${timezoneId}`, () =>
      stage.with(
        async (reader) => {
          const watch = new Watch(reader);
          await reader.tab.clock.setFixedTime(japan("2026-05-01T12:00"));
          await reader.visit("now/");
          await watch.marked();
          for (const { when, contact, state, why } of truth()) {
            await watch.comeBack(when);
            const line = await watch.line(contact);
            assert.equal(line.state, state, `${when} ${contact}: ${why}; it says ${line.words}`);
          }
          assert.deepEqual(reader.faults, []);
        },
        { timezoneId },
      ),
    );
  }
});

/**
 * Opens a page at a moment, with a clock that stands still.
 *
 * @param {string} path
 * @param {string} when
 * @param {(watch: Watch, reader: import("./support/reader.js").Reader) => Promise<void>} look
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
function at(path, when, look, options) {
  return stage.with(async (reader) => {
    const watch = new Watch(reader);
    await reader.tab.clock.setFixedTime(japan(when));
    await reader.visit(path);
    await watch.marked();
    await look(watch, reader);
    assert.deepEqual(reader.faults, []);
  }, options);
}

describe("as time passes", () => {
  it("a line closes at the minute, without a busy timer", () =>
    stage.with(
      async (reader) => {
        const watch = new Watch(reader);
        await reader.tab.clock.install({ time: japan("2026-11-24T21:30") });
        await reader.visit("now/");
        await watch.marked();
        await reader.tab.clock.pauseAt(japan("2026-11-24T21:58"));
        await reader.tab.clock.runFor(119_000);
        assert.equal((await watch.line(GENERAL)).state, "open");
        await reader.tab.clock.runFor(2_000);
        const { state, words } = await watch.line(GENERAL);
        assert.equal(state, "closed");
        assert.match(words, /^きょうの受付は終わりました。次はあす午前8時30分から$/);
        await reader.tab.clock.runFor(2 * 60 * 60_000);
        assert.match((await watch.line(GENERAL)).words, /きょう午前8時30分から/);
      },
      // A clock that was installed stays with its tab.
      { userAgent: "a tab of its own" },
    ));

  it("a tab that comes back is right at once", () =>
    at("centers/kodomo-katei-shien-center/", "2026-11-24T21:00", async (watch) => {
      assert.deepEqual(await watch.line(GENERAL), { state: "open", words: "受付中・午後10時まで" });
      await watch.tab.clock.setFixedTime(japan("2026-11-25T03:00"));
      await watch.tab.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
      assert.equal((await watch.line(GENERAL)).state, "closed");
    }));

  it("a table that has ended says so, and claims nothing", () =>
    at("now/", "2027-06-05T10:00", async (watch) => {
      const { state, words } = await watch.line(GENERAL);
      assert.equal(state, "unknown");
      assert.match(words, /、2027年6月4日（金）までです/);
      assert.equal(await watch.tab.locator("[data-board-summary]").textContent(), words);
      assert.equal(await watch.tab.locator("main [data-state-line]:visible").count(), 0, "said at each line too");
      assert.ok(await watch.tab.locator("main .always").isVisible());
      assert.equal(await watch.tab.locator('main [data-state="open"], main [data-state="closed"]').count(), 0);
    }));

  it("a schedule that the table does not know is unknown", () =>
    at("now/", "2026-11-24T10:00", async (watch) => {
      const state = await watch.tab.evaluate(() => {
        const line = document.createElement("p");
        Object.assign(line.dataset, { contact: "new/line", hours: "unheard-of", stateLine: "" });
        document.querySelector("main")?.append(line);
        return new Promise((done) => setTimeout(() => done(`${line.dataset.state}: ${line.textContent}`), 50));
      });
      assert.match(String(state), /^unknown: .*開きなおして/);
    }));
});

describe("the page of who can be called", () => {
  it("by day has open lines first, that for any question on top", () =>
    at("now/", "2026-11-24T10:00", async (watch) => {
      const open = await watch.list("open");
      assert.equal(open[0], GENERAL);
      assert.equal(open.length, 7);
      assert.deepEqual(await watch.list("closed"), []);
      assert.equal((await watch.list("unknown")).length, 3);
      assert.match((await watch.tab.locator("[data-board-summary]").textContent()) ?? "", /7件/);
      assert.equal(await watch.tab.locator("footer .always").count(), 1);
    }));

  for (const [path, words] of /** @type {const} */ ([["now/", /1件/], ["en/now/", /^1 line is open/]])) {
    it(`on a Saturday evening answers on the first screen of a phone: /${path}`, () =>
      at(
        path,
        "2026-11-21T21:40",
        async (watch) => {
          assert.deepEqual(await watch.list("open"), [GENERAL]);
          assert.match((await watch.tab.locator("[data-board-summary]").textContent()) ?? "", words);
          const button = await watch.tab.locator('[data-board-list="open"] a[href="tel:0120839002"]').boundingBox();
          assert.ok(button && button.y + button.height <= 640, `the number ends at ${button && button.y + button.height} px`);
          const [next] = await watch.list("closed");
          assert.equal(next, "0123-harappa/main");
        },
        { viewport: { width: 360, height: 640 } },
      ));
  }

  it("at night says who is first, and brings up the numbers for an emergency", () =>
    at(
      "now/",
      "2026-11-21T22:05",
      async (watch) => {
        assert.deepEqual(await watch.list("open"), []);
        assert.match((await watch.tab.locator("[data-board-summary]").textContent()) ?? "", /「0123はらっぱ」で、あす午前9時から/);
        const always = watch.tab.locator("main .always");
        for (const number of ["110", "119", "189"]) {
          assert.ok(await always.locator(`a[href="tel:${number}"]`).isVisible());
        }
        const box = await always.boundingBox();
        assert.ok(box && box.y < 640, "not on the first screen");
        await watch.comeBack("2026-11-22T10:00");
        assert.equal(await watch.tab.locator("main .always").count(), 0);
        assert.equal(await watch.tab.locator("footer .always").count(), 1);
        assert.deepEqual(await watch.list("open"), ["0123-harappa/main"]);
      },
      { viewport: { width: 360, height: 640 } },
    ));

  it("on a holiday says why", () =>
    at("now/", "2026-11-23T10:00", async (watch) => {
      assert.match((await watch.line("hoken-center/kosodate")).words, /祝日（勤労感謝の日）のため、休みです。次はあす午前8時30分から/);
    }));

  it("is narrowed down by a need, and back", () =>
    at("now/", "2026-11-24T10:00", async (watch) => {
      const choice = watch.tab.locator(".board-filter select");
      await choice.selectOption("pregnancy-birth");
      assert.deepEqual(await watch.list("open"), [GENERAL, "hoken-center/kosodate", "hoken-center/maternity"]);
      assert.deepEqual(await watch.list("unknown"), []);
      await choice.selectOption("single-parent");
      assert.deepEqual(await watch.list("open"), [GENERAL, "kodomo-katei-shien-center/hitorioya"]);
      await choice.selectOption("");
      assert.equal((await watch.list("open")).length, 7);
      assert.equal(watch.tab.url(), `${stage.host.address}now/`);
    }));

  it("speaks of the lines that are shown", () =>
    at("now/", "2026-11-21T22:05", async (watch) => {
      const said = watch.tab.locator("[data-board-summary][role=status]");
      await watch.tab.locator(".board-filter select").selectOption("development");
      const words = (await said.textContent()) ?? "";
      assert.match(words, /^発達・成長：いま受付中とわかる窓口はありません/);
      const [, name] = /「(.+)」/.exec(words) ?? [];
      const shown = watch.tab.locator("main [data-board-line]:visible");
      assert.ok((await shown.evaluateAll((lines) => lines.map((line) => line.dataset.name))).includes(name), name);
      await watch.comeBack("2026-11-21T21:40");
      assert.equal(await said.textContent(), "発達・成長：いま受付中の窓口は、1件です。");
    }));

  for (const width of [320, 360, 1280]) {
    it(`keeps the choice of a need above the lines, at ${width} px`, () =>
      at(
        "now/",
        "2026-11-24T10:00",
        async (watch) => {
          const choice = watch.tab.locator(".board-filter select");
          const before = await choice.boundingBox();
          assert.ok(before && before.y < 400 && before.x + before.width <= width, JSON.stringify(before));
          await choice.selectOption("learning");
          assert.deepEqual(await choice.boundingBox(), before);
        },
        { viewport: { width, height: 640 } },
      ));
  }

  it("keeps the focus where it is when a line moves", () =>
    at("now/", "2026-11-24T16:30", async (watch) => {
      const link = watch.tab.locator('[data-contact="hoken-center/maternity"] .call');
      await link.focus();
      await watch.comeBack("2026-11-24T17:00");
      assert.ok((await watch.list("closed")).includes("hoken-center/maternity"));
      assert.ok(await link.evaluate((link) => link === document.activeElement));
    }));
});

describe("no axe violation, nothing too wide", () => {
  for (const path of ["now/", "en/now/", "", "en/centers/kodomo-katei-shien-center/"]) {
    for (const viewport of path.endsWith("now/") ? WIDTHS : [PHONE]) {
      it(`/${path} at ${viewport.width} px`, () =>
        at(
          path,
          "2026-11-23T10:00",
          async (watch) => {
            for (const when of ["2026-11-23T10:00", "2026-11-21T21:40"]) {
              await watch.comeBack(when);
              assert.deepEqual(await axeViolationsInAllColours(watch.tab, viewport), [], when);
              assert.deepEqual(await tooWide(watch.tab), [], when);
            }
          },
          { viewport },
        ));
    }
  }
});

describe("the home page", () => {
  it("has the line that takes any question on the first screen of a phone", () =>
    at(
      "",
      "2026-11-21T21:40",
      async (watch) => {
        const box = await watch.tab.locator('.home-general a[href="tel:0120839002"]').boundingBox();
        assert.ok(box && box.y + box.height <= 740, `the number ends at ${box && box.y + box.height} px`);
        assert.equal((await watch.line(GENERAL)).words, "受付中・午後10時まで");
      },
      { viewport: { width: 360, height: 740 } },
    ));

  it("shows another line on top when only that is open", () =>
    at("", "2026-11-22T10:00", async (watch) => {
      assert.deepEqual(await watch.list("first"), ["0123-harappa/main"]);
      await watch.comeBack("2026-11-24T10:00");
      assert.deepEqual(await watch.list("first"), []);
      assert.match((await watch.tab.locator("[data-board-summary]").textContent()) ?? "", /^ここにのせた窓口のうち、いま受付中は\d+件です/);
    }));
});

describe("a page that is older than its day", () => {
  /**
   * Opens the page of a center that has days off.
   *
   * @param {string} when
   * @param {(closures: import("playwright-core").Locator) => Promise<void>} look
   */
  function closures(when, look) {
    const row = (/** @type {string} */ until) => `<div data-until="${until}"><dt>${until}</dt><dd>-</dd></div>`;
    const part = `<section class="block closures"><dl class="hours">${row("2026-11-24")}${row("2026-12-02")}</dl></section>`;
    return stage.with(
      async ({ tab, ...reader }) => {
        await tab.route("**/centers/hoken-center/", async (route) => {
          const response = await route.fetch();
          await route.fulfill({ response, body: (await response.text()).replace("</main>", `${part}</main>`) });
        });
        await tab.clock.setFixedTime(japan(when));
        await tab.goto(`${stage.host.address}centers/hoken-center/`);
        await new Watch(/** @type {any} */ ({ tab, ...reader })).marked();
        await look(tab.locator(".closures"));
      },
      { userAgent: "a tab whose pages are changed" },
    );
  }

  it("tells no more of days off that are over", async () => {
    await closures("2026-11-24T23:50", async (closures) => {
      assert.equal(await closures.locator("[data-until]:visible").count(), 2);
    });
    await closures("2026-11-25T00:10", async (closures) => {
      await closures.locator('[data-until="2026-11-24"]').waitFor({ state: "hidden" });
      assert.equal(await closures.locator("[data-until]:visible").count(), 1);
    });
    await closures("2026-12-03T10:00", async (closures) => {
      await closures.waitFor({ state: "hidden" });
    });
  });
});

describe("without its table", () => {
  const late = ["2026-11-23T03:00", "2026-11-24T10:00"].flatMap((when) =>
    [PHONE, { width: 1280, height: 800 }].map((viewport) => /** @type {const} */ ([when, viewport])),
  );

  it("a page knows of no line whether it is open, and shows the hours", () =>
    stage.with(
      async ({ tab }) => {
        await tab.route("**/hours/*.json", (route) => route.abort());
        await tab.goto(`${stage.host.address}centers/kodomo-katei-shien-center/`);
        const line = tab.locator(`main [data-contact="${GENERAL}"]`);
        await tab.locator(`main [data-contact="${GENERAL}"][data-state="unknown"]`).waitFor();
        assert.equal(await tab.locator('[data-contact]:not([data-state="unknown"])').count(), 0);
        assert.equal((await line.locator("[data-state-line]").textContent())?.trim(), "");
        assert.ok(await line.locator(".hours").isVisible());
      },
      { userAgent: "a tab without a network" },
    ));

  for (const path of ["", "now/"]) {
    it(`the lines are shown at once, and it is said that nothing is known: /${path}`, () =>
      stage.with(
        async ({ tab }) => {
          await tab.route("**/hours/*.json", (route) => route.abort());
          await tab.goto(stage.host.address + path);
          await tab.locator("[data-unsorted]").waitFor();
          const said = (await tab.locator("[data-board-summary]").textContent()) ?? "";
          assert.match(said, /わかりません。受付時間を確かめてから、電話してください。/);
          assert.ok(await tab.locator('main a[href="tel:0120839002"]').first().isVisible());
          const lines = tab.locator("main [data-board-line]");
          assert.equal(await lines.count(), await tab.locator("main [data-board-line]:visible").count());
        },
        { userAgent: "a tab without a network" },
      ));

    for (const [when, viewport] of late) {
      it(`a table that comes late moves no line: /${path} at ${when}, ${viewport.width} px`, () =>
        stage.with(
          async ({ tab }) => {
            /** @type {() => void} */
            let go = () => {};
            const late = new Promise((done) => (go = () => done(undefined)));
            await tab.route("**/hours/*.json", async (route) => {
              await late;
              await route.continue();
            });
            await tab.clock.setFixedTime(japan(when));
            await tab.goto(stage.host.address + path, { waitUntil: "commit" });
            const general = tab.locator('main a[href="tel:0120839002"]').first();
            if (path === "") assert.ok(await general.isVisible(), "the number waits for the table");
            await tab.locator("[data-unsorted]").waitFor();
            const places = () =>
              tab.locator("main [data-board-line]").evaluateAll((lines) => lines.map((line) => line.getBoundingClientRect().y));
            const before = await places();
            go();
            await new Watch(/** @type {any} */ ({ tab })).marked();
            assert.deepEqual(await places(), before);
          },
          { userAgent: "a tab with a slow network", viewport },
        ));
    }
  }
});

describe("lines of a stage's and a need's page", () => {
  it("say whether they are open", () =>
    at("needs/anything/", "2026-11-24T21:00", async (watch) => {
      const line = watch.tab.locator(`.entry[data-contact="${GENERAL}"]`).first();
      assert.equal(await line.locator(".state").textContent(), "受付中・午後10時まで");
    }));
});

describe("lines that come later", () => {
  it("results of the search are marked", () =>
    at(`search/#q=${encodeURIComponent("0123はらっぱ")}`, "2026-11-24T10:00", async (watch, reader) => {
      await answered(reader.tab, "0123はらっぱ");
      assert.deepEqual(await watch.line("0123-harappa/main"), { state: "open", words: "受付中・午後4時まで" });
    }));

  it("a result that is one of several lines has the state of that line, another that of its first", () =>
    at(`search/#q=${encodeURIComponent("マタニティ安心コール")}`, "2026-11-24T10:00", async (watch, reader) => {
      await answered(reader.tab, "マタニティ安心コール");
      assert.deepEqual(await watch.line("hoken-center/maternity"), { state: "open", words: "受付中・午後5時まで" });
      await reader.visit(`search/#q=${encodeURIComponent("夜泣き")}`);
      await answered(reader.tab, "夜泣き");
      await watch.marked();
      assert.ok((await watch.tab.locator(".result .state:not(:empty)").count()) > 0);
    }));

  it("so is the line that is offered when nothing was found", () =>
    at(`search/#q=${encodeURIComponent("ぺがさすざうるす")}`, "2026-11-24T10:00", async (watch, reader) => {
      await answered(reader.tab, "ぺがさすざうるす");
      assert.deepEqual(await watch.line(GENERAL), { state: "open", words: "受付中・午後10時まで" });
    }));
});

describe("without script", () => {
  it("the page of who can be called leads to those of the needs", () =>
    stage.with(
      async ({ tab }) => {
        await tab.goto(`${stage.host.address}now/`);
        const links = tab.locator("main .board-without nav a:visible");
        const paths = await links.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
        for (const need of ["single-parent", "school"]) assert.ok(paths.includes(`../needs/${need}/`), need);
        assert.equal(await tab.locator(".board-filter:visible").count(), 0);
      },
      { javaScriptEnabled: false },
    ));

  for (const path of ["now/", "en/now/", "", "en/", "centers/hoken-center/"]) {
    it(`nothing claims to be open or closed: /${path}`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(path);
          assert.equal(await reader.tab.locator("[data-state]").count(), 0);
          const text = await reader.tab.locator("main").innerText();
          assert.doesNotMatch(text, /受付中|時間外|終わりました|きょう|[Oo]pen (now|until)|[Cc]losed (now|today)/);
          // The bar with a place's number is for phones.
          const numbers = reader.tab.locator('main a[href^="tel:"]:not(.call-bar a)');
          assert.equal(await numbers.count(), await numbers.filter({ visible: true }).count());
          assert.ok((await numbers.count()) > 1);
        },
        { javaScriptEnabled: false },
      ));
  }
});

describe("nothing moves when the words come", () => {
  const moments = ["2026-11-21T21:40", "2026-11-21T22:05", "2026-11-22T10:00", "2026-11-23T10:00", "2026-11-24T10:00"];
  for (const path of ["", "en/", "now/", "centers/kodomo-katei-shien-center/", "needs/anything/"]) {
    it(`/${path}`, () =>
      stage.with(
        async (reader) => {
          for (const when of moments) {
            await reader.tab.clock.setFixedTime(japan(when));
            await reader.visit(path);
            await new Watch(reader).marked();
            const shifts = await layoutShifts(reader.tab);
            const moved = shifts.reduce((sum, { value }) => sum + value, 0);
            assert.ok(moved < 0.005, `at ${when}: ${JSON.stringify(shifts)}`);
          }
        },
        { viewport: PHONE },
      ));
  }
});
