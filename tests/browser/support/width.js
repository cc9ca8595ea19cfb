/**
 * The elements that make a page scroll sideways; none if it does not.
 *
 * @param {import("playwright-core").Page} tab
 */
export function tooWide(tab) {
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) {
      return [];
    }
    const found = Array.from(document.body.querySelectorAll("*"))
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => `<${element.localName} class="${element.getAttribute("class") ?? ""}">`);
    return [`${scrollWidth} px`, ...found.slice(0, 5)];
  });
}
