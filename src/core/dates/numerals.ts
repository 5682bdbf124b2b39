/** Numbers as they are printed in digits, with what they could be: a day, a year, a clock time, a whole date. */
import type { Lexicon } from "./lexicon.ts";
import type { Token } from "./scan.ts";

const ISO_DATE = /(\d{4})-(\d{2})-(\d{2})(?!\d)(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?)?/y;
const ISO_MONTH = /(\d{4})-(0[1-9]|1[0-2])(?![\d-])/y;
const NUMERIC_DATE = /(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y;
const CLOCK = /([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/y;
const DOTTED_CLOCK = /([01]?\d|2[0-4])\.([0-5]\d)(?=\s?[ap]\.?m\b)/iy;
const GROUPED = /\d{1,3}(?:,\d{3}){1,6}(?!\d)/y;
const DECIMAL = /\d{1,9}[.,]\d{1,9}/y;
const ORDINAL_STOP = /\.(?= \p{Ll})/uy;
const TWO_DIGIT_CLOCK = /^(?:[01]\d|2[0-4])\.[0-5]\d$/;
const FRACTION = /[1-9]\/[1-9](?!\d|\/)/y;

/** Years that a bare number of four digits can be. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
const LONGEST_NUMBER = 9;

const ISO_DATE_CLASSES = ["iso-date"];
const ISO_TIME_CLASSES = ["iso-time"];
const ISO_MONTH_CLASSES = ["iso-month"];
const NUMERIC_DATE_CLASSES = ["numeric-date"];
const CLOCK_CLASSES = ["clock"];
const FRACTION_CLASSES = ["fraction"];
const COUNT_CLASSES = ["count"];
const DOTTED_CLOCK_CLASSES = ["count", "dotted-clock"];

/** Reads the number that begins at a place; `end` is where it stops. */
export class NumberReader {
  end = 0;
  private readonly text: string;
  private readonly lexicon: Lexicon;
  private readonly ordinalStop: boolean;

  /** @param ordinalStop whether a full stop before a small letter belongs to the number */
  constructor(text: string, lexicon: Lexicon, ordinalStop: boolean) {
    this.text = text;
    this.lexicon = lexicon;
    this.ordinalStop = ordinalStop;
  }

  /** The token at `at`, or null where the number cannot be part of a temporal expression. */
  read(at: number): Token | null {
    const { text } = this;
    let end = at + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    const digits = end - at;
    this.end = end;
    const next = end + 1 < text.length && isDigit(text.charCodeAt(end + 1)) ? text[end] : "";
    if (next === "-" || next === "." || next === "/" || next === ":" || next === ",") {
      const whole = this.readComposite(at, digits);
      if (whole !== undefined) return whole;
    }
    if (digits > LONGEST_NUMBER || text[end] === "%") return null;
    if (this.ordinalStop && digits <= 2 && this.match(ORDINAL_STOP, end)) this.end = end + 1;
    return this.token(at, this.end, integerClasses(text, at, digits), Number(text.slice(at, end)));
  }

  private readComposite(at: number, digits: number): Token | null | undefined {
    if (digits === 4) {
      const iso = this.match(ISO_DATE, at);
      if (iso) return this.token(at, this.end, iso[4] ? ISO_TIME_CLASSES : ISO_DATE_CLASSES, 0);
      const month = this.match(ISO_MONTH, at);
      // "1904-05" is two years.
      if (month && Number(month[2]) <= Number(month[1]) % 100) return this.token(at, this.end, ISO_MONTH_CLASSES, 0);
      this.end = at + digits;
      return undefined;
    }
    if (digits <= 2) {
      if (this.match(NUMERIC_DATE, at)) return this.token(at, this.end, NUMERIC_DATE_CLASSES, 0);
      const clock = this.match(CLOCK, at) ?? this.match(DOTTED_CLOCK, at);
      if (clock) return this.token(at, this.end, CLOCK_CLASSES, Number(clock[1]) * 60 + Number(clock[2]));
      if (this.match(FRACTION, at)) return this.token(at, this.end, FRACTION_CLASSES, 0.5);
    }
    if (digits <= 3) {
      const grouped = this.match(GROUPED, at);
      if (grouped) return this.token(at, this.end, COUNT_CLASSES, Number(grouped[0].replaceAll(",", "")));
    }
    const decimal = this.match(DECIMAL, at);
    if (!decimal) return undefined;
    const classes = TWO_DIGIT_CLOCK.test(decimal[0]) ? DOTTED_CLOCK_CLASSES : COUNT_CLASSES;
    return this.token(at, this.end, classes, Number(decimal[0].replace(",", ".")));
  }

  private match(expression: RegExp, at: number): RegExpExecArray | null {
    expression.lastIndex = at;
    const found = expression.exec(this.text);
    if (found) this.end = expression.lastIndex;
    return found;
  }

  private token(start: number, end: number, classes: string[], number: number): Token {
    return { start, end, letter: this.lexicon.letterOf(classes), word: null, number };
  }
}

/** Every set of classes that a number token can have: patterns are compiled over them. */
export const NUMBER_CLASSES: string[][] = [
  ISO_DATE_CLASSES,
  ISO_TIME_CLASSES,
  ISO_MONTH_CLASSES,
  NUMERIC_DATE_CLASSES,
  CLOCK_CLASSES,
  FRACTION_CLASSES,
  COUNT_CLASSES,
  DOTTED_CLOCK_CLASSES,
  ["any-year", "count", "day", "hour", "short"],
  ["any-year", "count", "day", "hour"],
  ["any-year", "count", "day", "short"],
  ["any-year", "count", "short"],
  ["any-year", "compact", "count"],
  ["any-year", "compact", "count", "year"],
  ["compact", "count"],
  ["any-year", "count"],
  ["any-year", "count", "year"],
];

function integerClasses(text: string, at: number, digits: number): string[] {
  const value = digits <= 4 ? Number(text.slice(at, at + digits)) : Infinity;
  if (digits === 1) return value > 0 ? NUMBER_CLASSES[9]! : COUNT_CLASSES;
  if (digits === 2) {
    if (value >= 1 && value <= 24) return NUMBER_CLASSES[8]!;
    return value >= 1 && value <= 31 ? NUMBER_CLASSES[10]! : NUMBER_CLASSES[11]!;
  }
  // "1130" may be a time of day, "3100" and "1175" are none.
  const isClock = value <= 2400 && value % 100 < 60;
  if (digits === 3) return isClock ? NUMBER_CLASSES[12]! : NUMBER_CLASSES[15]!;
  if (digits !== 4) return COUNT_CLASSES;
  if (value >= FIRST_YEAR && value <= LAST_YEAR) return isClock ? NUMBER_CLASSES[13]! : NUMBER_CLASSES[16]!;
  return isClock ? NUMBER_CLASSES[14]! : COUNT_CLASSES;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
