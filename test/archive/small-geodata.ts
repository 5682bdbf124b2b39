import { writeTiles } from "../../src/archive/writers/tiles.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Three countries as boxes, in the form of the shipped geodata: a build draws them in no time. */
const BOXES: [id: string, west: number, south: number, east: number, north: number][] = [
  ["AZ", 46, 38, 50, 42],
  ["AM", 43, 38, 46, 41],
  ["GE", 40, 41, 46, 44],
];

const geometries = BOXES.map(([id], index) => ({ type: "Polygon", arcs: [[index]], properties: { id } }));
const arcs = BOXES.map(([, west, south, east, north]) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]);
const world = {
  type: "Topology",
  arcs,
  objects: {
    countries: { type: "GeometryCollection", geometries },
    regions: { type: "GeometryCollection", geometries: [] },
  },
};

/** A folder like `geodata`, which goes when the test ends. */
export async function smallGeodata(): Promise<string> {
  const point = { geometry: { type: "Point" as const, coordinates: [47, 40] }, properties: { name: "Baku" } };
  const tiles = await writeTiles([{ name: "towns", features: [point] }], { name: "basemap", minZoom: 0, maxZoom: 1 });
  return temporaryFolder({
    "regions/world.topojson": JSON.stringify(world),
    "regions/historical.geojson": JSON.stringify({ type: "FeatureCollection", features: [] }),
    "basemap/basemap.pmtiles": tiles,
    "basemap/relief.pmtiles": tiles,
  });
}
