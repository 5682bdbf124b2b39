import { dayOf } from "../dates/edtf.ts";
import type { PlaceSummary, ToldTable } from "../model.ts";
import { firstDay, lastDay } from "../view/url.ts";

/** Days since 1970-01-01, both ends included. */
export type Window = [first: number, last: number];

/** The date window of a view, or null where it sets none. An open end reaches as far as any date. */
export function windowOf(view: { from: string | null; to: string | null }): Window | null {
  if (view.from === null && view.to === null) return null;
  return [
    view.from === null ? -Infinity : dayOf(firstDay(view.from)),
    view.to === null ? Infinity : dayOf(lastDay(view.to)),
  ];
}

/**
 * Passages of each place that tell a date in the window: what the map shades and the lists count.
 * @returns by position in `places`; without a window, every passage counts, the undated too
 */
export function countPassages(
  places: readonly PlaceSummary[],
  told: ToldTable | null,
  window: Window | null,
): number[] {
  if (window === null || told === null) return places.map(({ count }) => count);
  const counts = places.map(() => 0);
  let [lastPlace, lastLink] = [-1, -1];
  for (let row = 0; row < told.length; row += 4) {
    const [place, link] = [told[row]!, told[row + 1]!];
    // Rows of one link stand together: once one of its dates lies in the window, the others add nothing.
    if ((place === lastPlace && link === lastLink) || !isIn(told, row, window)) continue;
    counts[place]!++;
    [lastPlace, lastLink] = [place, link];
  }
  return counts;
}

/** Positions of a place's links that tell a date in the window; null without a window: all. */
export function linksInWindow(
  place: number,
  told: ToldTable | null,
  window: Window | null,
): ReadonlySet<number> | null {
  if (window === null || told === null) return null;
  const links = new Set<number>();
  for (let row = 0; row < told.length; row += 4) {
    if (told[row] === place && isIn(told, row, window)) links.add(told[row + 1]!);
  }
  return links;
}

function isIn(told: ToldTable, row: number, [first, last]: Window): boolean {
  return told[row + 2]! <= last && told[row + 3]! >= first;
}
