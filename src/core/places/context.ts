import type { Gazetteer } from "./gazetteer.ts";
import { NONE } from "./gazetteer.ts";

/** Degrees: the side of a cell of the neighbourhood grid. */
const CELL = 1;
const CELLS_AROUND = Math.ceil(360 / CELL);

/**
 * How much a text speaks of each country, region and neighbourhood: every name adds the probabilities of its
 * candidates, so that what is certain pulls what is not. Asking costs the same however long the text is.
 */
export class Context {
  /** The sum of all amounts. */
  total = 0;
  private readonly countries = new Map<number, number>();
  private readonly regions = new Map<number, number>();
  private readonly cells = new Map<number, number>();
  private readonly gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Adds (or, with a negative amount, takes back) a share of a name to where a place is. */
  put(place: number, amount: number): void {
    this.total += amount;
    bump(this.countries, this.gazetteer.country(place), amount);
    bump(this.regions, regionOf(this.gazetteer, place), amount);
    if (this.isPoint(place)) bump(this.cells, this.cell(place), amount);
  }

  country(place: number): number {
    return this.countries.get(this.gazetteer.country(place)) ?? 0;
  }

  region(place: number): number {
    return this.regions.get(regionOf(this.gazetteer, place)) ?? 0;
  }

  /** What is within a cell or so of the place. */
  nearby(place: number): number {
    if (!this.isPoint(place) && !this.isLandform(place)) return 0;
    const cell = this.cell(place);
    let sum = 0;
    for (let row = -1; row <= 1; row++) {
      for (let column = -1; column <= 1; column++) sum += this.cells.get(cell + row * CELLS_AROUND + column) ?? 0;
    }
    return sum;
  }

  private isPoint(place: number): boolean {
    const kind = this.gazetteer.kind(place);
    return kind === "town" || kind === "district";
  }

  private isLandform(place: number): boolean {
    const kind = this.gazetteer.kind(place);
    return kind === "water" || kind === "mountain" || kind === "area";
  }

  private cell(place: number): number {
    const row = Math.floor((this.gazetteer.latitude(place) + 90) / CELL);
    return row * CELLS_AROUND + Math.floor((this.gazetteer.longitude(place) + 180) / CELL);
  }
}

function bump(sums: Map<number, number>, key: number, amount: number): void {
  if (key !== NONE) sums.set(key, (sums.get(key) ?? 0) + amount);
}

const UNKNOWN = -2;
const regions = new WeakMap<Gazetteer, Int32Array>();

/** The first-level region that a place is or lies in, or `NONE`; worked out when first asked for. */
export function regionOf(gazetteer: Gazetteer, place: number): number {
  let known = regions.get(gazetteer);
  if (known === undefined) regions.set(gazetteer, (known = new Int32Array(gazetteer.size).fill(UNKNOWN)));
  return known[place] === UNKNOWN ? (known[place] = findRegion(gazetteer, place)) : known[place]!;
}

function findRegion(gazetteer: Gazetteer, place: number): number {
  let region = NONE;
  for (let at = place; at !== NONE; at = gazetteer.parent(at)) {
    const kind = gazetteer.kind(at);
    if (kind === "country") break;
    if (kind === "region" || kind === "district") region = at;
  }
  return region;
}
