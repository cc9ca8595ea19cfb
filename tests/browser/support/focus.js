/**
 * What is wrong where the focus goes: no ring, a ring that does not stand out
 * or is cut, something that hides what has the focus. Every stop of the page is
 * tried as it is now.
 *
 * @param {import("playwright-core").Page} tab
 */
export function focusFaults(tab) {
  return tab.evaluate(() => {
    /** @param {string} text */
    const rgb = (text) => {
      const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number);
      return { r, g, b, a };
    };
    /** @param {{ r: number, g: number, b: number }} color */
    const light = ({ r, g, b }) => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    /** @type {Map<Element | null, { r: number, g: number, b: number }>} */
    const grounds = new Map([[null, { r: 255, g: 255, b: 255 }]]);
    /** @type {(element: Element | null) => { r: number, g: number, b: number }} */
    const ground = (element) => {
      const known = grounds.get(element);
      if (known || !element) return known ?? rgb("");
      const color = rgb(getComputedStyle(element).backgroundColor);
      const seen = color.a === 1 ? color : ground(element.parentElement);
      grounds.set(element, seen);
      return seen;
    };
    /** @param {string} one @param {{ r: number, g: number, b: number }} other */
    const contrast = (one, other) => {
      const [low = 0, high = 0] = [light(rgb(one)), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    /** @param {Element} element */
    const ringOf = (element) => {
      const style = getComputedStyle(element);
      if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) return undefined;
      return { element, color: style.outlineColor, room: Math.max(0, parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset)) };
    };
    const cutting = new Set([...document.body.querySelectorAll("*")].filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return overflowX !== "visible" || overflowY !== "visible";
    }));
    /** @param {Element} element @param {number} room */
    const cut = (element, room) => {
      const own = element.getBoundingClientRect();
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (!cutting.has(at)) continue;
        const box = at.getBoundingClientRect();
        if (own.left - room < box.left - 0.5 || own.right + room > box.right + 0.5) return at;
        if (own.top - room < box.top - 0.5 || own.bottom + room > box.bottom + 0.5) return at;
      }
      return undefined;
    };
    /** @param {Element} element */
    const covered = (element) => {
      const { left, right, top, bottom } = [...element.getClientRects()].find((box) => box.width > 0 && box.height > 0) ?? element.getBoundingClientRect();
      const at = (/** @type {number} */ x, /** @type {number} */ y) => document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return ![0.5, 0.1, 0.9].some((x) => [0.5, 0.2, 0.8].some((y) => isOf(element, at(x, y))));
    };
    /** @param {Element} element @param {Element | null} seen */
    const isOf = (element, seen) => seen && (element.contains(seen) || (seen.localName === "label" && seen.contains(element)));
    const stops = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']");
    const faults = [];
    for (const stop of /** @type {NodeListOf<HTMLElement>} */ (stops)) {
      if (!stop.checkVisibility({ visibilityProperty: true }) || stop.hasAttribute("disabled") || stop.tabIndex < 0) continue;
      stop.focus();
      if (document.activeElement !== stop) continue;
      const name = `<${stop.localName} class="${stop.className}"> ${stop.textContent?.trim().slice(0, 30)}`;
      const ring = ringOf(stop) ?? ringOf(stop.closest("label") ?? stop);
      if (!ring) {
        faults.push(`no ring: ${name}`);
        continue;
      }
      const inside = parseFloat(getComputedStyle(ring.element).outlineOffset) < 0;
      const against = contrast(ring.color, ground(inside ? ring.element : ring.element.parentElement));
      if (against < 3) faults.push(`ring of contrast ${against.toFixed(1)}: ${name}`);
      const by = cut(ring.element, ring.room);
      if (by) faults.push(`ring cut by <${by.localName} class="${by.className}">: ${name}`);
      if (covered(stop)) faults.push(`hidden: ${name}`);
    }
    return faults;
  });
}

/**
 * Opens whatever is folded, so that all of the page can be tried. What opens over
 * the page, or in what stays over it, is left closed: it would hide the rest.
 *
 * @param {import("playwright-core").Page} tab
 */
export function openFolds(tab) {
  return tab.evaluate(() => {
    for (const fold of document.querySelectorAll("details")) {
      fold.open = true;
      const inside = [...fold.children].filter((part) => part.localName !== "summary");
      const isOver = (/** @type {Element} */ part) => /absolute|fixed/.test(getComputedStyle(part).position);
      for (let at = fold.parentElement; at; at = at.parentElement) inside.push(at);
      fold.open = !inside.some(isOver);
    }
  });
}
