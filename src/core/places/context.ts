import type { Gazetteer } from "./gazetteer.ts";
import { NONE } from "./gazetteer.ts";
import { CELLS_AROUND, Whereabouts } from "./whereabouts.ts";

/**
 * How much a text speaks of each country, region and neighbourhood: every name adds the probabilities of its
 * candidates, so that what is certain pulls what is not. Asking costs the same however long the text is.
 */
export class Context {
  /** The sum of all amounts. */
  total = 0;
  private readonly countries = new Sums();
  private readonly regions = new Sums();
  private readonly cells = new Sums();
  private readonly whereabouts: Whereabouts;

  constructor(gazetteer: Gazetteer) {
    this.whereabouts = Whereabouts.of(gazetteer);
  }

  /** Adds (or, with a negative amount, takes back) a share of a name to where a place is. */
  put(place: number, amount: number): void {
    const { whereabouts } = this;
    const country = whereabouts.country(place);
    const region = whereabouts.region(place);
    this.total += amount;
    if (country !== NONE) this.countries.add(country, amount);
    if (region !== NONE) this.regions.add(region, amount);
    if (whereabouts.isPoint(place)) this.cells.add(whereabouts.cell(place), amount);
  }

  country(place: number): number {
    const country = this.whereabouts.country(place);
    return country === NONE ? 0 : this.countries.of(country);
  }

  region(place: number): number {
    const region = this.whereabouts.region(place);
    return region === NONE ? 0 : this.regions.of(region);
  }

  /** What is within a cell or so of the place. */
  nearby(place: number): number {
    const { cells } = this;
    const cell = this.whereabouts.cell(place);
    if (cell === NONE) return 0;
    let sum = 0;
    for (let row = cell - CELLS_AROUND; row <= cell + CELLS_AROUND; row += CELLS_AROUND) {
      sum += cells.of(row - 1);
      sum += cells.of(row);
      sum += cells.of(row + 1);
    }
    return sum;
  }
}

const PAGE_BITS = 5;
const PAGE = 1 << PAGE_BITS;

/** Sums by number, few of which a text ever touches: pages are made where they are. */
class Sums {
  private readonly pages: (Float64Array | undefined)[] = [];

  of(number: number): number {
    const index = number >> PAGE_BITS;
    const page = index < this.pages.length ? this.pages[index] : undefined;
    return page === undefined ? 0 : page[number & (PAGE - 1)]!;
  }

  add(number: number, amount: number): void {
    const index = number >> PAGE_BITS;
    while (this.pages.length <= index) this.pages.push(undefined);
    const page = (this.pages[index] ??= new Float64Array(PAGE));
    page[number & (PAGE - 1)]! += amount;
  }
}
