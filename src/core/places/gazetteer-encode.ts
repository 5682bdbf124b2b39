import type { Language, Place, PlaceId } from "../model.ts";
import { HASH_A, HASH_B, SPACE, hashStepA, hashStepB, nameKey } from "../text/fold.ts";
import {
  GAZETTEER_VERSION,
  KINDS,
  LAST,
  MAGIC,
  MOST_PLACES,
  MOST_TAGS,
  NONE,
  SECTIONS,
  USES,
  slotOf,
} from "./gazetteer-format.ts";
import type { Header, NameUse, SectionName, Sections } from "./gazetteer-format.ts";

export interface GazetteerName {
  name: string;
  language: Language;
  use: NameUse;
}

/** A place as a gazetteer is made from: `names` is a list; the first official English one (else the first) is its name. */
export interface GazetteerEntry extends Omit<Place, "names"> {
  names: GazetteerName[];
}

/** A chain of parents that is longer than this goes round in a circle. */
const MOST_STEPS = 100;

interface Key {
  a: number;
  b: number;
  firstWord: number;
  words: number;
  postings: { place: number; tag: number; rank: number }[];
}

/**
 * Writes a gazetteer: see `gazetteer-format.ts` for its shape, `Gazetteer.decode` for reading it. The order of the
 * entries is kept and becomes the places' numbers. Throws where an id occurs twice, a parent is not among the entries,
 * an entry has no name, or there are more places than postings can number.
 */
export function encodeGazetteer(entries: readonly GazetteerEntry[]): Uint8Array {
  const numbers = numberEntries(entries);
  const tags = new TagTable();
  const keys = new Map<string, Key>();
  const names = new ByteWriter();
  const nameStart = new Uint32Array(entries.length + 1);
  entries.forEach((entry, place) => {
    nameStart[place] = names.length;
    const tagsByText = new Map<string, number[]>();
    for (const { name, language, use } of displayNameFirst(entry)) {
      const tag = tags.tagOf(language, use);
      tagsByText.set(name, [...(tagsByText.get(name) ?? []), tag]);
      addPosting(keys, nameKey(name), { place, tag, rank: rankOf(language, use) });
    }
    for (const [name, itsTags] of tagsByText) {
      itsTags.forEach((tag, i) => names.varint((tag << 1) | (i < itsTags.length - 1 ? 1 : 0)));
      names.text(name);
    }
    nameStart[entries.length] = names.length;
  });
  const { header, columns } = placeColumns(entries, numbers);
  const sections = { ...columns, ...hashTable(keys), nameStart, names: names.bytes() };
  return layOut({ version: GAZETTEER_VERSION, ...header, keys: keys.size, tags: tags.tags }, sections);
}

function numberEntries(entries: readonly GazetteerEntry[]): Map<PlaceId, number> {
  if (entries.length >= MOST_PLACES)
    throw new Error(`A gazetteer holds at most ${MOST_PLACES} places, not ${entries.length}.`);
  const numbers = new Map<PlaceId, number>();
  entries.forEach((entry, place) => {
    if (numbers.has(entry.id)) throw new Error(`The gazetteer has two entries with the id ${entry.id}.`);
    if (entry.names.length === 0) throw new Error(`The gazetteer's entry ${entry.id} has no name.`);
    numbers.set(entry.id, place);
  });
  return numbers;
}

function displayNameFirst({ names }: GazetteerEntry): GazetteerName[] {
  const first = Math.max(
    0,
    names.findIndex((name) => name.language === "en" && name.use === "official"),
  );
  return [names[first]!, ...names.slice(0, first), ...names.slice(first + 1)];
}

function addPosting(keys: Map<string, Key>, text: string, posting: Key["postings"][number]): void {
  if (text === "") return;
  let key = keys.get(text);
  if (key === undefined) keys.set(text, (key = { ...hashKey(text), postings: [] }));
  // A key names a place once, in its weightiest use.
  const same = key.postings.findIndex((other) => other.place === posting.place);
  if (same < 0) key.postings.push(posting);
  else if (posting.rank < key.postings[same]!.rank) key.postings[same] = posting;
}

/**
 * The lower, the rather a key is read in that use: "Azerbaijani" is an English demonym before it is the Swahili name of
 * the country, "USA" an English abbreviation before it is the German name.
 */
function rankOf(language: Language, use: NameUse): number {
  const position = USES.indexOf(use);
  return language === "en" || use === "demonym" ? position : position + USES.length;
}

function hashKey(text: string): Omit<Key, "postings"> {
  let a = HASH_A;
  let b = HASH_B;
  let firstWord = 0;
  let words = 1;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE && words++ === 1) firstWord = a;
    a = hashStepA(a, unit);
    b = hashStepB(b, unit);
  }
  return { a, b, firstWord: words === 1 ? a : firstWord, words };
}

/** Slots are filled in the order in which the keys first occurred: the same entries give the same bytes. */
function hashTable(keys: Map<string, Key>): Pick<Sections, "keyCheck" | "keyPosting" | "postings" | "longest"> {
  const capacity = Math.ceil(keys.size * 1.3) + 1;
  const keyCheck = new Uint32Array(capacity);
  const keyPosting = new Uint32Array(capacity);
  const longest = new Uint8Array(Math.ceil(keys.size * 1.5) + 1);
  const postings: number[] = [];
  for (const key of keys.values()) {
    let slot = slotOf(key.a, capacity);
    while (keyPosting[slot] !== 0) slot = slot + 1 === capacity ? 0 : slot + 1;
    keyCheck[slot] = key.b;
    const last = key.postings.length - 1;
    const packed = key.postings.map(({ place, tag }, i) => (place << 11) | (i === last ? LAST : 0) | tag);
    keyPosting[slot] = last === 0 ? packed[0]! : (postings.length + 1) << 11;
    if (last > 0) postings.push(...packed);
    const word = slotOf(key.firstWord, longest.length);
    longest[word] = Math.max(longest[word]!, Math.min(key.words, 255));
  }
  return { keyCheck, keyPosting, postings: Uint32Array.from(postings), longest };
}

