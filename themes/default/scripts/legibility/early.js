// Shows what this device keeps before the page is read. It is a script of its
// own, so that it need not wait for what the others take.

import { kept, show } from "./choices.js";

const look = () => {
  const choices = kept();
  if (choices) show(document.documentElement, choices);
};
look();
// A page that comes back as it was left: another one may have changed what is kept.
addEventListener("pageshow", ({ persisted }) => persisted && look());
