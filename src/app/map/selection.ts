import type { PlaceSummary } from "../../core/model.ts";

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
