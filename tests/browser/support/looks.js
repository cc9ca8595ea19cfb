import { DESK, PHONE, TABLET } from "./reader.js";

/**
 * @typedef {object} Look
 * @property {{ width: number, height: number }} viewport
 * @property {"light" | "dark"} [colorScheme]
 * @property {"active"} [forcedColors]
 */

/** How wide pages are looked at. */
export const WIDTHS = [PHONE, TABLET, DESK];

/** How pages look to those who read them. */
export const LOOKS = WIDTHS.flatMap((viewport) => /** @type {Look[]} */ ([
  { viewport, colorScheme: "light" },
  { viewport, colorScheme: "dark" },
  { viewport, forcedColors: "active" },
]));

/**
 * Whether a look has the colours that most see; in others nothing but colours
 * differs.
 *
 * @param {Look} look
 */
export function isPlain(look) {
  return look.colorScheme === "light";
}

/**
 * Gives a tab another look without opening the page again.
 *
 * @param {import("playwright-core").Page} tab
 * @param {Look} look
 */
export async function wear(tab, { viewport, colorScheme = "light", forcedColors }) {
  await tab.setViewportSize(viewport);
  await tab.emulateMedia({ colorScheme, forcedColors: forcedColors ?? "none" });
}
