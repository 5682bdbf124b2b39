import { readFile, writeFile } from "node:fs/promises";
import { merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { writeTiles } from "../../src/archive/writers/tiles.ts";
import type { TileFeature } from "../../src/core/places/tile-layer.ts";
import { towns } from "./towns.ts";
import { lakes, rivers } from "./waters.ts";

const MAX_ZOOM = 7;

type World = Topology<{ countries: GeometryCollection; regions: GeometryCollection }>;

/**
 * Writes `geodata/basemap/basemap.pmtiles`: vector tiles, zoom 0–7, with the layers `land`, `lakes`, `rivers`, `borders`
 * (of countries) and `towns`. Coast and borders are those of `geodata/regions/world.topojson`, which is made before.
 */
export async function make(work: string): Promise<void> {
  const world = JSON.parse(await readFile(new URL("../regions/world.topojson", import.meta.url), "utf8")) as World;
  const townPoints = await towns(work);
  const lakeShores = await lakes(work);
  const riverLines = await rivers(work);
  const archive = await writeTiles(
    [
      { name: "land", features: land(world) },
      {
        name: "lakes",
        features: lakeShores.map(({ geometry, properties }) => ({
          geometry,
          properties: {},
          minZoom: lakeZoom(properties.area),
        })),
      },
      {
        name: "rivers",
        features: riverLines.map(({ geometry, properties }) => ({
          geometry,
          properties: { level: properties.level },
          minZoom: properties.level + 2,
        })),
      },
      { name: "borders", features: borders(world) },
      {
        name: "towns",
        features: townPoints.map(({ geometry, properties }) => ({
          geometry,
          properties: { ...properties },
          minZoom: Math.min(properties.rank, MAX_ZOOM),
        })),
      },
    ],
    {
      name: "basemap",
      minZoom: 0,
      maxZoom: MAX_ZOOM,
      attribution: "Coast and borders: Natural Earth; rivers and lakes: GSHHG (LGPL); towns: GeoNames (CC BY 4.0)",
    },
  );
  await writeFile(new URL("../basemap/basemap.pmtiles", import.meta.url), archive);
}

/** All countries as one, each island by itself; seas that land encloses, such as the Caspian, are holes. */
function land(world: World): TileFeature[] {
  const countries = world.objects.countries.geometries as Parameters<typeof merge>[1];
  return merge(world, countries).coordinates.map((coordinates) => ({
    geometry: { type: "Polygon", coordinates },
    properties: {},
  }));
}

function borders(world: World): TileFeature[] {
  const countries = world.objects.countries;
  return [{ geometry: mesh(world, countries, (one, other) => one !== other), properties: {} }];
}

/** From the zoom at which a lake is some four pixels wide (a tile of 512 pixels). */
function lakeZoom(area: number): number {
  const kilometresAPixel = 40_075 / 512;
  const zoom = Math.ceil(Math.log2((4 * kilometresAPixel) / Math.sqrt(area)));
  return Math.min(Math.max(zoom, 0), MAX_ZOOM);
}
