/**
 * The nouns of Dateline and the shape of the atlas it publishes. Types only: every other file speaks in these words.
 * Offsets are UTF-16 code units, end exclusive. Coordinates are WGS 84 degrees, longitude first. Dates are ISO 8601;
 * intervals are EDTF (ISO 8601-2).
 */

/** ISO 639-1 code, e.g. `en`, `az`, `ru`, `hy`; `und` where it is not known. */
export type Language = string;

/** ISO 3166-2 (`AZ-KAL`), ISO 3166-1 (`AZ`), `gn:586268` for GeoNames, `x-…` for what has none. */
export type PlaceId = string;
export type ArticleId = string;
/** `<article id>/<hash of the paragraph>`: stays the same when the archive grows, changes when the paragraph does. */
export type PassageId = string;

/** `[west, south, east, north]` in degrees. */
export type Bbox = [number, number, number, number];
/** `[longitude, latitude]` in degrees. */
export type Position = [number, number];

/** A stretch of text. */
export interface Span {
  start: number;
  end: number;
}

/** An article as a reader of the archive hands it over: nothing has been looked for in it yet. */
export interface Article {
  id: ArticleId;
  title: string;
  /** The body: paragraphs separated by blank lines, white space inside a paragraph as in the file. */
  text: string;
  /** ISO date (`2020-11-26`, `2020-11`, `2020`) on which it was published. */
  published?: string;
  language: Language;
  /** The agency, newspaper or institution. */
  source?: string;
  author?: string;
  /** Where the article itself can be found. Shown as text and, for http(s) only, as a link. */
  url?: string;
  /** The dateline as printed, e.g. `BAKU, Azerbaijan, Nov. 26`; it opens the text too. */
  dateline?: string;
  /** Public sources that the article names for its facts. */
  sources?: string[];
  /** File that it was read from, relative to what was given on the command line, with `/`. */
  file: string;
}

/** A paragraph of an article; `start`/`end` are offsets into the article's text. */
export interface Passage extends Span {
  id: PassageId;
  text: string;
}

export type MentionKind = "name" | "demonym" | "reference";

/** One piece of evidence for or against a candidate, in units of the resolver's score. */
export interface Evidence {
  /** e.g. `population`, `hierarchy`, `kind-word`, `one-sense`, `nearness`, `dateline`, `country`. */
  kind: string;
  weight: number;
  /** The other place or word that the evidence speaks of, where there is one. */
  about?: string;
}

/** Why a toponym was linked to its place: the record behind "why is this here". */
export interface MentionReason {
  /** The name of the gazetteer that matched (for a reference: the text of the mention that it refers back to). */
  matched: string;
  /** Short key of the rule that recognised the span, e.g. `name`, `name+kind-word`, `demonym`, `refers-back`, `given`. */
  rule: string;
  evidence: Evidence[];
  /** Candidates that lost, best first, at most five. */
  refused: Refused[];
}

/** A candidate that lost. */
export interface Refused {
  place: PlaceId;
  name: string;
  /** What it lies in, by its English names: `Quindío, Colombia`. Empty where it lies in no country, or is one. */
  around: string;
  score: number;
}

/** A toponym span linked to a place. */
export interface Mention extends Span {
  /** The text of the span, as printed. */
  text: string;
  place: PlaceId;
  kind: MentionKind;
  /** 0 to 1: the share of links like this one that are right. */
  confidence: number;
  why: MentionReason;
}

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** Why a temporal expression has its value. */
export interface DateReason {
  /** Short key of the rule, e.g. `month-day`, `year`, `weekday`, `duration`. */
  rule: string;
  /** The date that it was counted from, where it was: ISO, and what that is. */
  anchor?: { date: string; is: "published" | "narrative" };
}

/** A temporal expression, as TIMEX3 (ISO-TimeML) has it. */
export interface TemporalExpression extends Span {
  text: string;
  type: TimexType;
  /** TIMEX3 value: `2020-07`, `2020-11-10T00:00`, `P27Y`, `PRESENT_REF`, `XXXX-WXX-1`; empty where it could not be resolved. */
  value: string;
  /** EDTF form of the value where it stands for a stretch of the calendar, else null (durations, sets, vague references). */
  interval: string | null;
  why: DateReason;
}

/** What Dateline found in one article. */
export interface Analysis {
  mentions: Mention[];
  dates: TemporalExpression[];
}

export type PlaceKind =
  "continent" | "country" | "region" | "district" | "town" | "union" | "historical" | "water" | "mountain" | "area";

/** Names by language, as the gazetteer carries them; `en` is always there. */
export type Names = Record<Language, string>;

/** A gazetteer entry, whole. */
export interface Place {
  id: PlaceId;
  kind: PlaceKind;
  names: Names;
  /** The place that it lies in: region → country, town → region or country. */
  parent: PlaceId | null;
  center: Position;
  bbox?: Bbox;
  /** km², of the outline as shipped. */
  area?: number;
  population?: number;
  geonames?: number;
  /** e.g. `Q238`. */
  wikidata?: string;
  /** Members of a union or group. */
  members?: PlaceId[];
  /** ISO years or dates between which it existed, for historical places. */
  from?: string;
  to?: string;
}

/* ── The atlas ─────────────────────────────────────────────────────────────────────────────────────────────────── */

/** Raised whenever a file of the atlas changes its shape; the app refuses any other. */
export const ATLAS_VERSION = 1;

