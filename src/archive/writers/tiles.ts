import { GeoJSONVT, type GeoJSONVTTile } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature } from "geojson";
import type { Bbox } from "../../core/model.ts";
import type { TileFeature, TileLayer } from "../../core/places/tile-layer.ts";
import { compress, encodePmtiles, type Tile } from "./pmtiles.ts";

const EXTENT = 4096;

export interface TileOptions {
  name: string;
  minZoom: number;
  maxZoom: number;
  bounds?: Bbox;
  attribution?: string;
}

interface Cell {
  z: number;
  x: number;
  y: number;
  layers: Record<string, GeoJSONVTTile>;
}

/**
 * Cuts layers of features into Mapbox vector tiles (gzip) and packs them as a PMTiles archive, version 3. Numeric ids
 * of features arrive in the tiles. The same layers give the same bytes on every machine.
 */
export async function writeTiles(layers: TileLayer[], options: TileOptions): Promise<Uint8Array> {
  const cells = new Map<string, Cell>();
  for (const layer of layers) {
    for (const group of groupsByZoom(layer.features, options)) cut(layer, group, options.maxZoom, cells);
  }
  const tiles: Tile[] = [...cells.values()].map(({ z, x, y, layers }) => ({
    z,
    x,
    y,
    data: compress(fromGeojsonVt(layers, { version: 2, extent: EXTENT })),
  }));
  return encodePmtiles(tiles, {
    format: "mvt",
    minZoom: options.minZoom,
    maxZoom: options.maxZoom,
    bounds: options.bounds ?? [-180, -85.05113, 180, 85.05113],
    metadata: {
      name: options.name,
      ...(options.attribution ? { attribution: options.attribution } : {}),
      vector_layers: layers.map((layer) => ({
        id: layer.name,
        fields: fields(layer),
        minzoom: options.minZoom,
        maxzoom: options.maxZoom,
      })),
    },
  });
}

interface ZoomGroup {
  minZoom: number;
  maxZoom: number;
  features: TileFeature[];
}

/** Features of the same zooms are cut together, so that no tile is cut for features that it will not hold. */
function groupsByZoom(features: TileFeature[], options: TileOptions): ZoomGroup[] {
  const groups = new Map<string, ZoomGroup>();
  for (const feature of features) {
    const minZoom = Math.max(feature.minZoom ?? 0, options.minZoom);
    const maxZoom = Math.min(feature.maxZoom ?? Infinity, options.maxZoom);
    if (minZoom > maxZoom) continue;
    const key = `${minZoom}-${maxZoom}`;
    const group = groups.get(key);
    if (group) group.features.push(feature);
    else groups.set(key, { minZoom, maxZoom, features: [feature] });
  }
  return [...groups.values()];
}

function cut(layer: TileLayer, group: ZoomGroup, highestZoom: number, cells: Map<string, Cell>): void {
  const features = group.features.map(({ id, geometry, properties }): Feature => ({
    type: "Feature",
    ...(id === undefined ? {} : { id }),
    geometry,
    properties,
  }));
  const index = new GeoJSONVT(
    { type: "FeatureCollection", features },
    {
      maxZoom: highestZoom,
      indexMaxZoom: 0,
      extent: EXTENT,
      buffer: layer.buffer ?? 64,
      tolerance: layer.tolerance ?? 3,
    },
  );
  const descend = (z: number, x: number, y: number): void => {
    const tile = index.getTile(z, x, y);
    // A tile without anything to draw may still hold islands too small for its zoom.
    if (!tile?.numFeatures) return;
    if (z >= group.minZoom && tile.features.length > 0) add(cells, z, x, y, layer.name, tile);
    if (z === group.maxZoom) return;
    for (const [right, down] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      descend(z + 1, 2 * x + right, 2 * y + down);
  };
  descend(0, 0, 0);
}

function add(cells: Map<string, Cell>, z: number, x: number, y: number, layer: string, tile: GeoJSONVTTile): void {
  const key = `${z}/${x}/${y}`;
  let cell = cells.get(key);
  if (!cell) cells.set(key, (cell = { z, x, y, layers: {} }));
  const held = cell.layers[layer];
  cell.layers[layer] = held ? { ...held, features: [...held.features, ...tile.features] } : tile;
}

function fields(layer: TileLayer): Record<string, "String" | "Number" | "Boolean"> {
  const types: Record<string, "String" | "Number" | "Boolean"> = {};
  for (const feature of layer.features) {
    for (const [key, value] of Object.entries(feature.properties)) {
      types[key] ??= typeof value === "string" ? "String" : typeof value === "number" ? "Number" : "Boolean";
    }
  }
  return types;
}
