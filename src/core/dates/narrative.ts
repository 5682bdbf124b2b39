/** Where a narrative has got to: what its next expressions are counted from. */
import type { Known } from "./known.ts";

/** By so many years a history can go on without going elsewhere. */
const GLANCE = { back: 2, ahead: 10 };

export class Narrative {
  /** The date last told. */
  last: Known | null;
  /** The quarter last told. */
  lastQuarter: Known | null = null;
  private readonly history: boolean;
  /** A year far from where a history stands, which it may have gone to or only glanced at. */
  private aside: Known | null = null;

  /** @param start the year that a history begins with. */
  constructor(history: boolean, start: number | undefined) {
    this.history = history;
    this.last = history && start !== undefined ? { year: start, sentence: -1 } : null;
  }

  /** The date to go on from in a sentence: one that has glanced back goes on from there. */
  from(sentence: number): Known | null {
    const { last, aside } = this;
    return aside?.sentence === sentence && last && aside.year < last.year ? aside : last;
  }

  /** @param tense 1 where the sentence looks ahead, else 0 or -1. */
  reach(known: Known, sentence: number, tense: number): void {
    const told = { ...known, sentence };
    if (this.history && this.isGlance(known, tense)) {
      this.aside = told;
      return;
    }
    this.aside = null;
    this.last = told;
    if (known.quarter !== undefined) this.lastQuarter = told;
  }

  /** A lone year that is far off or only planned is a glance, until another date near it is told. */
  private isGlance({ year, month }: Known, tense: number): boolean {
    const { last, aside } = this;
    if (month !== undefined || !last) return false;
    const ahead = year - last.year;
    if (ahead >= -GLANCE.back && ahead <= (tense > 0 ? 0 : GLANCE.ahead)) return false;
    return !aside || Math.abs(year - aside.year) > GLANCE.back;
  }
}
