import { readFileSync } from "node:fs";
import { kinks } from "@turf/kinks";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import type { Bbox, Names, PlaceKind, Position } from "../../src/core/model.ts";

interface Properties {
  id: string;
  kind: PlaceKind;
  parent: string | null;
  names: Names;
  area: number;
  bbox: Bbox;
  center: Position;
  wikidata?: string;
  members?: string[];
}
type World = Topology<{ countries: GeometryCollection<Properties>; regions: GeometryCollection<Properties> }>;

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geodata/regions/${name}`, import.meta.url), "utf8"));
const world = read("world.topojson") as World;
const historical = read("historical.geojson") as FeatureCollection<Polygon, Properties>;
const unions = read("unions.json") as Properties[];

const countries = world.objects.countries.geometries.map(({ properties }) => properties as Properties);
const regions = world.objects.regions.geometries.map(({ properties }) => properties as Properties);
const places = new Map([...countries, ...regions, ...unions].map((place) => [place.id, place]));
const azerbaijani = regions.filter(({ parent }) => parent === "AZ");
const place = (id: string): Properties => places.get(id)!;
const features = (feature(world, world.objects.regions) as FeatureCollection<Polygon | MultiPolygon, Properties>)
  .features;

describe("faults of the sources that are mended", () => {
  test("Lachin bears its own code and names, not Lankaran's", () => {
    expect(place("AZ-LAC")).toMatchObject({
      names: { en: "Lachin", az: "Laçın", ru: "Лачинский район", hy: "Լաչինի շրջան" },
    });
    expect(place("AZ-LAC").wikidata).not.toBe("Q228811");
    expect(Object.values(place("AZ-LAC").names).filter((name) => /^L[aəeä]nk|^Ленкор/i.test(name))).toEqual([]);
    expect(
      booleanPointInPolygon(
        [46.31, 39.77],
        features.find(({ properties }) => properties.id === "AZ-LAC")!,
      ),
    ).toBe(true);
  });

  test.each([
    ["AZ-LA", "Lankaran", "Lənkəran", "Ленкорань", 15.52],
    ["AZ-LAN", "Lankaran District", "Lənkəran rayonu", "Ленкоранский район", 989.5],
    ["AZ-SA", "Shaki", "Şəki", "Шеки", 37.81],
    ["AZ-SAK", "Shaki District", "Şəki rayonu", "Шекинский район", 2349],
    ["AZ-YE", "Yevlakh", "Yevlax", "Евлах", 51.41],
    ["AZ-YEV", "Yevlakh District", "Yevlax rayonu", "Евлахский район", 1447],
    ["AZ-NV", "Nakhchivan", "Naxçıvan", "Нахичевань", 94.53],
    ["AZ-SUS", "Shusha", "Şuşa", "Шушинский район", 355.8],
    ["x-ne-AZE-5565", "Shusha (city)", "Şuşa şəhəri", "Шуша", 7.293],
  ])("%s is %s: city and district of one name are told apart", (id, en, az, ru, area) => {
    expect(place(id).names).toMatchObject({ en, az, ru });
    expect(place(id).area).toBeCloseTo(area, 0);
  });

  test.each([
    ["AZ-GYG", "Goygol", "Göygöl", /Xanlar|Khanlar/],
    ["AZ-SBN", "Shabran", "Şabran", /Davachi|Dəvəçi/],
  ])("%s bears its name of today in English and Azerbaijani", (id, en, az, old) => {
    expect(place(id).names).toMatchObject({ en, az });
    expect(place(id).names.en + place(id).names["az"]).not.toMatch(old);
  });

  test("names carry no stress marks, footnote digits, letters of another alphabet, second forms or empty strings", () => {
    const names = [...places.values()].flatMap(({ names }) => Object.values(names));
    expect(names.filter((name) => /\p{Script=Cyrillic}[\u0300\u0301]|[¹²³]|ǝ|\||^\s|\s$|^$/u.test(name))).toEqual([]);
    expect(place("AZ-NA").names["ru"]).toBe("Нафталан");
  });

  test("no region bears the code of a merger that it is a part of, nor a name out of another century", () => {
    expect(regions.filter(({ parent }) => parent === "NO").map(({ names }) => names.en)).toContain("Vestfold");
    expect(place("NO-38")).toBeUndefined();
    expect(place("AM-VD").names["az"]).toBe("Vayots-Dzor mərzi");
    expect(place("AZ-OGU").names["hy"]).toBe("Օղուզի շրջան");
  });

  test.each([
    ["GB-WRL", "Wirral", [-3.09, 53.36]],
    ["IR-23", "Tehran", [51.39, 35.69]],
    ["IR-07", "Fars", [52.53, 29.6]],
    ["IR-03", "East Azerbaijan", [46.29, 38.08]],
    ["IR-24", "Ardabil", [48.29, 38.25]],
    ["RU-MOW", "Moscow", [37.62, 55.75]],
    ["RU-MOS", "Moscow Province", [39.0, 55.9]],
    ["AF-DAY", "Daykundi", [66.1, 33.7]],
    ["KZ-ALA", "Almaty", [76.9, 43.25]],
    ["PH-CEB", "Cebu", [123.9, 10.7]],
    ["UA-43", "Crimea", [34.1, 44.95]],
  ])("%s is %s, on its own ground", (id, name, point) => {
    expect(place(id).names.en).toBe(name);
    expect(
      booleanPointInPolygon(
        point,
        features.find(({ properties }) => properties.id === id)!,
      ),
    ).toBe(true);
  });
});

test("every id is used once, and no two regions of a country bear one English name", () => {
  const all = [...countries, ...regions, ...unions, ...historical.features.map(({ properties }) => properties)];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(regions.map(({ parent, names }) => `${parent} ${names.en}`)).size).toBe(regions.length);
});

test("ids are ISO codes, or say that they are none", () => {
  expect(countries.filter(({ id }) => !/^([A-Z]{2}|x-[a-z-]+)$/.test(id))).toEqual([]);
  expect(
    regions.filter(({ id }) => !/^([A-Z]{2}-[A-Z0-9]{1,3}|x-ne-[A-Z0-9]{3}[-+]\w+\??)$/.test(id)).map(({ id }) => id),
  ).toEqual([]);
});

test("the world is there: countries, regions, their parents, and the members of every group", () => {
  expect(countries.length).toBe(256);
  expect(regions.length).toBeGreaterThan(4500);
  expect(regions.filter(({ id }) => !id.startsWith("x-")).length).toBeGreaterThan(4150);
  expect(regions.filter(({ parent }) => !countries.some(({ id }) => id === parent))).toEqual([]);
  expect(unions.flatMap(({ members }) => members!).filter((id) => !places.has(id))).toEqual([]);
  expect(unions.filter(({ parent }) => parent && !places.has(parent))).toEqual([]);
});

test("every country stands in exactly one continent", () => {
  const continents = ["africa", "antarctica", "asia", "europe", "north-america", "oceania", "south-america"];
  const members = continents.flatMap((name) => place(`x-${name}`).members!);
  expect(members.sort()).toEqual(countries.map(({ id }) => id).sort());
});

test("every country and every group that we name has its name in the four languages of the interface", () => {
  const named = [...countries, ...unions.filter(({ id }) => id.startsWith("x-"))];
  expect(named.filter(({ names }) => !names.en || !names["az"] || !names["ru"] || !names["hy"])).toEqual([]);
});

test("Azerbaijan's 78 districts and cities have names in the four languages of the interface", () => {
  expect(azerbaijani.length).toBe(78);
  expect(azerbaijani.filter(({ names }) => !names.en || !names["az"] || !names["ru"] || !names["hy"])).toEqual([]);
  expect(azerbaijani.every(({ kind }) => kind === "district")).toBe(true);
  expect(
    place("x-seven-districts")
      .members!.map((id) => place(id).names.en)
      .sort(),
  ).toEqual(["Aghdam", "Fuzuli", "Gubadli", "Jabrayil", "Kalbajar", "Lachin", "Zangilan"]);
});

test("outlines of Azerbaijan, Armenia and Georgia do not cross themselves", () => {
  const shapes = features.filter(({ properties }) => ["AZ", "AM", "GE"].includes(properties.parent!));
  expect(shapes.length).toBe(78 + 11 + 12);
  expect(shapes.filter((shape) => kinks(shape).features.length > 0).map(({ properties }) => properties.id)).toEqual([]);
});

test.each([
  ["AZ-KAL", 2768, [45.576, 39.796, 46.762, 40.315]],
  ["AZ-TOV", 1779, [45.443, 40.595, 46.205, 41.232]],
  ["AZ", 86150, [44.77, 38.39, 50.63, 41.89]],
])("%s has the area (km²) and the box that its source has", (id, area, bbox) => {
  expect(place(id).area).toBeGreaterThan(area * 0.995);
  expect(place(id).area).toBeLessThan(area * 1.005);
  place(id).bbox.forEach((degrees, i) => expect(degrees).toBeCloseTo(bbox[i]!, 2));
});

test.each([
  ["x-nkao", 4277, "1923", "1991"],
  ["x-loc-1994", 11915, "1994", "2020"],
])("%s has its area (km²), its years, and no crossing", (id, area, from, to) => {
  const shape = historical.features.find(({ properties }) => properties.id === id) as Feature<Polygon, Properties>;
  expect(Math.abs(shape.properties.area / area - 1)).toBeLessThan(0.02);
  expect(shape.properties).toMatchObject({ kind: "historical", parent: "AZ", from, to });
  expect(Object.keys(shape.properties.names)).toEqual(expect.arrayContaining(["en", "az", "ru", "hy"]));
  expect(kinks(shape.geometry).features).toEqual([]);
  expect(booleanPointInPolygon([46.7515, 39.8265], shape)).toBe(true);
});

test("boxes are sound: they hold the centre, and reach past 180° only where the antimeridian is crossed", () => {
  const all = [...places.values()];
  const bad = all.filter(({ bbox: [west, south, east, north], center: [longitude, latitude] }) => {
    const turned = longitude < west ? longitude + 360 : longitude;
    return (
      !(west >= -180 && west < 180 && east >= west && east < west + 361 && south >= -90 && north <= 90) ||
      turned < west - 1e-3 ||
      turned > east + 1e-3 ||
      latitude < south - 1e-3 ||
      latitude > north + 1e-3
    );
  });
  expect(bad.map(({ id }) => id)).toEqual([]);
  expect(
    countries
      .filter(({ bbox }) => bbox[2] > 180)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(["FJ", "KI", "NZ", "RU", "UM", "US"]);
});

test("the centre of a region lies inside it", () => {
  expect(
    features
      .filter((shape) => !booleanPointInPolygon(shape.properties.center, shape))
      .map(({ properties }) => properties.id),
  ).toEqual([]);
});

test("Kalbajar shares arcs with its neighbours, and Azerbaijan with its districts", () => {
  const geometries = world.objects.regions.geometries;
  const index = regions.findIndex(({ id }) => id === "AZ-KAL");
  const around = neighbors(geometries)
    .at(index)!
    .map((i) => regions[i]!.id);
  expect(around).toEqual(expect.arrayContaining(["AM-GR", "AM-VD", "AZ-DAS", "AZ-LAC", "AZ-TAR"]));
  expect(around.length).toBeLessThan(12);

  const arcs = (geometry: unknown): number[] =>
    (JSON.stringify(geometry).match(/-?\d+/g) ?? []).map(Number).map((i) => (i < 0 ? ~i : i));
  const country = world.objects.countries.geometries.find(
    ({ properties }) => (properties as Properties).id === "AZ",
  )! as { arcs?: unknown };
  const districts = geometries.filter(({ properties }) => (properties as Properties).parent === "AZ") as {
    arcs?: unknown;
  }[];
  const own = new Set(districts.flatMap((district) => arcs(district.arcs)));
  expect(arcs(country.arcs).filter((arc) => !own.has(arc))).toEqual([]);
});
