import type { Bbox, Language, Names, Place, PlaceId, PlaceKind, Position } from "../model.ts";
import { BREAK, FOLDED, HASH_A, HASH_B, SKIP, SPACE, hashStepA, hashStepB, nameKey } from "../text/fold.ts";
import { GAZETTEER_VERSION, KINDS, LAST, MAGIC, NONE, SECTIONS, USES, slotOf } from "./gazetteer-format.ts";
import type { Header, NameUse, SectionName, Sections } from "./gazetteer-format.ts";
import type { GazetteerEntry, GazetteerName } from "./gazetteer-encode.ts";
import { PlaceIds } from "./place-ids.ts";

export type { GazetteerEntry, GazetteerName } from "./gazetteer-encode.ts";
export type { NameUse } from "./gazetteer-format.ts";
export { NONE } from "./gazetteer-format.ts";

const NEWLINE = 10;
const COUNTRY = KINDS.indexOf("country");
/** A key's only posting lies in the hash table itself: such a posting is numbered down from here, by slot. */
const IN_TABLE = -2;

/** A place that a name may stand for. */
export interface Candidate {
  /** Number of the place. */
  place: number;
  use: NameUse;
  /** Language of the name; `und` where the source does not say. */
  language: Language;
}

/**
 * Every place that Dateline knows, by number (0 to `size` - 1), id and name. Reads `encodeGazetteer`'s bytes in place.
 *
 * Looking a name up: `gazetteer.find("Kelbadjar")` gives its candidates.
 *
 * Scanning text, without allocating: at the start of each word that may begin a name,
 *
 *     const end = gazetteer.match(text, start); // end of the longest name that begins here, or NONE
 *     if (end !== NONE) {
 *       const key = gazetteer.matched; // which name it was: good until the next match
 *       for (let posting = gazetteer.firstPosting(key); posting !== NONE; posting = gazetteer.nextPosting(posting)) {
 *         gazetteer.postingPlace(posting); gazetteer.postingUse(posting); gazetteer.postingLanguage(posting);
 *       }
 *       // or, where allocating is fine: gazetteer.candidates(key)
 *       // a shorter name: gazetteer.match(text, start, end - 1)
 *     }
 *
 * A name ends at the end of a word; at an apostrophe ("Baku’s", "Bakü’de") or another skipped unit within a word it may
 * end too, where the whole word is no name. `end` excludes units that are skipped ("U.S." gives the end of the S).
 * Case is not looked at: whoever scans decides that "us" is no abbreviation. Units are folded by `core/text/fold.ts`.
 *
 * Whoever hashes words itself (case suffixes: the hash of a prefix is the hash on the way) asks `longestFrom(a)` with
 * the first hash of the first word, which is 0 for most words that begin no name, then `lookup(a, b)`.
 */
export class Gazetteer {
  /** Number of places. */
  readonly size: number;
  /** Key of the last match: see `match`. */
  matched = NONE;

  private readonly bytes: Uint8Array;
  private readonly header: Header;
  private readonly sections: Sections;
  private readonly ids: PlaceIds;
  private readonly decoder = new TextDecoder();

  private constructor(bytes: Uint8Array, header: Header, sections: Sections) {
    this.bytes = bytes;
    this.header = header;
    this.sections = sections;
    this.size = header.places;
    this.ids = new PlaceIds(header.ids, sections.geonames);
  }

  /**
   * Looks at a gazetteer where it lies: the bytes must not change afterwards (they may be shared between threads).
   * Throws a sentence where they are no gazetteer, or one of another version.
   */
  static decode(bytes: Uint8Array): Gazetteer {
    // Typed arrays must start at a multiple of their width: bytes that lie askew in their buffer are copied once.
    const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
    const text = new TextDecoder();
    if (text.decode(file.slice(0, MAGIC.length)) !== MAGIC)
      throw new Error("These bytes are not a Dateline gazetteer.");
    const headerLength = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
    const headerStart = MAGIC.length + 4;
    const header = JSON.parse(text.decode(file.slice(headerStart, headerStart + headerLength))) as Header;
    if (header.version !== GAZETTEER_VERSION) {
      throw new Error(`The gazetteer has version ${header.version}; this Dateline reads version ${GAZETTEER_VERSION}.`);
    }
    const names = Object.keys(SECTIONS) as SectionName[];
    const sections = Object.fromEntries(
      names.map((name) => {
        const [offset, length] = header.sections[name];
        return [name, new SECTIONS[name](file.buffer as ArrayBuffer, file.byteOffset + offset, length)];
      }),
    ) as unknown as Sections;
    return new Gazetteer(file, header, sections);
  }

  /** The bytes that `decode` reads, in memory that threads share: copied where they do not lie in such memory already. */
  shared(): SharedArrayBuffer {
    const { buffer, byteLength } = this.bytes;
    if (buffer instanceof SharedArrayBuffer && buffer.byteLength === byteLength) return buffer;
    const shared = new SharedArrayBuffer(byteLength);
    new Uint8Array(shared).set(this.bytes);
    return shared;
  }

