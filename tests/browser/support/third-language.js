import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { ROOT } from "./site.js";

const LATIN = "abcdefghijklmnopqrstuvwxyz";
const ARABIC = "ابثدهفغحيجكلمنوپقرستعڤشخطز";

/** @param {string} words */
const inArabicLetters = (words) =>
  words.replace(/\{[^}]*\}|[a-z]/gi, (part) => ARABIC[LATIN.indexOf(part.toLowerCase())] ?? part);

/**
 * Writes the strings of the theme in a made-up language into a site: those of the
 * English file in Arabic letters. So no string is missing, and each is about as
 * long as a real one.
 *
 * @param {string} root of the site
 */
export function writeStrings(root) {
  const english = readFileSync(join(ROOT, "themes/default/strings/en.toml"), "utf8");
  const lines = english.replace(/^([\w-]+ = ")(.*)"$/gm, (_, key, words) => `${key}${inArabicLetters(words)}"`);
  const file = join(root, "themes/default/strings/ar.toml");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, lines);
}
