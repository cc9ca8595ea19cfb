/**
 * Puts values into words of the page, as the filter of the templates does.
 *
 * @param {string | undefined} pattern such as `{count} results`
 * @param {Record<string, string | number>} values
 */
export function fill(pattern = "", values) {
  return pattern.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
}

/**
 * How many were found, in words.
 *
 * @param {DOMStringMap} words
 * @param {number} count
 */
export function counted(words, count) {
  return count === 0 ? (words.none ?? "") : fill(count === 1 ? words.one : words.many, { count });
}

/**
 * The name of a group of results.
 *
 * @param {DOMStringMap} words
 * @param {string} group such as `step-note`
 */
export function groupName(words, group) {
  const key = `group-${group}`.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  return words[key] ?? "";
}

/**
 * An element with text in it.
 *
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name its class
 * @param {...(string | Node)} content
 */
export function element(tag, name, ...content) {
  const made = document.createElement(tag);
  made.className = name;
  made.append(...content);
  return made;
}

/**
 * A text with what was searched for highlighted in it.
 *
 * @param {string} text
 * @param {import("./engine/engine.js").Mark[]} marks
 */
export function highlighted(text, marks) {
  const out = document.createDocumentFragment();
  let done = 0;
  for (const [start, end] of marks) {
    out.append(text.slice(done, start), element("mark", "", text.slice(start, end)));
    done = end;
  }
  out.append(text.slice(done));
  return out;
}
