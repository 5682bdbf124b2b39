import { area } from "@turf/area";
import type { MultiPolygon, Polygon, Position } from "geojson";
import polylabel from "polylabel";
import type { Bbox } from "../../../src/core/model.ts";

/** What the outline alone tells: area in km², bounding box, and the point inside that is farthest from the border. */
export function measure(geometry: Polygon | MultiPolygon): { area: number; bbox: Bbox; center: [number, number] } {
  const squareKilometres = area(geometry) / 1e6;
  return {
    area: Number(squareKilometres.toPrecision(4)),
    bbox: boundingBox(polygons(geometry)),
    center: middle(geometry),
  };
}

/**
 * Bounding box over the widest gap between longitudes: what lies on both sides of the antimeridian has an east end
 * beyond 180°.
 */
export function boundingBox(polygonList: Position[][][]): Bbox {
  const latitudes = polygonList.flatMap(([outer]) => outer!.map(([, latitude]) => latitude!));
  const spans = polygonList
    .map(([outer]) => {
      const longitudes = outer!.map(([longitude]) => longitude!);
      return [min(longitudes), max(longitudes)] as const;
    })
    .sort((a, b) => a[0] - b[0]);
  let west = spans[0]![0];
  let reach = spans[0]![1];
  let east = max(spans.map((span) => span[1]));
  let gap = west + 360 - east;
  for (const [start, end] of spans) {
    if (start - reach > gap) [gap, west, east] = [start - reach, start, reach + 360];
    reach = Math.max(reach, end);
  }
  return [round(west), round(min(latitudes)), round(east), round(max(latitudes))];
}

/** Pole of inaccessibility of the largest part, on a plane that is true to scale at its latitude. */
function middle(geometry: Polygon | MultiPolygon): [number, number] {
  const largest = polygons(geometry)
    .map((coordinates) => ({ coordinates, area: area({ type: "Polygon", coordinates }) }))
    .reduce((a, b) => (b.area > a.area ? b : a)).coordinates;
  const latitudes = largest[0]!.map(([, latitude]) => latitude!);
  const scale = Math.cos((((min(latitudes) + max(latitudes)) / 2) * Math.PI) / 180);
  const plane = largest.map((ring) => ring.map(([longitude, latitude]) => [longitude! * scale, latitude!]));
  const [x, y] = polylabel(plane, Math.sqrt(area({ type: "Polygon", coordinates: largest })) / 111_000 / 100);
  return [round(x! / scale), round(y!)];
}

/** Middle of several places on the globe, weighted by their areas, then the nearest of their own centres. */
export function middleOf(places: { center: [number, number]; area: number }[]): [number, number] {
  const sum = [0, 0, 0];
  const points = places.map(({ center }) => onSphere(center));
  places.forEach(({ area }, i) => points[i]!.forEach((value, axis) => (sum[axis]! += value * area)));
  const nearness = points.map((point) => point.reduce((dot, value, axis) => dot + value * sum[axis]!, 0));
  return places[nearness.indexOf(max(nearness))]!.center;
}

function onSphere([longitude, latitude]: [number, number]): number[] {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

export function polygons(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

function round(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function min(values: number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function max(values: number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
