import type { Gazetteer } from "../src/core/places/gazetteer.ts";
import { NONE } from "../src/core/places/gazetteer.ts";
import type { Span } from "../src/core/model.ts";

const WORD = /\p{Lu}[\p{L}\p{N}'’.-]*/gu;

/** What a plain look-up finds: at each capitalised word the longest name of the gazetteer that begins there, whatever it means. */
export function matchNames(text: string, gazetteer: Gazetteer): Span[] {
  const found: Span[] = [];
  let until = 0;
  for (const { index } of text.matchAll(WORD)) {
    if (index < until) continue;
    const end = gazetteer.match(text, index);
    if (end === NONE) continue;
    found.push({ start: index, end });
    until = end;
  }
  return found;
}
