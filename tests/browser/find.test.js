// The finder in a browser: answers at once, and nothing left behind.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { axeViolationsInAllColours } from "./support/axe.js";
import { WIDTHS } from "./support/looks.js";
import { Stage } from "./support/stage.js";
import { tooWide } from "./support/width.js";

const stage = new Stage();
const PATHS = ["find/", "en/find/"];

/** @typedef {import("./support/reader.js").Reader} Reader */

/** The finder as its reader uses it. */
class FinderPage {
  /** @param {Reader} reader */
  constructor(reader) {
    this.tab = reader.tab;
  }

  /**
   * @param {Reader} reader
   * @param {string} path
   */
  static async open(reader, path) {
    await reader.visit(path);
    const page = new FinderPage(reader);
    await page.isReady();
    return page;
  }

  /** The file of the finder is there. */
  async isReady() {
    await this.tab.locator("[data-finder][data-ready]").waitFor({ state: "attached" });
  }

  /**
   * A choice of a question; `open` leaves it open.
   *
   * @param {string} question
   * @param {string} value
   */
  choice(question, value) {
    return this.tab.locator(`[data-question="${question}"] input[value="${value}"]`);
  }

  /** @param {string} age */
  async chooseAge(age) {
    await this.tab.locator("#find-age").selectOption(age);
  }

  /**
   * What was found of a kind, by id.
   *
   * @param {string} kind
   */
  found(kind) {
    return this.tab.evaluate(
      (kind) =>
        [...document.querySelectorAll(`[data-kind="${kind}"] :is(.find-title a, li > a:first-child)`)].map(
          (link) => link.getAttribute("href")?.split("/").at(-2),
        ),
      kind,
    );
  }

  /** How many choices are made that tell something. */
  told() {
    return this.tab.evaluate(() => {
      const chosen = [...document.querySelectorAll("[data-question] :checked")];
      return chosen.filter((one) => Reflect.get(one, "value") !== "open").length;
    });
  }
}

/** The single father of the brief, whose steps are watched below. */
async function answerAsFather(/** @type {FinderPage} */ page) {
  await page.choice("whom", "child").check();
  await page.chooseAge("12");
  await page.choice("single", "yes").check();
}

