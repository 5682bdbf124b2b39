import { FOLDED, HASH_A, HASH_B, SPACE, hashStepA, hashStepB, isUncasedBlock, nameKey } from "../text/fold.ts";

/** How a word is printed; flags. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
/** Its script has no case (Georgian, Arabic, Hebrew, Han …). */
export const CASELESS = 4;
export const DIGITS = 8;
/** Full stops inside: "U.S", "W.Va". */
export const POINTED = 16;
/** A full stop directly behind it. */
export const STOPPED = 32;

/** What stands between a word and the one before it; flags. */
export const GAP_SPACE = 1;
export const GAP_DASH = 2;
export const GAP_COMMA = 4;
/** Full stop, exclamation or question mark. */
export const GAP_STOP = 8;
export const GAP_OTHER = 16;
export const GAP_LINE = 32;
/** An empty line, or the start of the text. */
export const GAP_PARAGRAPH = 64;

/** Whether words with this between them stand in one phrase. */
export function isBeside(gap: number): boolean {
  return (gap & ~(GAP_SPACE | GAP_LINE)) === 0;
}

const LOWER = 1;
const UPPER = 2;
const UNCASED = 3;
const DIGIT = 4;

/** Case of every code unit; 0: neither letter nor digit. */
const CASE: Uint8Array = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  if (FOLDED[unit]! <= SPACE) return 0;
  if (isUncasedBlock(unit)) return UNCASED;
  const character = String.fromCharCode(unit);
  if (character >= "0" && character <= "9") return DIGIT;
  // Modern Georgian knows no sentence case: its capitals are for headlines only.
  if (unit >= 0x10d0 && unit <= 0x10ff) return UNCASED;
  if (character.toLowerCase() !== character) return UPPER;
  return character.toUpperCase() !== character ? LOWER : UNCASED;
});

const FULL_STOP = 0x2e;
const LONGEST_POINTED_PART = 3;

/** Apostrophes as they are typed; those between two letters belong to the word. */
function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x60 || unit === 0x2018;
}

/**
 * The words of a text, one row a word in parallel columns: nothing is allocated for a word. Hashes are those of the
 * folded word, by `hashStepA` and `hashStepB`. A word that holds an apostrophe has a `bare` form, up to its last one
 * ("Azerbaijan's", "Ankara'da"); for all others the bare end is the end.
 */
export class Words {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  bareEnd: Int32Array;
  hashA: Int32Array;
  hashB: Int32Array;
  bareHashA: Int32Array;
  shape: Uint8Array;
  gap: Uint8Array;
  readonly text: string;

  private constructor(text: string, capacity: number) {
    this.text = text;
    // One piece of memory for all columns: eight take longer to get than they take to fill.
    const memory = new ArrayBuffer(capacity * (6 * 4 + 2));
    const column = (position: number) => new Int32Array(memory, position * 4 * capacity, capacity);
    this.start = column(0);
    this.end = column(1);
    this.bareEnd = column(2);
    this.hashA = column(3);
    this.hashB = column(4);
    this.bareHashA = column(5);
    this.shape = new Uint8Array(memory, 6 * 4 * capacity, capacity);
    this.gap = new Uint8Array(memory, 6 * 4 * capacity + capacity, capacity);
  }

  /** Splits a text into words: runs of letters and digits, with the apostrophes and abbreviating full stops inside. */
  static of(text: string): Words {
    const words = new Words(text, (text.length >> 2) + 16);
    const length = text.length;
    let gap = GAP_PARAGRAPH;
    for (let at = 0; at < length;) {
      if (CASE[text.charCodeAt(at)] === 0) {
        gap |= gapOf(text, at, gap);
        at++;
        continue;
      }
      at = words.read(at, gap);
      gap = 0;
    }
    return words;
  }

  /** Reads the word that starts at `start` and returns where it ends. */
  private read(start: number, gap: number): number {
    const { text } = this;
    let a = HASH_A;
    let b = HASH_B;
    let bareEnd = 0;
    let bareA = 0;
    let at = start;
    let partStart = start;
    let upper = 0;
    let letters = 0;
    let pointed = 0;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const kind = CASE[unit]!;
      if (kind !== 0) {
        const folded = FOLDED[unit]!;
        a = hashStepA(a, folded);
        b = hashStepB(b, folded);
        letters++;
        if (kind === UPPER) upper++;
        continue;
      }
      if (FOLDED[unit] !== 0) break;
      if (unit === FULL_STOP) {
        if (
          at - partStart > LONGEST_POINTED_PART ||
          CASE[text.charCodeAt(partStart)] !== UPPER ||
          CASE[text.charCodeAt(at + 1)] !== UPPER
        )
          break;
        pointed = POINTED;
        partStart = at + 1;
      } else if (isApostrophe(unit)) {
        if (!(CASE[text.charCodeAt(at + 1)]! > 0)) break;
        bareEnd = at;
        bareA = a;
      }
    }
    const row = this.count++;
    if (row === this.start.length) this.grow();
    const first = CASE[text.charCodeAt(start)]!;
    this.start[row] = start;
    this.end[row] = at;
    this.bareEnd[row] = bareEnd || at;
    this.hashA[row] = a;
    this.hashB[row] = b;
    this.bareHashA[row] = bareEnd === 0 ? a : bareA;
    this.gap[row] = gap;
    this.shape[row] =
      (first === UPPER ? CAPITAL : first === UNCASED ? CASELESS : first === DIGIT ? DIGITS : 0) |
      (upper > 1 && upper === letters ? ALL_CAPITALS : 0) |
      pointed |
      (text.charCodeAt(at) === FULL_STOP ? STOPPED : 0);
    return at;
  }

  private grow(): void {
    for (const name of ["start", "end", "bareEnd", "hashA", "hashB", "bareHashA"] as const) {
      const grown = new Int32Array(this[name].length * 2);
      grown.set(this[name]);
      this[name] = grown;
    }
    for (const name of ["shape", "gap"] as const) {
      const grown = new Uint8Array(this[name].length * 2);
      grown.set(this[name]);
      this[name] = grown;
    }
  }
}

function gapOf(text: string, at: number, gap: number): number {
  const unit = text.charCodeAt(at);
  switch (unit) {
    case 0x20:
    case 0xa0:
      return GAP_SPACE;
    case 0x0a:
      return gap & GAP_LINE ? GAP_PARAGRAPH : GAP_LINE | GAP_SPACE;
    case 0x2c:
      return GAP_COMMA;
    case FULL_STOP:
    case 0x21:
    case 0x3f:
    case 0x589: // Armenian full stop
    case 0x2026:
      return GAP_STOP;
    default:
      if (FOLDED[unit] === SPACE) return unit > 0x20 && unit !== 0x2028 && !isSpace(unit) ? GAP_DASH : GAP_SPACE;
      return GAP_OTHER;
  }
}

function isSpace(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x200b) || unit === 0x202f || unit === 0x3000 || unit === 0x1680;
}

/** The first hash that `Words` gives a word. */
export function wordHash(word: string): number {
  let hash = HASH_A;
  const key = nameKey(word);
  for (let i = 0; i < key.length; i++) hash = hashStepA(hash, key.charCodeAt(i));
  return hash;
}
