/**
 * Shows how to cite the part of a rule that the address names, and copies the
 * citation or the link. Without a script every part still has its link.
 *
 * @param {Document} page
 */
export function offerCitations(page) {
  /** @type {HTMLElement | null} */
  const bar = page.querySelector("[data-law-cite]");
  if (!bar) {
    return;
  }
  const cite = new CitationBar(bar);
  cite.follow();
  page.defaultView?.addEventListener("hashchange", () => cite.follow());
}

class CitationBar {
  /** @param {HTMLElement} bar */
  constructor(bar) {
    this.bar = bar;
    this.home = /** @type {HTMLElement} */ (bar.previousElementSibling);
    this.words = /** @type {HTMLElement} */ (bar.querySelector(".law-cite-words"));
    this.said = /** @type {HTMLElement} */ (bar.querySelector(".law-cite-said"));
    bar.addEventListener("click", (event) => this.#copy(event));
    bar.hidden = false;
  }

  /** Goes to the part that the address names. */
  follow() {
    const part = this.#part();
    const place = part?.querySelector(":scope > p, :scope > .law-own > :is(h3, h4)");
    (place ?? this.home).after(this.bar);
    this.words.textContent = [this.bar.dataset.lawCite, part?.dataset.cite]
      .filter(Boolean)
      .join(this.bar.dataset.separator);
    this.said.textContent = "";
  }

  /** @returns {HTMLElement | null} */
  #part() {
    const { document: page, location } = window;
    const target = page.getElementById(decoded(location.hash.slice(1)));
    return target?.closest(".law-text [data-cite]") ?? null;
  }

  /** @param {Event} event */
  async #copy(event) {
    const button = /** @type {HTMLElement} */ (event.target).closest("button");
    if (!button) {
      return;
    }
    const text = button.dataset.copy === "link" ? this.#link() : this.words.textContent ?? "";
    try {
      await navigator.clipboard.writeText(text);
      this.said.textContent = this.bar.dataset.copied ?? "";
    } catch {
      // Not allowed here: shown, so that it can be copied by hand.
      this.said.textContent = text;
    }
  }

  #link() {
    const part = this.#part();
    const address = new URL(window.location.href);
    address.hash = part ? part.id : "";
    return address.href;
  }
}

/** @param {string} hash */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
