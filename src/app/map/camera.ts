import type { Map as MapLibreMap, PaddingOptions } from "maplibre-gl";
import type { Bbox, PlaceSummary } from "../../core/model.ts";

/** A selected town is shown from about here, in its district. */
const TOWN_ZOOM = 7.5;
const CLOSEST_FIT = 8.2;
/** A place is well in view when it is whole, and at least this share of the free part of the map is as wide or high. */
const SMALLEST_SHARE = 0.12;

export function boundsOf(bbox: Bbox): [[number, number], [number, number]] {
  return [
    [bbox[0], bbox[1]],
    [bbox[2], bbox[3]],
  ];
}

/** Moves to a place in `duration` milliseconds, unless it is well in view already. The free part of the map is what `padding` leaves. */
export function showPlace(
  map: MapLibreMap,
  place: PlaceSummary,
  padding: Partial<PaddingOptions>,
  duration: number,
): void {
  const bbox: Bbox = place.bbox ?? [...place.center, ...place.center];
  if (isWellInView(map, bbox, padding, place.bbox === undefined)) return;
  map.fitBounds(boundsOf(bbox), {
    padding: withMargin(padding),
    maxZoom: place.bbox ? CLOSEST_FIT : Math.max(TOWN_ZOOM, Math.min(map.getZoom(), CLOSEST_FIT)),
    duration,
    essential: false,
  });
}

/** The padding, and a margin around it in which nothing touches the edge. */
export function withMargin(padding: Partial<PaddingOptions>): PaddingOptions {
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
  return { top: top + 40, right: right + 40, bottom: bottom + 40, left: left + 40 };
}

function isWellInView(map: MapLibreMap, bbox: Bbox, padding: Partial<PaddingOptions>, isPoint: boolean): boolean {
  const free = freeBox(map, padding);
  const northWest = map.project([bbox[0], bbox[3]]);
  const southEast = map.project([bbox[2], bbox[1]]);
  const whole =
    northWest.x >= free.left && southEast.x <= free.right && northWest.y >= free.top && southEast.y <= free.bottom;
  if (!whole || isPoint) return whole && map.getZoom() >= TOWN_ZOOM - 2;
  const share = Math.max(
    (southEast.x - northWest.x) / (free.right - free.left),
    (southEast.y - northWest.y) / (free.bottom - free.top),
  );
  return share >= SMALLEST_SHARE;
}

/** The part of the map that nothing covers, in pixels. */
export function freeBox(map: MapLibreMap, padding: Partial<PaddingOptions>) {
  const { clientWidth, clientHeight } = map.getContainer();
  const { top = 0, right = 0, bottom = 0, left = 0 } = padding;
  return { left, top, right: clientWidth - right, bottom: clientHeight - bottom };
}
