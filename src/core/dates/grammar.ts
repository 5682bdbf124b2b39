/** The grammar of one language: its words and its patterns, compiled once. */
import { Lexicon, type WordTable } from "./lexicon.ts";
import type { Meaning } from "./meaning.ts";
import { WORD_NUMBER_CLASSES } from "./number-words.ts";
import { NUMBER_CLASSES } from "./numerals.ts";
import { compilePattern, type CompiledPattern } from "./pattern.ts";
import type { Slots } from "./slots.ts";

/** Makes a meaning of what a pattern has matched; null refuses the match. */
export type Builder = (slots: Slots) => Meaning | null;

/** Rule, builder, pattern. Of several patterns that match at a place the longest wins, then the first. */
export type PatternRow = [rule: string, build: Builder, pattern: string];

export interface GrammarTable {
  words: WordTable;
  patterns: PatternRow[];
  /** Whether `3/4/1990` and the like begin with the day. */
  dayFirst: boolean;
  /** Whether "3–5 May" is one expression or, as TIMEX3 marks English, one for either end. */
  ranges: "whole" | "apart";
  /** What verbs of the past mostly end in. */
  pastEnding?: string;
}

export interface CompiledRow extends CompiledPattern {
  rule: string;
  build: Builder;
}

/** Classes of words that can carry an expression; the others only belong to one. */
const STRONG = [
  "month",
  "weekday",
  "unit",
  "units",
  "compound-unit",
  "adjective-unit",
  "half-year",
  "moment",
  "present",
  "then",
  "then-mark",
  "bce",
  "centuryword",
  "unit-of",
  "month-adjective",
  "weekdays",
  "season",
  "fall",
  "decade-word",
  "spelled-century",
  "period",
  "vague-time",
  "part",
  "noon",
  "meridiem",
  "era",
  "deictic",
  "reference",
  "frequency",
  "holiday",
  "term",
  "year",
  "iso-date",
  "iso-time",
  "iso-month",
  "numeric-date",
  "clock",
];

const MARKS = [",", "-", "/", "'", "[", "]"];

export class Grammar {
  readonly lexicon: Lexicon;
  readonly dayFirst: boolean;
  readonly ranges: "whole" | "apart";
  readonly pastEnding: string;
  private readonly rows = new Map<string, CompiledRow[]>();
  private readonly strong: Set<string>;

  constructor(table: GrammarTable) {
    this.lexicon = new Lexicon([table.words]);
    this.dayFirst = table.dayFirst;
    this.ranges = table.ranges;
    this.pastEnding = table.pastEnding ?? "";
    for (const mark of MARKS) this.lexicon.letterOf([mark]);
    for (const classes of [...NUMBER_CLASSES, ...WORD_NUMBER_CLASSES]) this.lexicon.letterOf(classes);
    this.strong = new Set(STRONG.flatMap((className) => this.lexicon.lettersWith(className)));
    for (const [rule, build, pattern] of table.patterns) {
      const compiled = compilePattern(pattern, (className) => this.lexicon.lettersWith(className));
      for (const letter of compiled.first) {
        const bucket = this.rows.get(letter) ?? [];
        bucket.push({ ...compiled, rule, build });
        this.rows.set(letter, bucket);
      }
    }
  }

  /** Patterns that can begin with a letter, in order. */
  rowsAt(letter: string): readonly CompiledRow[] | undefined {
    return this.rows.get(letter);
  }

  readonly isStrong = (letter: string): boolean => this.strong.has(letter);
}
