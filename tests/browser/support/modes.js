/** Drawings, and what is pressed: what forced colours must leave to be seen. */
const DRAWN = ".icon, .mark, button, summary, select, input";

/**
 * What cannot be told from its ground, for it is all of one colour there. Looked
 * for among parts unlike those in `known`, to which they are added.
 *
 * @param {import("playwright-core").Page} tab
 * @param {Set<string>} known
 */
export async function unseen(tab, known = new Set()) {
  const names = await tab.evaluate(nameDrawn, DRAWN);
  if (names.every((name) => known.has(name))) return [];
  for (const name of names) known.add(name);
  // Pixels are read from a picture of the page as it stands.
  const picture = (await tab.screenshot({ fullPage: true, scale: "css" })).toString("base64");
  return tab.evaluate(async ({ picture, drawn }) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext("2d", { willReadFrequently: true }));
    pen.drawImage(image, 0, 0);
    /** @param {number} channel */
    const linear = (channel) => (channel <= 10 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
    /** @type {NodeListOf<HTMLElement>} */
    const all = document.querySelectorAll(drawn);
    return [...all]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 2 && box.height > 2 && box.right <= innerWidth)
      .filter(({ box }) => {
        const { data } = pen.getImageData(Math.floor(box.left + scrollX), Math.floor(box.top + scrollY), Math.ceil(box.width) + 1, Math.ceil(box.height) + 1);
        let [darkest, lightest] = [1, 0];
        for (let at = 0; at < data.length; at += 4) {
          const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
          const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
          darkest = Math.min(darkest, light);
          lightest = Math.max(lightest, light);
        }
        return (lightest + 0.05) / (darkest + 0.05) < 3;
      })
      .map(({ element }) => `<${element.localName} class="${element.getAttribute("class") ?? ""}"> ${element.textContent?.trim().slice(0, 30)}`);
  }, { picture, drawn: DRAWN });
}

/**
 * Names what is drawn on a page by what its style depends on.
 *
 * @param {string} drawn
 */
function nameDrawn(drawn) {
  const name = (/** @type {Element | null} */ part) => `${part?.localName}.${part?.getAttribute("class") ?? ""}`;
  return [...document.querySelectorAll(drawn)].map((part) => `${name(part.parentElement)} > ${name(part)}`);
}

/**
 * What would move although its reader asked for less motion.
 *
 * @param {import("playwright-core").Page} tab
 */
export function moving(tab) {
  return tab.evaluate(() => {
    const lasts = (/** @type {string} */ times) => times.split(",").some((time) => parseFloat(time) > 0.01);
    /** One of each class. @type {Map<string, Element>} */
    const kinds = new Map();
    for (const element of document.querySelectorAll("*")) {
      kinds.set(`<${element.localName} class="${element.getAttribute("class") ?? ""}">`, element);
    }
    const moved = [...kinds].filter(([, element]) =>
      [null, "::before", "::after"].some((part) => {
        const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element, part);
        return lasts(transitionDuration) || lasts(animationDuration) || scrollBehavior === "smooth";
      }),
    );
    return moved.map(([kind]) => kind);
  });
}
