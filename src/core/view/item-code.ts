import type { View } from "../model.ts";
import { hashText } from "../text/hash.ts";

/*
 * Item codes stand in for addresses where an atlas is hosted nowhere: a visitor notes a few letters down, and the finder of any copy
 * of the atlas opens what they name. A code is made from the names that an address is made from, so that it stays when the archive grows:
 *
 *   code    = item [ passage ] check
 *   item    = 5 letters: hash of "place " slug, or of "article " slug
 *   passage = 4 letters: hash of the passage's id
 *   check   = 1 letter: every letter wrong and every two letters swapped are noticed
 *
 * Two items may share a code (one pair in about 7,500 items): whoever looks one up gets both.
 */

/** Letters and digits that no handwriting confuses: no 0/O, no 1/I/L. Their number is prime, which the check letter rests on. */
const LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const ITEM = 5;
const PASSAGE = 4;

/** A code that was typed, taken apart. */
export interface ItemCode {
  item: string;
  /** Null for a place or an article as a whole. */
  passage: string | null;
}

/** Code of a view, `K7M4Q2` or `K7M4QX9TR2`; null for pages that are neither of a place nor of an article. Dates and language are not in it. */
export function itemCode(view: View): string | null {
  const slug = view.page === "place" ? view.place : view.page === "article" ? view.article : null;
  if (slug === null) return null;
  const code =
    itemPart(view.page as "place" | "article", slug) + (view.passage === null ? "" : passagePart(view.passage));
  return code + check(code);
}

/** A code as it is printed: in halves, which are read and typed without losing one's place. */
export function formatItemCode(code: string): string {
  return `${code.slice(0, code.length / 2)} ${code.slice(code.length / 2)}`;
}

/** Reads what was typed, in any case, with or without spaces and hyphens; null where it is no code. */
export function parseItemCode(typed: string): ItemCode | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  if (code.length !== ITEM + 1 && code.length !== ITEM + PASSAGE + 1) return null;
  if ([...code].some((letter) => !LETTERS.includes(letter)) || check(code.slice(0, -1)) !== code.at(-1)) return null;
  return { item: code.slice(0, ITEM), passage: code.length === ITEM + 1 ? null : code.slice(ITEM, -1) };
}

/** The letters of a place or an article. */
export function itemPart(page: "place" | "article", slug: string): string {
  return letters(`${page} ${slug}`, ITEM);
}

/** The letters of a passage within its place or article. */
export function passagePart(id: string): string {
  return letters(id, PASSAGE);
}

function letters(text: string, length: number): string {
  let rest = Number.parseInt(hashText(text), 36);
  let code = "";
  while (code.length < length) {
    code += LETTERS[rest % LETTERS.length]!;
    rest = Math.floor(rest / LETTERS.length);
  }
  return code;
}

/** Sum of the letters weighted by their place, modulo a prime: no slip of one letter, and no swap of two, leaves it as it is. */
function check(code: string): string {
  const sum = [...code].reduce((total, letter, i) => total + (i + 1) * LETTERS.indexOf(letter), 0);
  return LETTERS[sum % LETTERS.length]!;
}
