import type { FeatureCollection, Point } from "geojson";
import { INTERFACE_LANGUAGES, type PlaceKind, type PlaceSummary } from "../../core/model.ts";

/** Kinds that a dot stands for; it would misplace a river, a sea or a land. */
const SPOTS: ReadonlySet<PlaceKind> = new Set(["town", "mountain"]);
/** Kinds that are drawn by their outline or their members alone. */
const NEVER: ReadonlySet<PlaceKind> = new Set(["continent", "country", "union"]);

/** Whether a place has a dot only while it is selected. */
export function isDotWhenSelected(place: PlaceSummary): boolean {
  return hasDot(place, true) && !hasDot(place, false);
}

function hasDot(place: PlaceSummary, selected: boolean): boolean {
  if (place.polygon || NEVER.has(place.kind)) return false;
  return selected || (place.count > 0 && SPOTS.has(place.kind));
}

/**
 * The mentioned places that have no polygon, towns above all, as points; the feature id is the position in the atlas. What else has no
 * polygon gets a dot while it is selected, so that the map shows where it is.
 */
export function placeDots(places: readonly PlaceSummary[], selected: number | null): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: places.flatMap((place, position) => {
      if (!hasDot(place, position === selected)) return [];
      const names = INTERFACE_LANGUAGES.flatMap((language) =>
        place.names[language] ? [[`name:${language}`, place.names[language]]] : [],
      );
      return {
        type: "Feature" as const,
        id: position,
        geometry: { type: "Point" as const, coordinates: place.center },
        properties: { name: place.names.en, count: place.count, ...Object.fromEntries(names) },
      };
    }),
  };
}
