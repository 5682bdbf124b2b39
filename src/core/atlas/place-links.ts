import { bounds, dayOf } from "../dates/edtf.ts";
import type { ArticleSummary, Link, PassageId, PlaceId, PlaceMark, ToldTable } from "../model.ts";
import { compareText } from "../text/order.ts";

/** Keeps links while an atlas is compiled. They hold every passage once for each place in it: more than memory may have room for. */
export interface LinkStore {
  /** @returns the number to ask for it with */
  put(link: Link): number;
  get(number: number): Link;
}

/** What stays at hand of a link: enough to put it in its order. */
export interface HeldLink {
  /** Its number in the store. */
  number: number;
  passage: PassageId;
  article: ArticleSummary;
  /** First and last day of each date told, one after the other, as days since 1970-01-01. */
  days: number[];
  /** Earliest and latest of them; infinite where it is undated. */
  first: number;
  last: number;
}

/** A date that spans more years than this ("the 20th century") says too little of any one of them to be counted in each. */
const LONGEST = 30;

/** The links of a place, and what is counted from them. */
export class PlaceLinks {
  readonly #place: PlaceId;
  readonly #held: HeldLink[] = [];
  readonly #years = new Map<number, number>();
  readonly #printed = new Map<string, number>();

  constructor(place: PlaceId) {
    this.#place = place;
  }

  get length(): number {
    return this.#held.length;
  }

  /** @param marks those for which the link stands on the place's page */
  add(link: Link, number: number, article: ArticleSummary, marks: readonly PlaceMark[]): void {
    const { passage, told, span } = link;
    this.#held.push({
      number,
      passage,
      article,
      days: told.flatMap(({ interval }) => bounds(interval)!.map(dayOf)),
      first: span === null ? Infinity : dayOf(span[0]),
      last: span === null ? Infinity : dayOf(span[1]),
    });
    for (const year of yearsOf(link)) this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    for (const mark of marks) {
      if (mark.place !== this.#place || mark.kind !== "name") continue;
      const name = link.text.slice(mark.start, mark.end).replace(/\s+/g, " ");
      this.#printed.set(name, (this.#printed.get(name) ?? 0) + 1);
    }
  }

  /** By the first date told, then the last, then publication; the undated at the end. */
  inOrder(): readonly HeldLink[] {
    return this.#held.sort(
      (one, other) =>
        one.first - other.first ||
        one.last - other.last ||
        compareText(one.article.published ?? "", other.article.published ?? "") ||
        compareText(one.article.id, other.article.id),
    );
  }

  /** Links by year told, as `[year, count]`, ascending. A link counts once in each year that one of its dates covers. */
  histogram(): [year: number, count: number][] {
    return [...this.#years].sort(([one], [other]) => one - other);
  }

  /** How the archive itself spells the place, most frequent first. */
  printed(): { text: string; count: number }[] {
    return [...this.#printed]
      .map(([text, count]) => ({ text, count }))
      .sort((one, other) => other.count - one.count || compareText(one.text, other.text));
  }
}

/**
 * One row a date told, see `ToldTable`.
 * @param places the links of each place, by its position
 */
export function toldTable(places: readonly PlaceLinks[]): ToldTable {
  const table: ToldTable = [];
  for (const [position, links] of places.entries()) {
    for (const [at, { days }] of links.inOrder().entries()) {
      for (let date = 0; date < days.length; date += 2) table.push(position, at, days[date]!, days[date + 1]!);
    }
  }
  return table;
}

function yearsOf({ told }: Link): Set<number> {
  const years = new Set<number>();
  for (const { interval } of told) {
    let [first, last] = bounds(interval)!.map(yearOf) as [number, number];
    // "Since 1993" tells of 1993: an open end is no year.
    if (interval.endsWith("/..")) last = first;
    if (interval.startsWith("../")) first = last;
    if (last - first > LONGEST) continue;
    for (let year = first; year <= last; year++) years.add(year);
  }
  return years;
}

function yearOf(day: string): number {
  return Number(/^-?\d+/.exec(day)![0]);
}
