/** The grammar of one language: its words and its patterns, compiled once. */
import { Lexicon, type WordTable } from "./lexicon.ts";
import type { Meaning } from "./meaning.ts";
import { WORD_NUMBER_CLASSES } from "./number-words.ts";
import { NUMBER_CLASSES } from "./numerals.ts";
import { compilePattern, type CompiledPattern } from "./pattern.ts";
import type { Slots } from "./slots.ts";

/** Makes a meaning of what a pattern has matched; null refuses the match. */
type Builder = (slots: Slots) => Meaning | null;

/** Rule, builder, pattern. Of several patterns that match at a place the longest wins, then the first. */
export type PatternRow = [rule: string, build: Builder, pattern: string];

export interface GrammarTable {
  words: WordTable;
  patterns: PatternRow[];
  /** Whether `3/4/1990` and the like begin with the day. */
  dayFirst: boolean;
  /** Whether "3–5 May" is one expression or, as TIMEX3 marks English, one for either end. */
  ranges: "whole" | "apart";
  /** Whether a full stop makes an ordinal of a number: "19. yüzyıl". */
  ordinalStop?: boolean;
  /** What verbs of the past mostly end in. */
  pastEnding?: string;
  /** What makes a participle of such a verb, which says nothing of the past: "will be closed". */
  beforeParticiple?: string;
}

export interface CompiledRow extends CompiledPattern {
  rule: string;
  build: Builder;
}

/** Classes of words that can carry an expression; the others only belong to one. */
const STRONG = [
  "month",
  "short-month",
  "weekday",
  "short-weekday",
  "weekday-adjective",
  "day-words",
  "quarterword",
  "rate",
  "clock-word",
  "at-clock",
  "dotted-clock",
  "monday",
  "sunday",
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
  "season-noun",
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
  "year-adverb",
  "year-end",
  "weekends",
  "times",
  "future",
  "reference",
  "frequency",
  "holiday",
  "feast",
  "birth",
  "term",
  "year",
  "iso-date",
  "iso-time",
  "iso-month",
  "numeric-date",
  "clock",
];

/** A row that matches, and how many tokens it takes. */
export interface Candidate {
  row: CompiledRow;
  reach: number;
}

/** The most tokens that an expression is looked for in. */
export const WINDOW = 24;

/** Prose repeats itself: what matches a window is kept, for so many windows. */
const MOST_REMEMBERED = 20_000;

/** Marks by code unit, and the class that each stands for in the patterns; all dashes are one, brackets are `[ ]`. */
const MARKS: [codes: string, className: string][] = [
  [",", ","],
  ["-\u2011\u2013\u2014", "-"],
  ["/", "/"],
  ["'\u2019", "'"],
  ["(", "["],
  [")", "]"],
];

export class Grammar {
  readonly lexicon: Lexicon;
  /** Letters of the marks, by code unit. */
  readonly marks = new Map<number, string>();
  readonly dayFirst: boolean;
  readonly ranges: "whole" | "apart";
  private readonly pastEnding: string;
  private readonly beforeParticiple: string | undefined;
  /** The code unit that verbs of the past end in. */
  readonly lastOfPast: number;
  readonly ordinalStop: boolean;
  private readonly rows = new Map<string, CompiledRow[]>();
  /** By code unit of a letter. */
  private readonly strong = new Uint8Array(0x10000);
  private readonly beginning = new Uint8Array(0x10000);
  private readonly remembered = new Map<string, Candidate[]>();

  constructor(table: GrammarTable) {
    this.lexicon = new Lexicon([table.words]);
    this.dayFirst = table.dayFirst;
    this.ranges = table.ranges;
    this.pastEnding = table.pastEnding ?? "";
    this.beforeParticiple = table.beforeParticiple;
    this.lastOfPast = this.pastEnding.charCodeAt(this.pastEnding.length - 1);
    this.ordinalStop = table.ordinalStop ?? false;
    for (const [codes, className] of MARKS) {
      for (const code of codes) this.marks.set(code.charCodeAt(0), this.lexicon.letterOf([className]));
    }
    for (const classes of [...NUMBER_CLASSES, ...WORD_NUMBER_CLASSES]) this.lexicon.letterOf(classes);
    for (const className of STRONG) {
      for (const letter of this.lexicon.lettersWith(className)) this.strong[letter.charCodeAt(0)] = 1;
    }
    const letters = new Map<string, string[]>();
    const lettersWith = (className: string): string[] => {
      const known = letters.get(className) ?? this.lexicon.lettersWith(className);
      letters.set(className, known);
      return known;
    };
    for (const [rule, build, pattern] of table.patterns) {
      const compiled = compilePattern(pattern, lettersWith);
      for (const letter of compiled.first) {
        const bucket = this.rows.get(letter) ?? [];
        bucket.push({ ...compiled, rule, build });
        this.rows.set(letter, bucket);
        this.beginning[letter.charCodeAt(0)] = 1;
      }
    }
  }

  /** Whether a pattern begins with the letter of that code unit. */
  begins(letter: number): boolean {
    return this.beginning[letter] === 1;
  }

  /** Patterns that match at the start of a window of letters, the longest first, then in the order of the table. */
  candidates(window: string): readonly Candidate[] {
    const known = this.remembered.get(window);
    if (known) return known;
    const found: Candidate[] = [];
    for (const row of this.rows.get(window[0]!) ?? []) {
      row.probe.lastIndex = 0;
      if (row.probe.test(window)) found.push({ row, reach: row.probe.lastIndex });
    }
    found.sort((a, b) => b.reach - a.reach);
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    this.remembered.set(window, found);
    return found;
  }

  /** Whether the word at `start`…`end` of a text, which the lexicon has not, looks like a verb of the past. */
  readonly isPast = (text: string, start: number, end: number): boolean =>
    text.startsWith(this.pastEnding, end - this.pastEnding.length) && !this.isParticiple(text, start);

  /** Whether the verb at `start` follows what makes a participle of it. */
  readonly isParticiple = (text: string, start: number): boolean =>
    this.beforeParticiple !== undefined && text.startsWith(this.beforeParticiple, start - this.beforeParticiple.length);

  readonly isStrong = (letter: string): boolean => this.strong[letter.charCodeAt(0)] === 1;
}