/** `atlas/atlas.json`: what the start page needs before anything else. */
export interface AtlasManifest {
  format: "dateline-atlas";
  version: number;
  title: string;
  /** One sentence, or empty. */
  description: string;
  /** `waiting`: links less sure than `confidence`, which are left out and wait for a curator. */
  counts: { articles: number; passages: number; places: number; dates: number; waiting: number };
  /** The least confidence of a link in this atlas. */
  confidence: number;
  /** Articles by language, most first. */
  languages: { language: Language; articles: number }[];
  /** First and last date of publication, ISO. */
  published: [string, string] | null;
  /** What the map opens on: the bulk of the mentioned places. */
  bbox: Bbox;
  /** Ids of the most mentioned places, most first. */
  top: PlaceId[];
  /** The newest passages, newest first. */
  newest: { passage: PassageId; article: ArticleId; text: string; places: PlaceId[] }[];
  /** The articles that `newest` names. */
  articles: Record<ArticleId, ArticleSummary>;
  borders: { view: string; asOf: string };
  credits: { what: string; source: string; licence: string }[];
}

/** What a list needs to know of an article. */
export interface ArticleSummary {
  id: ArticleId;
  /** Name of its page and shard, unique without regard to case: `article/<slug>/`. */
  slug: string;
  title: string;
  language: Language;
  published?: string;
  source?: string;
  author?: string;
  url?: string;
}

/**
 * `atlas/places.json`: `PlaceSummary[]`, every place that the atlas mentions and every region that its map can draw.
 * The position in the array is the numeric feature id in `atlas/regions.pmtiles`.
 */
export interface PlaceSummary {
  id: PlaceId;
  /** Name of its page and shard: `place/<slug>/`. */
  slug: string;
  kind: PlaceKind;
  /** `en` always; other interface languages where they differ from it. */
  names: Names;
  parent: PlaceId | null;
  center: Position;
  bbox?: Bbox;
  area?: number;
  /** Passages that its page opens: those that mention it, and, for a region, those that mention a town in it. */
  count: number;
  /** First and last year that its passages tell of; null where they tell of none. */
  years: [number, number] | null;
  /** Passages by year told, as `[year, count]`, ascending: the histogram. */
  told: [number, number][];
  /** Has a polygon in the tiles. */
  polygon: boolean;
  members?: PlaceId[];
  from?: string;
  to?: string;
}

/** A stretch of a passage that names another place or a date; offsets into the passage. */
export interface PlaceMark extends Span {
  place: PlaceId;
  kind: MentionKind;
  confidence: number;
  /** Left out on a place's page for the marks of other places: their own pages and the article's have it. */
  why?: MentionReason;
}
export interface DateMark extends Span {
  type: TimexType;
  value: string;
  interval: string | null;
  why: DateReason;
}

/** A date that a passage tells of a place. */
export interface LinkDate {
  /** EDTF. */
  interval: string;
  /** Whose date it is: of the sentence that names the place, of its paragraph, or of the story. The last two are inferred. */
  basis: "sentence" | "paragraph" | "story";
  /** As printed. */
  text: string;
}

/** A passage that mentions a place. */
export interface Link {
  passage: PassageId;
  article: ArticleId;
  text: string;
  /** All marks of the passage, in order of their start. The place's own are those whose `place` is it (or a town in it). */
  places: PlaceMark[];
  dates: DateMark[];
  /** Dates told of this place, earliest first; empty where there are none. */
  told: LinkDate[];
  /** Bounds of `told` as ISO days, for ordering and for the date window; null where it is undated. */
  span: [string, string] | null;
}

/** Links of a place, and their articles. */
export interface LinkPage {
  articles: Record<ArticleId, ArticleSummary>;
  links: Link[];
}

/**
 * `atlas/place/<slug>.json`: what a place's page shows, with its first links, in the order of the dates told, undated last. Where there
 * are over `LINKS_PER_SHARD` of them, more follow in `<slug>/2.json`, `<slug>/3.json` … as `LinkPage`, and `<slug>/index.json` has the
 * `PassageId[]` of all of them, in their order.
 */
export interface PlaceShard extends LinkPage {
  id: PlaceId;
  /** Every name that the gazetteer carries, for "other names". */
  names: { name: string; language: Language }[];
  /** Names as the archive prints them, with how often, most first. Demonyms and references are left out. */
  printed: { text: string; count: number }[];
  geonames?: number;
  wikidata?: string;
  population?: number;
  /** Number of files that its links are in, itself counted. */
  shards: number;
}

export const LINKS_PER_SHARD = 200;

/** `atlas/article/<slug>.json`: a whole article with every place and date marked. */
export interface ArticleShard extends ArticleSummary {
  file: string;
  dateline?: string;
  sources?: string[];
  passages: { id: PassageId; text: string; places: PlaceMark[]; dates: DateMark[] }[];
}

/** `atlas/articles.json`: `ArticleSummary[]`, by date of publication, newest first. */

/** `atlas/finder.json`: every name of every place of the atlas, for the place finder. */
export interface FinderEntry {
  id: PlaceId;
  names: string[];
}

/**
 * `atlas/told.json`: one row a date told of a place: place (position in `places.json`), link (position in the order of the
 * place's links), first and last day told, as days since 1970-01-01. Flat, four numbers a row, by place, then link. Loaded when a
 * date window is set.
 */
export type ToldTable = number[];

/* ── The view ──────────────────────────────────────────────────────────────────────────────────────────────────── */

export const INTERFACE_LANGUAGES = ["en", "az", "ru", "hy"] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

export type Page = "start" | "place" | "article" | "list" | "about";

/** What a reader is looking at: all of it is in the address, and nothing else is. */
export interface View {
  page: Page;
  /** Slug of the place on `place` pages. */
  place: string | null;
  /** Slug of the article on `article` pages. */
  article: string | null;
  /** The passage that a link points at, on `place` and `article` pages. */
  passage: PassageId | null;
  /** Null: the reader's own. */
  language: InterfaceLanguage | null;
  /** First and last day, month or year (ISO) of the date window; null: open. */
  from: string | null;
  to: string | null;
}
