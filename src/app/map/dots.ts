import type { FeatureCollection, Point } from "geojson";
import { INTERFACE_LANGUAGES, type PlaceKind, type PlaceSummary } from "../../core/model.ts";

/** Kinds that a dot would misplace: they are drawn by their members, or not at all. */
const WITHOUT_DOT: ReadonlySet<PlaceKind> = new Set(["continent", "country", "union"]);

/** The mentioned places that have no polygon, towns above all, as points; the feature id is the position in the atlas. */
export function placeDots(places: readonly PlaceSummary[]): FeatureCollection<Point> {
  return {
    type: "FeatureCollection",
    features: places.flatMap((place, position) => {
      if (place.polygon || place.count === 0 || WITHOUT_DOT.has(place.kind)) return [];
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
