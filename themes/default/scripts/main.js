// Starts what pages can do with a script. Every page works without it, and
// one part that fails does not stop the others.

import { keepPlace } from "./language-switch.js";
import { offerPrinting } from "./print-button.js";

for (const start of [keepPlace, offerPrinting]) {
  try {
    start(document);
  } catch (error) {
    console.error(error);
  }
}
