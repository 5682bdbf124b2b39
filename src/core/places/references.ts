import type { Mention } from "../model.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { capitalOf } from "./capitals.ts";
import { NONE } from "./gazetteer.ts";
import { FLAGS } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { countryGroup, surroundingGroup } from "./groups.ts";
import { kindWordNamed, kindWordOf } from "./kinds.ts";
import { PLAINNESS } from "./weights.ts";
import { CAPITAL, GAP_PARAGRAPH, isBeside } from "./words.ts";
import type { Words } from "./words.ts";

/** A mention by name, with what references need to know of it. */
export interface Named {
  /** Last word. */
  last: number;
  place: number;
  kindWord: string;
  mention: Mention;
}

/** Paragraphs that a reference may look back over. */
const FARTHEST = 3;

/**
 * Finds what plainly refers back: "the district" where the last district named, by name and kind word, stands at most
 * three paragraphs before, and its own paragraph does not name it; "seven surrounding districts" where the gazetteer
 * knows a group of seven districts around a place that was named; "the three countries" where it knows a group of the three that were
 * named in this paragraph or the one before; "the capital" where the text speaks of one country only. One
 * reference a paragraph and place.
 */
export function findReferences(
  words: Words,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  named: readonly Named[],
): Mention[] {
  const references: Mention[] = [];
  const latest = new Map<string, { named: Named; paragraph: number }>();
  const countries = new Countries(gazetteer);
  let pending = new Map<number, Mention>();
  let inParagraph = new Set<number>();
  let paragraph = 0;
  let next = 0;
  /** Where the names of this paragraph and of the one before begin. */
  let [opening, openingBefore] = [0, 0];
  const endParagraph = () => {
    for (const [place, mention] of pending) if (!inParagraph.has(place)) references.push(mention);
    pending = new Map();
    inParagraph = new Set();
    paragraph++;
    [opening, openingBefore] = [next, opening];
  };
  for (let word = 0; word < words.count; word++) {
    if (words.gap[word]! & GAP_PARAGRAPH && word > 0) endParagraph();
    for (; next < named.length && named[next]!.last <= word; next++) {
      const { place, kindWord } = named[next]!;
      inParagraph.add(place);
      countries.add(named[next]!, paragraph);
      if (kindWord !== "") latest.set(kindWordNamed(kindWord).lemma, { named: named[next]!, paragraph });
    }
    if (words.shape[word]! & CAPITAL) continue;
    const flags = lexicon.flags(words.hashA[word]!);
    if (flags & FLAGS.capital) {
      const capital = capitalReference(
        words,
        lexicon,
        word,
        named[next]?.mention.start,
        countries.only(paragraph),
        gazetteer,
      );
      if (capital !== null && !pending.has(capital.place)) pending.set(capital.place, capital.mention);
    }
    if (flags & FLAGS.countries) {
      const group = countryGroup(words, lexicon, word, named.slice(openingBefore, next), gazetteer);
      if (group !== null) references.push(group);
    }
    if ((flags & FLAGS.kindWord) === 0) continue;
    const kindWord = kindWordOf(words.hashA[word]!);
    if (kindWord === undefined) continue;
    const back = latest.get(kindWord.lemma);
    if (back !== undefined && paragraph - back.paragraph <= FARTHEST && isDefinite(words, lexicon, word)) {
      const mention = refersBack(words, word, back.named, gazetteer);
      if (!pending.has(back.named.place)) pending.set(back.named.place, mention);
    } else if (kindWord.plural) {
      const group = surroundingGroup(
        words,
        lexicon,
        word,
        kindWord,
        named.slice(Math.max(0, next - 5), next),
        gazetteer,
      );
      if (group !== null) references.push(group);
    }
  }
  endParagraph();
  return references;
}

/** "the district", but not "the district court" or "the district of Tovuz". */
function isDefinite(words: Words, lexicon: Lexicon, word: number): boolean {
  if (word === 0 || !isBeside(words.gap[word]!)) return false;
  if ((lexicon.flags(words.hashA[word - 1]!) & FLAGS.determiner) === 0) return false;
  const behind = word + 1;
  if (behind >= words.count || !isBeside(words.gap[behind]!)) return true;
  const flags = lexicon.flags(words.hashA[behind]!);
  return (words.shape[behind]! & CAPITAL) === 0 && (flags & (FLAGS.organisation | FLAGS.title | FLAGS.genitive)) === 0;
}

/** The countries that a text has spoken of so far. */
class Countries {
  private readonly gazetteer: Gazetteer;
  private readonly spokenOf = new Set<number>();
  private last: { named: Named; paragraph: number } | null = null;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  add(named: Named, paragraph: number): void {
    const country = this.gazetteer.country(named.place);
    if (country !== NONE) this.spokenOf.add(country);
    if (country === named.place) this.last = { named, paragraph };
  }

  /** The only country that was spoken of, where it was called by name not long ago. */
  only(paragraph: number): Named | null {
    const { last } = this;
    return this.spokenOf.size === 1 && last !== null && paragraph - last.paragraph <= FARTHEST ? last.named : null;
  }
}

/** "The capital", but not "the capital of Peru", "the capital, Lima", "the capital city" or "the capital gains". */
function capitalReference(
  words: Words,
  lexicon: Lexicon,
  word: number,
  nextName: number | undefined,
  country: Named | null,
  gazetteer: Gazetteer,
): { place: number; mention: Mention } | null {
  if (country === null || (lexicon.cased && !isDefinite(words, lexicon, word))) return null;
  const behind = word + 1;
  if (nextName !== undefined && nextName === words.start[behind]) return null;
  const follows = behind < words.count && isBeside(words.gap[behind]!);
  if (lexicon.cased && follows && (lexicon.flags(words.hashA[behind]!) & FLAGS.function) === 0) return null;
  const place = capitalOf(gazetteer, country.place);
  if (place === NONE) return null;
  const mention = refersBack(words, word, country, gazetteer);
  if (!lexicon.cased) mention.start = words.start[word]!;
  mention.text = words.text.slice(mention.start, mention.end);
  return { place, mention: { ...mention, place: gazetteer.id(place), why: { ...mention.why, rule: "capital" } } };
}

function refersBack(words: Words, word: number, named: Named, gazetteer: Gazetteer): Mention {
  const start = words.start[word - 1]!;
  const end = words.end[word]!;
  return {
    start,
    end,
    text: words.text.slice(start, end),
    place: gazetteer.id(named.place),
    kind: "reference",
    confidence: Math.round(named.mention.confidence * PLAINNESS * 100) / 100,
    why: {
      matched: named.mention.text,
      rule: "refers-back",
      evidence: [{ kind: "kind-word", weight: 1 }],
      refused: [],
    },
  };
}
