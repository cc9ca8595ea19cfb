/** What stands at which address, as everybody's links rely on. */
const KINDS = [
  ["", "home"],
  ["centers/", "center-list"],
  ["centers/*/", "center"],
  ["programs/", "program-list"],
  ["programs/*/", "program"],
  ["groups/", "group-list"],
  ["groups/*/", "group"],
  ["stages/*/", "stage"],
  ["needs/*/", "need"],
  ["coverage/", "coverage"],
  ["now/", "now"],
  ["find/", "find"],
  ["search/", "search"],
  ["index-kana/", "kana-index"],
  ["leaflets/", "leaflet-list"],
  ["leaflets/*/", "leaflet"],
  ["step-note/", "step-note"],
  ["step-note/sheets/*/", "sheet"],
  ["ordinances/", "ordinance-list"],
  ["ordinances/*/", "ordinance"],
  ["ordinances/*/*/", "ordinance-version"],
  ["ordinances/*/diff/*/*/", "ordinance-diff"],
  ["reports/", "report-list"],
  ["reports/*/", "report"],
  ["reports/*/topics/", "topics"],
  ["reports/*/poverty/", "poverty"],
  ["reports/*/meetings/", "meetings"],
  ["reports/*/members/", "members"],
  ["glossary/", "glossary"],
  ["news/", "news-list"],
  ["news/*/", "news"],
];

/**
 * The `data-kind` that a page at this path has; a free page is a `page`.
 *
 * @param {string} path
 */
export function kindAt(path) {
  const shape = bare(path).split("/");
  const found = KINDS.find(([pattern]) => {
    const parts = pattern.split("/");
    return parts.length === shape.length && parts.every((part, n) => part === "*" || part === shape[n]);
  });
  return found?.[1] ?? "page";
}

/**
 * The language of a page at this path.
 *
 * @param {string} path
 */
export function langAt(path) {
  return path.startsWith("en/") ? "en" : "ja";
}

/**
 * The path of the same page in the other language.
 *
 * @param {string} path
 */
export function twinOf(path) {
  return langAt(path) === "en" ? bare(path) : `en/${bare(path)}`;
}

/**
 * Whether the page at this path is in やさしい日本語. Some pages are in it too.
 *
 * @param {string} path
 */
export function isEasy(path) {
  return path.startsWith("easy/");
}

/** @param {string} path */
function bare(path) {
  return path.replace(/^(en|easy)\//, "");
}