describe("answers at once", () => {
  for (const path of PATHS) {
    it(`a single father: /${path}`, () =>
      stage.with(async (reader) => {
        const page = await FinderPage.open(reader, path);
        await answerAsFather(page);
        assert.equal((await page.found("fits"))[0], "hitorioya-sodan");
        assert.equal((await page.found("ask"))[0], "hitorioya-homon-gakushu");
        const line = page.tab.locator('[data-kind="fits"] [data-contact="kodomo-katei-shien-center/hitorioya"]');
        assert.equal(await line.locator('a[href^="tel:"]').getAttribute("href"), "tel:0422601850");
        assert.deepEqual(reader.faults, []);
      }));

    it(`two parents, told why and by whom: /${path}`, () =>
      stage.with(async (reader) => {
        const page = await FinderPage.open(reader, path);
        await page.choice("whom", "child").check();
        await page.chooseAge("5");
        await page.choice("single", "no").check();
        assert.equal((await page.found("fits"))[0], "shugaku-sodan");
        assert.deepEqual(await page.found("not"), ["hitorioya-sodan"]);
        const reason = await page.tab.locator('[data-kind="not"]').innerText();
        assert.match(reason, /20歳未満のお子さんを育てるひとり親家庭の相談/);
        assert.match(reason, /資料編①|Material 1/);
        assert.match(reason, /8–9/);
        // Which answer is against it, and each sentence of the source once.
        assert.match(reason, /「ひとり親の家庭ですか」への答えと合いません|“Is it a single-parent family\?”/);
        assert.equal(reason.match(/20歳未満のお子さんを育てるひとり親家庭/g)?.length, 1);
        assert.equal(await page.tab.locator('[data-kind="not"] blockquote').getAttribute("lang"), path === "find/" ? null : "ja");
      }));

    it(`the line that takes any question, whatever is answered: /${path}`, () =>
      stage.with(async (reader) => {
        const page = await FinderPage.open(reader, path);
        const general = page.tab.locator('.find-general a[href="tel:0120839002"]');
        assert.ok(await general.isVisible());
        await page.choice("single", "no").check();
        assert.ok(await general.isVisible());
        const order = await page.tab.evaluate(() => {
          const [line, found] = [document.querySelector(".find-general"), document.querySelector("[data-found]")];
          return line && found ? line.compareDocumentPosition(found) : 0;
        });
        assert.ok(order & 4, "the answers come before the line");
      }));
  }

  it("and says so after a short pause, the focus where it was", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      await page.choice("whom", "pregnant").focus();
      await page.tab.keyboard.press("Space");
      await page.tab.waitForFunction(() => document.querySelector("main [role=status].hidden, .find-results [role=status]")?.textContent);
      assert.match((await page.tab.locator(".find-results [role=status]").textContent()) ?? "", /使えるかもしれないもの\d+件/);
      assert.ok(await page.choice("whom", "pregnant").evaluate((box) => box === document.activeElement));
    }));

  it("asks only what bears on something", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      const school = page.tab.locator('[data-question="school"]');
      const age = page.tab.locator('[data-question="age"]');
      assert.equal(await school.isVisible(), false);
      await page.chooseAge("9");
      assert.ok(await school.isVisible());
      await page.choice("whom", "pregnant").check();
      assert.equal(await age.isVisible(), false);
      assert.equal(await school.isVisible(), false);
      await page.choice("whom", "child").check();
      assert.ok(await age.isVisible());
    }));

  it("lists nothing before anything is answered", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      assert.match(await page.tab.locator("[data-found]").innerText(), /質問に答えると、ここに出ます/);
      assert.equal(await page.tab.locator(".find-card").count(), 0);
      assert.equal(await page.tab.locator(".find-keep").isVisible(), false);
      await page.choice("whom", "child").check();
      assert.ok((await page.tab.locator(".find-card").count()) > 0);
      await page.choice("whom", "open").check();
      assert.equal(await page.tab.locator(".find-card").count(), 0);
    }));

  it("speaks to a child that asks for itself, and says who answers children", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      const legend = page.tab.locator('[data-question="age"] legend');
      await page.choice("whom", "own").check();
      assert.equal(await legend.innerText(), "何歳ですか");
      assert.match(await page.tab.locator('[data-kind="places"]').innerText(), /子ども自身からの相談を受けています/);
      await page.choice("whom", "child").check();
      assert.equal(await legend.innerText(), "お子さんは何歳ですか");
    }));

  it("names the line for what has none once a list, and when it is open", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      await page.choice("need", "yes").check();
      for (const kind of ["ask", "places"]) {
        const again = page.tab.locator(`[data-kind="${kind}"] .find-general-again li`);
        assert.equal(await again.count(), 1);
        assert.ok(await again.getAttribute("data-hours"));
        assert.match((await again.getAttribute("data-state")) ?? "", /open|closed|unknown/);
      }
    }));

  it("says whether families may ask is not known", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      await answerAsFather(page);
      assert.match(await page.tab.locator('[data-kind="ask"]').innerText(), /直接相談できるかは、書かれていません/);
    }));

  it("leaves a question open in one step", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      const open = page.choice("needs", "open");
      assert.ok(await open.isChecked());
      await page.choice("needs", "learning").check();
      await page.choice("needs", "school").check();
      assert.equal(await open.isChecked(), false);
      await open.check();
      assert.equal(await page.told(), 0);
      await page.choice("needs", "school").check();
      await page.choice("needs", "school").uncheck();
      assert.ok(await open.isChecked(), "no answer is the open one");
      await open.click();
      assert.ok(await open.isChecked());
    }));
});

