import { NAMES, chosenOn, keep, kept, show } from "./choices.js";

/** The panel in the header in which a person chooses how texts look. */
export class Panel {
  /** @param {HTMLDetailsElement} panel */
  constructor(panel) {
    this.panel = panel;
    this.page = panel.ownerDocument;
    this.root = this.page.documentElement;
    this.keep = /** @type {HTMLInputElement} */ (panel.querySelector("[data-keep]"));
    this.said = /** @type {HTMLElement} */ (panel.querySelector("[role=status]"));
  }

  /** @param {Event} [early] a choice that was made before this script was there */
  start(early) {
    const chosen = /** @type {HTMLInputElement | undefined} */ (early?.target);
    const checked = chosen?.checked ?? false;
    this.#mark();
    if (early && chosen) {
      chosen.checked = checked;
      this.#take(early);
    }
    this.panel.addEventListener("change", (event) => this.#take(event));
    // What the page shows may have changed when it comes back.
    this.page.defaultView?.addEventListener("pageshow", (event) => event.persisted && this.#mark());
    this.#closeAsMenusDo();
  }

  /** Marks in the panel what the page shows and the device keeps. */
  #mark() {
    const chosen = chosenOn(this.root);
    for (const input of this.#inputs()) {
      input.checked = input.value === chosen[/** @type {keyof chosen} */ (input.dataset.choice)];
    }
    this.keep.checked = kept() !== undefined;
  }

  /** @param {Event} event */
  #take(event) {
    const chosen = chosenOn(this.root);
    for (const input of this.#inputs()) {
      const name = NAMES.find((name) => name === input.dataset.choice);
      if (name && input.checked) chosen[name] = input.value;
    }
    show(this.root, chosen);
    const before = event.target === this.keep || this.keep.checked;
    if (!before) return;
    const done = keep(this.keep.checked ? chosen : undefined);
    if (event.target === this.keep) this.#say(done);
  }

  /** @param {boolean} done */
  #say(done) {
    const { kept, gone, refused } = this.panel.dataset;
    this.said.textContent = (done ? (this.keep.checked ? kept : gone) : refused) ?? "";
    this.keep.checked &&= done;
  }

  /** @returns {NodeListOf<HTMLInputElement>} */
  #inputs() {
    return this.panel.querySelectorAll("input[data-choice]");
  }

  /** By the Escape key, and when the person goes on elsewhere. */
  #closeAsMenusDo() {
    this.panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.panel.open) return;
      this.panel.open = false;
      this.panel.querySelector("summary")?.focus();
    });
    /** @param {Event} event */
    const leave = (event) => {
      if (!this.panel.contains(/** @type {Node} */ (event.target))) this.panel.open = false;
    };
    this.page.addEventListener("pointerdown", leave);
    this.page.addEventListener("focusin", leave);
  }
}
