import type { Language, Mention, Span } from "../model.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { inflectionOf } from "./inflection.ts";
import { lexiconOf } from "./lexicon.ts";
import { Recogniser } from "./recognise.ts";
import type { Toponym } from "./recognise.ts";
import { Relations } from "./relations.ts";
import { Resolver, round } from "./resolve.ts";
import type { Sense } from "./resolve.ts";
import { Scanner } from "./scan.ts";
import type { Hit } from "./scan.ts";
import { LEAST_CONFIDENCE, RECOGNITION } from "./weights.ts";
import { Words } from "./words.ts";

export interface FindPlacesOptions {
  gazetteer: Gazetteer;
  language: Language;
  /** ISO date. */
  published?: string;
  /** As printed: "BAKU, Azerbaijan, Nov. 26". */
  dateline?: string;
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
  const { gazetteer, language } = options;
  const words = Words.of(text);
  const lexicon = lexiconOf(language);
  const inflection = inflectionOf(language);
  const hits = scan(words, new Scanner(gazetteer, words, inflection));
  const recogniser = new Recogniser(words, lexicon, gazetteer, options.dates ?? []);
  const toponyms = recogniser.recognise(hits);
  const relations = new Relations(words, gazetteer, lexicon, inflection !== null);
  relations.read(toponyms);
  const resolver = new Resolver(gazetteer, relations);
  const senses = resolver.resolve(text, toponyms);
  return senses
    .flatMap((sense) => mentionsOf(sense, text, gazetteer, resolver))
    .sort((one, other) => one.start - other.start);
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

function mentionsOf(sense: Sense, text: string, gazetteer: Gazetteer, resolver: Resolver): Mention[] {
  const { place } = sense.candidates[sense.best]!;
  const probability = sense.probability[sense.best]!;
  let explained: ReturnType<Resolver["explain"]> | undefined;
  const mentions: Mention[] = [];
  for (const toponym of sense.toponyms) {
    const odds = toponym.odds + RECOGNITION.context * sense.context;
    const confidence = probability ** 0.5 / (1 + Math.exp(-odds));
    if (confidence < LEAST_CONFIDENCE) continue;
    explained ??= resolver.explain(sense);
    mentions.push({
      start: toponym.start,
      end: toponym.end,
      text: text.slice(toponym.start, toponym.end),
      place: gazetteer.id(place),
      kind: toponym.kind,
      confidence: round(confidence),
      why: {
        matched: gazetteer.spelling(place, text.slice(toponym.start, toponym.end)),
        rule: ruleOf(toponym),
        evidence: [
          ...explained.evidence,
          ...toponym.evidence.map((piece) => ({ ...piece, weight: round(piece.weight) })),
        ],
        refused: explained.refused,
      },
    });
  }
  return mentions;
}

function ruleOf(toponym: Toponym): string {
  if (toponym.kind === "demonym") return "demonym";
  return toponym.kindWord === "" ? "name" : "name+kind-word";
}