describe("a large site", () => {
  /** Opens the page as that of a large site, whose file does not come at first. */
  async function large(/** @type {Reader} */ reader, /** @type {number} */ failures) {
    let left = failures;
    await reader.tab.route("**/find/", async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace("data-finder", "data-finder data-large");
      await route.fulfill({ response: answer, body });
    });
    await reader.tab.route("**/find/ja.json", (route) => (left-- > 0 ? route.fulfill({ status: 503 }) : route.continue()));
    await reader.visit("find/");
    await reader.tab.locator(".find-questions").waitFor();
    return new FinderPage(reader);
  }

  /** Chooses as browsers do that give no focus to a box that is tapped. */
  function tap(/** @type {FinderPage} */ page, /** @type {string} */ value) {
    return page.choice("whom", value).evaluate((box) => {
      const input = /** @type {HTMLInputElement} */ (box);
      input.checked = true;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  for (const failures of [0, 1]) {
    it(failures > 0 ? "tries again after a failure" : "answers whoever taps without focus", () =>
      stage.with(async (reader) => {
        const page = await large(reader, failures);
        try {
          if (failures > 0) {
            await tap(page, "child");
            await page.tab.locator("[data-found] .remark").waitFor();
          }
          await tap(page, "pregnant");
          await page.tab.locator('[data-kind="fits"]').waitFor();
          assert.equal((await page.found("fits"))[0], "yurikago-mensetsu");
        } finally {
          await reader.tab.unrouteAll();
        }
      }));
  }
});

describe("leaves nothing behind", () => {
  it("no step in the history, no word in the address, nothing stored, nothing asked of the server", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      const before = await page.tab.evaluate(() => history.length);
      const asked = reader.requests.length;
      await answerAsFather(page);
      await page.tab.locator("[data-make-link]").click();
      assert.equal(await page.tab.evaluate(() => history.length), before);
      assert.equal(page.tab.url(), `${reader.address}find/`);
      assert.equal(reader.requests.length, asked, "an answer was followed by a request");
      const stored = await page.tab.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
        history.state,
      ]);
      assert.deepEqual(stored, [0, 0, "", 0, 0, null]);
      await page.tab.goBack();
      assert.equal(page.tab.url(), "about:blank", "one step back leaves the page");
    }));

  it("asks for the same file whoever asks", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/#for=child&age=12&single=yes");
      const addresses = reader.requests.map((request) => request.url());
      assert.ok(addresses.includes(`${reader.address}find/ja.json`));
      assert.ok(addresses.every((address) => !/single|age=|for=/.test(address)), addresses.join("\n"));
      assert.equal(page.tab.url(), `${reader.address}find/`);
    }));

  it("on the way to another page and back", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      await answerAsFather(page);
      await page.tab.locator('[data-kind="fits"] .find-title a').first().click();
      await page.tab.waitForURL(/programs\/hitorioya-sodan\/$/);
      await page.tab.goBack();
      await page.isReady();
      assert.equal(await page.told(), 0);
      assert.deepEqual(await page.found("fits"), []);
      await answerAsFather(page);
      await page.tab.reload();
      await page.isReady();
      assert.equal(await page.told(), 0, "the browser brought answers back");
    }));

  it("in a page that the browser keeps for the way back", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      await answerAsFather(page);
      await page.tab.locator("[data-make-link]").click();
      await page.tab.evaluate(() => dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true })));
      assert.equal(await page.told(), 0);
      assert.deepEqual(await page.found("fits"), []);
      assert.equal(await page.tab.locator("#find-link").inputValue(), "");
      assert.equal(await page.tab.locator(".find-answers dl").textContent(), "");
      await answerAsFather(page);
      await page.tab.evaluate(() => dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
      assert.equal(await page.told(), 0);
    }));

  it("when starting again", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "en/find/");
      const fresh = await page.tab.locator("[data-found]").innerText();
      await answerAsFather(page);
      await page.tab.locator("[data-restart]").click();
      assert.equal(await page.told(), 0);
      assert.equal(await page.tab.locator("[data-found]").innerText(), fresh);
      assert.ok(await page.tab.locator("#find-questions-heading").evaluate((heading) => heading === document.activeElement));
    }));
});

