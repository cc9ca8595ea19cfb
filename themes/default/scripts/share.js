/**
 * Shows the buttons that copy the page's address or hand it to another program
 * of the device. Nothing is asked of any other site.
 *
 * @param {Document} page
 */
export function offerSharing(page) {
  /** @type {HTMLElement | null} */
  const share = page.querySelector("[data-share]");
  if (!share) {
    return;
  }
  const url = share.dataset.url ?? page.location.href.split("#")[0];
  const said = /** @type {HTMLElement} */ (share.querySelector("[data-share-said]"));

  offer("[data-share-copy]", async () => {
    try {
      await navigator.clipboard.writeText(url);
      said.textContent = share.dataset.copied ?? "";
    } catch {
      // Not allowed here: shown, so that it can be copied by hand.
      said.textContent = url;
    }
  });
  if ("share" in navigator) {
    // Whoever closes the choice of programs has changed their mind.
    offer("[data-share-send]", () => navigator.share({ title: page.title, url }).catch(() => {}));
  }
  share.hidden = false;

  /**
   * @param {string} place
   * @param {() => void} act
   */
  function offer(place, act) {
    const item = /** @type {HTMLElement} */ (share?.querySelector(place));
    item.hidden = false;
    item.querySelector("button")?.addEventListener("click", act);
  }
}
