/** "twenty-seven", "two thousand", "nineteen ninety-four": numbers in words become number tokens. */
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./scan.ts";

/** Sets of classes of a merged number, for the patterns. */
export const WORD_NUMBER_CLASSES = [["count", "hour"], ["count"], ["year"]];

/** Replaces every sequence of words of the class `numeral` by the number that it says. */
export function mergeNumerals(tokens: Token[], lexicon: Lexicon): Token[] {
  if (!tokens.some((token) => token.word?.classes.has("numeral"))) return tokens;
  const hyphen = lexicon.letterOf(["-"]);
  const merged: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const value = tokens[at]!.word?.classes.get("numeral");
    if (value === undefined) {
      merged.push(tokens[at++]!);
      continue;
    }
    const first = tokens[at]!;
    const number = new WordNumber(Number(value));
    let last = first;
    at++;
    while (at < tokens.length) {
      // A hyphen joins "twenty-seven", not "two-three".
      const step = isJoined(tokens, at, hyphen) ? 1 : 0;
      const next = tokens[at + step]?.word?.classes.get("numeral");
      if (next === undefined || !number.add(Number(next))) break;
      last = tokens[at + step]!;
      at += step + 1;
    }
    const classes = number.isYear ? WORD_NUMBER_CLASSES[2]! : WORD_NUMBER_CLASSES[number.value <= 24 ? 0 : 1]!;
    merged.push({
      start: first.start,
      end: last.end,
      letter: lexicon.letterOf(classes),
      word: null,
      number: number.value,
    });
  }
  return merged;
}

function isJoined(tokens: Token[], at: number, hyphen: string): boolean {
  const mark = tokens[at]!;
  return mark.letter === hyphen && mark.start === tokens[at - 1]!.end && tokens[at + 1]?.start === mark.end;
}

class WordNumber {
  isYear = false;
  private thousands = 0;
  private below: number;

  constructor(first: number) {
    this.below = first;
    if (first === 1000) {
      this.thousands = 1000;
      this.below = 0;
    }
  }

  get value(): number {
    return this.thousands + this.below;
  }

  /** Adds the next word; false where it belongs to another number. */
  add(next: number): boolean {
    if (next === 1000) {
      if (this.thousands > 0) return false;
      this.thousands = Math.max(1, this.below) * 1000;
      this.below = 0;
    } else if (next === 100) {
      if (this.below === 0 || this.below > 20) return false;
      this.below *= 100;
    } else if (next < 10 ? this.below % 10 === 0 : this.below % 100 === 0) {
      this.below += next;
    } else if (
      !this.isYear &&
      this.thousands === 0 &&
      this.below >= 10 &&
      this.below <= 20 &&
      next >= 10 &&
      next < 100
    ) {
      this.below = this.below * 100 + next;
      this.isYear = true;
    } else return false;
    return true;
  }
}