describe("a link", () => {
  it("brings the answers to another reader, and is taken out of the address", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/");
      await answerAsFather(page);
      await page.choice("needs", "learning").check();
      const found = await page.tab.locator("[data-found]").innerText();
      await page.tab.locator("[data-make-link]").click();
      const link = await page.tab.locator("#find-link").inputValue();
      assert.equal(link, `${reader.address}find/#for=child&age=12&needs=learning&single=yes`);
      await page.choice("needs", "school").check();
      assert.equal(await page.tab.locator(".find-link").isVisible(), false, "an old link stays");

      const other = await FinderPage.open(reader, link.slice(reader.address.length));
      assert.equal(await other.tab.locator("[data-found]").innerText(), found);
      assert.equal(other.tab.url(), `${reader.address}find/`);
      const steps = await other.tab.evaluate(() => history.length);
      await other.tab.evaluate(() => location.replace("#age=3"));
      await other.tab.waitForFunction(() => location.hash === "");
      assert.equal(await other.tab.locator("#find-age").inputValue(), "3");
      assert.equal(await other.tab.evaluate(() => history.length), steps);
    }));

  it("is taken out of the address with what others added to it", () =>
    stage.with(async (reader) => {
      const page = await FinderPage.open(reader, "find/#for=own&age=17&utm=x");
      assert.equal(page.tab.url(), `${reader.address}find/`);
      assert.equal(await page.tab.locator("#find-age").inputValue(), "17");
    }));

  it("leaves places of the page alone", () =>
    stage.with(async (reader) => {
      await reader.visit("find/#main");
      await reader.tab.locator("[data-found] > *").first().waitFor({ state: "attached" });
      assert.equal(reader.tab.url(), `${reader.address}find/#main`);
    }));
});

it("prints the answers in words, the lists with their numbers, and the age of the facts", () =>
  stage.with(async (reader) => {
    const page = await FinderPage.open(reader, "find/");
    await answerAsFather(page);
    await page.tab.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.tab.emulateMedia({ media: "print" });
    const paper = await page.tab.locator("body").innerText();
    await page.tab.emulateMedia({ media: null });
    for (const words of ["自分の子ども", "12歳", "ひとり親の家庭ですか", "0120-839-002", "0422-60-1850", "ひとり親相談", "2021年", "印刷した日"]) {
      assert.ok(paper.includes(words), `${words} is not on the paper`);
    }
    assert.ok(!paper.includes("どんなことですか"), "questions without an answer are on the paper");
    assert.ok(!paper.includes("リンクを作る"));
  }));

describe("without a script", () => {
  for (const path of PATHS) {
    it(`the same questions are links: /${path}`, () =>
      stage.with(
        async (reader) => {
          await reader.visit(path);
          assert.equal(await reader.tab.locator(".find-questions").isVisible(), false);
          assert.equal(await reader.tab.locator(".find-results").isVisible(), false);
          assert.equal(await reader.tab.locator('main a[href*="/stages/"]').count(), 7);
          assert.equal(await reader.tab.locator('main a[href*="/needs/"]').count(), 10);
          assert.ok(await reader.tab.locator('main a[href^="tel:"]').first().isVisible());
          assert.ok(await reader.tab.locator(".find-without").isVisible());
        },
        { javaScriptEnabled: false },
      ));
  }
});

describe("reads well for everyone, with answers", { concurrency: 2 }, () => {
  for (const path of PATHS) {
    for (const viewport of WIDTHS) {
      it(`/${path} at ${viewport.width} px`, () =>
        stage.with(async (reader) => {
          const page = await FinderPage.open(reader, `${path}#for=child&age=5&single=no&needs=school.single-parent`);
          await page.tab.locator("[data-make-link]").click();
          assert.deepEqual(await axeViolationsInAllColours(page.tab, viewport), []);
          assert.deepEqual(await tooWide(page.tab), []);
          const low = await page.tab.evaluate(() =>
            [...document.querySelectorAll(".find-choice, .find-age, .find-results button")]
              .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 44)
              .map((one) => one.textContent?.trim()),
          );
          assert.deepEqual(low, [], "lower than a finger needs");
        }, { viewport }));
    }
  }
});
