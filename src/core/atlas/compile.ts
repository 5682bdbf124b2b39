import { ATLAS_VERSION } from "../model.ts";
import type {
  Analysis,
  Article,
  ArticleShard,
  ArticleSummary,
  AtlasManifest,
  FinderEntry,
  Language,
  Link,
  Place,
  PlaceId,
  PlaceMark,
  PlaceSummary,
  Span,
  ToldTable,
} from "../model.ts";
import { NONE } from "../places/gazetteer.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { compareText } from "../text/order.ts";
import { passages } from "../text/passages.ts";
import { sentences } from "../text/sentences.ts";
import { Slugs } from "../text/slug.ts";
import { AttractScenes } from "./attract.ts";
import type { AttractScene } from "./attract.ts";
import { BORDERS, CREDITS } from "./credits.ts";
import { frame } from "./frame.ts";
import { newestFirst, NewestPassages } from "./newest.ts";
import { PlaceLinks, toldTable } from "./place-links.ts";
import type { LinkStore } from "./place-links.ts";
import { sift } from "./review.ts";
import { placeFiles } from "./shard.ts";
import type { PlaceFiles } from "./shard.ts";
import { selectPlaces, summarisePlace } from "./summary.ts";
import { spanOf, storyDates, toldOf } from "./told.ts";

export interface AtlasOptions {
  title: string;
  /** One sentence, or empty. */
  description: string;
  /** Ids of the places that have a polygon to be drawn. */
  polygons: ReadonlySet<PlaceId>;
  /** Links that are less sure are left out, and counted. */
  confidence: number;
}

/** An atlas, ready to be written, but for its articles, which `add` has handed back. */
export interface CompiledAtlas {
  manifest: AtlasManifest;
  places: PlaceSummary[];
  articles: ArticleSummary[];
  finder: FinderEntry[];
  told: ToldTable;
  attract: AttractScene[];
  /** Made one place at a time, as they are asked for. */
  placeFiles(): Iterable<PlaceFiles & { slug: string }>;
}

/** How many places the start page names as the most mentioned. */
const TOP = 12;

/**
 * Joins what was found in articles to an atlas: `add` each article with its analysis, in the order of the archive, then `finish`.
 * The same articles in the same order give the same atlas. Texts are not held: what is complete is handed back, or stored.
 */
export class AtlasCompiler {
  readonly #gazetteer: Gazetteer;
  readonly #options: AtlasOptions;
  readonly #slugs = new Slugs();
  readonly #store: LinkStore;
  readonly #articles: ArticleSummary[] = [];
  readonly #links = new Map<PlaceId, PlaceLinks>();
  readonly #newest = new NewestPassages();
  readonly #attract = new AttractScenes();
  readonly #known = new Map<PlaceId, Place>();
  readonly #languages = new Map<Language, number>();
  #passages = 0;
  #dates = 0;
  #waiting = 0;

  /** @param store keeps the links until the files of the places have been made */
  constructor(gazetteer: Gazetteer, options: AtlasOptions, store: LinkStore) {
    this.#gazetteer = gazetteer;
    this.#options = options;
    this.#store = store;
  }

