import { wordHash } from "./words.ts";

/**
 * Names of broadcasters, newspapers, parties, groups of states and the like: two words of which one is named like a place, or both
 * together, and the other gives no hint.
 */
const BRANDS = [
  "France 24",
  "France 2",
  "France 3",
  "France 5",
  "France Inter",
  "Agence France",
  "France Presse",
  "United Russia",
  "Единая Россия",
  "Единой России",
  "Единую Россию",
  "Единой Россией",
  "Справедливая Россия",
  "Справедливой России",
  "White House",
  "Red Cross",
  "Wall Street",
  "Russia Today",
  "Russia 1",
  "Russia 24",
  "Россия 1",
  "Россия 24",
  "Россия сегодня",
  "Euronews Georgia",
  "Kyiv Independent",
  "Washington Post",
  "China Daily",
  "USA Today",
  "Minsk Group",
  "Минская группа",
  "Минской группы",
  "Minsk qrupu",
  "Minsk qrupunun",
  "Մինսկի խումբ",
  "Մինսկի խմբի",
];

const PAIRS = new Map<number, Set<number>>();
for (const [first, second] of BRANDS.map((brand) => brand.split(" ").map(wordHash))) {
  PAIRS.set(first!, (PAIRS.get(first!) ?? new Set()).add(second!));
}

/** Whether two neighbouring words, given by `Words.hashA`, are a brand rather than a place and a word. */
export function isBrand(first: number, second: number): boolean {
  return PAIRS.get(first)?.has(second) ?? false;
}
