/** Inflected spellings for the tables: stems with endings, as the keys of a word table want them. */

/** `forms("ноябр", "ь я е")` is "ноябрь ноября ноябре"; several stems may be given, `-` is the empty ending. */
export function forms(stems: string, endings: string): string {
  return stems
    .split(" ")
    .flatMap((stem) => endings.split(" ").map((ending) => (ending === "-" ? stem : stem + ending)))
    .join(" ");
}

/** Roman numerals of centuries, by value. */
export const ROMAN: Record<string, number> = Object.fromEntries(
  "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI"
    .split(" ")
    .map((numeral, index) => [numeral, index + 1]),
);
