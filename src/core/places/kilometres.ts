import type { Gazetteer } from "./gazetteer.ts";

/** Great-circle distance between the centres of two places, by the haversine formula. */
export function kilometres(gazetteer: Gazetteer, one: number, other: number): number {
  const radians = Math.PI / 180;
  const [south, north] = [gazetteer.latitude(one) * radians, gazetteer.latitude(other) * radians];
  const east = (gazetteer.longitude(other) - gazetteer.longitude(one)) * radians;
  const half = Math.sin((north - south) / 2) ** 2 + Math.cos(south) * Math.cos(north) * Math.sin(east / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)));
}
