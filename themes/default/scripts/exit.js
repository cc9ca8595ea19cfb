// Leaves a page at once that somebody may have to hide. Without it the button
// is a plain link; the page then stays one step back in the history.

import { countShifts } from "./exit/shifts.js";

const exit = document.querySelector("aside.exit");
const link = exit?.querySelector("a[data-exit]");
if (exit instanceof HTMLElement && link instanceof HTMLAnchorElement) {
  const { title } = document;
  const { leaving = "", two = "", one = "", over = "" } = exit.dataset;

  const leave = () => {
    cover(leaving);
    location.replace(link.href);
  };
  link.addEventListener("click", (click) => {
    click.preventDefault();
    leave();
  });

  const keys = exit.querySelector("[data-exit-keys]");
  const count = exit.querySelector("[data-exit-count]");
  keys?.removeAttribute("hidden");
  link.setAttribute("aria-describedby", "exit-keys");
  countShifts(document, [two, one], over, (words) => count && (count.textContent = words), leave);

  // Whoever comes back by the button of the browser finds the page itself.
  addEventListener("pageshow", ({ persisted }) => persisted && uncover(title));
}

/**
 * Hides the page before the next one is there, from the tab too.
 *
 * @param {string} words what is read out meanwhile
 */
function cover(words) {
  const sheet = document.createElement("div");
  sheet.className = "exit-cover";
  sheet.setAttribute("role", "alert");
  sheet.textContent = words;
  document.documentElement.classList.add("leaving");
  document.body.append(sheet);
  document.title = words;
}

/** @param {string} title */
function uncover(title) {
  document.documentElement.classList.remove("leaving");
  document.querySelector(".exit-cover")?.remove();
  document.title = title;
}
