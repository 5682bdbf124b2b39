import type { Span } from "../../src/core/model.ts";

/** How many were marked by a person, how many by the program, and how many of both are the same. */
export interface Counts {
  gold: number;
  found: number;
  hits: number;
}

/** Shares from 0 to 1. */
export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

export function counts(): Counts {
  return { gold: 0, found: 0, hits: 0 };
}

export function rates({ gold, found, hits }: Counts): Rates {
  const precision = found === 0 ? 0 : hits / found;
  const recall = gold === 0 ? 0 : hits / gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, f1 };
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

export function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/**
 * Pairs what was marked with what was found, one to one: those that are the same first, then those that overlap most.
 * @returns positions in `gold` and `found`
 */
export function pairs(gold: readonly Span[], found: readonly Span[]): [gold: number, found: number][] {
  const possible: { g: number; f: number; size: number }[] = [];
  gold.forEach((one, g) =>
    found.forEach((other, f) => {
      const size = Math.min(one.end, other.end) - Math.max(one.start, other.start);
      if (size > 0) possible.push({ g, f, size: isSame(one, other) ? Infinity : size });
    }),
  );
  possible.sort((one, other) => compare(other.size, one.size) || one.g - other.g || one.f - other.f);
  const paired: [number, number][] = [];
  const [usedGold, usedFound] = [new Set<number>(), new Set<number>()];
  for (const { g, f } of possible) {
    if (usedGold.has(g) || usedFound.has(f)) continue;
    usedGold.add(g);
    usedFound.add(f);
    paired.push([g, f]);
  }
  return paired;
}

function compare(one: number, other: number): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
