// Starts what pages can do with a script. Every page works without it, and
// one part that fails does not stop the others.

import { offerFinder } from "./find/start.js";
import { keepPlace } from "./language-switch.js";
import { offerCitations } from "./law/citation.js";
import { closePreviews } from "./law/previews.js";
import { offerLegibility } from "./legibility/panel.js";
import { offerRemoval } from "./offline/removal.js";
import { offerPrinting } from "./print-button.js";
import { offerSearch } from "./search/start.js";
import { offerSharing } from "./share.js";

for (const start of [keepPlace, offerPrinting, offerSearch, offerFinder, offerCitations, closePreviews, offerRemoval, offerLegibility, offerSharing]) {
  try {
    start(document);
  } catch (error) {
    console.error(error);
  }
}

// What keeps the site for times without a network can wait until all is there.
if (document.body.dataset.worker) {
  const later = window.requestIdleCallback ?? ((/** @type {() => void} */ start) => setTimeout(start, 2000));
  addEventListener("load", () => {
    later(() => import("./offline/start.js").then(({ keepSite }) => keepSite(document)).catch(console.error));
  });
}
