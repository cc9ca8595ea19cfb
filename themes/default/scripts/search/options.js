/**
 * The list that opens below the box. The focus stays in the box; which option
 * is active, the box says (ARIA: combobox with list autocomplete).
 */
export class Options {
  #input;
  #popup;
  #note;
  #list;
  #active = -1;

  /**
   * @param {HTMLInputElement} input
   * @param {HTMLElement} popup
   */
  constructor(input, popup) {
    this.#input = input;
    this.#popup = popup;
    this.#note = /** @type {HTMLElement} */ (popup.querySelector(".search-note"));
    this.#list = /** @type {HTMLElement} */ (popup.querySelector("[role=listbox]"));
  }

  /** The option that Enter would follow. */
  get active() {
    return /** @type {HTMLAnchorElement | undefined} */ (this.#list.children[this.#active]);
  }

  get isOpen() {
    return !this.#popup.hidden;
  }

  /**
   * Opens with these options and a line of words above them.
   *
   * @param {HTMLAnchorElement[]} options
   * @param {string} [note]
   */
  show(options, note = "") {
    options.forEach((option, at) => {
      option.id = `${this.#list.id}-${at}`;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
    });
    this.#list.replaceChildren(...options);
    this.#list.scrollTop = 0;
    this.#note.textContent = note;
    this.#note.hidden = note === "";
    this.open();
  }

  open() {
    const empty = this.#list.childElementCount === 0;
    this.#list.hidden = empty;
    this.#popup.hidden = empty && this.#note.hidden;
    this.#input.setAttribute("aria-expanded", String(!empty));
    this.#activate(-1);
  }

  close() {
    this.#popup.hidden = true;
    this.#input.setAttribute("aria-expanded", "false");
    this.#activate(-1);
  }

  /** Closes, and forgets what was in it. */
  clear() {
    this.#list.replaceChildren();
    this.#note.hidden = true;
    this.close();
  }

  /**
   * Makes the next option active, or the one before. Past either end no option
   * is, and the next step goes to the other end.
   *
   * @param {1 | -1} step
   */
  move(step) {
    const places = this.#list.childElementCount + 1;
    this.#activate(((this.#active + 1 + step + places) % places) - 1);
    this.active?.scrollIntoView({ block: "nearest" });
  }

  /** Leaves the options for the text of the box. */
  leave() {
    this.#activate(-1);
  }

  /** @param {number} at */
  #activate(at) {
    this.active?.setAttribute("aria-selected", "false");
    this.#active = at;
    const option = this.active;
    if (option) {
      option.setAttribute("aria-selected", "true");
      this.#input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.#input.removeAttribute("aria-activedescendant");
    }
  }
}
