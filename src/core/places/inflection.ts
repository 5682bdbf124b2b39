import { FOLDED, SPACE, hashStepA, hashStepB, nameKey } from "../text/fold.ts";
import type { Language } from "../model.ts";
import { ARMENIAN_ENDINGS } from "./inflection-hy.ts";
import { AZERBAIJANI_ENDINGS } from "./inflection-az.ts";
import { GEORGIAN_ENDINGS } from "./inflection-ka.ts";
import { RUSSIAN_ENDINGS } from "./inflection-ru.ts";

/**
 * An ending of an inflected form and what the name may end in instead: `["ии", ["ия"]]` reads Армении as Армения.
 * With `"demonym"` the form is an adjective or the name of the people, and links as such.
 */
export type Ending = readonly [ending: string, instead: readonly string[], demonym?: "demonym"];

interface Rule {
  /** Folded units of the ending. */
  ending: number[];
  instead: number[][];
  demonym: boolean;
}

/** Fewest letters that must be left of a name when its ending is taken off, and of a name: Уфы, Уфа. */
const SHORTEST_STEM = 3;
const SHORTEST_STEM_RUSSIAN = 2;
const SHORTEST_NAME = 3;
const MOST_FORMS = 32;

/**
 * The dictionary forms that an inflected word may have, as hashes: `formsOf` fills the columns anew for each word, so
 * that looking allocates nothing.
 */
export class Inflection {
  count = 0;
  readonly hashA = new Int32Array(MOST_FORMS);
  readonly hashB = new Int32Array(MOST_FORMS);
  readonly demonym = new Uint8Array(MOST_FORMS);
  private readonly rules = new Map<number, Rule[]>();
  private readonly units = new Int32Array(64);
  private readonly prefixA = new Int32Array(65);
  private readonly prefixB = new Int32Array(65);

  private readonly shortestStem: number;

  constructor(endings: readonly Ending[], shortestStem: number) {
    this.shortestStem = shortestStem;
    for (const [ending, instead, demonym] of endings) {
      const rule = { ending: unitsOf(ending), instead: instead.map(unitsOf), demonym: demonym !== undefined };
      const last = rule.ending.at(-1)!;
      this.rules.set(last, [...(this.rules.get(last) ?? []), rule]);
    }
  }

  /** Reads the word `text[start, end)` that follows what was hashed to `a` and `b`. */
  formsOf(text: string, start: number, end: number, a: number, b: number): void {
    this.count = 0;
    const length = this.readUnits(text, start, end, a, b);
    if (length < SHORTEST_NAME) return;
    for (const rule of this.rules.get(this.units[length - 1]!) ?? []) {
      const stem = length - rule.ending.length;
      if (stem >= this.shortestStem && this.endsWith(rule.ending, stem)) this.put(rule, stem);
    }
  }

  private readUnits(text: string, start: number, end: number, a: number, b: number): number {
    let length = 0;
    this.prefixA[0] = a;
    this.prefixB[0] = b;
    for (let at = start; at < end; at++) {
      const unit = FOLDED[text.charCodeAt(at)]!;
      if (unit <= SPACE) continue;
      if (length === this.units.length) return 0;
      this.units[length++] = unit;
      this.prefixA[length] = hashStepA(this.prefixA[length - 1]!, unit);
      this.prefixB[length] = hashStepB(this.prefixB[length - 1]!, unit);
    }
    return length;
  }

  private endsWith(ending: readonly number[], stem: number): boolean {
    for (let i = 0; i < ending.length; i++) if (this.units[stem + i] !== ending[i]) return false;
    return true;
  }

  private put(rule: Rule, stem: number): void {
    for (const instead of rule.instead) {
      if (this.count === MOST_FORMS) return;
      if (stem + instead.length < SHORTEST_NAME) continue;
      let a = this.prefixA[stem]!;
      let b = this.prefixB[stem]!;
      for (const unit of instead) {
        a = hashStepA(a, unit);
        b = hashStepB(b, unit);
      }
      this.hashA[this.count] = a;
      this.hashB[this.count] = b;
      this.demonym[this.count++] = rule.demonym ? 1 : 0;
    }
  }
}

function unitsOf(text: string): number[] {
  return [...nameKey(text)].map((character) => character.charCodeAt(0));
}

const ENDINGS = new Map<Language, readonly Ending[]>([
  ["ru", RUSSIAN_ENDINGS],
  ["az", AZERBAIJANI_ENDINGS],
  ["tr", AZERBAIJANI_ENDINGS],
  ["hy", ARMENIAN_ENDINGS],
  ["ka", GEORGIAN_ENDINGS],
]);

const made = new Map<Language, Inflection>();

/**
 * The inflection of a language; null for one whose names keep their form. There is one for each language: whoever asks
 * for forms must be done with them before anybody asks again.
 */
export function inflectionOf(language: Language): Inflection | null {
  const endings = ENDINGS.get(language);
  if (endings === undefined) return null;
  let inflection = made.get(language);
  if (inflection === undefined) {
    const shortestStem = language === "ru" ? SHORTEST_STEM_RUSSIAN : SHORTEST_STEM;
    made.set(language, (inflection = new Inflection(endings, shortestStem)));
  }
  return inflection;
}
