import type { Bbox, Place } from "../model.ts";

/** Share of the mentions on each side that may stay outside the first view: a war reported from afar does not widen the map. */
const TRIM = 0.1;
/** Least width and height of the frame in degrees: a single town still shows where it lies. */
const LEAST = 3;
const WORLD: Bbox = [-170, -56, 180, 75];

/**
 * The box that a map opens on: the bulk of what is mentioned, by weight. Regions and towns decide; countries only where there is
 * nothing smaller, since "Russia" in a report on Tovuz should not pull the map to Siberia.
 */
export function frame(mentioned: readonly { place: Place; weight: number }[]): Bbox {
  const located = mentioned.filter(({ place, weight }) => weight > 0 && isSpot(place));
  const small = located.filter(({ place }) => place.kind !== "country");
  const chosen = small.length > 0 ? small : located;
  if (chosen.length === 0) return WORLD;
  const [west, east] = middle(chosen.map(({ place, weight }) => ({ at: place.center[0], weight })));
  const [south, north] = middle(chosen.map(({ place, weight }) => ({ at: place.center[1], weight })));
  let box: Bbox = [west, south, east, north];
  for (const { place } of chosen) {
    const [x, y] = place.center;
    // The outline of what lies inside counts too, or the largest district would be cut at the edge.
    if (place.bbox && x >= west && x <= east && y >= south && y <= north) box = join(box, place.bbox);
  }
  return widen(box);
}

function isSpot(place: Place): boolean {
  return place.kind === "country" || place.kind === "region" || place.kind === "district" || place.kind === "town";
}

/** Positions between which all but `TRIM` of the weight on either side lies. */
function middle(points: { at: number; weight: number }[]): [number, number] {
  points.sort((one, other) => one.at - other.at);
  const total = points.reduce((sum, point) => sum + point.weight, 0);
  let below = 0;
  let low: number | null = null;
  let high = points.at(-1)!.at;
  for (const { at, weight } of points) {
    below += weight;
    if (low === null && below > total * TRIM) low = at;
    if (below >= total * (1 - TRIM)) {
      high = at;
      break;
    }
  }
  return [low ?? points[0]!.at, high];
}

function join(one: Bbox, other: Bbox): Bbox {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function widen([west, south, east, north]: Bbox): Bbox {
  const x = Math.max(0, (LEAST - (east - west)) / 2);
  const y = Math.max(0, (LEAST * 0.75 - (north - south)) / 2);
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return [round(west - x), round(Math.max(south - y, -85)), round(east + x), round(Math.min(north + y, 85))];
}
