import type { Bbox, Place } from "../model.ts";

/** Share of the mentions that the frame is drawn around; what lies up to `REACH` times as far out still counts. */
const BULK = 0.75;
const REACH = 1.25;
/** A country larger than this, in km², is where most of a report is not: "Russia" should not pull the map to Siberia. */
const LARGE = 150_000;
/** How far, as a share of the frame or in degrees if that is more, an outline may reach beyond the middles of all places. */
const OVERHANG = { share: 0.1, degrees: 2.5 };
/** Least width and height in degrees: a single town still shows where it lies. */
const LEAST = { width: 6, height: 4 };
const WORLD: Bbox = [-170, -56, 180, 75];

interface Mentioned {
  place: Place;
  /** Passages that mention it. */
  weight: number;
}

/**
 * The box that a map opens on: the outlines of the places around the middle of all mentions. A war reported from afar does not widen
 * it. Large countries count only where nothing smaller is mentioned.
 */
export function frame(mentioned: readonly Mentioned[]): Bbox {
  const located = mentioned.filter(({ place, weight }) => weight > 0 && isLocated(place));
  const small = located.filter(({ place }) => place.kind !== "country" || (place.area ?? 0) < LARGE);
  const chosen = small.length > 0 ? small : located;
  if (chosen.length === 0) return WORLD;
  const middle = [0, 1].map((axis) => quantile(chosen, 0.5, ({ place }) => place.center[axis]!)) as [number, number];
  const distance = ({ place }: Mentioned): number => {
    const [x, y] = place.center;
    return Math.hypot((x - middle[0]) * Math.cos((middle[1] * Math.PI) / 180), y - middle[1]);
  };
  const radius = quantile(chosen, BULK, distance) * REACH;
  const kept = chosen.filter((one) => distance(one) <= radius).map(({ place }) => place);
  const [west, east] = extent(kept, 0);
  const [south, north] = extent(kept, 1);
  return widen([west, south, east, north]);
}

/**
 * Lowest and highest coordinate of places on an axis: of their outlines, as far as those do not hang over. Ontario, mentioned for
 * Toronto's sake, should not show Hudson Bay.
 */
function extent(places: readonly Place[], axis: 0 | 1): [number, number] {
  const middles = places.map(({ center }) => center[axis]);
  const [least, most] = [Math.min(...middles), Math.max(...middles)];
  if (places.length === 1) return [places[0]!.bbox?.[axis] ?? least, places[0]!.bbox?.[axis + 2] ?? most];
  const overhang = Math.max(OVERHANG.degrees, (most - least) * OVERHANG.share);
  const lowest = Math.min(...places.map(({ bbox, center }) => bbox?.[axis] ?? center[axis]));
  const highest = Math.max(...places.map(({ bbox, center }) => bbox?.[axis + 2] ?? center[axis]));
  return [Math.max(lowest, least - overhang), Math.min(highest, most + overhang)];
}

function isLocated({ kind }: Place): boolean {
  return kind === "country" || kind === "region" || kind === "district" || kind === "town";
}

/** The value below which a share of the weight lies. */
function quantile(points: readonly Mentioned[], share: number, value: (one: Mentioned) => number): number {
  const sorted = points.map((one) => ({ at: value(one), weight: one.weight })).sort((one, other) => one.at - other.at);
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const { at, weight } of sorted) {
    below += weight;
    if (below >= total * share) return at;
  }
  return sorted.at(-1)!.at;
}

function widen([west, south, east, north]: Bbox): Bbox {
  const x = Math.max(0, (LEAST.width - (east - west)) / 2);
  const y = Math.max(0, (LEAST.height - (north - south)) / 2);
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return [round(west - x), round(Math.max(south - y, -85)), round(east + x), round(Math.min(north + y, 85))];
}
