import type { Analysis, Article, Evidence, Mention, PlaceId } from "../model.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { passages } from "../text/passages.ts";

/** A link that is not sure enough for the atlas, as a curator needs to see it. */
export interface ReviewRow {
  /** File and article that it stands in. */
  file: string;
  article: string;
  /** The paragraph, and the toponym in it. */
  passage: string;
  text: string;
  quote: string;
  /** Offsets into the quote. */
  start: number;
  end: number;
  confidence: number;
  /** The place that would have been linked, then what lost against it. */
  candidates: { place: PlaceId; name: string }[];
  why: Evidence[];
}

/** Parts the links of an article: those that are sure enough for the atlas, and those that wait for a curator. */
export function sift(analysis: Analysis, least: number): { kept: Analysis; waiting: Mention[] } {
  const waiting = analysis.mentions.filter(({ confidence }) => confidence < least);
  if (waiting.length === 0) return { kept: analysis, waiting };
  return {
    kept: { ...analysis, mentions: analysis.mentions.filter(({ confidence }) => confidence >= least) },
    waiting,
  };
}

/** What a curator reads of the links that wait, in their order. */
export function reviewRows(article: Article, waiting: readonly Mention[], gazetteer: Gazetteer): ReviewRow[] {
  if (waiting.length === 0) return [];
  const found = passages(article);
  return waiting.flatMap(({ start, end, text, place, confidence, why }) => {
    const passage = found.find((one) => one.start <= start && end <= one.end);
    if (passage === undefined) return [];
    const name = gazetteer.name(gazetteer.indexOf(place));
    return {
      file: article.file,
      article: article.id,
      passage: passage.id,
      text,
      quote: passage.text,
      start: start - passage.start,
      end: end - passage.start,
      confidence,
      candidates: [{ place, name }, ...why.refused.map(({ place, name }) => ({ place, name }))],
      why: why.evidence,
    };
  });
}
