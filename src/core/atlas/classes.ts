import type { PlaceSummary } from "../model.ts";

/** The map never shows more classes than a reader can tell apart and match with the legend. */
const MOST_CLASSES = 5;

/**
 * Lower bounds of the classes that the map shades by, ascending, at most five; the first is the smallest count above
 * zero. Natural breaks (Jenks) on a logarithmic scale, found exactly as Fisher 1958 does: counts of places are skewed,
 * and equal steps would paint one place dark and the rest alike. Empty where no count is above zero.
 */
export function classBreaks(counts: readonly number[]): number[] {
  const values = new Map<number, number>();
  for (const count of counts) if (count > 0) values.set(count, (values.get(count) ?? 0) + 1);
  const distinct = coarsened([...values].sort(([a], [b]) => a - b));
  if (distinct.length <= MOST_CLASSES) return distinct.map(([value]) => value);
  return naturalBreaks(distinct).map((at) => distinct[at]![0]);
}

/**
 * The breaks that map and legend share: of the whole archive's counts, so that a shade means the same whatever the
 * dates. Unions and continents are left out, for the map never fills them.
 */
export function breaksOf(places: readonly Pick<PlaceSummary, "kind" | "count">[]): number[] {
  return classBreaks(places.map(({ kind, count }) => (kind === "union" || kind === "continent" ? 0 : count)));
}

/** The class of a count: 0 for none, else 1 for the lowest class up to the number of breaks. */
export function classOf(count: number, breaks: readonly number[]): number {
  if (count <= 0) return 0;
  let rank = 1;
  while (rank < breaks.length && count >= breaks[rank]!) rank++;
  return rank;
}

/** The search below is quadratic: beyond this many distinct counts, neighbours are taken together. */
const MOST_VALUES = 300;

type Weighted = [value: number, times: number];

function coarsened(sorted: Weighted[]): Weighted[] {
  if (sorted.length <= MOST_VALUES) return sorted;
  const size = Math.ceil(sorted.length / MOST_VALUES);
  const groups: Weighted[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const group = sorted.slice(i, i + size);
    groups.push([group[0]![0], group.reduce((sum, [, times]) => sum + times, 0)]);
  }
  return groups;
}

/** Positions at which the classes start, so that the squared distances within classes are least. */
function naturalBreaks(sorted: Weighted[]): number[] {
  const size = sorted.length;
  const spread = withinSpread(sorted);
  let cost = Array.from({ length: size }, (_, end) => spread(0, end));
  const starts: number[][] = [];
  for (let classes = 2; classes <= MOST_CLASSES; classes++) {
    const start: number[] = [];
    const next = cost.map((_, end) => {
      let best = Infinity;
      for (let from = classes - 1; from <= end; from++) {
        const total = cost[from - 1]! + spread(from, end);
        if (total < best) {
          best = total;
          start[end] = from;
        }
      }
      return best;
    });
    starts.push(start);
    cost = next;
  }
  const breaks: number[] = [];
  let end = size - 1;
  for (const start of starts.toReversed()) {
    breaks.unshift(start[end]!);
    end = start[end]! - 1;
  }
  return [0, ...breaks];
}

/** Sum of squared distances from the mean for any stretch, from running sums. */
function withinSpread(sorted: Weighted[]): (from: number, to: number) => number {
  const weight = [0];
  const sum = [0];
  const squares = [0];
  sorted.forEach(([value, times], i) => {
    const log = Math.log(value);
    weight.push(weight[i]! + times);
    sum.push(sum[i]! + times * log);
    squares.push(squares[i]! + times * log * log);
  });
  return (from, to) => {
    const total = sum[to + 1]! - sum[from]!;
    return squares[to + 1]! - squares[from]! - (total * total) / (weight[to + 1]! - weight[from]!);
  };
}
