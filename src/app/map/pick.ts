import type { Map as MapLibreMap, Point } from "maplibre-gl";
import type { PlaceSummary } from "../../core/model.ts";
import { PICKABLE } from "./layers.ts";

/** Pixels by which a pointer may miss a dot or a line; fingers are broader than mice. */
const REACH = { mouse: { dots: 4, lines: 3 }, touch: { dots: 14, lines: 8 } };

/**
 * The place under a point of the map, as its position in the atlas, or null. Dots win over lines, lines over polygons,
 * and of polygons the smallest. A historical line that the archive never mentions is only drawn.
 */
export function pick(
  map: MapLibreMap,
  point: Point,
  places: readonly PlaceSummary[],
  by: "mouse" | "touch",
): number | null {
  const reach = REACH[by];
  return (
    nearestDot(map, point, places, reach.dots) ??
    smallest(hits(map, point, PICKABLE.lines, reach.lines), places, (place) => place.count > 0) ??
    smallest(hits(map, point, PICKABLE.polygons, 0), places, () => true)
  );
}

function hits(map: MapLibreMap, { x, y }: Point, layers: readonly string[], reach: number): number[] {
  const box: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const features = map.queryRenderedFeatures(box, { layers: [...layers] });
  return [...new Set(features.map((feature) => Number(feature.id)))];
}

function nearestDot(map: MapLibreMap, point: Point, places: readonly PlaceSummary[], reach: number): number | null {
  const distance = (position: number) => map.project(places[position]!.center).dist(point);
  return hits(map, point, PICKABLE.dots, reach)
    .filter((position) => places[position])
    .reduce<number | null>((best, next) => (best === null || distance(next) < distance(best) ? next : best), null);
}

function smallest(
  positions: number[],
  places: readonly PlaceSummary[],
  counts: (place: PlaceSummary) => boolean,
): number | null {
  const size = (position: number) => places[position]!.area ?? Infinity;
  return positions
    .filter((position) => places[position] && counts(places[position]))
    .reduce<number | null>((best, next) => (best === null || size(next) < size(best) ? next : best), null);
}
