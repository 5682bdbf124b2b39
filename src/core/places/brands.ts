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
  "West Nile",
  "Magna Carta",
  "Santa Claus",
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
  "Минскую группу",
  "Минской группе",
  "Минской группой",
  "Minsk qrupu",
  "Minsk qrupunun",
  "Մինսկի խումբ",
  "Մինսկի խմբի",
];

/** People whose first or second name is that of a place better known than any first name. */
const PEOPLE = [
  "Paris Hilton",
  "Paris Jackson",
  "Milan Kundera",
  "Jack London",
  "Denzel Washington",
  "Booker Washington",
  "Irving Berlin",
  "Isaiah Berlin",
  "Tennessee Williams",
  "Orlando Bloom",
  "Brooklyn Beckham",
  "Indiana Jones",
  "Joe Montana",
  "Hannah Montana",
  "Dakota Fanning",
  "Dakota Johnson",
  "Vanessa Paradis",
  "Jordan Peterson",
  "Jordan Pickford",
  "Virginia Woolf",
  "Jack Cork",
  "Джек Лондон",
  "Дензел Вашингтон",
  "Пэрис Хилтон",
];

const PAIRS = new Map<number, Set<number>>();
for (const [first, second] of [...BRANDS, ...PEOPLE].map((brand) => brand.split(" ").map(wordHash))) {
  PAIRS.set(first!, (PAIRS.get(first!) ?? new Set()).add(second!));
}

/** Whether two neighbouring words, given by `Words.bareHashA`, are a brand or a person rather than a place and a word. */
export function isBrand(first: number, second: number): boolean {
  return PAIRS.get(first)?.has(second) ?? false;
}
