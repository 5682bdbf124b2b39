import type { Language, Place, PlaceId } from "../model.ts";
import { nameKey } from "../text/fold.ts";
import { GAZETTEER_VERSION, KINDS, MAGIC, MOST_PLACES, MOST_TAGS, NONE, SECTIONS, USES } from "./gazetteer-format.ts";
import type { Header, NameUse, SectionName, Sections } from "./gazetteer-format.ts";
import { NameTable, rankOf } from "./name-table.ts";

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

/**
 * Writes a gazetteer: see `gazetteer-format.ts` for its shape, `Gazetteer.decode` for reading it. The order of the
 * entries is kept and becomes the places' numbers; they are gone through once, and none is held on to. Throws where an
 * id occurs twice, a parent is not among the entries, an entry has no name, or there are more places than postings can
 * number.
 */
export function encodeGazetteer(entries: Iterable<GazetteerEntry>): Uint8Array {
  const tags = new TagTable();
  const keys = new NameTable();
  const names = new ByteWriter();
  const nameStart: number[] = [];
  const columns = new PlaceColumns();
  for (const entry of entries) {
    const place = columns.add(entry);
    nameStart.push(names.length);
    const tagsByText = new Map<string, number[]>();
    for (const { name, language, use } of displayNameFirst(entry)) {
      const tag = tags.tagOf(language, use);
      tagsByText.set(name, [...(tagsByText.get(name) ?? []), tag]);
      keys.add(nameKey(name), place, tag, rankOf(language, use));
    }
    for (const [name, itsTags] of tagsByText) {
      itsTags.forEach((tag, i) => names.varint((tag << 1) | (i < itsTags.length - 1 ? 1 : 0)));
      names.text(name);
    }
  }
  nameStart.push(names.length);
  const { header, sections } = columns.finish();
  return layOut(
    { version: GAZETTEER_VERSION, ...header, keys: keys.size, tags: tags.tags },
    { ...sections, ...keys.sections(), nameStart: Uint32Array.from(nameStart), names: names.bytes() },
  );
}

function displayNameFirst({ id, names }: GazetteerEntry): GazetteerName[] {
  if (names.length === 0) throw new Error(`The gazetteer's entry ${id} has no name.`);
  const first = Math.max(
    0,
    names.findIndex((name) => name.language === "en" && name.use === "official"),
  );
  return [names[first]!, ...names.slice(0, first), ...names.slice(first + 1)];
}

class PlaceColumns {
  private readonly numbers = new Map<PlaceId, number>();
  private readonly parents: (PlaceId | null)[] = [];
  private readonly kind: number[] = [];
  private readonly latitude: number[] = [];
  private readonly longitude: number[] = [];
  private readonly population: number[] = [];
  private readonly geonames: number[] = [];
  private readonly wikidata: number[] = [];
  private readonly extentPlace: number[] = [];
  private readonly extents: number[] = [];
  private readonly ids: Header["ids"] = [];
  private readonly details: Header["details"] = {};

  /** Returns the number of the place. */
  add({
    id,
    kind,
    parent,
    center,
    bbox,
    area,
    population,
    geonames,
    wikidata,
    members,
    from,
    to,
  }: GazetteerEntry): number {
    const place = this.numbers.size;
    if (this.numbers.has(id)) throw new Error(`The gazetteer has two entries with the id ${id}.`);
    if (place === MOST_PLACES) throw new Error(`A gazetteer holds at most ${MOST_PLACES} places.`);
    this.numbers.set(id, place);
    this.parents.push(parent);
    this.kind.push(KINDS.indexOf(kind));
    this.latitude.push(Math.round(center[1] * 1e5));
    this.longitude.push(Math.round(center[0] * 1e5));
    this.population.push(population ?? 0);
    this.geonames.push(geonames ?? 0);
    this.wikidata.push(Number(wikidata?.slice(1) ?? 0));
    if (geonames === undefined || id !== `gn:${geonames}`) this.ids.push([place, id]);
    if (members ?? from ?? to) this.details[place] = { members, from, to };
    if (bbox !== undefined) {
      this.extentPlace.push(place);
      this.extents.push(...bbox, area ?? 0);
    }
    return place;
  }

  finish() {
    const parent = Int32Array.from(this.parents, (id, place) => this.parentNumber(id, place));
    refuseCycles(parent, (place) => [...this.numbers.keys()][place]!);
    const sections = {
      parent,
      kind: Uint8Array.from(this.kind),
      latitude: Int32Array.from(this.latitude),
      longitude: Int32Array.from(this.longitude),
      population: Uint32Array.from(this.population),
      geonames: Uint32Array.from(this.geonames),
      wikidata: Uint32Array.from(this.wikidata.slice(0, this.wikidata.findLastIndex((number) => number > 0) + 1)),
      extentPlace: Uint32Array.from(this.extentPlace),
      extents: Float64Array.from(this.extents),
    };
    return { header: { places: this.numbers.size, ids: this.ids, details: this.details }, sections };
  }

  private parentNumber(id: PlaceId | null, place: number): number {
    if (id === null) return NONE;
    const number = this.numbers.get(id);
    if (number !== undefined) return number;
    throw new Error(`The gazetteer has no entry ${id}, the parent of ${[...this.numbers.keys()][place]}.`);
  }
}

function refuseCycles(parent: Int32Array, idOf: (place: number) => PlaceId): void {
  parent.forEach((_, place) => {
    let steps = 0;
    for (let at = place; at !== NONE; at = parent[at]!) {
      if (steps++ > MOST_STEPS) throw new Error(`The gazetteer's entry ${idOf(place)} lies within itself.`);
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
