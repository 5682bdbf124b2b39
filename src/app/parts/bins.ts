/** A bar of a histogram: the years that it spans, both included, and how many passages tell of them. */
export interface Bin {
  first: number;
  last: number;
  count: number;
}

const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
/** A few early years may not squeeze all others into a corner: up to this share of the passages is told in one bar ahead. */
const EARLY_SHARE = 0.05;

/**
 * Sorts counts by year into at most `most` bars of equal width, which begin at multiples of their width. Where a few
 * passages tell of times long before all others, the first bar spans all of those.
 * @param told `[year, count]`, ascending
 * @param range years to span; those of `told` where not given
 */
export function bins(told: readonly [number, number][], most: number, range?: [number, number]): Bin[] {
  if (told.length === 0) return [];
  const [low, high] = range ?? axis(told);
  const early = told.filter(([year]) => year < low);
  const width = WIDTHS.find((years) => count(low, high, years) <= most) ?? WIDTHS.at(-1)!;
  const start = Math.floor(low / width) * width;
  const found = Array.from({ length: count(low, high, width) }, (_, i) => {
    const first = start + i * width;
    return { first, last: first + width - 1, count: 0 };
  });
  for (const [year, passages] of told) {
    const bin = found[Math.floor((year - start) / width)];
    if (bin) bin.count += passages;
  }
  const before = early.filter(([year]) => year < start);
  if (before.length > 0) found.unshift({ first: before[0]![0], last: start - 1, count: sum(before) });
  return found;
}

/** The years that an axis should span: all that are told, less a few that lie further back than the others reach. */
export function axis(told: readonly [number, number][]): [number, number] {
  const [first, high] = [told[0]![0], told.at(-1)![0]];
  const most = sum(told) * EARLY_SHARE;
  let passed = 0;
  for (const [year, passages] of told) {
    if (year - first > high - year) return [year, high];
    passed += passages;
    if (passed > most) break;
  }
  return [first, high];
}

function count(low: number, high: number, width: number): number {
  return Math.floor(high / width) - Math.floor(low / width) + 1;
}

function sum(told: readonly [number, number][]): number {
  return told.reduce((all, [, passages]) => all + passages, 0);
}
