// The few words of the panel itself. What is wrong is said in English.

/**
 * @typedef {object} Words
 * @property {string} lang
 * @property {string} label
 * @property {(errors: number, warnings: number) => string} count
 * @property {string} old
 * @property {string} close
 * @property {(more: number) => string} more
 */

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** @type {Words} */
const en = {
  lang: "en",
  label: "Preview",
  count: (errors, warnings) =>
    [errors && counted(errors, "error"), warnings && counted(warnings, "warning")]
      .filter(Boolean)
      .join(", "),
  old: "This page shows the last version without errors. Mend the errors and save: it then updates by itself.",
  close: "Close",
  more: (more) => `… and ${more} more: see the terminal.`,
};

/** @type {Words} */
const ja = {
  lang: "ja",
  label: "プレビュー",
  count: (errors, warnings) =>
    [errors && `エラー ${errors} 件`, warnings && `注意 ${warnings} 件`].filter(Boolean).join("、"),
  old: "このページは、エラーがなかった最後の版です。直して保存すると、ひとりでに新しくなります。",
  close: "閉じる",
  more: (more) => `… ほかに ${more} 件。ターミナルの表示を見てください。`,
};

/**
 * The words for a page in that language.
 * @param {string} lang
 */
export function wordsFor(lang) {
  return lang.startsWith("ja") ? ja : en;
}
