/** The least size of what is pressed: WCAG 2.2, 2.5.8. */
const TARGET_PX = 24;

/**
 * What is to be pressed and smaller than 24 px. Links within a sentence are as
 * high as its lines, and so allowed; of a box with a label both are pressed.
 *
 * @param {import("playwright-core").Page} tab
 */
export function smallTargets(tab) {
  return tab.evaluate((least) => {
    /** @param {Element} element */
    const inSentence = (element) => {
      const isInline = (/** @type {Element} */ part) => /^inline(-block)?$/.test(getComputedStyle(part).display);
      if (!isInline(element)) return false;
      let block = element.parentElement;
      while (block && isInline(block)) block = block.parentElement;
      const around = (block?.textContent ?? "").replace(element.textContent ?? "", "");
      return /[\p{L}\p{N}]/u.test(around);
    };
    /** @param {Element} element */
    const box = (element) => {
      const labels = /** @type {HTMLInputElement} */ (element).labels ?? [];
      const boxes = [element, ...labels].map((part) => part.getBoundingClientRect());
      return { width: Math.max(...boxes.map((b) => b.width)), height: Math.max(...boxes.map((b) => b.height)) };
    };
    const pressed = document.querySelectorAll("a[href], button, input, select, textarea, summary, [role=button], [role=option]");
    return [...pressed]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).clipPath === "none" && !element.matches(".skip") && !inSentence(element))
      .map((element) => ({ element, ...box(element) }))
      .filter(({ width, height }) => width < least || height < least)
      .map(({ element, width, height }) => `${width.toFixed()} × ${height.toFixed()} px: <${element.localName} class="${element.className}"> in <${element.parentElement?.localName} class="${element.parentElement?.className}"> ${element.textContent?.trim().slice(0, 30)}`);
  }, TARGET_PX);
}

/**
 * What scrolls by itself where no key reaches it: it has no stop inside.
 *
 * @param {import("playwright-core").Page} tab
 */
export function keylessScrollers(tab) {
  return tab.evaluate(() => {
    const stops = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    return [...document.body.querySelectorAll("*")]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflow) && element.checkVisibility())
      .filter((element) => !element.matches(stops) && !element.querySelector(stops))
      .map((element) => `<${element.localName} class="${element.className}"> ${element.textContent?.trim().slice(0, 30)}`);
  });
}

/** How WCAG 2.2, 1.4.12 lets readers set their texts. */
const WIDE_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** Letters twice as large, the page as wide as before: 1.4.4. */
const LARGE_TEXT = "html { font-size: 200% !important; }";

const STYLES = { wide: WIDE_TEXT, large: LARGE_TEXT };

/**
 * Text that is cut or written over when a reader sets it differently.
 *
 * @param {import("playwright-core").Page} tab
 * @param {"wide" | "large"} how
 */
export async function textFaults(tab, how) {
  await tab.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  }, STYLES[how]);
  try {
    return await tab.evaluate(cutOrCovered);
  } finally {
    await tab.evaluate(() => void document.adoptedStyleSheets.pop());
  }
}

function cutOrCovered() {
  /** @param {Element} element */
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && !forListeners(element) && !element.closest(".skip");
  /** @type {Map<Element | null, boolean>} */
  const heardOnly = new Map([[null, false]]);
  /** @type {(element: Element | null) => boolean} */
  const forListeners = (element) => {
    const known = heardOnly.get(element) ?? (getComputedStyle(/** @type {Element} */ (element)).clipPath !== "none" || forListeners(element?.parentElement ?? null));
    heardOnly.set(element, known);
    return known;
  };
  const faults = [];
  for (const element of document.body.querySelectorAll("*")) {
    if (!shown(element) || !element.textContent?.trim()) continue;
    const style = getComputedStyle(element);
    const cutX = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const cutY = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    if ((cutX || cutY) && element.clientWidth > 0) {
      faults.push(`cut: <${element.localName} class="${element.className}"> in <${element.parentElement?.localName} class="${element.parentElement?.className}"> ${element.textContent.trim().slice(0, 30)}`);
    }
  }
  // What stays in sight while the page scrolls lies over whatever comes by.
  const staying = [...document.body.querySelectorAll("*")].filter((element) => /fixed|sticky/.test(getComputedStyle(element).position));
  /** @type {{ node: Node, rect: DOMRect }[]} */
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent?.trim() || !node.parentElement || !shown(node.parentElement)) continue;
    if (staying.some((element) => element.contains(node))) continue;
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width > 1 && rect.height > 1) lines.push({ node, rect });
    }
  }
  lines.sort((one, other) => one.rect.top - other.rect.top);
  lines.forEach(({ node, rect }, at) => {
    for (let next = at + 1; next < lines.length; next += 1) {
      const other = lines[next];
      if (!other || other.rect.top > rect.bottom - 3) break;
      if (other.node === node) continue;
      const over = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
      // Boxes of lines touch each other a little above and below the letters.
      const deep = Math.min(rect.bottom, other.rect.bottom) - other.rect.top;
      if (over > 2 && deep > Math.min(rect.height, other.rect.height) / 2) {
        faults.push(`“${node.textContent?.trim().slice(0, 20)}” and “${other.node.textContent?.trim().slice(0, 20)}” lie over each other`);
      }
    }
  });
  return faults;
}
