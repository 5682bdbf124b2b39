import type { FinderEntry, PlaceId } from "../../core/model.ts";
import { nameKey } from "../../core/text/fold.ts";

/** A place that answers a query, and which of its names did. */
export interface Match {
  id: PlaceId;
  name: string;
}

/** How a name answers, best first: whole, from its beginning, from the beginning of a word, with a slip of the finger. */
const [WHOLE, START, WORD, SLIP, NO] = [0, 1, 2, 3, 4];

interface Keyed {
  id: PlaceId;
  names: { name: string; key: string }[];
}

/** Finds places by any of their names, whatever the spelling or script that the atlas carries. */
export class PlaceNames {
  readonly #entries: Keyed[];

  constructor(entries: readonly FinderEntry[]) {
    this.#entries = entries.map(({ id, names }) => ({
      id,
      names: names.map((name) => ({ name, key: nameKey(name) })),
    }));
  }

  /**
   * @param weight what orders places that answer equally well, most first: the number of passages
   * @returns at most `most` places, best first
   */
  find(query: string, weight: (id: PlaceId) => number, most = 8): Match[] {
    const key = nameKey(query);
    if (key === "") return [];
    const found: (Match & { rank: number; weight: number })[] = [];
    for (const { id, names } of this.#entries) {
      let [best, bestName] = [NO, ""];
      for (const { name, key: of } of names) {
        const rank = rankOf(key, of);
        if (rank < best) [best, bestName] = [rank, name];
        if (best === WHOLE) break;
      }
      if (best < NO) found.push({ id, name: bestName, rank: best, weight: weight(id) });
    }
    found.sort((one, other) => one.rank - other.rank || other.weight - one.weight || (one.id < other.id ? -1 : 1));
    return found.slice(0, most).map(({ id, name }) => ({ id, name }));
  }
}

function rankOf(query: string, name: string): number {
  if (name === query) return WHOLE;
  if (name.startsWith(query)) return START;
  if (name.includes(` ${query}`)) return WORD;
  const slips = query.length < 4 ? 0 : query.length < 8 ? 1 : 2;
  return slips > 0 && startsWithin(query, name, slips) ? SLIP : NO;
}

/**
 * Whether a name begins with a query up to a number of slips: a letter wrong, missing, added, or two swapped
 * (optimal string alignment against every prefix of the name). The first letter counts as typed right.
 */
function startsWithin(query: string, name: string, slips: number): boolean {
  if (query[0] !== name[0] || name.length < query.length - slips) return false;
  const width = Math.min(name.length, query.length + slips);
  let before: number[] = [];
  let row = Array.from({ length: width + 1 }, (_, i) => i);
  for (let i = 1; i <= query.length; i++) {
    const next = [i];
    for (let j = 1; j <= width; j++) {
      const same = query[i - 1] === name[j - 1];
      next[j] = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && query[i - 1] === name[j - 2] && query[i - 2] === name[j - 1]) {
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
      }
    }
    if (Math.min(...next) > slips) return false;
    before = row;
    row = next;
  }
  return Math.min(...row) <= slips;
}
