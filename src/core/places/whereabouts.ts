import type { Gazetteer } from "./gazetteer.ts";
import { NONE } from "./gazetteer.ts";

/** Degrees: the side of a cell of the neighbourhood grid. */
const CELL = 1;
export const CELLS_AROUND = Math.ceil(360 / CELL);
/** Rows before the first one that a place can lie in: the neighbours of what lies in no cell are among them, too. */
const EMPTY_ROWS = 4;
/** What is in no cell is in the middle of empty ones, so that nobody needs to ask. */
const NO_CELL = CELLS_AROUND + 1;
export const CELLS = (EMPTY_ROWS + Math.ceil(180 / CELL) + 2) * CELLS_AROUND;

const UNKNOWN = -2;

/** In which country, region, district and neighbourhood each place of a gazetteer lies; worked out when first asked for. */
export class Whereabouts {
  private readonly countries: Int32Array;
  private readonly regions: Int32Array;
  private readonly districts: Int32Array;
  private readonly cells: Int32Array;
  private readonly gazetteer: Gazetteer;

  private constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
    const column = () => new Int32Array(gazetteer.size).fill(UNKNOWN);
    this.countries = column();
    this.regions = column();
    this.districts = column();
    this.cells = column();
  }

  private static readonly known = new WeakMap<Gazetteer, Whereabouts>();

  static of(gazetteer: Gazetteer): Whereabouts {
    let known = Whereabouts.known.get(gazetteer);
    if (known === undefined) Whereabouts.known.set(gazetteer, (known = new Whereabouts(gazetteer)));
    return known;
  }

  /** The country that a place is or lies in, or `NONE`. */
  country(place: number): number {
    const known = this.countries[place]!;
    return known === UNKNOWN ? (this.countries[place] = this.gazetteer.country(place)) : known;
  }

  /** The first-level region that a place is or lies in, or `NONE`. */
  region(place: number): number {
    const known = this.regions[place]!;
    return known === UNKNOWN ? (this.regions[place] = this.findRegion(place)) : known;
  }

  /** The second-level division that a place is or lies in, or `NONE`: in the United States, the county. */
  district(place: number): number {
    const known = this.districts[place]!;
    return known === UNKNOWN ? (this.districts[place] = this.findDistrict(place)) : known;
  }

  /**
   * The cell of the grid that a place lies in, below `CELLS` and in rows of `CELLS_AROUND`. What is too large to lie in one has a
   * cell that no other place is near.
   */
  cell(place: number): number {
    const known = this.cells[place]!;
    return known === UNKNOWN ? (this.cells[place] = this.findCell(place)) : known;
  }

  /** Whether a place is small enough to speak for the cell that it lies in. */
  isPoint(place: number): boolean {
    const kind = this.gazetteer.kind(place);
    return kind === "town" || kind === "district";
  }

  private isLandform(place: number): boolean {
    const kind = this.gazetteer.kind(place);
    return kind === "water" || kind === "mountain" || kind === "area";
  }

  private findRegion(place: number): number {
    let region = NONE;
    for (let at = place; at !== NONE; at = this.gazetteer.parent(at)) {
      const kind = this.gazetteer.kind(at);
      if (kind === "country") break;
      if (kind === "region" || kind === "district") region = at;
    }
    return region;
  }

  private findDistrict(place: number): number {
    const at = this.gazetteer.kind(place) === "town" ? this.gazetteer.parent(place) : place;
    return at !== NONE && this.gazetteer.kind(at) === "district" && this.region(at) !== at ? at : NONE;
  }

  private findCell(place: number): number {
    if (!this.isPoint(place) && !this.isLandform(place)) return NO_CELL;
    const row = EMPTY_ROWS + Math.floor((this.gazetteer.latitude(place) + 90) / CELL);
    return row * CELLS_AROUND + Math.floor((this.gazetteer.longitude(place) + 180) / CELL);
  }
}
