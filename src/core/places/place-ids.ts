import type { PlaceId } from "../model.ts";
import { NONE, slotOf } from "./gazetteer-format.ts";

/** The ids of a gazetteer's places, both ways. Most are `gn:` and the place's GeoNames number, of which no list is kept. */
export class PlaceIds {
  private readonly others: readonly (readonly [place: number, id: PlaceId])[];
  private readonly geonames: Uint32Array;
  private numberById: Map<PlaceId, number> | undefined;
  private idByNumber: Map<number, PlaceId> | undefined;
  private table: Int32Array | undefined;

  /**
   * @param others ids other than `gn:<geonames>`, with the places that they belong to
   * @param geonames GeoNames number of each place; 0: none
   */
  constructor(others: readonly (readonly [number, PlaceId])[], geonames: Uint32Array) {
    this.others = others;
    this.geonames = geonames;
  }

  idOf(place: number): PlaceId {
    return this.ids.get(place) ?? `gn:${this.geonames[place]}`;
  }

  /** The place with that id, or `NONE`. */
  numberOf(id: PlaceId): number {
    this.numberById ??= new Map(this.others.map(([place, other]) => [other, place]));
    const number = this.numberById.get(id);
    if (number !== undefined) return number;
    const geonames = /^gn:([1-9]\d*)$/.exec(id);
    return geonames ? this.byGeonames(Number(geonames[1])) : NONE;
  }

  private get ids(): Map<number, PlaceId> {
    return (this.idByNumber ??= new Map(this.others));
  }

  private byGeonames(geonames: number): number {
    const table = (this.table ??= this.geonamesTable());
    for (let slot = slotOf(geonames, table.length); table[slot] !== NONE; slot = (slot + 1) % table.length) {
      if (this.geonames[table[slot]!] === geonames) return table[slot]!;
    }
    return NONE;
  }

  /** Hash table of the places whose id is that of GeoNames. Made when first asked for: whoever only scans does without. */
  private geonamesTable(): Int32Array {
    const size = this.geonames.length;
    const table = new Int32Array(2 * size + 1).fill(NONE);
    for (let place = 0; place < size; place++) {
      if (this.ids.has(place)) continue;
      let slot = slotOf(this.geonames[place]!, table.length);
      while (table[slot] !== NONE) slot = (slot + 1) % table.length;
      table[slot] = place;
    }
    return table;
  }
}
