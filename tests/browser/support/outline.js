/**
 * What is wrong with the order of headings and with landmarks, whether folded
 * or not.
 *
 * @param {import("playwright-core").Page} tab
 */
export function outlineFaults(tab) {
  return tab.evaluate(() => {
    const faults = [];
    let last = 0;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const level = Number(heading.localName.slice(1));
      if (level > last + 1) {
        faults.push(`h${level} after h${last}: ${heading.textContent?.trim()}`);
      }
      last = level;
    }
    for (const landmark of ["body > header", "main", "body > footer", "main h1"]) {
      const count = document.querySelectorAll(landmark).length;
      if (count !== 1) faults.push(`${count} × ${landmark}`);
    }
    /** @type {Map<string, string>} */
    const names = new Map();
    for (const nav of document.querySelectorAll("nav, [role=search], [role=navigation]")) {
      const kind = nav.getAttribute("role") ?? nav.localName;
      const label = nav.getAttribute("aria-label") ?? document.getElementById(nav.getAttribute("aria-labelledby") ?? "")?.textContent;
      const name = `${kind} "${label?.trim() ?? ""}"`;
      if (!label?.trim() || names.has(name)) faults.push(`no name of its own: ${name}`);
      names.set(name, kind);
    }
    return faults;
  });
}

/**
 * Words whose language is not the one that the page says. Japanese is known by
 * its letters; English by three words in a row, for names such as “LINE” are
 * words of Japanese too.
 *
 * @param {import("playwright-core").Page} tab
 */
export function languageFaults(tab) {
  return tab.evaluate(() => {
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    const english = /[A-Za-z]{2,}[’']?[a-z]*,? [A-Za-z]+[’']?[a-z]*,? [A-Za-z]{2,}/;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faults = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      const holder = node.parentElement;
      if (!holder || holder.closest("script, style, template, pre, code")) continue;
      const lang = holder.closest("[lang]")?.getAttribute("lang");
      const wrong = lang === "ja" ? english.test(text) && !japanese.test(text) : japanese.test(text);
      if (wrong) faults.push(`${lang}: ${text.trim().slice(0, 60)}`);
    }
    for (const element of document.querySelectorAll("[aria-label], [alt], [placeholder], [title]")) {
      const lang = element.closest("[lang]")?.getAttribute("lang");
      for (const name of ["aria-label", "alt", "placeholder", "title"]) {
        const text = element.getAttribute(name) ?? "";
        if (lang !== "ja" && japanese.test(text)) faults.push(`${lang} ${name}: ${text}`);
      }
    }
    return faults;
  });
}