  /** The number of the place with that id, or `NONE`. */
  indexOf(id: PlaceId): number {
    return this.ids.numberOf(id);
  }

  id(place: number): PlaceId {
    return this.ids.idOf(place);
  }

  kind(place: number): PlaceKind {
    return KINDS[this.sections.kind[place]!]!;
  }

  /** Degrees. */
  latitude(place: number): number {
    return this.sections.latitude[place]! / 1e5;
  }

  /** Degrees. */
  longitude(place: number): number {
    return this.sections.longitude[place]! / 1e5;
  }

  /** 0 where it is not known. */
  population(place: number): number {
    return this.sections.population[place]!;
  }

  /** Number of the place that it lies in, or `NONE`. */
  parent(place: number): number {
    return this.sections.parent[place]!;
  }

  /** Number of the country that it lies in (itself for a country), or `NONE`. */
  country(place: number): number {
    let at = place;
    while (at !== NONE && this.sections.kind[at] !== COUNTRY) at = this.sections.parent[at]!;
    return at;
  }

  /** Whether `place` is `container`, or lies in it by the chain of parents. */
  isWithin(place: number, container: number): boolean {
    for (let at = place; at !== NONE; at = this.parent(at)) if (at === container) return true;
    return false;
  }

  /** GeoNames id; 0 where there is none. */
  geonames(place: number): number {
    return this.sections.geonames[place]!;
  }

  /** km² of the outline; 0 where it has none. */
  area(place: number): number {
    const row = lowerBound(this.sections.extentPlace, place);
    return this.sections.extentPlace[row] === place ? this.sections.extents[row * 5 + 4]! : 0;
  }

  /** The box of the outline; null where it has none. */
  bbox(place: number): Bbox | null {
    const row = lowerBound(this.sections.extentPlace, place);
    if (this.sections.extentPlace[row] !== place) return null;
    return [...this.sections.extents.subarray(row * 5, row * 5 + 4)] as Bbox;
  }

  /** Ids of the members of a union or group. */
  members(place: number): PlaceId[] {
    return this.header.details[place]?.members ?? [];
  }

  /** What the place is called in that language, else in English. */
  name(place: number, language: Language = "en"): string {
    const names = this.names(place);
    const found = names.find((name) => name.language === language && name.use === "official");
    return (found ?? names.find((name) => name.language === language && name.use === "name") ?? names[0]!).name;
  }

  /** Every name with its language and use, the official English one first. */
  names(place: number): GazetteerName[] {
    const { names, nameStart } = this.sections;
    const found: GazetteerName[] = [];
    let at = nameStart[place]!;
    const varint = (): number => {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = names[at++]!;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    };
    while (at < nameStart[place + 1]!) {
      const tags: number[] = [];
      do tags.push(varint());
      while ((tags.at(-1)! & 1) === 1);
      const length = varint();
      const name = this.decoder.decode(names.slice(at, (at += length)));
      for (const tag of tags) {
        const [language, use] = this.header.tags[tag >>> 1]!;
        found.push({ name, language, use: USES[use]! });
      }
    }
    return found;
  }

  /** Every name but demonyms and abbreviations, once: for "other names". */
  allNames(place: number): { name: string; language: Language }[] {
    const seen = new Set<string>();
    return this.names(place)
      .filter(({ name, use }) => use !== "demonym" && use !== "abbreviation" && !seen.has(name) && seen.add(name))
      .map(({ name, language }) => ({ name, language }));
  }

  /** The place, whole. `names` holds the official name of each language, else the first full one. */
  place(place: number): Place {
    return this.placeNamed(place, this.names(place));
  }

  private placeNamed(place: number, all: GazetteerName[]): Place {
    const names: Names = { en: all[0]!.name };
    for (const use of ["official", "name"]) {
      for (const name of all) if (name.use === use && name.language !== "und") names[name.language] ??= name.name;
    }
    const { members, from, to } = this.header.details[place] ?? {};
    const parent = this.parent(place);
    const bbox = this.bbox(place);
    return {
      id: this.id(place),
      kind: this.kind(place),
      names,
      parent: parent === NONE ? null : this.id(parent),
      center: [this.longitude(place), this.latitude(place)] satisfies Position,
      ...(bbox && { bbox }),
      ...(this.area(place) > 0 && { area: this.area(place) }),
      ...(this.population(place) > 0 && { population: this.population(place) }),
      ...(this.geonames(place) > 0 && { geonames: this.geonames(place) }),
      ...((this.sections.wikidata[place] ?? 0) > 0 && { wikidata: `Q${this.sections.wikidata[place]}` }),
      ...(members && { members }),
      ...(from && { from }),
      ...(to && { to }),
    };
  }

