import type { PlaceId, PlaceKind } from "../model.ts";

/**
 * The gazetteer's file: the 8 bytes of `MAGIC`, the length of the header (uint32), the header (JSON), then sections of
 * little-endian numbers, each at a multiple of 8 from the start of the file. Nothing is parsed but the header: the
 * sections are looked at where they lie, so that loading costs a few milliseconds and worker threads can share one copy.
 */
export const MAGIC = "dateline";

/** Raised whenever the file changes its shape; any other is refused. */
export const GAZETTEER_VERSION = 1;

/** How a name is used, the weightiest first. The position is the number in the file. */
export const USES = ["official", "name", "alias", "abbreviation", "demonym"] as const;

/**
 * `official`: what the place is called, one for each language. `name`: another full name of it. `alias`: another
 * spelling or transliteration. `abbreviation`: "Calif.", "CA". `demonym`: "Californian", "Azerbaijanis".
 */
export type NameUse = (typeof USES)[number];

/** The position is the number in the file. */
export const KINDS: readonly PlaceKind[] = [
  "continent",
  "country",
  "region",
  "district",
  "town",
  "union",
  "historical",
  "water",
  "mountain",
  "area",
];

/** No such place: the value of the column `parent`, and what is returned where nothing is found. */
export const NONE = -1;

/** Sections by name, with the kind of number that they hold. One row a place unless another length is given. */
export const SECTIONS = {
  kind: Uint8Array,
  /** 1e-5 degrees. */
  latitude: Int32Array,
  longitude: Int32Array,
  population: Uint32Array,
  parent: Int32Array,
  /** 0: none. */
  geonames: Uint32Array,
  /** Number after the Q; 0: none. Ends with the last place that has one. */
  wikidata: Uint32Array,
  /** Where the names of a place start in `names`; one more than there are places. */
  nameStart: Uint32Array,
  /**
   * Names one after the other: the tags of a name, each as LEB128 of tag << 1 | another follows, the length as LEB128,
   * then UTF-8. The first is the official English one.
   */
  names: Uint8Array,
  /** Places with an outline, ascending; five numbers each in `extents`: west, south, east, north (degrees), area (km²). */
  extentPlace: Uint32Array,
  extents: Float64Array,
  /**
   * Hash table of name keys with linear probing. The second hash of the key; and what it stands for: its only posting,
   * or, with bit 10 clear, (number of its first posting + 1) << 11; 0: empty.
   */
  keyCheck: Uint32Array,
  keyPosting: Uint32Array,
  /** Of keys with several postings: place << 11 | last posting of the key << 10 | tag. */
  postings: Uint32Array,
  /** By hash of the first word of a key: words in the longest key that begins with it, at most. */
  longest: Uint8Array,
} as const;

export type SectionName = keyof typeof SECTIONS;
export type Sections = { [Name in SectionName]: InstanceType<(typeof SECTIONS)[Name]> };

/** Postings hold places in 21 bits and tags in 10. */
export const MOST_PLACES = 1 << 21;
export const MOST_TAGS = 1 << 10;

export interface Header {
  version: number;
  places: number;
  keys: number;
  /** Languages and uses that occur together, as `[language, position in USES]`: a tag is a position in this table. */
  tags: [string, number][];
  /** Ids other than `gn:<geonames>`, as `[place, id]`, ascending by place. */
  ids: [number, PlaceId][];
  /** What few places have. */
  details: Record<string, { members?: PlaceId[]; from?: string; to?: string }>;
  /** Offset from the start of the file, and number of elements. */
  sections: Record<SectionName, [offset: number, length: number]>;
}

/** Bit of a posting that ends the postings of its key. */
export const LAST = 1 << 10;

/** Spreads the first hash of a key over a table of `capacity` slots. */
export function slotOf(a: number, capacity: number): number {
  const mixed = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  return Math.floor(((mixed ^ (mixed >>> 13)) >>> 0) * (capacity / 2 ** 32));
}
