/**
 * The words of one language that a temporal expression can be made of, found by hash straight from the text: no
 * substring is made for a word that is not in it.
 */

/** What a word means in each class that it belongs to: `second` is an ordinal (2) and a unit (second). */
export interface Word {
  /** As folded by `foldCode`. */
  key: string;
  classes: Map<string, WordValue>;
  /** Stands for the set of classes in the patterns. */
  letter: string;
  /** Only where it begins with a capital: "May", "March". */
  capital: boolean;
  /** An abbreviation: takes the full stop behind it. */
  dotted: boolean;
  /** Its value in the class "tense", if it is of it. */
  tense?: number;
}

export type WordValue = number | string;

/**
 * Words of a language by class: `{ month: { "november nov.": 11 } }`. Spaces part spellings of the same value; a full
 * stop behind a spelling marks an abbreviation, a capital letter one that counts only when capitalised.
 */
export type WordTable = Record<string, Record<string, WordValue>>;

const FOLDED = new Uint16Array(0x600);
for (let code = 0; code < FOLDED.length; code++) {
  const lower = String.fromCharCode(code).toLowerCase();
  FOLDED[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
}
// One i for the four of Turkish and Azerbaijani, one е for the two of Russian.
for (const letter of "Iİı") FOLDED[letter.charCodeAt(0)] = "i".charCodeAt(0);
for (const letter of "Ёё") FOLDED[letter.charCodeAt(0)] = "е".charCodeAt(0);

/** Lower case of a code unit, as the lexicon's keys have it. */
export function foldCode(code: number): number {
  return code < 0x600 ? FOLDED[code]! : code;
}

/** The key of a spelling. */
function fold(word: string): string {
  let key = "";
  for (let index = 0; index < word.length; index++) key += String.fromCharCode(foldCode(word.charCodeAt(index)));
  return key;
}

export const HASH_SEED = 5381;

/** One step of the hash that `Lexicon.find` expects, over folded code units. */
export function hashStep(hash: number, folded: number): number {
  return (Math.imul(hash, 33) + folded) | 0;
}

export class Lexicon {
  private readonly words: Word[] = [];
  private readonly slots: Int32Array;
  private readonly mask: number;
  /** The number readers ask with the same few arrays again and again. */
  private readonly lettersByArray = new WeakMap<string[], string>();
  private readonly lettersBySet = new Map<string, string>();

  constructor(tables: WordTable[]) {
    const byKey = new Map<string, Word>();
    for (const table of tables) {
      for (const [className, entries] of Object.entries(table)) {
        for (const [spellings, value] of Object.entries(entries)) {
          for (const spelling of spellings.split(" ")) add(byKey, spelling, className, value);
        }
      }
    }
    for (const word of byKey.values()) {
      word.letter = this.letterOf([...word.classes.keys()]);
      const tense = word.classes.get("tense");
      if (tense !== undefined) word.tense = Number(tense);
      this.words.push(word);
    }
    let size = 64;
    while (size < this.words.length * 4) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(size);
    this.words.forEach((word, index) => {
      let hash = HASH_SEED;
      for (let at = 0; at < word.key.length; at++) hash = hashStep(hash, word.key.charCodeAt(at));
      let slot = mix(hash) & this.mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot] = index + 1;
    });
  }

  /** The word at `start`…`end` of a text whose folded code units hash to `hash`. */
  find(text: string, start: number, end: number, hash: number): Word | undefined {
    let slot = mix(hash) & this.mask;
    for (let index = this.slots[slot]!; index !== 0; index = this.slots[slot]!) {
      const word = this.words[index - 1]!;
      if (matches(word.key, text, start, end)) return word;
      slot = (slot + 1) & this.mask;
    }
    return undefined;
  }

  /** The letter that stands for a set of classes. */
  letterOf(classes: string[]): string {
    const known = this.lettersByArray.get(classes);
    if (known) return known;
    const set = [...classes].sort().join(" ");
    let letter = this.lettersBySet.get(set);
    // Letters come from the private use area, where no character means anything in a regular expression.
    if (!letter) this.lettersBySet.set(set, (letter = String.fromCharCode(0xe000 + this.lettersBySet.size)));
    this.lettersByArray.set(classes, letter);
    return letter;
  }

  /** All letters whose set holds a class. */
  lettersWith(className: string): string[] {
    return [...this.lettersBySet].filter(([set]) => set.split(" ").includes(className)).map(([, letter]) => letter);
  }
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

function matches(key: string, text: string, start: number, end: number): boolean {
  if (key.length !== end - start) return false;
  for (let at = 0; at < key.length; at++)
    if (key.charCodeAt(at) !== foldCode(text.charCodeAt(start + at))) return false;
  return true;
}

function add(byKey: Map<string, Word>, spelling: string, className: string, value: WordValue): void {
  const dotted = spelling.length > 1 && spelling.endsWith(".");
  const plain = dotted ? spelling.slice(0, -1) : spelling;
  const key = fold(plain);
  let word = byKey.get(key);
  if (!word) byKey.set(key, (word = { key, classes: new Map(), letter: "", capital: false, dotted: false }));
  word.classes.set(className, value);
  word.capital ||= key.charCodeAt(0) !== plain.charCodeAt(0);
  word.dotted ||= dotted;
}
