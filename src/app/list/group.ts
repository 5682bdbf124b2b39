import type { PlaceSummary } from "../../core/model.ts";
import type { PlaceIndex } from "../state/place-index.ts";

/** The places of a country, or those that lie in none. */
export interface CountryGroup {
  country: PlaceSummary | null;
  places: PlaceSummary[];
}

/** Groups places by the country that they lie in, in the given order; what lies in no country comes last. */
export function groupByCountry(
  places: readonly PlaceSummary[],
  index: PlaceIndex,
  order: (one: PlaceSummary, other: PlaceSummary) => number,
): CountryGroup[] {
  const groups = new Map<PlaceSummary | null, PlaceSummary[]>();
  for (const place of places) {
    const country =
      place.kind === "country" ? place : (index.ancestors(place).find(({ kind }) => kind === "country") ?? null);
    const group = groups.get(country) ?? [];
    if (country !== place) group.push(place);
    groups.set(country, group);
  }
  return [...groups]
    .map(([country, within]) => ({ country, places: within.sort(order) }))
    .sort((one, other) =>
      one.country && other.country ? order(one.country, other.country) : Number(!one.country) - Number(!other.country),
    );
}