  /**
   * @param analysis places and dates, with offsets into the article's text
   * @returns the article's shard: nothing that is added later changes it
   */
  add(article: Article, analysis: Analysis): ArticleShard {
    const { text, ...described } = article;
    const { kept, waiting } = sift(analysis, this.#options.confidence);
    this.#waiting += waiting.length;
    const shard: ArticleShard = { ...described, slug: this.#slugs.take(article.id), passages: [] };
    const summary = summaryOf(shard);
    this.#articles.push(summary);
    this.#languages.set(article.language, (this.#languages.get(article.language) ?? 0) + 1);
    const mentionsIn = cursor(kept.mentions);
    const datesIn = cursor(kept.dates);
    for (const passage of passages(article)) {
      shard.passages.push({
        id: passage.id,
        text: passage.text,
        places: mentionsIn(passage).map(({ place, kind, confidence, why, ...span }) => {
          return { ...shift(span, passage.start), place, kind, confidence, why };
        }),
        dates: datesIn(passage).map(({ type, value, interval, why, ...span }) => {
          return { ...shift(span, passage.start), type, value, interval, why };
        }),
      });
    }
    this.#passages += shard.passages.length;
    this.#newest.add(shard, summary);
    this.#attract.add(shard, summary, (place) => this.#place(this.#openedBy(place).at(-1)!));
    this.#link(shard, summary);
    return shard;
  }

  /** Links every passage of an article to the places that it mentions. */
  #link(article: ArticleShard, summary: ArticleSummary): void {
    const story = storyDates(
      article.passages.map(({ text, dates }) =>
        dates.map((mark) => ({ mark, text: text.slice(mark.start, mark.end) })),
      ),
    );
    article.passages.forEach((passage, position) => {
      this.#dates += passage.dates.length;
      if (passage.places.length === 0) return;
      const spans = sentences(passage.text);
      const opened = new Map<PlaceId, PlaceMark[]>();
      for (const mark of passage.places) {
        for (const place of this.#openedBy(mark.place)) {
          const marks = opened.get(place);
          if (marks) marks.push(mark);
          else opened.set(place, [mark]);
        }
      }
      for (const [place, marks] of opened) {
        const textOf = (span: Span): string => passage.text.slice(span.start, span.end);
        const told = toldOf(marks, spans, passage.dates, story[position]!, textOf);
        const link: Link = {
          passage: passage.id,
          article: article.id,
          text: passage.text,
          places: passage.places.map((mark) => (marks.includes(mark) ? mark : withoutReason(mark))),
          dates: passage.dates,
          told,
          span: spanOf(told),
        };
        let links = this.#links.get(place);
        if (!links) this.#links.set(place, (links = new PlaceLinks(place)));
        links.add(link, this.#store.put(link), summary, marks);
      }
    });
  }

  /** The places whose pages a mention opens: its own, and, for a spot without an outline, the region that it lies in. */
  #openedBy(id: PlaceId): PlaceId[] {
    const place = this.#place(id);
    if (!place) return [];
    if (this.#options.polygons.has(id) || place.kind !== "town") return [id];
    for (let above = place.parent; above !== null; above = this.#place(above)?.parent ?? null) {
      if (!this.#options.polygons.has(above)) continue;
      return this.#place(above)?.kind === "country" ? [id] : [id, above];
    }
    return [id];
  }

  #place(id: PlaceId): Place | null {
    let place = this.#known.get(id);
    if (!place) {
      const index = this.#gazetteer.indexOf(id);
      if (index === NONE) return null;
      place = this.#gazetteer.place(index);
      this.#known.set(id, place);
    }
    return place;
  }

  finish(): CompiledAtlas {
    const place = (id: PlaceId): Place | null => this.#place(id);
    const linksOf = (id: PlaceId): PlaceLinks => this.#links.get(id) ?? new PlaceLinks(id);
    const selected = selectPlaces(this.#links.keys(), this.#options.polygons, place);
    const slugs = new Slugs();
    const places = selected.map((entry) =>
      summarisePlace(entry, slugs.take(entry.id), linksOf(entry.id), this.#options.polygons.has(entry.id)),
    );
    const articles = this.#articles.toSorted(newestFirst);
    const [gazetteer, store] = [this.#gazetteer, this.#store];
    const manifest = this.#manifest(places, articles);
    return {
      manifest,
      places,
      articles,
      finder: places.map((summary) => ({ id: summary.id, names: this.#findable(summary) })),
      told: toldTable(places.map(({ id }) => linksOf(id))),
      attract: this.#attract.chosen(places, manifest.bbox),
      *placeFiles() {
        for (const { id, slug } of places) {
          const names = gazetteer.allNames(gazetteer.indexOf(id));
          yield { slug, ...placeFiles(place(id)!, names, linksOf(id), store) };
        }
      },
    };
  }

  #manifest(places: PlaceSummary[], articles: ArticleSummary[]): AtlasManifest {
    const published = articles.flatMap((article) => article.published ?? []).sort();
    const mentioned = places.filter(({ count }) => count > 0);
    return {
      format: "dateline-atlas",
      version: ATLAS_VERSION,
      title: this.#options.title,
      description: this.#options.description,
      counts: {
        articles: articles.length,
        passages: this.#passages,
        places: mentioned.length,
        dates: this.#dates,
        waiting: this.#waiting,
      },
      confidence: this.#options.confidence,
      languages: [...this.#languages]
        .map(([language, articles]) => ({ language, articles }))
        .sort((one, other) => other.articles - one.articles || compareText(one.language, other.language)),
      published: published.length > 0 ? [published[0]!, published.at(-1)!] : null,
      bbox: frame(mentioned.map(({ id, count }) => ({ place: this.#place(id)!, weight: count }))),
      top: mostMentioned(mentioned).slice(0, TOP),
      ...this.#newest.listed(),
      borders: BORDERS,
      credits: CREDITS,
    };
  }

  /** What finds a place: every spelling of one that is mentioned, the names shown of one that only stands on the map. */
  #findable({ id, names, count }: PlaceSummary): string[] {
    const spellings = count > 0 ? this.#gazetteer.allNames(this.#gazetteer.indexOf(id)) : [];
    return [...new Set([...Object.values(names), ...spellings.map(({ name }) => name)])];
  }
}

/** Ids by count. A town whose region has its name ("Baku") is left to the region, which opens its passages too. */
function mostMentioned(places: readonly PlaceSummary[]): PlaceId[] {
  const names = new Map(places.map(({ id, names }) => [id, names.en]));
  return places
    .filter(({ parent, names: { en } }) => parent === null || names.get(parent) !== en)
    .sort((one, other) => other.count - one.count || compareText(one.id, other.id))
    .map(({ id }) => id);
}

/** Hands out, passage by passage, the spans that lie wholly in it: both in order, so one walk is enough. */
function cursor<T extends Span>(spans: readonly T[]): (passage: Span) => T[] {
  let at = 0;
  return (passage) => {
    while (at < spans.length && spans[at]!.start < passage.start) at++;
    const found: T[] = [];
    for (; at < spans.length && spans[at]!.start < passage.end; at++) {
      if (spans[at]!.end <= passage.end) found.push(spans[at]!);
    }
    return found;
  };
}

function shift(span: Span, by: number): Span {
  return { start: span.start - by, end: span.end - by };
}

function summaryOf({ file, passages, dateline, sources, ...summary }: ArticleShard): ArticleSummary {
  return summary;
}

function withoutReason({ start, end, place, kind, confidence }: PlaceMark): PlaceMark {
  return { start, end, place, kind, confidence };
}
