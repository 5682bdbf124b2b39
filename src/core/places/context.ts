import type { Gazetteer } from "./gazetteer.ts";
import { CELLS, CELLS_AROUND, Whereabouts } from "./whereabouts.ts";

/**
 * How much a text speaks of each country, region and neighbourhood: every name adds the probabilities of its
 * candidates, so that what is certain pulls what is not. Asking costs the same however long the text is.
 *
 * There is one for each gazetteer: whoever reads a text must be done with it before the next is begun.
 */
export class Context {
  /** The sum of all amounts. */
  total = 0;
  private readonly countries: Sums;
  private readonly regions: Sums;
  private readonly districts: Sums;
  private readonly districtsOfTowns: Sums;
  private readonly inflected: Sums;
  private readonly cells = new Sums(CELLS);
  private readonly whereabouts: Whereabouts;

  private constructor(gazetteer: Gazetteer) {
    this.whereabouts = Whereabouts.of(gazetteer);
    this.countries = new Sums(gazetteer.size + 1);
    this.regions = new Sums(gazetteer.size + 1);
    this.districts = new Sums(gazetteer.size + 1);
    this.districtsOfTowns = new Sums(gazetteer.size + 1);
    this.inflected = new Sums(gazetteer.size + 1);
  }

  private static readonly made = new WeakMap<Gazetteer, Context>();

  /** The context of a text of which nothing has been read. */
  static start(gazetteer: Gazetteer): Context {
    let context = Context.made.get(gazetteer);
    if (context === undefined) Context.made.set(gazetteer, (context = new Context(gazetteer)));
    context.total = 0;
    for (const sums of context.all()) sums.clear();
    return context;
  }

  private all(): Sums[] {
    return [this.countries, this.regions, this.districts, this.districtsOfTowns, this.inflected, this.cells];
  }

  /** Adds (or, with a negative amount, takes back) a share of a name to where a place is. */
  put(place: number, amount: number): void {
    const { whereabouts } = this;
    this.total += amount;
    this.countries.add(whereabouts.country(place) + 1, amount);
    this.regions.add(whereabouts.region(place) + 1, amount);
    const district = whereabouts.district(place);
    (place === district ? this.districts : this.districtsOfTowns).add(district + 1, amount);
    if (whereabouts.isPoint(place)) this.cells.add(whereabouts.cell(place), amount);
  }

  /** Notes that a share was of a name in a case. */
  putInflected(place: number, amount: number): void {
    this.inflected.add(place + 1, amount);
  }

  /** How much of what the text speaks of is the place itself, by names in cases. */
  inflectedPlace(place: number): number {
    return this.inflected.values[place + 1]!;
  }

  country(place: number): number {
    return this.countries.values[this.whereabouts.country(place) + 1]!;
  }

  region(place: number): number {
    return this.regions.values[this.whereabouts.region(place) + 1]!;
  }

  /** How much the text speaks of the district (in the United States, the county) of a town, or of towns in a district. */
  district(place: number): number {
    const district = this.whereabouts.district(place);
    return (place === district ? this.districtsOfTowns : this.districts).values[district + 1]!;
  }

  /** What is within a cell or so of the place. */
  nearby(place: number): number {
    const { values } = this.cells;
    const cell = this.whereabouts.cell(place);
    const north = cell + CELLS_AROUND;
    const south = cell - CELLS_AROUND;
    let sum = values[south - 1]! + values[south]! + values[south + 1]!;
    sum = sum + values[cell - 1]! + values[cell]! + values[cell + 1]!;
    return sum + values[north - 1]! + values[north]! + values[north + 1]!;
  }
}

/** Sums by number from 1, few of which a text touches; that of 0 stays empty. */
class Sums {
  readonly values: Float64Array;
  private readonly touched: number[] = [];

  constructor(size: number) {
    this.values = new Float64Array(size);
  }

  add(number: number, amount: number): void {
    if (number === 0) return;
    if (this.values[number] === 0) this.touched.push(number);
    this.values[number]! += amount;
  }

  clear(): void {
    for (const number of this.touched) this.values[number] = 0;
    this.touched.length = 0;
  }
}
