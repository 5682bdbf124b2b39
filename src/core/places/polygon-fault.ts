import type { MultiPolygon, Polygon, Position } from "geojson";
import { quoteValue } from "../issue.ts";

/**
 * What is wrong with a polygon, as the end of a sentence that begins with its name ("has a ring that is not closed …"); null where it
 * can be drawn and searched. Rings may touch, and points may repeat: only what a map could not fill is a fault.
 */
export function polygonFault(geometry: unknown): string | null {
  const shape = geometry as Polygon | MultiPolygon | null | undefined;
  if (shape === null || shape === undefined) return "has no geometry";
  if (shape.type !== "Polygon" && shape.type !== "MultiPolygon")
    return `is a ${String((shape as { type?: unknown }).type)}, not a polygon`;
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return "has an empty geometry";
  for (const rings of polygons) {
    if (!Array.isArray(rings) || rings.length === 0) return "has a polygon without a ring";
    for (const ring of rings) {
      const fault = ringFault(ring);
      if (fault !== null) return fault;
    }
    const crossing = firstCrossing(rings);
    if (crossing !== null) return `has an outline that crosses itself near ${at(crossing)}`;
  }
  return null;
}

function ringFault(ring: unknown): string | null {
  if (!Array.isArray(ring)) return "has a ring that is no list of points";
  for (const point of ring as Position[]) {
    if (!Array.isArray(point) || !Number.isFinite(point[0]) || !Number.isFinite(point[1])) {
      return `has a point that is no pair of numbers (${quoteValue(point)})`;
    }
    if (Math.abs(point[0]!) > 180 || Math.abs(point[1]!) > 90) {
      return `has a point outside the world at ${at(point)} (longitude comes first, in degrees)`;
    }
  }
  if (ring.length < 4) return `has a ring of ${ring.length} points where at least 4 are needed`;
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  return first[0] === last[0] && first[1] === last[1] ? null : `has a ring that is not closed (it ends at ${at(last)})`;
}

interface Segment {
  from: Position;
  to: Position;
  west: number;
  east: number;
}

/** Sweeps the segments of all rings from west to east; a crossing counts where each cuts the other strictly between its ends. */
function firstCrossing(rings: Position[][]): Position | null {
  const segments: Segment[] = rings.flatMap((ring) =>
    ring.slice(1).map((to, index) => {
      const from = ring[index]!;
      return { from, to, west: Math.min(from[0]!, to[0]!), east: Math.max(from[0]!, to[0]!) };
    }),
  );
  segments.sort((one, other) => one.west - other.west);
  let open: Segment[] = [];
  for (const segment of segments) {
    open = open.filter(({ east }) => east >= segment.west);
    if (open.some((other) => cross(segment, other))) return segment.from;
    open.push(segment);
  }
  return null;
}

function cross(one: Segment, other: Segment): boolean {
  return (
    side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0 &&
    side(other.from, other.to, one.from) * side(other.from, other.to, one.to) < 0
  );
}

/** 1 where a point lies left of a line, -1 right of it, 0 on it. */
function side(from: Position, to: Position, point: Position): number {
  return Math.sign((to[0]! - from[0]!) * (point[1]! - from[1]!) - (to[1]! - from[1]!) * (point[0]! - from[0]!));
}

function at(point: Position): string {
  return `${Number(point[0]!.toFixed(4))}, ${Number(point[1]!.toFixed(4))}`;
}
