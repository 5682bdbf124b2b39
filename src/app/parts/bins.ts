/** A bar of a histogram: the years that it spans, both included, and how many passages tell of them. */
export interface Bin {
  first: number;
  last: number;
  count: number;
}

const WIDTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * Sorts counts by year into at most `most` bars of equal width, which begin at multiples of their width.
 * @param told `[year, count]`, ascending
 * @param range years to span; the first and last of `told` where not given
 */
export function bins(told: readonly [number, number][], most: number, range?: [number, number] | null): Bin[] {
  if (told.length === 0) return [];
  const [low, high] = range ?? [told[0]![0], told.at(-1)![0]];
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
  return found;
}

function count(low: number, high: number, width: number): number {
  return Math.floor(high / width) - Math.floor(low / width) + 1;
}
