import { analyse } from "../core/analyse.ts";
import type { Analysis, Article, Span } from "../core/model.ts";
import type { Gazetteer } from "../core/places/gazetteer.ts";
import { detectLanguage, languageCode } from "./readers/language.ts";
import { publishedDate } from "./readers/published.ts";
import type { Row } from "./readers/rows.ts";

/** What a mention tells of its place: coordinates and ids only where they are known. */
interface KnownPlace {
  name: string;
  lat?: number;
  lon?: number;
  geonames?: number;
  wikidata?: string;
}

/** Turns articles into the lines that `extract` promises. */
export class Extractor {
  readonly #gazetteer: Gazetteer;
  readonly #places = new Map<string, KnownPlace>();

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** @throws {Error} a sentence, where the record is not as it should be */
  async line({ id, fault, values }: Row): Promise<{ line: string; warnings: string[] }> {
    if (fault !== undefined) throw new Error(fault);
    if (id === undefined) throw new Error('"id" is missing, or neither a string nor a number.');
    const { text } = values;
    if (typeof text !== "string") throw new Error('"text" is missing, or not a string.');
    const spans = spansOf(values.spans, text);
    const warnings: string[] = [];
    const string = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
    const printed = string("published");
    const published = printed === undefined ? undefined : (publishedDate(printed) ?? undefined);
    if (values.published != null && published === undefined) {
      warnings.push(
        `"published" is not a date of the calendar (${JSON.stringify(values.published)}); it was not used.`,
      );
    }
    const language = languageCode(string("language") ?? "") ?? (await detectLanguage(text));
    const known = { text, language, published, dateline: string("dateline"), source: string("source") };
    const analysis = analyse(known as Parameters<typeof analyse>[0], this.#gazetteer, spans);
    return { line: `${JSON.stringify({ id, language, ...this.#found(analysis) })}\n`, warnings };
  }

  article(article: Article): string {
    const { id, language, title, published, text } = article;
    const { mentions, dates } = this.#found(analyse(article, this.#gazetteer));
    return `${JSON.stringify({ id, language, title, published, text, mentions, dates })}\n`;
  }

  #found({ mentions, dates }: Analysis): { mentions: object[]; dates: object[] } {
    return {
      mentions: mentions.map(({ start, end, text, place, kind, confidence }) => {
        const { name, ...known } = this.#known(place);
        return { start, end, text, place, name, ...known, kind, confidence: Math.round(confidence * 1000) / 1000 };
      }),
      dates: dates.map(({ start, end, text, type, value, interval }) => ({ start, end, text, type, value, interval })),
    };
  }

  #known(id: string): KnownPlace {
    let known = this.#places.get(id);
    if (known === undefined) {
      const { names, center, geonames, wikidata } = this.#gazetteer.place(this.#gazetteer.indexOf(id));
      known = {
        name: names.en!,
        ...(Number.isFinite(center[0]) && Number.isFinite(center[1]) ? { lat: center[1], lon: center[0] } : {}),
        ...(geonames ? { geonames } : {}),
        ...(wikidata ? { wikidata } : {}),
      };
      this.#places.set(id, known);
    }
    return known;
  }
}

function spansOf(value: unknown, text: string): Span[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new Error('"spans" is not an array.');
  return value.map((span: Partial<Span> | null, index) => {
    const { start, end } = span ?? {};
    if (!Number.isInteger(start) || !Number.isInteger(end) || start! < 0 || end! <= start! || end! > text.length) {
      throw new Error(`Span ${index + 1} does not lie within the text: ${JSON.stringify(span)}.`);
    }
    return { start: start!, end: end! };
  });
}
