import { isWanted } from "./choice.js";

/** How long the host may take to answer. */
const PATIENCE_MS = 10_000;

/**
 * Has the browser keep the site, and tells when it has newer content for a page
 * that is open.
 *
 * @param {Document} page
 */
export function keepSite(page) {
  const worker = page.body.dataset.worker ?? "";
  // Not there in private windows and on hosts without https.
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  // Without a controller the next one is the first: nothing is newer.
  if (serviceWorker.controller) {
    serviceWorker.addEventListener("controllerchange", () => askIfNewer(page));
    checkConnection(page, worker);
  }
  if (isWanted(worker)) {
    // Refused where storage is switched off; a page that changes on the way to
    // the browser cannot be kept. The site works without.
    serviceWorker.register(worker, { updateViaCache: "none" }).catch(() => undefined);
  }
}

/**
 * Asks the host for a sign of life. What the page came from needs none, so it
 * would not be noticed that there is none.
 *
 * @param {Document} page
 * @param {string} worker which answers for files, but not for what a file is like
 */
function checkConnection(page, worker) {
  const signal = AbortSignal.timeout?.(PATIENCE_MS);
  fetch(worker, { method: "HEAD", cache: "no-store", signal })
    .catch(() => import("./age-line.js").then(({ tellUnconnected }) => tellUnconnected(page)))
    .catch(console.error);
}

/** @param {Document} page */
function askIfNewer(page) {
  const { controller } = navigator.serviceWorker;
  // Before it has taken over it does not know which version the page has.
  if (controller?.state === "activating") {
    controller.addEventListener("statechange", () => askIfNewer(page), { once: true });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data) import("./age-line.js").then(({ offerNewer }) => offerNewer(page)).catch(console.error);
  };
  controller?.postMessage("newer", [port2]);
}