  /** The places that a name may stand for; empty where it is none. Spelling is compared by `nameKey`. */
  find(name: string): Candidate[] {
    const key = nameKey(name);
    let a = HASH_A;
    let b = HASH_B;
    for (let i = 0; i < key.length; i++) {
      a = hashStepA(a, key.charCodeAt(i));
      b = hashStepB(b, key.charCodeAt(i));
    }
    return key === "" ? [] : this.candidates(this.lookup(a, b));
  }

  /** The spelling of the place that equals `name` by key: what was matched. The display name where there is none. */
  spelling(place: number, name: string): string {
    const key = nameKey(name);
    const names = this.names(place);
    return (names.find((other) => nameKey(other.name) === key) ?? names[0]!).name;
  }

  /** The end (exclusive) of the longest name that begins at `start`, a word's start; `NONE` where there is none. */
  match(text: string, start: number, limit = text.length): number {
    let a = HASH_A;
    let b = HASH_B;
    let words = 1;
    let mostWords = 255;
    let best = NONE;
    let end = start;
    for (let i = start; ; i++) {
      const unit = i < limit ? FOLDED[text.charCodeAt(i)]! : BREAK;
      if (unit > SPACE) {
        a = hashStepA(a, unit);
        b = hashStepB(b, unit);
        end = i + 1;
        continue;
      }
      // A word ends here, or may: look the name so far up, unless no name begins with its first word.
      if (words === 1) {
        const most = this.longestFrom(a);
        if (unit !== SKIP) mostWords = most;
        if (most === 0 && unit !== SKIP) return best;
      }
      const key = end > start ? this.lookup(a, b) : NONE;
      if (key !== NONE) {
        best = end;
        this.matched = key;
      }
      if (unit === SKIP) continue;
      if (unit !== SPACE || words === mostWords) return best;
      let lines = text.charCodeAt(i) === NEWLINE ? 1 : 0;
      for (; i + 1 < limit && FOLDED[text.charCodeAt(i + 1)] === SPACE; i++) {
        if (text.charCodeAt(i + 1) === NEWLINE) lines++;
      }
      // No name goes on from one paragraph to the next.
      if (lines > 1) return best;
      words++;
      a = hashStepA(a, SPACE);
      b = hashStepB(b, SPACE);
    }
  }

  /** Number of words of the longest name whose first word has this first hash; 0 for most words that begin none. */
  longestFrom(a: number): number {
    return this.sections.longest[slotOf(a, this.sections.longest.length)]!;
  }

  /** The key with these hashes, or `NONE`. */
  lookup(a: number, b: number): number {
    const { keyCheck, keyPosting } = this.sections;
    const check = b >>> 0;
    const capacity = keyCheck.length;
    let slot = slotOf(a, capacity);
    while (keyPosting[slot] !== 0) {
      if (keyCheck[slot] === check) return slot;
      slot = slot + 1 === capacity ? 0 : slot + 1;
    }
    return NONE;
  }

  /** The places that a key stands for; empty for `NONE`. */
  candidates(key: number): Candidate[] {
    const candidates: Candidate[] = [];
    for (let posting = this.firstPosting(key); posting !== NONE; posting = this.nextPosting(posting)) {
      const place = this.postingPlace(posting);
      candidates.push({ place, use: this.postingUse(posting), language: this.postingLanguage(posting) });
    }
    return candidates;
  }

  /** The first posting of a key; `NONE` for `NONE`. A key names a place once, in its weightiest use. */
  firstPosting(key: number): number {
    if (key === NONE) return NONE;
    const posting = this.sections.keyPosting[key]!;
    return (posting & LAST) === 0 ? (posting >>> 11) - 1 : IN_TABLE - key;
  }

  /** The next posting of the same key, or `NONE`. */
  nextPosting(posting: number): number {
    return posting > NONE && (this.sections.postings[posting]! & LAST) === 0 ? posting + 1 : NONE;
  }

  postingPlace(posting: number): number {
    return this.packed(posting) >>> 11;
  }

  postingUse(posting: number): NameUse {
    return USES[this.header.tags[this.packed(posting) & (LAST - 1)]![1]]!;
  }

  postingLanguage(posting: number): Language {
    return this.header.tags[this.packed(posting) & (LAST - 1)]![0];
  }

  private packed(posting: number): number {
    return posting > NONE ? this.sections.postings[posting]! : this.sections.keyPosting[IN_TABLE - posting]!;
  }

  /** Every place as it was encoded, in order. */
  *entries(): Generator<GazetteerEntry> {
    for (let place = 0; place < this.size; place++) yield this.entry(place);
  }

  /** The place as it was encoded. */
  entry(place: number): GazetteerEntry {
    const names = this.names(place);
    return { ...this.placeNamed(place, names), names };
  }
}

/** The first position in an ascending array whose value is not less than `value`. */
function lowerBound(array: Uint32Array, value: number): number {
  let low = 0;
  let high = array.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (array[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