function placeColumns(entries: readonly GazetteerEntry[], numbers: Map<PlaceId, number>) {
  const column = <Name extends SectionName>(name: Name, value: (entry: GazetteerEntry, place: number) => number) =>
    SECTIONS[name].from(entries.map(value)) as Sections[Name];
  const parent = column("parent", (entry) => {
    if (entry.parent === null) return NONE;
    const number = numbers.get(entry.parent);
    if (number === undefined) throw new Error(`The gazetteer has no entry ${entry.parent}, the parent of ${entry.id}.`);
    return number;
  });
  const ids: Header["ids"] = [];
  const details: Header["details"] = {};
  const extentPlace: number[] = [];
  const extents: number[] = [];
  entries.forEach((entry, place) => {
    if (entry.geonames === undefined || entry.id !== `gn:${entry.geonames}`) ids.push([place, entry.id]);
    const { members, from, to } = entry;
    if (members ?? from ?? to) details[place] = { members, from, to };
    if (entry.bbox === undefined) return;
    extentPlace.push(place);
    extents.push(...entry.bbox, entry.area ?? 0);
  });
  refuseCycles(entries, parent);
  const wikidata = column("wikidata", (entry) => Number(entry.wikidata?.slice(1) ?? 0));
  const geonames = column("geonames", (entry) => entry.geonames ?? 0);
  const columns = {
    kind: column("kind", (entry) => KINDS.indexOf(entry.kind)),
    latitude: column("latitude", (entry) => Math.round(entry.center[1] * 1e5)),
    longitude: column("longitude", (entry) => Math.round(entry.center[0] * 1e5)),
    population: column("population", (entry) => entry.population ?? 0),
    parent,
    geonames,
    wikidata: wikidata.subarray(0, wikidata.findLastIndex((number) => number > 0) + 1),
    extentPlace: Uint32Array.from(extentPlace),
    extents: Float64Array.from(extents),
  };
  return { header: { places: entries.length, ids, details }, columns };
}

function refuseCycles(entries: readonly GazetteerEntry[], parent: Int32Array): void {
  entries.forEach(({ id }, place) => {
    let steps = 0;
    for (let at = place; at !== NONE; at = parent[at]!) {
      if (steps++ > MOST_STEPS) throw new Error(`The gazetteer's entry ${id} lies within itself.`);
    }
  });
}

function layOut(header: Omit<Header, "sections">, sections: Sections): Uint8Array {
  const order = Object.keys(SECTIONS) as SectionName[];
  const encoder = new TextEncoder();
  const withOffsets = (start: number): { json: Uint8Array; offsets: Header["sections"] } => {
    let offset = start;
    const offsets = {} as Header["sections"];
    for (const name of order) {
      offsets[name] = [offset, sections[name].length];
      offset = roundUp(offset + sections[name].byteLength);
    }
    return { json: encoder.encode(JSON.stringify({ ...header, sections: offsets })), offsets };
  };
  // Offsets are counted from a place beyond the header, however many digits they take.
  const start = roundUp(MAGIC.length + 4 + withOffsets(0).json.length + 16 * order.length);
  const { json, offsets } = withOffsets(start);
  const [lastOffset] = offsets[order.at(-1)!];
  const bytes = new Uint8Array(roundUp(lastOffset + sections[order.at(-1)!].byteLength));
  bytes.set(encoder.encode(MAGIC));
  new DataView(bytes.buffer).setUint32(MAGIC.length, json.length, true);
  bytes.set(json, MAGIC.length + 4);
  for (const name of order) {
    const { buffer, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), offsets[name][0]);
  }
  return bytes;
}

function roundUp(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}

class TagTable {
  readonly tags: Header["tags"] = [];
  private readonly positions = new Map<string, number>();

  tagOf(language: Language, use: NameUse): number {
    const key = `${language} ${use}`;
    let tag = this.positions.get(key);
    if (tag === undefined) {
      tag = this.tags.push([language, USES.indexOf(use)]) - 1;
      if (tag >= MOST_TAGS) throw new Error(`A gazetteer holds at most ${MOST_TAGS} pairs of language and use.`);
      this.positions.set(key, tag);
    }
    return tag;
  }
}

class ByteWriter {
  length = 0;
  private buffer = new Uint8Array(1 << 16);
  private readonly encoder = new TextEncoder();

  varint(value: number): void {
    this.reserve(5);
    for (; value > 127; value >>>= 7) this.buffer[this.length++] = (value & 127) | 128;
    this.buffer[this.length++] = value;
  }

  text(text: string): void {
    const bytes = this.encoder.encode(text);
    this.varint(bytes.length);
    this.reserve(bytes.length);
    this.buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    return this.buffer.slice(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.buffer.length) return;
    const grown = new Uint8Array(Math.max(this.buffer.length * 2, this.length + more));
    grown.set(this.buffer);
    this.buffer = grown;
  }
}
