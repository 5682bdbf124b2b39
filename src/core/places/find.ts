import type { Evidence, Language, Mention, Span } from "../model.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { givenToponyms } from "./given.ts";
import { inflectionOf } from "./inflection.ts";
import { lexiconOf } from "./lexicon.ts";
import { NameCache } from "./names.ts";
import { Recogniser } from "./recognise.ts";
import type { Toponym } from "./toponym.ts";
import { findReferences } from "./references.ts";
import type { Named } from "./references.ts";
import { Relations } from "./relations.ts";
import { Resolver, round } from "./resolve.ts";
import { isOtherVillage } from "./seat.ts";
import type { Sense } from "./sense.ts";
import { Scanner } from "./scan.ts";
import type { Hit } from "./scan.ts";
import { CALIBRATION, LEAST_PLACE, RECOGNITION } from "./weights.ts";
import { Words } from "./words.ts";

export interface FindPlacesOptions {
  gazetteer: Gazetteer;
  language: Language;
  /** ISO date. */
  published?: string;
  /** As printed: "BAKU, Azerbaijan, Nov. 26". Its places speak for what lies near them. */
  dateline?: string;
  /** The agency or newspaper; likewise. */
  source?: string;
  /** Temporal expressions of the text, in order: no place is looked for inside. */
  dates?: readonly Span[];
  /** Toponyms that somebody has marked already: only these are resolved, and all that the gazetteer knows are. */
  spans?: readonly Span[];
}

/**
 * Finds the places that a text mentions: names, demonyms and what plainly refers back to a name. Mentions are ordered
 * and do not overlap; offsets are UTF-16 code units. A kind word behind a name belongs to its span ("Kalbajar
 * district", "Rapides Parish"), a possessive ending does not. Time grows linearly with the text.
 */
export function findPlaces(text: string, options: FindPlacesOptions): Mention[] {
  const { gazetteer, dateline = "", source = "", spans } = options;
  const words = Words.of(text);
  const toponyms = toponymsOf(words, options);
  const beside = [dateline, source].flatMap((line) =>
    toponymsOf(Words.of(line), { ...options, dates: [], spans: undefined }),
  );
  const resolver = new Resolver(gazetteer, options.language);
  const senses = resolver.resolve([...beside, ...toponyms]);
  const aside = new Set(beside);
  const named = senses
    .flatMap((sense) => mentionsOf(sense, text, aside, gazetteer, resolver, spans === undefined ? LEAST_PLACE : 0))
    .sort((one, other) => one.mention.start - other.mention.start);
  const mentions = named.map(({ mention }) => mention);
  if (spans !== undefined) return inOrder(mentions);
  const references = findReferences(words, lexiconOf(options.language), gazetteer, named);
  return inOrder([...mentions, ...references]);
}

/** Reads the toponyms of a text and how they stand to each other; links none of them. */
function toponymsOf(words: Words, { gazetteer, language, dates = [], spans }: FindPlacesOptions): Toponym[] {
  const lexicon = lexiconOf(language);
  const inflection = inflectionOf(language);
  const scanner = new Scanner(gazetteer, words, inflection);
  const toponyms =
    spans === undefined
      ? new Recogniser(words, language, gazetteer, dates).recognise(scan(words, scanner))
      : givenToponyms(words, spans, scanner, gazetteer);
  new Relations(words, gazetteer, lexicon, inflection !== null).read(toponyms, spans === undefined);
  return toponyms;
}

function scan(words: Words, scanner: Scanner): Hit[] {
  const hits: Hit[] = [];
  for (let word = 0; word < words.count; word++) {
    const hit = scanner.longestAt(word);
    if (hit === null) continue;
    hits.push(hit);
    word = hit.last;
  }
  return hits;
}

function mentionsOf(
  sense: Sense,
  text: string,
  aside: ReadonlySet<Toponym>,
  gazetteer: Gazetteer,
  resolver: Resolver,
  leastPlace: number,
): Named[] {
  const shown = sense.candidates[sense.shown]!;
  if (isOtherVillage(shown, sense.candidates, sense.kindWord, gazetteer)) return [];
  const { place } = shown;
  const probability = resolver.certainty(sense);
  const outOfPlace = resolver.isOutOfPlace(sense);
  let explained: ReturnType<Resolver["explain"]> | undefined;
  let matched: string | undefined;
  const named: Named[] = [];
  for (const toponym of sense.toponyms) {
    const odds = toponym.odds + RECOGNITION.context * sense.context + (outOfPlace ? RECOGNITION.outOfPlace : 0);
    const isPlace = 1 / (1 + Math.exp(-odds));
    const confidence = CALIBRATION.least + (CALIBRATION.most - CALIBRATION.least) * isPlace * probability;
    if (isPlace < leastPlace || aside.has(toponym)) continue;
    explained ??= resolver.explain(sense);
    matched ??= NameCache.of(gazetteer).spelling(place, toponym.key);
    const pieces: Evidence[] = outOfPlace
      ? [...toponym.evidence, { kind: "outOfPlace", weight: RECOGNITION.outOfPlace }]
      : toponym.evidence;
    const own = pieces.map((piece) => ({ ...piece, weight: round(piece.weight) }));
    named.push({
      last: toponym.last,
      place,
      kindWord: toponym.kindWord,
      mention: {
        start: toponym.start,
        end: toponym.end,
        text: text.slice(toponym.start, toponym.end),
        place: gazetteer.id(place),
        kind: toponym.kind,
        confidence: round(confidence),
        why: {
          matched,
          rule: ruleOf(toponym),
          evidence: [...explained.evidence, ...own],
          refused: explained.refused,
        },
      },
    });
  }
  return named;
}

function ruleOf(toponym: Toponym): string {
  if (toponym.kind === "demonym") return "demonym";
  return toponym.kindWord === "" ? "name" : "name+kind-word";
}

/** Sorts mentions and drops those that overlap one before them. */
function inOrder(mentions: Mention[]): Mention[] {
  let end = 0;
  return mentions
    .sort((one, other) => one.start - other.start || other.end - one.end)
    .filter((mention) => {
      if (mention.start < end) return false;
      end = mention.end;
      return true;
    });
}
