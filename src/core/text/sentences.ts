import type { Span } from "../model.ts";

/** Words whose full stop does not end a sentence: titles, months, units, as newspapers in six languages print them. */
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof gen col lt sgt capt rep sen gov st mt ft no vs etc inc ltd co corp jr sr " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx ca cf eg ie " +
    "г гг в вв им ул д стр тыс млн млрд руб см т е п н р о s sm y il min mln mlrd հ թ թթ մլն մլրդ"
  ).split(" "),
);

/**
 * A stop, its closing quotes or brackets, white space, and the first character of what follows. The look-behind keeps a long run of
 * stops from being tried again at each of them.
 */
const STOP = /(?<![.!?…։])([.!?…։]+)(["'”’»)\]]*)\s+(["'“‘«([]*)(\S)/gu;

/**
 * Cuts a passage into sentences. A stop ends one unless an abbreviation, an initial or a number's dot stands before it, or a small
 * letter after it. Splitting too little is safer than too much: a date then still belongs to the place beside it.
 * @returns spans that together cover the text from its first to its last sentence, in order
 */
export function sentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(STOP)) {
    const at = match.index;
    if (match[1] === "." && isAbbreviated(text, at)) continue;
    if (/\p{Ll}/u.test(match[4]!)) continue;
    const end = at + match[1]!.length + match[2]!.length;
    found.push({ start, end });
    start = at + match[0].length - match[4]!.length - match[3]!.length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

/** Whether the word before the dot at `dot` is an abbreviation or a single letter. */
function isAbbreviated(text: string, dot: number): boolean {
  const word = /[\p{L}\p{M}]{1,8}$/u.exec(text.slice(Math.max(0, dot - 8), dot))?.[0];
  if (word === undefined) return false;
  const before = text[dot - word.length - 1];
  if (before !== undefined && /[\p{L}\p{M}]/u.test(before)) return false;
  if (/^\p{Lu}$/u.test(word)) return true;
  return ABBREVIATIONS.has(word.toLowerCase());
}
