import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES = new Map([
  [".css", "text/css; charset=utf-8"],
  [".csv", "text/csv; charset=utf-8"],
  [".html", "text/html; charset=utf-8"],
  [".js", "text/javascript; charset=utf-8"],
  [".json", "application/json"],
  [".pdf", "application/pdf"],
  [".png", "image/png"],
  [".svg", "image/svg+xml"],
  [".txt", "text/plain; charset=utf-8"],
  [".webmanifest", "application/manifest+json"],
  [".woff2", "font/woff2"],
  [".xml", "application/xml"],
]);

/** What every page promises in a `<meta>`, sent as a header too. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * A plain static host on the loopback address: folders show their
 * `index.html`, anything else that is missing shows `404.html`.
 */
export class StaticHost {
  #server;
  #folder = "";
  #prefix;

  constructor(prefix = "/") {
    this.#prefix = prefix;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => response.destroy(error));
    });
  }

  /** Takes a free port, so that a site can be built for this address. */
  async open() {
    await new Promise((done) => this.#server.listen(0, "127.0.0.1", () => done(undefined)));
    return this;
  }

  /** @param {string} folder */
  show(folder) {
    this.#folder = folder;
    return this;
  }

  /** The address of the site, with the slash at its end. */
  get address() {
    const { port } = /** @type {import("node:net").AddressInfo} */ (this.#server.address());
    return `http://127.0.0.1:${port}${this.#prefix}`;
  }

  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /**
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  async #answer(request, response) {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const found = await this.#find(decodeURIComponent(pathname));
    if (found === "folder") {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const file = found ?? join(this.#folder, "404.html");
    response.writeHead(found ? 200 : 404, {
      "cache-control": "no-store",
      "content-security-policy": POLICY,
      "content-type": TYPES.get(extname(file)) ?? "application/octet-stream",
      "x-content-type-options": "nosniff",
    });
    createReadStream(file).pipe(response);
  }

  /**
   * The file at a path, or "folder" where only a slash is missing.
   *
   * @param {string} path
   */
  async #find(path) {
    const inside = path.startsWith(this.#prefix) ? path.slice(this.#prefix.length) : "..";
    const file = normalize(join(this.#folder, inside, path.endsWith("/") ? "index.html" : ""));
    if (!file.startsWith(this.#folder + sep)) {
      return undefined;
    }
    const facts = await stat(file).catch(() => undefined);
    if (facts?.isDirectory()) {
      return "folder";
    }
    return facts && file;
  }
}
