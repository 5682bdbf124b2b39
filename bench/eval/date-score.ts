import type { Span, TimexType } from "../../src/core/model.ts";
import { counts, isSame, pairs, rates } from "./spans.ts";
import type { Rates } from "./spans.ts";

/** A temporal expression that a person has marked; without a value only its extent and type count. */
export interface GoldDate extends Span {
  text: string;
  type: string;
  /** The same in a scheme of the corpus's own: either will do. */
  kind?: string;
  value: string;
}

/** Of a temporal expression that was found. */
export interface FoundDate extends Span {
  type: TimexType;
  value: string;
}

/** Scores of dates over texts, as in TempEval-3: strict and relaxed extent, type, and value where the extents overlap. */
export class DateScore {
  private readonly strict = counts();
  private readonly relaxed = counts();
  private readonly typed = counts();
  private readonly valued = counts();

  add(gold: readonly GoldDate[], found: readonly FoundDate[]): void {
    const paired = pairs(gold, found);
    const hits = (right: (gold: GoldDate, found: FoundDate) => boolean): number =>
      paired.filter(([g, f]) => right(gold[g]!, found[f]!)).length;
    const blank = gold.filter((date) => !hasValue(date)).length;
    const blankHits = hits((date) => !hasValue(date));
    for (const score of [this.strict, this.relaxed, this.typed]) {
      score.gold += gold.length;
      score.found += found.length;
    }
    this.valued.gold += gold.length - blank;
    this.valued.found += found.length - blankHits;
    this.strict.hits += hits(isSame);
    this.relaxed.hits += paired.length;
    this.typed.hits += hits((one, other) => other.type === one.type || other.type === one.kind);
    this.valued.hits += hits((one, other) => hasValue(one) && canonical(one.value) === canonical(other.value));
  }

  get marked(): number {
    return this.relaxed.gold;
  }

  result(): { strict: Rates; relaxed: Rates; type: Rates; value: Rates } {
    return {
      strict: rates(this.strict),
      relaxed: rates(this.relaxed),
      type: rates(this.typed),
      value: rates(this.valued),
    };
  }
}

function hasValue({ value }: { value: string }): boolean {
  return value !== "" && value !== "null";
}

/** Seconds that are none, and the letter for UTC, make no other value. */
function canonical(value: string): string {
  return value
    .trim()
    .toUpperCase()
    .replace(/(T\d\d:\d\d):00$/, "$1")
    .replace(/Z$/, "");
}
