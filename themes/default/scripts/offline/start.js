import { isWanted } from "./choice.js";

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
  }
  if (isWanted(worker)) {
    // Refused where storage is switched off; a page that changes on the way to
    // the browser cannot be kept. The site works without.
    serviceWorker.register(worker, { updateViaCache: "none" }).catch(() => undefined);
  }
}

/** @param {Document} page */
function askIfNewer(page) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    if (data) import("./age-line.js").then(({ offerNewer }) => offerNewer(page)).catch(console.error);
  };
  navigator.serviceWorker.controller?.postMessage("newer", [port2]);
}
