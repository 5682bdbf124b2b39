import type { PlaceId, PlaceKind } from "../model.ts";
import { encodeGazetteer, type GazetteerEntry } from "./gazetteer-encode.ts";
import { Gazetteer, NONE } from "./gazetteer.ts";

/** Kinds that `replace` leaves out: what has an outline on the map. */
const REGION_KINDS: readonly PlaceKind[] = ["country", "region", "district", "historical"];

/**
 * A gazetteer with a user's own places added; one with an id that is taken stands in place of the old. With `replace`
 * the shipped countries, regions, districts and historical regions are left out (towns, seas, unions stay).
 * A parent that is not among the places is dropped.
 */
export function extendGazetteer(
  shipped: Gazetteer,
  added: readonly GazetteerEntry[],
  options: { replace: boolean },
): Gazetteer {
  const ids = new Set(added.map((entry) => entry.id));
  const stays = (place: number): boolean =>
    !ids.has(shipped.id(place)) && !(options.replace && REGION_KINDS.includes(shipped.kind(place)));
  const isThere = (id: PlaceId): boolean => {
    const place = shipped.indexOf(id);
    return ids.has(id) || (place !== NONE && stays(place));
  };
  const all = function* (): Generator<GazetteerEntry> {
    yield* added;
    for (let place = 0; place < shipped.size; place++) if (stays(place)) yield shipped.entry(place);
  };
  const withParents = function* (): Generator<GazetteerEntry> {
    for (const entry of all()) yield entry.parent && !isThere(entry.parent) ? { ...entry, parent: null } : entry;
  };
  return Gazetteer.decode(encodeGazetteer(withParents()));
}
