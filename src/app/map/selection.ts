import type { PlaceSummary } from "../../core/model.ts";

/** Kinds of places that have outlines, lowest first. */
export const OUTLINED = ["country", "region", "historical"] as const;
export type Outlined = (typeof OUTLINED)[number];

/** The kinds of which one of these places is. */
export function outlinedKinds(places: readonly PlaceSummary[], positions: Iterable<number>): Set<Outlined> {
  const kinds = new Set<Outlined>();
  for (const position of positions) {
    const place = places[position];
    if (place?.polygon) kinds.add(place.kind === "country" || place.kind === "historical" ? place.kind : "region");
  }
  return kinds;
}

/**
 * The positions of the places that a place is made up of: members of a union, regions of a country. They are drawn with
 * it, since its own polygon is not in the tiles (unions), or not at every zoom (countries).
 */
export function membersOf(places: readonly PlaceSummary[], position: number | null): number[] {
  const place = position === null ? undefined : places[position];
  if (!place) return [];
  const members = new Set(place.members ?? []);
  const found = places.flatMap((other, at) =>
    other.polygon && (members.has(other.id) || (other.parent === place.id && other.kind !== "historical")) ? [at] : [],
  );
  return found.flatMap((at) => (places[at]!.kind === "country" ? [at, ...membersOf(places, at)] : [at]));
}
