import { readFileSync } from "node:fs";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import { VectorTile, type VectorTileFeature } from "@mapbox/vector-tile";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { PbfReader } from "pbf";
import { PMTiles, TileType } from "pmtiles";
import { PNG } from "pngjs";
import { describe, expect, test } from "vitest";

const folder = new URL("../../geodata/basemap/", import.meta.url);

function archive(name: string): { tiles: PMTiles; size: number } {
  const bytes = readFileSync(new URL(name, folder));
  const getBytes = (offset: number, length: number) =>
    Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer });
  return { tiles: new PMTiles({ getKey: () => name, getBytes }), size: bytes.length };
}

const basemap = archive("basemap.pmtiles");
const relief = archive("relief.pmtiles");

function tileOf(longitude: number, latitude: number, z: number): [number, number, number] {
  const sine = Math.sin((latitude * Math.PI) / 180);
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [z, Math.floor(((longitude + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)];
}

async function featuresAt(layer: string, [z, x, y]: [number, number, number]) {
  const tile = await basemap.tiles.getZxy(z, x, y);
  const found = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[layer];
  const features: VectorTileFeature[] = found ? Array.from({ length: found.length }, (_, i) => found.feature(i)) : [];
  return features.map((feature) => feature.toGeoJSON(x, y, z) as Feature);
}

async function covers(layer: string, longitude: number, latitude: number, z = 7): Promise<boolean> {
  const features = await featuresAt(layer, tileOf(longitude, latitude, z));
  return features.some((feature) =>
    booleanPointInPolygon([longitude, latitude], feature as Feature<Polygon | MultiPolygon>),
  );
}

describe("the basemap", () => {
  test("is small enough to ship, and says whose data it holds", async () => {
    expect(basemap.size).toBeLessThan(12e6);
    const header = await basemap.tiles.getHeader();
    expect([header.tileType, header.minZoom, header.maxZoom]).toEqual([TileType.Mvt, 0, 7]);
    const { attribution } = (await basemap.tiles.getMetadata()) as { attribution: string };
    for (const source of ["Natural Earth", "GSHHG", "GeoNames"]) expect(attribution).toContain(source);
  });

  test.each([
    ["the lowland of the Kura, below sea level", 48.9, 39.9, true],
    ["Baku", 49.87, 40.4, true],
    ["Tehran", 51.4, 35.7, true],
    ["the middle of Greenland", -42, 77, true],
    ["the Caspian", 51, 40, false],
    ["the Black Sea", 38, 43, false],
    ["the Atlantic", -35, 40, false],
  ])("%s", async (_, longitude, latitude, isLand) => {
    for (const z of [3, 5, 7]) expect(await covers("land", longitude, latitude, z), `zoom ${z}`).toBe(isLand);
  });

  test.each([
    ["Sevan", 45.3, 40.35, true],
    ["the reservoir of Mingachevir", 46.85, 40.87, true],
    ["Kalbajar", 46.04, 40.11, false],
    ["the Caspian, which the coast draws", 51, 40, false],
  ])("lakes: %s", async (_, longitude, latitude, isLake) => {
    expect(await covers("lakes", longitude, latitude)).toBe(isLake);
  });

  test("has rivers and borders about the Aras", async () => {
    const tile = tileOf(46.9, 39.2, 7);
    expect((await featuresAt("rivers", tile)).length).toBeGreaterThan(2);
    expect((await featuresAt("borders", tile)).length).toBeGreaterThan(0);
  });

  test("calls the town of Kalbajar by its name, not by GeoNames' first one", async () => {
    const towns = (await featuresAt("towns", tileOf(46.044, 40.11, 7))).map(({ properties }) => properties!);
    expect(towns.map(({ name }) => name as string)).not.toContain("Kerbakhiar");
    expect(towns.find(({ name }) => name === "Kalbajar")).toMatchObject({
      "name:az": "Kəlbəcər",
      "name:ru": "Кельбаджар",
      "name:hy": "Քելբաջար",
    });
  });

  test("names capitals in the languages of the interface from far out", async () => {
    for (const [longitude, expected] of [
      [44.5, { name: "Yerevan", "name:ru": "Ереван", "name:hy": "Երևան", capital: true }],
      [49.9, { name: "Baku", "name:az": "Bakı", "name:ru": "Баку", capital: true }],
    ] as const) {
      const towns = await featuresAt("towns", tileOf(longitude, 40.3, 3));
      expect(towns.map(({ properties }) => properties)).toContainEqual(expect.objectContaining(expected));
    }
  });
});

describe("the relief", () => {
  async function heightAt(longitude: number, latitude: number): Promise<number> {
    const [z, x, y] = tileOf(longitude, latitude, 4);
    const tile = await relief.tiles.getZxy(z, x, y);
    const { data, width } = PNG.sync.read(Buffer.from(tile!.data));
    const sine = Math.sin((latitude * Math.PI) / 180);
    const column = Math.floor((((longitude + 180) / 360) * 2 ** z - x) * width);
    const row = Math.floor(((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z - y) * width);
    const at = (row * width + column) * 4;
    return data[at]! * 256 + data[at + 1]! - 32768;
  }

  test("is small enough to ship, whole, and says whose data it holds", async () => {
    expect(relief.size).toBeLessThan(6e6);
    const header = await relief.tiles.getHeader();
    expect([header.tileType, header.maxZoom, header.numAddressedTiles]).toEqual([TileType.Png, 4, 341]);
    expect(((await relief.tiles.getMetadata()) as { attribution: string }).attribution).toContain("ETOPO5");
  });

  test("is high where mountains are, low in the lowland of the Kura, and flat at sea", async () => {
    expect(await heightAt(42.44, 43.35)).toBeGreaterThan(2500);
    expect(await heightAt(46.04, 40.11)).toBeGreaterThan(1200);
    expect(Math.abs(await heightAt(48.9, 39.9))).toBeLessThan(60);
    expect(await heightAt(-35, 40)).toBe(-30);
    expect(await heightAt(51, 39)).toBe(-30);
  });
});
