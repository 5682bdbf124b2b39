import type { Span } from "../model.ts";
import { NONE } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { NameCache, keyOf } from "./names.ts";
import { toponymOf } from "./toponym.ts";
import type { Toponym } from "./toponym.ts";
import type { Hit, Scanner } from "./scan.ts";
import type { Words } from "./words.ts";

/** Log odds of a toponym that somebody else has marked. */
const CERTAIN = 8;

/**
 * Toponyms that somebody has marked: each with the candidates of its whole text, else of the longest name inside. Spans
 * in which no name is known are left out.
 */
export function givenToponyms(words: Words, spans: readonly Span[], scanner: Scanner, gazetteer: Gazetteer): Toponym[] {
  const toponyms: Toponym[] = [];
  let word = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start || one.end - other.end)) {
    while (word < words.count && words.end[word]! <= start) word++;
    let last = word;
    while (last + 1 < words.count && words.start[last + 1]! < end) last++;
    if (word >= words.count || words.start[word]! >= end) continue;
    const hit = wholeName(words, { start, end }, word, last, gazetteer) ?? longestName(word, last, end, scanner);
    if (hit === null) continue;
    const named = hit.candidates.filter(({ use }) => use !== "demonym");
    const kind = named.length === 0 ? "demonym" : "name";
    const toponym = toponymOf(hit, kind === "name" ? named : hit.candidates, kind);
    toponyms.push({ ...toponym, start, end, odds: CERTAIN });
    word = last;
  }
  return toponyms;
}

function wholeName(words: Words, { start, end }: Span, first: number, last: number, gazetteer: Gazetteer): Hit | null {
  const key = keyOf(gazetteer, words.text.slice(start, end));
  return key === NONE
    ? null
    : { first, last, start, end, key, candidates: NameCache.of(gazetteer).name(key).candidates };
}

function longestName(first: number, last: number, end: number, scanner: Scanner): Hit | null {
  let best: Hit | null = null;
  for (let word = first; word <= last; word++) {
    const hit = scanner.longestAt(word);
    if (hit === null || hit.last > last || hit.end > end + 1) continue;
    if (best === null || hit.end - hit.start > best.end - best.start) best = hit;
    word = hit.last;
  }
  return best;
}
