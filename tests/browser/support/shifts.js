/**
 * What moved on a page since it began to load, and by how much, as browsers
 * reckon it.
 *
 * @param {import("playwright-core").Page} tab
 * @returns {Promise<{ value: number, moved: string[] }[]>}
 */
export function layoutShifts(tab) {
  return tab.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 200)));
    return new Promise((done) => {
      const observer = new PerformanceObserver((list) => {
        const shifts = list.getEntries().map((entry) => {
          const { value, sources = [] } = /** @type {any} */ (entry);
          const moved = sources.map((/** @type {any} */ { node, previousRect, currentRect }) => {
            const element = node instanceof Element ? node : node?.parentElement;
            return `<${element?.localName} class="${element?.getAttribute("class") ?? ""}"> ${previousRect.top} → ${currentRect.top}`;
          });
          return { value, moved };
        });
        done(shifts);
      });
      observer.observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done([]), 100);
    });
  });
}
