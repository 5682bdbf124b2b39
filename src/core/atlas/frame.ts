import type { Bbox, Place } from "../model.ts";

/** Share of the mentions that the frame is drawn around; what lies up to `REACH` times as far out still counts. */
const BULK = 0.75;
const REACH = 1.5;
/** A country larger than this, in km², is where most of a report is not: "Russia" should not pull the map to Siberia. */
const LARGE = 150_000;
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
  const boxes = chosen
    .filter((one) => distance(one) <= radius)
    .map(({ place: { bbox, center } }): Bbox => bbox ?? [center[0], center[1], center[0], center[1]]);
  return widen([
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ]);
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
