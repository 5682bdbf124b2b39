import { readFileSync } from "node:fs";
import type { Feature } from "geojson";
import { describe, expect, test } from "vitest";
import type { PlaceSummary } from "../../../src/core/model.ts";
import {
  type HistoricalRegions,
  type RegionProperties,
  RegionShapes,
  type WorldTopology,
} from "../../../src/core/places/region-shapes.ts";
import { regionLayers } from "../../../src/core/places/region-tiles.ts";
import type { TileFeature, TileLayer } from "../../../src/core/places/tile-layer.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../geodata/regions/${name}`, import.meta.url), "utf8"));
const world = read("world.topojson") as WorldTopology;
const historical = read("historical.geojson") as HistoricalRegions;
const known = [...world.objects.countries.geometries, ...world.objects.regions.geometries].map(
  ({ properties }) => properties as RegionProperties,
);

function summary(properties: RegionProperties, count = 0): PlaceSummary {
  const { id, kind, parent, names, center, bbox, area } = properties;
  return { id, slug: id, kind, names, parent, center, bbox, area, count, years: null, told: [], polygon: true };
}

const shipped = known
  .filter(({ id, parent }) => ["AZ", "AM", "GE", "RU"].includes(parent ?? "") || parent === null || id === "FR-75")
  .map((place) => summary(place, place.id === "AZ-KAL" ? 6 : 0));
const past = historical.features.map(({ properties }, i) => summary(properties, i));
const places = [...shipped, ...past];
const layers = regionLayers(world, historical, [], places);

const layer = (list: TileLayer[], name: string): TileFeature[] => list.find((layer) => layer.name === name)!.features;
const find = (list: TileLayer[], name: string, id: string): TileFeature =>
  layer(list, name).find(({ properties }) => properties["id"] === id)!;

describe("fills", () => {
  test("every place with an outline is in one layer, under its position", () => {
    const fills = ["countries", "regions", "historical"].flatMap((name) => layer(layers, name));
    expect(fills.map(({ id }) => places[id!]!.id).sort()).toEqual(places.map(({ id }) => id).sort());
    expect(fills.every(({ id, properties }) => places[id!]!.id === properties["id"])).toBe(true);
  });

  test("a country gives way to its regions at one zoom, so that each spot has one fill", () => {
    for (const id of ["AZ", "AM", "GE", "RU"]) {
      const opens = find(layers, "countries", id).maxZoom! + 1;
      const starts = layer(layers, "regions")
        .filter((region) => places[region.id!]!.parent === id)
        .map(({ minZoom }) => minZoom);
      expect(new Set(starts)).toEqual(new Set([opens]));
    }
  });

  test("districts of the South Caucasus stand where a phone shows it whole, from tile zoom 4 on", () => {
    expect(["AZ", "AM", "GE"].map((id) => find(layers, "countries", id).maxZoom)).toEqual([3, 3, 3]);
    expect(find(layers, "countries", "RU").maxZoom).toBe(1);
  });

  test("regions that lie in a union without an outline of its own open with their country", () => {
    const french = known
      .filter(({ id }) => /^FR(-\d\d)?$/.test(id))
      .map((place) => summary(place.id === "FR-56" ? { ...place, parent: "FR-BRE" } : place));
    const brittany = { ...french[0]!, id: "FR-BRE", kind: "union" as const, parent: "FR", polygon: false };
    const all = regionLayers(world, historical, [], [...french, brittany]);
    const opens = find(all, "countries", "FR").maxZoom! + 1;
    expect(find(all, "regions", "FR-56").minZoom).toBe(opens);
  });

  test("a country stays where its regions are not in the atlas, or cover little of it", () => {
    expect(find(layers, "countries", "TR").maxZoom).toBeUndefined();
    expect(find(layers, "countries", "FR").maxZoom).toBeUndefined();
    expect(find(layers, "regions", "FR-75").minZoom).toBeUndefined();
  });
});

describe("labels", () => {
  test("carry names, kind, id and rank; mentioned places come first", () => {
    const label = find(layers, "labels", "AZ-KAL");
    expect(label.properties).toEqual(
      expect.objectContaining({
        id: "AZ-KAL",
        kind: "district",
        name: "Kalbajar",
        "name:az": "Kəlbəcər",
        "name:ru": "Кельбаджарский район",
        rank: 1,
      }),
    );
    expect(places[label.id!]!.id).toBe("AZ-KAL");
    expect(find(layers, "labels", "RU").properties["rank"]).toBe(2);
    expect(find(layers, "labels", "AZ-TOV").properties["rank"]).toBeGreaterThan(
      find(layers, "labels", "AZ").properties["rank"] as number,
    );
  });

  test("stand from the zoom on at which there is room for them, never before the fill", () => {
    expect(find(layers, "labels", "RU").minZoom).toBe(0);
    expect(find(layers, "labels", "AZ").minZoom).toBe(2);
    expect(find(layers, "labels", "AZ-KAL").minZoom).toBe(4);
    expect(find(layers, "labels", "AZ-BAR").minZoom).toBe(5);
    for (const { properties, minZoom } of layer(layers, "labels")) {
      const region = find(layers, "regions", properties["id"] as string);
      if (region) expect(minZoom).toBeGreaterThanOrEqual(region.minZoom ?? 0);
    }
  });

  test("of historical regions stand only where they are mentioned", () => {
    const named = layer(layers, "labels").filter(({ properties }) => properties["kind"] === "historical");
    expect(named.map(({ properties }) => properties["id"])).toEqual(["x-loc-1994"]);
  });
});

describe("own regions", () => {
  const square = (id: string, side: number): Feature => ({
    type: "Feature",
    properties: { id },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [46, 40],
          [46 + side, 40],
          [46 + side, 40 + side],
          [46, 40 + side],
          [46, 40],
        ],
      ],
    },
  });
  const place = (id: string, parent: string): PlaceSummary => {
    const unmeasured = summary({ ...known.find(({ id }) => id === "AZ-KAL")!, id, parent });
    delete unmeasured.area;
    return unmeasured;
  };

  test("take the place of a shipped one of the same id", () => {
    const shape = square("AZ-KAL", 0.1);
    expect(new RegionShapes(world, historical, [shape]).geometry("AZ-KAL")).toBe(shape.geometry);
    expect(find(regionLayers(world, historical, [shape], places), "regions", "AZ-KAL").geometry).toBe(shape.geometry);
  });

  test("inside a district take its place when they fill it, and lie on it when they do not", () => {
    const small = regionLayers(
      world,
      historical,
      [square("x-village", 0.1)],
      [...places, place("x-village", "AZ-KAL")],
    );
    expect(find(small, "regions", "AZ-KAL").maxZoom).toBeUndefined();
    expect(find(small, "regions", "x-village").id).toBe(places.length);
    const large = regionLayers(world, historical, [square("x-half", 0.5)], [...places, place("x-half", "AZ-KAL")]);
    expect(find(large, "regions", "AZ-KAL").maxZoom).toBe(5);
    expect(find(large, "regions", "x-half").minZoom).toBe(6);
  });

  test("a place without an outline is in no layer", () => {
    const none = regionLayers(world, historical, [], [place("x-nowhere", "AZ")]);
    expect(none.flatMap(({ features }) => features)).toEqual([]);
  });
});
