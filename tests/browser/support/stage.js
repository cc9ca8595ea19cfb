import { after, before } from "node:test";

import { wear } from "./looks.js";
import { DESK, Reader, openBrowser } from "./reader.js";
import { StaticHost } from "./server.js";
import { BuiltSite } from "./site.js";

/**
 * What every test file needs: a site that is built, a host that shows it, and
 * a browser. The site is built at once, so that a file can name its tests
 * after pages; the rest stands from the first test to the last.
 */
export class Stage {
  host = new StaticHost();
  /** @type {import("playwright-core").Browser | undefined} */
  #browser;
  /** @type {Map<string, Reader[]>} */
  #idle = new Map();

  /**
   * @param {string} [asOf] the day for which the site is built
   * @param {string} [root] where its content is; that of the real site without it
   */
  constructor(asOf, root) {
    this.site = new BuiltSite(undefined, asOf, root);
    this.host.show(this.site.folder);
    before(async () => {
      await this.host.open();
      this.#browser = await openBrowser();
    });
    after(async () => {
      await this.#browser?.close();
      this.host.close();
      this.site.remove();
    });
  }

  /**
   * Runs `use` with a reader that nobody else has meanwhile. Readers with the
   * same options are used again, which is much faster than new ones.
   *
   * @param {(reader: Reader) => Promise<void>} use
   * @param {import("playwright-core").BrowserContextOptions} [options]
   */
  async with(use, options = {}) {
    const key = JSON.stringify(options);
    const idle = this.#idle.get(key) ?? [];
    this.#idle.set(key, idle);
    const reader = idle.pop() ?? (await this.#reader(options));
    const { viewport, ...look } = options;
    await wear(reader.tab, { viewport: viewport ?? DESK, ...look });
    try {
      await use(reader);
    } finally {
      idle.push(reader);
    }
  }

  /** @param {import("playwright-core").BrowserContextOptions} options */
  async #reader(options) {
    if (!this.#browser) {
      throw new Error("a browser is there only while tests run");
    }
    return Reader.open(this.#browser, this.host.address, options);
  }
}
