import type { Position } from "../model.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** Great-circle distance between the centres of two places. */
export function kilometres(gazetteer: Gazetteer, one: number, other: number): number {
  return kilometresBetween(
    [gazetteer.longitude(one), gazetteer.latitude(one)],
    [gazetteer.longitude(other), gazetteer.latitude(other)],
  );
}

/** Great-circle distance between two points in degrees, by the haversine formula. */
export function kilometresBetween(one: Position, other: Position): number {
  const radians = Math.PI / 180;
  const [south, north] = [one[1] * radians, other[1] * radians];
  const east = (other[0] - one[0]) * radians;
  const half = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin(east / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
