/**
 * Makes a link with the answers when asked to. It is shown to be copied; the
 * address of the page stays as it is.
 */
export class LinkMaker {
  #place;
  #field;
  #copy;
  #copyWords;
  #copied;

  /**
   * @param {HTMLElement} page
   * @param {() => string} fragment
   */
  constructor(page, fragment) {
    this.#place = /** @type {HTMLElement} */ (page.querySelector(".find-link"));
    this.#field = /** @type {HTMLInputElement} */ (this.#place.querySelector("input"));
    this.#copy = /** @type {HTMLElement} */ (this.#place.querySelector("[data-copy]"));
    this.#copyWords = this.#copy.textContent;
    this.#copied = page.dataset.copied ?? "";
    page.querySelector("[data-make-link]")?.addEventListener("click", () => {
      this.#field.value = location.origin + location.pathname + location.search + fragment();
      this.#place.hidden = false;
      this.#field.focus();
      this.#field.select();
    });
    this.#copy.addEventListener("click", () => this.#toClipboard());
  }

  /** The link is no longer that of the answers. */
  close() {
    this.#field.value = "";
    this.#place.hidden = true;
    this.#copy.textContent = this.#copyWords;
  }

  async #toClipboard() {
    try {
      await navigator.clipboard.writeText(this.#field.value);
    } catch {
      // Not allowed here: the link is selected, ready to be copied by hand.
      this.#field.select();
      return;
    }
    this.#copy.textContent = this.#copied;
  }
}
