// Shows what this device keeps before the page is read. It is a script of its
// own, so that it need not wait for what the others take.

import { kept, show } from "./choices.js";

const choices = kept();
if (choices) show(document.documentElement, choices);
