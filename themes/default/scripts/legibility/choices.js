// What a person may choose about how texts look, and where it is kept if the
// person wants that. It stands as attributes on the root of the page, for style
// sheets.

/** Every choice and its values; the first is that of a page as it comes. */
const VALUES = {
  furigana: ["off", "on"],
  size: ["plain", "large", "larger"],
  spacing: ["plain", "wide"],
};

/** @typedef {keyof typeof VALUES} Choice */
/** @typedef {Record<Choice, string>} Choices */

const KEPT_AS = "shirube-legibility";

export const NAMES = /** @type {Choice[]} */ (Object.keys(VALUES));

/**
 * What is chosen on a page now.
 *
 * @param {HTMLElement} root
 */
export function chosenOn(root) {
  return checked(root.dataset);
}

/**
 * @param {HTMLElement} root
 * @param {Choices} choices
 */
export function show(root, choices) {
  for (const name of NAMES) {
    if (choices[name] === VALUES[name][0]) {
      delete root.dataset[name];
    } else {
      root.dataset[name] = choices[name];
    }
  }
}

/** What this device keeps, if it keeps anything. */
export function kept() {
  try {
    const text = localStorage.getItem(KEPT_AS);
    return text === null ? undefined : checked(JSON.parse(text) ?? {});
  } catch {
    // The browser keeps nothing for pages, or something else stands there.
    return undefined;
  }
}

/**
 * Keeps choices on this device; nothing is kept any more without them. Says
 * whether that could be done.
 *
 * @param {Choices} [choices]
 */
export function keep(choices) {
  try {
    if (choices) {
      localStorage.setItem(KEPT_AS, JSON.stringify(choices));
    } else {
      localStorage.removeItem(KEPT_AS);
    }
    return true;
  } catch {
    return false;
  }
}

/**
 * Known values only, whoever wrote them.
 *
 * @param {Record<string, unknown>} written
 */
function checked(written) {
  const choices = NAMES.map((name) => {
    const value = String(written[name]);
    return [name, VALUES[name].includes(value) ? value : VALUES[name][0]];
  });
  return /** @type {Choices} */ (Object.fromEntries(choices));
}
