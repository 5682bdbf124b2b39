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
  PlaceShard,
  PlaceSummary,
  Span,
  ToldTable,
} from "../model.ts";
import { bounds, dayOf } from "../dates/edtf.ts";
import { NONE } from "../places/gazetteer.ts";
import type { Gazetteer } from "../places/gazetteer.ts";
import { compareText } from "../text/order.ts";
import { passages } from "../text/passages.ts";
import { sentences } from "../text/sentences.ts";
import { Slugs } from "../text/slug.ts";
import { BORDERS, CREDITS } from "./credits.ts";
import { frame } from "./frame.ts";
import { compareLinks, placeShard } from "./shard.ts";
import type { FoundLink } from "./shard.ts";
import { selectPlaces, summarisePlace } from "./summary.ts";
import { spanOf, storyDates, toldOf } from "./told.ts";

export interface AtlasOptions {
  title: string;
  /** One sentence, or empty. */
  description: string;
  /** Ids of the places that have a polygon to be drawn. */
  polygons: ReadonlySet<PlaceId>;
}

/** An atlas, ready to be written. Shards are made one at a time, as they are asked for. */
export interface CompiledAtlas {
  manifest: AtlasManifest;
  places: PlaceSummary[];
  articles: ArticleSummary[];
  finder: FinderEntry[];
  told: ToldTable;
  /** `more`: the second and further shards of links. */
  placeShards(): Iterable<{ slug: string; shard: PlaceShard; more: Link[][] }>;
  articleShards(): Iterable<ArticleShard>;
}

/** How many places the start page names as the most mentioned, and how many articles' passages as the newest. */
const TOP = 12;
const NEWEST = 8;

/**
 * Joins what was found in articles to an atlas: `add` each article with its analysis, in the order of the archive, then `finish`.
 * The same articles in the same order give the same atlas.
 */
export class AtlasCompiler {
  readonly #gazetteer: Gazetteer;
  readonly #options: AtlasOptions;
  readonly #slugs = new Slugs();
  readonly #articles: ArticleShard[] = [];
  readonly #links = new Map<PlaceId, FoundLink[]>();
  readonly #known = new Map<PlaceId, Place>();
  readonly #languages = new Map<Language, number>();
  #passages = 0;
  #dates = 0;

  constructor(gazetteer: Gazetteer, options: AtlasOptions) {
    this.#gazetteer = gazetteer;
    this.#options = options;
  }

  /** @param analysis places and dates, with offsets into the article's text */
  add(article: Article, analysis: Analysis): void {
    const { text, ...described } = article;
    const shard: ArticleShard = { ...described, slug: this.#slugs.take(article.id), passages: [] };
    this.#articles.push(shard);
    this.#languages.set(article.language, (this.#languages.get(article.language) ?? 0) + 1);
    const mentionsIn = cursor(analysis.mentions);
    const datesIn = cursor(analysis.dates);
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
    this.#link(shard);
  }

  /** Links every passage of an article to the places that it mentions. */
  #link(article: ArticleShard): void {
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
        const link: FoundLink = { article, passage, marks, told, span: spanOf(told) };
        const links = this.#links.get(place);
        if (links) links.push(link);
        else this.#links.set(place, [link]);
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
    for (const links of this.#links.values()) links.sort(compareLinks);

    const place = (id: PlaceId): Place | null => this.#place(id);
    const selected = selectPlaces(this.#links.keys(), this.#options.polygons, place);
    const slugs = new Slugs();
    const places = selected.map((entry) =>
      summarisePlace(
        entry,
        slugs.take(entry.id),
        this.#links.get(entry.id) ?? [],
        this.#options.polygons.has(entry.id),
      ),
    );
    const articles = this.#articles.map(summaryOf).sort(newestFirst);
    const summaries = new Map(articles.map((article) => [article.id, article]));
    const gazetteer = this.#gazetteer;
    const links = this.#links;
    const shardOf = (summary: PlaceSummary): { slug: string; shard: PlaceShard; more: Link[][] } => {
      const index = gazetteer.indexOf(summary.id);
      const { shard, more } = placeShard(
        place(summary.id)!,
        gazetteer.allNames(index),
        links.get(summary.id) ?? [],
        summaries,
      );
      return { slug: summary.slug, shard, more };
    };
    return {
      manifest: this.#manifest(places, articles),
      places,
      articles,
      finder: places.map((summary) => ({ id: summary.id, names: this.#findable(summary) })),
      told: places.flatMap(({ id }, position) => (links.get(id) ?? []).flatMap((link, at) => rows(position, at, link))),
      *placeShards() {
        for (const summary of places) yield shardOf(summary);
      },
      articleShards: () => this.#articles,
    };
  }

  #manifest(places: PlaceSummary[], articles: ArticleSummary[]): AtlasManifest {
    const published = articles.flatMap((article) => article.published ?? []).sort();
    const mentioned = places.filter(({ count }) => count > 0);
    const newest = articles.slice(0, NEWEST).flatMap(({ id }) => {
      const { passages, dateline } = this.#shard(id);
      const passage = passages.find(({ places, text }) => places.length > 0 && text !== dateline);
      if (!passage) return [];
      return {
        passage: passage.id,
        article: id,
        text: passage.text,
        places: [...new Set(passage.places.map((mark) => mark.place))],
      };
    });
    return {
      format: "dateline-atlas",
      version: ATLAS_VERSION,
      title: this.#options.title,
      description: this.#options.description,
      counts: { articles: articles.length, passages: this.#passages, places: mentioned.length, dates: this.#dates },
      languages: [...this.#languages]
        .map(([language, articles]) => ({ language, articles }))
        .sort((one, other) => other.articles - one.articles || compareText(one.language, other.language)),
      published: published.length > 0 ? [published[0]!, published.at(-1)!] : null,
      bbox: frame(mentioned.map(({ id, count }) => ({ place: this.#place(id)!, weight: count }))),
      top: mostMentioned(mentioned).slice(0, TOP),
      newest,
      articles: Object.fromEntries(newest.map(({ article }) => [article, articles.find(({ id }) => id === article)!])),
      borders: BORDERS,
      credits: CREDITS,
    };
  }

  #shard(id: string): ArticleShard {
    return this.#articles.find((article) => article.id === id)!;
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

function newestFirst(one: ArticleSummary, other: ArticleSummary): number {
  return compareText(other.published ?? "", one.published ?? "") || compareText(one.id, other.id);
}

function rows(position: number, link: number, { told }: FoundLink): number[] {
  return told.flatMap(({ interval }) => {
    const [first, last] = bounds(interval)!;
    return [position, link, dayOf(first), dayOf(last)];
  });
}
