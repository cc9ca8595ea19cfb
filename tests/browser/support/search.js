/** Words that every site of this kind knows, and words that nobody writes. */
export const WORDS = {
  ja: { known: "相談", unknown: "ぺがさすざうるす", found: /^\d+件見つかりました$/, nothing: "見つかりませんでした" },
  en: { known: "child", unknown: "zzyzxqqq", found: /^(1 result|\d+ results)$/, nothing: "Nothing found" },
};

/** Where it is said what was found. */
const STATUS = ".search [role=status], [data-search-page] [role=status]";

/** The box of a page and what opens below it. */
export class Box {
  /** @param {import("./reader.js").Reader} reader */
  constructor(reader) {
    this.tab = reader.tab;
    this.input = this.tab.locator("#search-input");
    this.list = this.tab.locator("#search-options");
    this.results = this.list.locator("[data-result]");
    this.status = this.tab.locator(STATUS).first();
  }

  /**
   * Types and waits until the list stands.
   *
   * @param {string} words
   */
  async type(words) {
    await this.input.focus();
    await this.tab.keyboard.type(words);
    await this.list.waitFor({ state: "visible" });
    // The link to all results carries the words that the list is for.
    await this.list.locator(`.search-all[href$="#q=${encodeURIComponent(words)}"]`).waitFor();
  }

  /** The words of the active option, as the box names it. */
  async active() {
    const id = await this.input.getAttribute("aria-activedescendant");
    if (id === null) return undefined;
    const option = this.tab.locator(`[id="${id}"]`);
    return (await option.getAttribute("aria-selected")) === "true" ? option.getAttribute("href") : "not selected";
  }

  /** The words that are said, once they are. */
  async said() {
    await this.tab.waitForFunction(
      (places) =>
        [...document.querySelectorAll(places)].some((place) => {
          /** @type {HTMLElement | null} */
          const words = place.closest("[data-loading]");
          return place.textContent !== "" && place.textContent !== words?.dataset.loading;
        }),
      STATUS,
    );
    return this.status.textContent();
  }
}

/** An input method, as the browser sees one. */
export class InputMethod {
  #session;

  /** @param {import("playwright-core").CDPSession} session */
  constructor(session) {
    this.#session = session;
  }

  /** @param {import("./reader.js").Reader} reader */
  static async of(reader) {
    return new InputMethod(await reader.tab.context().newCDPSession(reader.tab));
  }

  /**
   * Shows what is typed so far, underlined; nothing of it stands yet.
   *
   * @param {string} text
   */
  async compose(text) {
    await this.#session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /**
   * Ends the conversion.
   *
   * @param {string} text
   */
  async commit(text) {
    await this.#session.send("Input.insertText", { text });
  }

  /** Enter, as a browser sends it that has given it to the input method. */
  async enter() {
    const key = { key: "Process", code: "Enter", windowsVirtualKeyCode: 229 };
    await this.#session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    await this.#session.send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
  }
}

/**
 * Waits until the search page has answered.
 *
 * @param {import("playwright-core").Page} tab
 * @param {string} query
 */
export async function answered(tab, query) {
  await tab.waitForFunction(
    (query) => /** @type {HTMLElement | null} */ (document.querySelector("[data-results]"))?.dataset.query === query,
    query,
  );
}
