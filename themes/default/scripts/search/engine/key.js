// Keys of the index, as in src/search/key.rs.

/** @param {string} first @param {string} second */
export const shapeKey = (first, second) => `g${first}${second}`;
/** @param {string} char */
export const kanjiKey = (char) => `u${char}`;
/** @param {string[]} sounds */
export const soundKey = (sounds) => `r${sounds.join("")}`;
/** @param {string[]} sounds */
export const soundPairKey = (sounds) => `q${sounds.join("")}`;
/** @param {string} stem */
export const wordKey = (stem) => `w${stem}`;
/** @param {string} digits @param {string} [unit] */
export const numberKey = (digits, unit = "") => `n${digits}${unit}`;
/** @param {string} digits */
export const pageKey = (digits) => `p${digits}`;
/** @param {string} digits */
export const mayBePage = (digits) => digits.length >= 8 && !/^[012]/.test(digits);
