import type { Language } from "../model.ts";
import { COMMON_WORDS } from "./common-words-en.ts";
import { ARMENIAN } from "./lexicon-hy.ts";
import { AZERBAIJANI } from "./lexicon-az.ts";
import { kindWordHashes } from "./kinds.ts";
import { FIRST_NAMES } from "./first-names-en.ts";
import { ENGLISH } from "./lexicon-en.ts";
import { RUSSIAN, casesOfFirstName } from "./lexicon-ru.ts";
import { TURKISH } from "./lexicon-tr.ts";
import { wordHash } from "./words.ts";

/** What a word can tell about the names beside it; flags. */
export const FLAGS = {
  function: 1,
  calendar: 2,
  title: 4,
  personVerb: 8,
  firstName: 16,
  organisation: 32,
  media: 64,
  team: 128,
  street: 256,
  kindWord: 512,
  kindBefore: 1024,
  direction: 2048,
  placePreposition: 4096,
  /** "Moscow time". */
  clock: 8192,
  /** "the district". */
  determiner: 32768,
  /** "seven surrounding districts". */
  surrounding: 65536,
  /** "district of Tovuz". */
  genitive: 131072,
  /** "Marburg virus": what is named after a place and is none. */
  namesake: 262144,
  /** "the capital". */
  capital: 524288,
  /** "van", "bin": between a first name and a surname. */
  particle: 1048576,
  /** "Russian language". */
  language: 2097152,
  /** "the three countries". */
  countries: 4194304,
  /** A word of the dictionary that is also the name of a town. */
  common: 16384,
} as const;

type WordClass = keyof typeof FLAGS;

/** A language's words by class, separated by white space. */
export type LexiconTable = Record<Exclude<WordClass, "kindWord">, string>;

/** The classes of words by the hash of their folded form. */
export class Lexicon {
  /** Every word of a name is printed with a capital (English), not only its first. */
  readonly cased: boolean;
  /** Every name of a person takes the case, not the last one only: "Бориса Ельцина". */
  readonly declinesAll: boolean;
  private readonly keys: Int32Array;
  private readonly values: Int32Array;
  private readonly mask: number;

  constructor(words: ReadonlyMap<number, number>, { cased, declinesAll }: { cased: boolean; declinesAll: boolean }) {
    this.cased = cased;
    this.declinesAll = declinesAll;
    const capacity = 2 ** Math.ceil(Math.log2(words.size * 2 + 2));
    this.keys = new Int32Array(capacity);
    this.values = new Int32Array(capacity);
    this.mask = capacity - 1;
    for (const [hash, flags] of words) {
      let slot = this.slot(hash);
      while (this.values[slot] !== 0) slot = (slot + 1) & this.mask;
      this.keys[slot] = hash;
      this.values[slot] = flags;
    }
  }

  /** The classes of the word with this hash (`Words.hashA`), as flags; 0 where it is in none. */
  flags(hash: number): number {
    for (let slot = this.slot(hash); this.values[slot] !== 0; slot = (slot + 1) & this.mask) {
      if (this.keys[slot] === hash) return this.values[slot]!;
    }
    return 0;
  }

  private slot(hash: number): number {
    return (Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 8) & this.mask;
  }
}

const TABLES = new Map<Language, LexiconTable>([
  ["en", ENGLISH],
  ["ru", RUSSIAN],
  ["az", AZERBAIJANI],
  ["hy", ARMENIAN],
  ["tr", TURKISH],
]);
const made = new Map<Language, Lexicon>();

/** The lexicon of a language; for a language that has none, the English one. */
export function lexiconOf(language: Language): Lexicon {
  const known = TABLES.has(language) ? language : "en";
  let lexicon = made.get(known);
  if (lexicon === undefined) made.set(known, (lexicon = compile(known)));
  return lexicon;
}

function compile(language: Language): Lexicon {
  const words = new Map<number, number>();
  const put = (hash: number, flag: number) => words.set(hash, (words.get(hash) ?? 0) | flag);
  const add = (list: string, flag: number) => {
    for (const word of list.split(/\s+/)) if (word !== "") put(wordHash(word), flag);
  };
  for (const hash of kindWordHashes()) put(hash, FLAGS.kindWord);
  for (const [name, list] of Object.entries(TABLES.get(language)!)) add(list, FLAGS[name as WordClass]);
  if (language === "en") {
    add(COMMON_WORDS, FLAGS.common);
    add(FIRST_NAMES, FLAGS.firstName);
  }
  if (language === "ru") add(RUSSIAN.firstName.split(/\s+/).flatMap(casesOfFirstName).join(" "), FLAGS.firstName);
  return new Lexicon(words, { cased: language === "en", declinesAll: language === "ru" });
}
