/** How long a reader needs at least from the box to the first key. */
const SETTLED_MS = 300;

/**
 * Runs in the page: writes down how long every change of the box takes to stand in
 * the list, by the page's own clock.
 */
function watch() {
  /** @type {number[]} */
  const times = [];
  let asked = "";
  let began = 0;
  Reflect.set(window, "searchTimes", times);
  const stands = () => {
    const results = /** @type {HTMLElement | null} */ (document.querySelector("[data-results]"));
    if (results) return results.dataset.query === asked;
    const all = document.querySelector("#search-options .search-all");
    return all?.getAttribute("href")?.endsWith(`#q=${encodeURIComponent(asked.trim())}`) ?? false;
  };
  addEventListener(
    "input",
    (event) => {
      asked = /** @type {HTMLInputElement} */ (event.target).value;
      began = event.timeStamp;
    },
    true,
  );
  new MutationObserver((changes) => {
    const ofList = changes.some(
      ({ target }) => target instanceof Element && target.closest("[data-results], #search-options"),
    );
    if (began === 0 || !ofList || !stands()) return;
    times.push(performance.now() - began);
    began = 0;
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-query"] });
}

/** A tab of a browser that nobody has used before, with a box to search in. */
export class SearchTab {
  #tab;
  #host;
  #answers = 0;

  /**
   * @param {import("playwright-core").Page} tab
   * @param {import("./counting_host.mjs").CountingHost} host
   */
  constructor(tab, host) {
    this.#tab = tab;
    this.#host = host;
  }

  /**
   * @param {import("playwright-core").Browser} browser
   * @param {import("./counting_host.mjs").CountingHost} host
   * @param {string} path
   */
  static async open(browser, host, path) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    await context.addInitScript(watch);
    const page = await context.newPage();
    const tab = new SearchTab(page, host);
    await page.goto(host.address + path);
    await page.locator(".search-ready").first().waitFor();
    return tab;
  }

  /** Goes into the box; then engine and root are fetched. */
  async begin() {
    const root = this.#tab.waitForResponse(/\/search\/[\w-]+\/root\./);
    await this.#tab.locator("#search-input").focus();
    await (await root).finished();
    await this.#tab.waitForTimeout(SETTLED_MS);
  }

  /**
   * Puts words into the box at once, as an input method does, and waits for the
   * list. Gives back milliseconds.
   *
   * @param {string} words
   */
  async put(words) {
    await this.#tab.keyboard.insertText(words);
    this.#answers += 1;
    const times = await this.#tab.waitForFunction(
      (answers) => Reflect.get(window, "searchTimes").length >= answers && Reflect.get(window, "searchTimes"),
      this.#answers,
    );
    return /** @type {number} */ ((await times.jsonValue()).at(-1));
  }

  /**
   * Puts words into the box letter by letter.
   *
   * @param {string} words
   */
  async type(words) {
    const times = [];
    for (const letter of words) times.push(await this.put(letter));
    return times;
  }

  /**
   * Puts words letter by letter in place of those that stand in the box.
   *
   * @param {string} words
   */
  async typeInstead(words) {
    const [first, ...letters] = words;
    return [await this.askNext(first), ...(await this.type(letters.join("")))];
  }

  /**
   * Asks something else.
   *
   * @param {string} words
   */
  async askNext(words) {
    await this.#tab.locator("#search-input").selectText();
    return this.put(words);
  }

  /** Path of the page of the first result. */
  async first() {
    const link = this.#tab.locator("a[data-result]").first();
    if ((await link.count()) === 0) return "";
    return link.evaluate((link) => /** @type {HTMLAnchorElement} */ (link).pathname);
  }

  async close() {
    await this.#tab.context().close();
  }
}
