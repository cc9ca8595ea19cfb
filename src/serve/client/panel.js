// A panel over the page that lists what is wrong, and a small button that opens
// it. It stands in a shadow tree, so the theme and it leave each other alone.

import { wordsFor } from "./words.js";

/**
 * @typedef {object} Fault
 * @property {string} code
 * @property {"error" | "warning"} severity
 * @property {string} path
 * @property {number} line
 * @property {number} column
 * @property {string} message
 * @property {string[]} hints
 * @property {{ before: string, marked: string, after: string } | null} source
 */

export class Panel {
  #words;
  #host;
  #news = element("p", { className: "news", role: "alert" });
  #button = element("button", { className: "count", type: "button" });
  #dialog = element("section", { className: "panel", hidden: true });
  #title = element("h2", { id: "title" });
  #lead = element("p", { className: "lead" });
  #list = element("ol", { className: "faults" });
  #more = element("p", { className: "lead" });

  /** @param {Document} document */
  constructor(document) {
    this.#words = wordsFor(document.documentElement.lang);
    this.#host = element("shirube-preview", { hidden: true, lang: this.#words.lang });
    const style = element("link", { rel: "stylesheet", href: "/__shirube/preview.css" });
    const close = element("button", { className: "close", type: "button" }, this.#words.close);
    this.#button.setAttribute("aria-controls", "panel");
    this.#dialog.id = "panel";
    this.#dialog.setAttribute("role", "dialog");
    this.#dialog.setAttribute("aria-labelledby", "title");
    const head = element("div", { className: "head" });
    head.append(this.#title, close);
    this.#dialog.append(head, this.#lead, this.#list, this.#more);
    this.#host.attachShadow({ mode: "open" }).append(style, this.#news, this.#dialog, this.#button);
    close.addEventListener("click", () => this.#dismiss());
    this.#button.addEventListener("click", () => this.#open(this.#dialog.hidden));
    this.#dialog.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.#dismiss();
    });
    document.body.append(this.#host);
  }

  /**
   * Errors open the panel; warnings only count on the button.
   * @param {import("./preview.js").Status} status
   */
  show({ errors, warnings, diagnostics }) {
    const count = this.#words.count(errors, warnings);
    this.#host.hidden = count === "";
    this.#title.textContent = `${this.#words.label}: ${count}`;
    this.#lead.hidden = errors === 0;
    this.#lead.textContent = this.#words.old;
    this.#list.replaceChildren(...diagnostics.map(item));
    const more = errors + warnings - diagnostics.length;
    this.#more.hidden = more === 0;
    this.#more.textContent = this.#words.more(more);
    this.#button.textContent = count;
    this.#button.dataset.worst = errors > 0 ? "error" : "warning";
    this.#news.textContent = errors > 0 ? `${this.#title.textContent}. ${this.#words.old}` : "";
    this.#open(errors > 0);
  }

  /** @param {boolean} open */
  #open(open) {
    this.#dialog.hidden = !open;
    this.#button.setAttribute("aria-expanded", String(open));
  }

  #dismiss() {
    this.#open(false);
    this.#button.focus();
  }
}

/** @param {Fault} fault */
function item(fault) {
  const item = element("li", { className: fault.severity });
  const place = `${fault.path}:${fault.line}:${fault.column}`;
  item.append(
    element("p", { className: "place" }, place),
    element("p", { className: "message", lang: "en" }, fault.message),
  );
  if (fault.source) {
    const { before, marked, after } = fault.source;
    // It may be wider than the panel, so the keyboard must be able to scroll it.
    const source = element("pre", { tabIndex: 0 });
    source.append(before, element("mark", {}, marked), after);
    item.append(source);
  }
  item.append(...fault.hints.map((hint) => element("p", { className: "hint", lang: "en" }, hint)));
  return item;
}

/**
 * @param {string} name
 * @param {object} properties
 * @param {string} text
 */
function element(name, properties, text = "") {
  const made = Object.assign(document.createElement(name), properties);
  if (text) made.textContent = text;
  return made;
}
