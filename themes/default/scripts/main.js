// Starts what pages can do with a script. Every page works without it, and
// one part that fails does not stop the others.

import { keepPlace } from "./language-switch.js";
import { offerLegibility } from "./legibility/start.js";
import { offerSearch } from "./search/start.js";
import { offerSharing } from "./share.js";

for (const start of [keepPlace, offerSearch, offerLegibility, offerSharing]) {
  try {
    start(document);
  } catch (error) {
    console.error(error);
  }
}

/**
 * What only some pages have, and what brings it to life.
 *
 * @type {Record<string, (part: HTMLElement) => Promise<unknown>>}
 */
const RARE = {
  "[data-finder]": async (finder) => new (await import("./find/page.js")).FinderPage(finder),
  "[data-law-cite]": async () => (await import("./law/citation.js")).offerCitations(document),
  ".law-preview": async () => (await import("./law/previews.js")).closePreviews(document),
  "[data-print]": async () => (await import("./print-button.js")).offerPrinting(document),
  "[data-offline]": async (place) => new (await import("./offline/control.js")).OfflineControl(place),
};
for (const [part, start] of Object.entries(RARE)) {
  const found = document.querySelector(part);
  if (found instanceof HTMLElement) start(found).catch(console.error);
}

// What keeps the site for times without a network can wait until all is there.
if (document.body.dataset.worker) {
  const later = window.requestIdleCallback ?? ((/** @type {() => void} */ start) => setTimeout(start, 2000));
  addEventListener("load", () => {
    later(() => import("./offline/start.js").then(({ keepSite }) => keepSite(document)).catch(console.error));
  });
}
