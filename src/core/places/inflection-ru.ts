import type { Ending } from "./inflection.ts";

const ADJECTIVE = [
  "ого",
  "ому",
  "им",
  "ым",
  "ом",
  "ая",
  "ой",
  "ую",
  "ое",
  "ие",
  "ые",
  "их",
  "ых",
  "ими",
  "ыми",
  "ей",
  "его",
  "ему",
  "ем",
];

/** What a name may end in where its adjective ends in -ский: Лондон, Калифорния, Анкара, Казань, Осло, Бештау, Томск, Техас. */
const BEFORE_SKIY = ["", "ия", "а", "я", "ь", "о", "е", "и", "ы", "ск", "с"];

/** Russian case endings of names of places, nouns and adjectives, and the adjectives made from them. */
export const RUSSIAN_ENDINGS: readonly Ending[] = [
  // Nouns in -ия (Армения), in a consonant (Ереван), -а (Москва), -я, -ь (Тверь), -й (Китай), -о, -ы (Черкассы).
  ["ии", ["ия", "ий", "ие"]],
  ["ию", ["ия", "ий", "ие"]],
  ["ией", ["ия"]],
  ["иями", ["ии"]],
  ["а", ["", "о", "ы"]],
  ["у", ["", "а", "о"]],
  ["ом", ["", "о"]],
  ["ем", ["", "ь", "й", "е"]],
  ["ём", ["ь"]],
  ["е", ["", "а", "я", "о", "ь", "й", "ье"]],
  ["ы", ["а", ""]],
  ["и", ["а", "я", "ь", "", "ы"]],
  ["ой", ["а"]],
  ["ей", ["а", "я", "ь", "и"]],
  ["ью", ["ь"]],
  ["я", ["ь", "й", "е", "ье"]],
  ["ю", ["ь", "й", "я", "е"]],
  ["ов", ["ы", ""]],
  ["ах", ["ы", "и", "а"]],
  ["ам", ["ы", "и"]],
  ["ами", ["ы", "и"]],
  ["ях", ["и", "я"]],
  ["ев", ["и", ""]],
  // Fleeting vowels: Египет, Египта; Елец, Ельца; Торжок, Торжка.
  ...["а", "у", "ом", "е"].flatMap((ending): Ending[] => [
    [`т${ending}`, ["ет"]],
    [`ц${ending}`, ["ец"]],
    [`ьц${ending}`, ["ец"]],
    [`к${ending}`, ["ок", "ек"]],
    [`л${ending}`, ["ел"]],
  ]),
  // Adjectives that are names or parts of them (Нагорный, Южная, Новое), feminine, neuter and plural forms included.
  ["ого", ["ый", "ий", "ое", "ой"]],
  ["его", ["ий", "ее"]],
  ["ому", ["ый", "ий", "ое", "ой"]],
  ["ым", ["ый", "ое", "ые"]],
  ["им", ["ий", "ое", "ие"]],
  ["ом", ["ый", "ий", "ое", "ой"]],
  ["ем", ["ий", "ее"]],
  ["ой", ["ая"]],
  ["ей", ["ая", "яя"]],
  ["ую", ["ая"]],
  ["юю", ["яя"]],
  ["ых", ["ые"]],
  ["их", ["ие"]],
  ["ыми", ["ые"]],
  ["ими", ["ие"]],
  // Adjectives and peoples that the gazetteer carries in their dictionary form (российский, армянский).
  ...ADJECTIVE.map((ending): Ending => [`ск${ending}`, ["ский"], "demonym"]),
  ...ADJECTIVE.map((ending): Ending => [`цк${ending}`, ["цкий"], "demonym"]),
  // The first part of "российско-американский".
  ["ско", ["ский"], "demonym"],
  // Adjectives that it does not carry, read back to the name.
  ...["ий", ...ADJECTIVE].map((ending): Ending => [`ск${ending}`, BEFORE_SKIY, "demonym"]),
  ...["ий", ...ADJECTIVE].map((ending): Ending => [`овск${ending}`, ["", "а", "о", "ы"], "demonym"]),
  ...["ий", ...ADJECTIVE].map((ending): Ending => [`льск${ending}`, ["л"], "demonym"]),
  ...["ий", ...ADJECTIVE].map((ending): Ending => [`инск${ending}`, ["а", "и", "ь", "", "ы"], "demonym"]),
  ...["ий", ...ADJECTIVE].map((ending): Ending => [`анск${ending}`, ["", "а", "ия", "о"], "demonym"]),
  ...["ий", ...ADJECTIVE].map((ending): Ending => [`ийск${ending}`, ["ия", "й", "и"], "demonym"]),
  // Who lives there: волгоградцы, сингапурцев, уфимцам.
  ...["ы", "ев", "ам", "ами", "ах"].map((ending): Ending => [`ц${ending}`, ["", "ы", "о"], "demonym"]),
  ...["ы", "ев", "ам", "ами", "ах"].map((ending): Ending => [`нц${ending}`, ["на", "ны", "но"], "demonym"]),
];
