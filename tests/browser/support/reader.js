import { chromium } from "playwright-core";

/** Nothing but the page itself may reach for the network. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export const PHONE = { width: 320, height: 640 };
export const TABLET = { width: 768, height: 1024 };
export const DESK = { width: 1280, height: 900 };

export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: FLAGS,
  });
}

/**
 * A tab that writes down whatever goes wrong in it: errors of the page and of
 * the console, requests that fail or leave the site, breaches of the policy.
 */
export class Reader {
  /** @type {string[]} */
  #faults = [];
  /** @type {import("playwright-core").Request[]} */
  #requests = [];

  /**
   * @param {import("playwright-core").Page} tab
   * @param {string} address
   */
  constructor(tab, address) {
    this.tab = tab;
    this.address = address;
    this.#listen();
  }

  /**
   * @param {import("playwright-core").Browser} browser
   * @param {string} address
   * @param {import("playwright-core").BrowserContextOptions} [options]
   * @param {boolean} [keeps] whether the browser may keep the site: then pages do
   *   not come from the host, and tests see nothing of what is asked for
   */
  static async open(browser, address, options = {}, keeps = false) {
    const context = await browser.newContext({ viewport: DESK, ...options });
    if (!keeps) await context.addInitScript(saveData);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (breach) => {
        console.error(`policy ${breach.violatedDirective} breached by ${breach.blockedURI}`);
      });
    });
    return new Reader(await context.newPage(), address);
  }

  /**
   * Another tab of the same person.
   *
   * @param {Reader} reader
   */
  static async beside(reader) {
    return new Reader(await reader.tab.context().newPage(), reader.address);
  }

  /**
   * Opens a page and gives the status of the answer; faults and requests start
   * anew. The page before is left first, for it may still ask for its scripts.
   *
   * @param {string} path
   */
  async visit(path) {
    await this.tab.goto("about:blank");
    this.#faults = [];
    this.#requests = [];
    const answer = await this.tab.goto(this.address + path, { waitUntil: "load" });
    return answer?.status();
  }

  /** What went wrong since the last visit. */
  get faults() {
    return this.#faults;
  }

  /** What was asked for since the last visit. */
  get requests() {
    return this.#requests;
  }

  #listen() {
    const { origin } = new URL(this.address);
    this.tab.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) {
        this.#faults.push(`console: ${message.text()}`);
      }
    });
    this.tab.on("pageerror", (error) => this.#faults.push(`script: ${error.message}`));
    this.tab.on("request", (request) => {
      this.#requests.push(request);
      if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
        this.#faults.push(`request to another origin: ${request.url()}`);
      }
    });
    this.tab.on("requestfailed", (request) => {
      // The icon of a page that is left before it came: the reader did that.
      if (request.failure()?.errorText === "net::ERR_ABORTED") return;
      this.#faults.push(`request failed: ${request.url()} (${request.failure()?.errorText})`);
    });
    this.tab.on("response", (response) => {
      if (response.status() >= 400 && !response.request().isNavigationRequest()) {
        this.#faults.push(`answer ${response.status()}: ${response.url()}`);
      }
    });
  }
}

/** Makes the device one that saves data, for which nothing is kept unasked. */
function saveData() {
  const { connection } = /** @type {any} */ (navigator);
  if (connection) Object.defineProperty(connection, "saveData", { value: true });
}
