import { VectorTile } from "@mapbox/vector-tile";
import fc from "fast-check";
import { PbfReader } from "pbf";
import { PMTiles, tileIdToZxy, type Source } from "pmtiles";
import { expect, test } from "vitest";
import { encodePmtiles, tileNumber } from "../../../src/archive/writers/pmtiles.ts";
import { writeTiles } from "../../../src/archive/writers/tiles.ts";
import type { TileLayer } from "../../../src/core/places/tile-layer.ts";

function open(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => "memory",
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  };
  return new PMTiles(source);
}

async function decode(bytes: Uint8Array, z: number, x: number, y: number): Promise<VectorTile | null> {
  const tile = await open(bytes).getZxy(z, x, y);
  return tile ? new VectorTile(new PbfReader(new Uint8Array(tile.data))) : null;
}

function square(west: number, south: number, side: number): GeoJSON.Polygon {
  const [east, north] = [west + side, south + side];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  };
}

const layers: TileLayer[] = [
  {
    name: "countries",
    features: [
      { id: 0, geometry: square(40, 30, 20), properties: { id: "AA" }, maxZoom: 2 },
      { id: 7, geometry: square(-60, -30, 20), properties: { id: "BB", rank: 3, own: true } },
    ],
  },
  { name: "regions", features: [{ id: 300, geometry: square(40, 30, 10), properties: { id: "AA-X" }, minZoom: 3 }] },
  {
    name: "labels",
    features: [
      { id: 300, geometry: { type: "Point", coordinates: [45, 35] }, properties: { name: "Şəki" }, minZoom: 3 },
    ],
  },
];
const options = { name: "test", minZoom: 0, maxZoom: 5 };

test("numeric ids, properties and several layers arrive in the tiles", async () => {
  const bytes = await writeTiles(layers, options);
  const world = await decode(bytes, 0, 0, 0);
  const countries = world!.layers["countries"]!;
  expect([0, 1].map((i) => countries.feature(i).id)).toEqual([0, 7]);
  expect(countries.feature(1).properties).toEqual({ id: "BB", rank: 3, own: true });

  const [z, x, y] = [5, 20, 12];
  const tile = await decode(bytes, z, x, y);
  expect(Object.keys(tile!.layers).sort()).toEqual(["labels", "regions"]);
  expect(tile!.layers["labels"]!.feature(0).properties).toEqual({ name: "Şəki" });
  const [longitude, latitude] = (tile!.layers["labels"]!.feature(0).toGeoJSON(x, y, z).geometry as GeoJSON.Point)
    .coordinates;
  expect(longitude).toBeCloseTo(45, 2);
  expect(latitude).toBeCloseTo(35, 2);
});

test("a feature is held by the tiles of its own zooms and by no others", async () => {
  const bytes = await writeTiles(layers, options);
  const ids = async (z: number, x: number, y: number): Promise<Record<string, unknown[]>> => {
    const tile = await decode(bytes, z, x, y);
    return Object.fromEntries(
      Object.entries(tile?.layers ?? {}).map(([name, layer]) => [
        name,
        Array.from({ length: layer.length }, (_, i) => layer.feature(i).id),
      ]),
    );
  };
  expect(await ids(2, 2, 1)).toEqual({ countries: [0] });
  expect(await ids(3, 5, 3)).toEqual({ regions: [300], labels: [300] });
  expect(await ids(5, 11, 17)).toEqual({ countries: [7] });
  expect(await ids(5, 0, 0)).toEqual({});
});

test("an island too small for low zooms still stands in the tiles of high ones", async () => {
  const island: TileLayer = {
    name: "countries",
    features: [{ id: 1, geometry: square(45, 40, 0.02), properties: {} }],
  };
  const bytes = await writeTiles([island], { ...options, maxZoom: 7 });
  expect(await decode(bytes, 0, 0, 0)).toBeNull();
  expect((await decode(bytes, 7, 80, 48))!.layers["countries"]!.length).toBe(1);
});

test("the header names zooms, bounds, compression and format", async () => {
  const archive = open(
    await writeTiles(layers, { ...options, bounds: [-60, -30, 60, 50], attribution: "Natural Earth" }),
  );
  expect(await archive.getHeader()).toMatchObject({
    specVersion: 3,
    clustered: true,
    tileType: 1,
    tileCompression: 2,
    internalCompression: 2,
    minZoom: 0,
    maxZoom: 5,
    minLon: -60,
    minLat: -30,
    maxLon: 60,
    maxLat: 50,
  });
  expect(await archive.getMetadata()).toMatchObject({
    name: "test",
    attribution: "Natural Earth",
    vector_layers: [
      { id: "countries", fields: { id: "String", rank: "Number", own: "Boolean" } },
      { id: "regions" },
      { id: "labels" },
    ],
  });
});

test("the same layers give the same bytes, with no trace of the machine or the clock in the gzip headers", async () => {
  const bytes = await writeTiles(layers, options);
  expect(Buffer.compare(bytes, await writeTiles(layers, options))).toBe(0);
  const header = await open(bytes).getHeader();
  expect([...bytes.slice(header.tileDataOffset, header.tileDataOffset + 10)]).toEqual([
    31,
    139,
    8,
    0,
    0,
    0,
    0,
    0,
    expect.any(Number),
    255,
  ]);
});

test("every tile of a large archive is found again, whatever the order it came in, and equal tiles are stored once", async () => {
  const tiles = Array.from({ length: 20000 }, (_, i) => ({
    z: 8,
    x: (i * 7919) % 256,
    y: Math.floor(((i * 7919) % 65536) / 256),
    data: i % 5 === 0 ? Uint8Array.of(255) : new Uint8Array(3 + ((i * i) % 1009)).fill(i % 251).fill(i >> 8, 0, 1),
  }));
  const header = {
    format: "png" as const,
    minZoom: 8,
    maxZoom: 8,
    bounds: [-180, -85, 180, 85] as [number, number, number, number],
    metadata: {},
  };
  const bytes = encodePmtiles(tiles, header);
  const archive = open(bytes);
  const read = await archive.getHeader();
  expect(read.leafDirectoryLength).toBeGreaterThan(0);
  expect(read.numTileContents).toBeLessThanOrEqual(16001);
  for (const tile of tiles.filter((_, i) => i % 97 === 0)) {
    expect([...new Uint8Array((await archive.getZxy(tile.z, tile.x, tile.y))!.data)]).toEqual([...tile.data]);
  }
  expect(Buffer.compare(bytes, encodePmtiles([...tiles].reverse(), header))).toBe(0);
});

test("tile numbers are those of the specification", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(), fc.nat(), (z, a, b) => {
      const [x, y] = [a % 2 ** z, b % 2 ** z];
      expect(tileIdToZxy(tileNumber(z, x, y))).toEqual([z, x, y]);
    }),
  );
});
