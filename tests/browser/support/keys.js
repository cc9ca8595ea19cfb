/** More stops than any page has before it comes to what is looked for. */
const STOPS = 250;

/**
 * @typedef {object} Stop
 * @property {string} name of the element
 * @property {string | null} href as it is written
 * @property {string} address where it leads
 * @property {string} text
 */

/**
 * Presses Tab until the focus is where it should be; whether it ever is.
 *
 * @param {import("playwright-core").Page} tab
 * @param {(stop: Stop) => boolean} isThere
 */
export async function tabTo(tab, isThere) {
  for (let stop = 0; stop < STOPS; stop += 1) {
    await tab.keyboard.press("Tab");
    const at = await tab.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const { localName: name, textContent } = element;
      const address = element instanceof HTMLAnchorElement ? element.href : "";
      return { name, href: element.getAttribute("href"), address, text: textContent?.trim() ?? "" };
    });
    if (at && isThere(at)) return true;
  }
  return false;
}

/**
 * Goes to a link with Tab and follows it with Enter.
 *
 * @param {import("./reader.js").Reader} reader
 * @param {string} path
 */
export async function follow(reader, path) {
  const address = reader.address + path;
  if (!(await tabTo(reader.tab, (stop) => stop.address === address))) {
    throw new Error(`Tab does not come to a link to /${path} at ${reader.tab.url()}`);
  }
  await reader.tab.keyboard.press("Enter");
  await reader.tab.waitForURL(address);
}
