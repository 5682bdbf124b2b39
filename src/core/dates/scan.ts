/**
 * One pass over a text that keeps only the words and numbers that a temporal expression can be made of. What stands
 * together without an unknown word between is a *run*; a run in which nothing could carry an expression is dropped.
 */
import type { Grammar } from "./grammar.ts";
import { foldCode, HASH_SEED, hashStep, type Word } from "./lexicon.ts";
import { NumberReader } from "./numerals.ts";

/** A word of the lexicon, a number or a mark, as it stands in the text. */
export interface Token {
  start: number;
  end: number;
  /** Stands for its set of classes. */
  letter: string;
  word: Word | null;
  /** Value of a number token, 0 otherwise. */
  number: number;
}

/** The tokens of a run, and how the scanner's sentences and tenses stand where it begins. */
export interface Run {
  tokens: Token[];
  sentence: number;
}

/** A verb that shows whether its sentence looks back (-1) or ahead (1). */
export interface Tense {
  at: number;
  sentence: number;
  direction: number;
}

export interface Scan {
  runs: Run[];
  tenses: Tense[];
}

const BREAK = 0;
const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const STOP = 5;
const MONEY = 6;

const KIND = new Uint8Array(0x600);
for (let code = 0; code < KIND.length; code++) {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) KIND[code] = SPACE;
  else if (/[\p{L}\p{M}]/u.test(character)) KIND[code] = LETTER;
  else if (code >= 0x30 && code <= 0x39) KIND[code] = DIGIT;
  else if (",-/()'".includes(character)) KIND[code] = MARK;
  else if (".!?։".includes(character)) KIND[code] = STOP;
  else if ("$£€#@_&=~".includes(character)) KIND[code] = MONEY;
}

const NEWLINE = 10;
const FULL_STOP = 0x2e;
const LONGEST_GAP = 6;
const LONGEST_WORD = 40;

function kindOf(code: number): number {
  if (code < 0x600) return KIND[code]!;
  if (code === 0x2013 || code === 0x2014 || code === 0x2019 || code === 0x2011) return MARK;
  if (code === 0x202f || code === 0x2009) return SPACE;
  if (code === 0x20ac || code === 0x20bd || code === 0x2116) return MONEY;
  return (code >= 0x10a0 && code < 0x1100) || (code >= 0x1e00 && code < 0x2000) ? LETTER : BREAK;
}

/** Splits a text into runs. Linear in its length; knows no language beyond the lexicon. */
export function scan(
  text: string,
  { lexicon, marks, isStrong, isPast, isParticiple, lastOfPast, ordinalStop }: Grammar,
): Scan {
  const numbers = new NumberReader(text, lexicon, ordinalStop);
  const runs: Run[] = [];
  const tenses: Tense[] = [];
  const length = text.length;
  // The first `count` of these are the run that is being read; those of a dropped run are written over.
  let tokens: Token[] = [];
  let count = 0;
  let strong = false;
  let sentence = 0;
  let at = 0;

  function put(start: number, end: number, letter: string, word: Word | null, number: number): void {
    if (count === tokens.length) tokens.push({ start, end, letter, word, number });
    else {
      const token = tokens[count]!;
      token.start = start;
      token.end = end;
      token.letter = letter;
      token.word = word;
      token.number = number;
    }
    count++;
  }

  function flush(): void {
    if (strong) {
      tokens.length = count;
      runs.push({ tokens, sentence });
      tokens = [];
    }
    count = 0;
    strong = false;
  }

  while (at < length) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === SPACE) {
      const start = at;
      let lines = 0;
      do {
        if (text.charCodeAt(at) === NEWLINE) lines++;
        at++;
      } while (at < length && kindOf(text.charCodeAt(at)) === SPACE);
      if (lines > 1 || at - start > LONGEST_GAP) flush();
      if (lines > 1) sentence++;
    } else if (kind === LETTER) {
      const start = at;
      let hash = HASH_SEED;
      let letter = code;
      do {
        hash = hashStep(hash, foldCode(letter));
        at++;
      } while (at < length && kindOf((letter = text.charCodeAt(at))) === LETTER);
      if (at - start === 1 && letter === FULL_STOP) {
        // Dotted abbreviations, "a.m.", "B.C.", are one word.
        while (at + 1 < length && text.charCodeAt(at) === FULL_STOP && isLoneLetter(text, at + 1)) {
          hash = hashStep(hashStep(hash, FULL_STOP), foldCode(text.charCodeAt(at + 1)));
          at += 2;
        }
      }
      let word = at - start > LONGEST_WORD ? undefined : lexicon.find(text, start, at, hash);
      if (word?.capital && foldCode(code) === code) word = undefined;
      if (word?.tense !== undefined && !(word.tense < 0 && isParticiple(text, start)))
        tenses.push({ at: start, sentence, direction: word.tense });
      if (!word) {
        if (text.charCodeAt(at - 1) === lastOfPast && isPast(text, start, at))
          tenses.push({ at: start, sentence, direction: -1 });
        flush();
        at = skipAttached(text, at);
        continue;
      }
      if (at < length && text.charCodeAt(at) === FULL_STOP && (word.dotted || word.key.includes("."))) at++;
      put(start, at, word.letter, word, 0);
      strong ||= isStrong(word.letter);
    } else if (kind === DIGIT) {
      const token = numbers.read(at);
      const start = at;
      at = numbers.end;
      if (token) {
        if (start > 0 && count === 0 && isSpoilt(text.charCodeAt(start - 1))) continue;
        put(start, token.end, token.letter, null, token.number);
        strong ||= isStrong(token.letter);
      } else flush();
    } else if (kind === MARK) {
      put(at, at + 1, marks.get(code)!, null, 0);
      at++;
    } else {
      flush();
      at++;
      if (kind === STOP && (at >= length || kindOf(text.charCodeAt(at)) === SPACE)) sentence++;
      if (kind === MONEY) at = skipAmount(text, at);
    }
  }
  flush();
  return { runs, tenses };
}

function isLoneLetter(text: string, at: number): boolean {
  return (
    kindOf(text.charCodeAt(at)) === LETTER && (at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) !== LETTER)
  );
}

/** Numbers that hang on an unknown word are part of a name: "France-24", "F16", "ООН-1993". */
function skipAttached(text: string, at: number): number {
  let next = at;
  if (next < text.length && kindOf(text.charCodeAt(next)) === MARK && text.charCodeAt(next) !== 0x2c) {
    const code = text.charCodeAt(next);
    if (code === 0x28 || code === 0x29) return at;
    next++;
  }
  if (next >= text.length || kindOf(text.charCodeAt(next)) !== DIGIT) return at;
  return skipAmount(text, next);
}

/** Skips the number behind a currency sign or the like. */
function skipAmount(text: string, at: number): number {
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const inside = kindOf(code) === DIGIT || ((code === FULL_STOP || code === 0x2c) && isDigit(text, at + 1));
    if (!inside) break;
    at++;
  }
  return at;
}

function isDigit(text: string, at: number): boolean {
  return at < text.length && kindOf(text.charCodeAt(at)) === DIGIT;
}

/** A number right behind one of these is not a date: an address, a fraction, a path. */
function isSpoilt(code: number): boolean {
  return code === 0x2f || code === FULL_STOP || code === 0x5c || code === 0x25;
}
