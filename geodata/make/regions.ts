import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type * as GeoJSON from "geojson";
import { feature, mergeArcs } from "topojson-client";
import type { MultiPolygon, Polygon, Topology } from "topojson-specification";
import type { RegionProperties } from "../../src/core/places/region-shapes.ts";
import { debianPackage } from "./fetch.ts";
import { type NamesByCode, readCountryNames, readSubdivisionNames } from "./regions/cldr.ts";
import { historicalRegions } from "./regions/historical.ts";
import { identities, type Identity } from "./regions/identity.ts";
import { COUNTRY_NAMES } from "./regions/mended.ts";
import { distinguish, joinNames } from "./regions/names.ts";
import { type Admin1, countryOf, isCity, readNaturalEarth, unitOf } from "./regions/natural-earth.ts";
import { type Outline, type Outlines, outlines } from "./regions/outlines.ts";
import { boundingBox, measure, middleOf, polygons } from "./regions/shape.ts";
import { type Group, GROUPS } from "./regions/unions.ts";

type Shape = (Polygon | MultiPolygon) & { properties: RegionProperties };
interface Layer {
  type: "GeometryCollection";
  geometries: Shape[];
}
type World = Topology<{ countries: Layer; regions: Layer }>;

const TARGET = join(import.meta.dirname, "../regions");

/** Makes `geodata/regions/`: the world's countries and regions, historical outlines, and groups of them. */
export async function make(work: string): Promise<void> {
  const source = await readNaturalEarth(work);
  const shapes = await outlines(source, work);
  const isoNames = await readIsoNames(work);
  const cldrNames = await readSubdivisionNames(work);
  const rows = source.features.map(({ properties }) => properties);
  const identityByKey = identities(source, isoNames, cldrNames);
  const languages = new Set([...cldrNames.values()].flatMap((names) => Object.keys(names)));
  const world = assemble(shapes, rows, identityByKey, await readCountryNames(work, languages));

  const azerbaijan = world.objects.countries.geometries.find((country) => country.properties.id === "AZ")!;
  const historical = await historicalRegions(geometryOf(world, azerbaijan), work);
  const groups = [...GROUPS, ...subnationalGroups(rows, world, identityByKey, cldrNames)].map((group) =>
    union(group, world),
  );

  await writeFile(join(TARGET, "world.topojson"), JSON.stringify(world) + "\n");
  await writeFile(join(TARGET, "historical.geojson"), lines({ type: "FeatureCollection" }, "features", historical));
  await writeFile(join(TARGET, "unions.json"), `[\n${groups.map((group) => JSON.stringify(group)).join(",\n")}\n]\n`);
}

async function readIsoNames(work: string): Promise<Map<string, string>> {
  const root = await debianPackage("iso-codes", work);
  const text = await readFile(join(root, "usr/share/iso-codes/json/iso_3166-2.json"), "utf8");
  const entries = (JSON.parse(text) as { "3166-2": { code: string; name: string }[] })["3166-2"];
  return new Map(entries.map(({ code, name }) => [code, name]));
}

/** Puts regions and the countries dissolved from them over the same arcs. */
function assemble(
  shapes: Outlines,
  rows: Admin1[],
  identityByKey: Map<string, Identity>,
  countryNames: NamesByCode,
): World {
  const outlineByKey = new Map(
    shapes.objects.regions.geometries.map((geometry) => [(geometry as Outline).properties!.key, geometry as Outline]),
  );
  const rowsByCountry = new Map<string, Admin1[]>();
  for (const row of rows) rowsByCountry.set(countryOf(row), [...(rowsByCountry.get(countryOf(row)) ?? []), row]);

  const countries: Shape[] = [];
  const regions: Shape[] = [];
  for (const [country, members] of [...rowsByCountry].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const parts = members.map((row) => outlineByKey.get(row.adm1_code)!);
    const whole = mergeArcs(shapes, parts);
    const names = joinNames(countryNames.get(country) ?? {}, COUNTRY_NAMES[country] ?? {});
    names["en"] = names["en"]!.replace(" & ", " and ").replace("St. ", "Saint ");
    countries.push({
      ...whole,
      properties: { id: country, kind: "country", parent: null, names, ...measure(geometryOf(shapes, whole)) },
    });
    if (members.length === 1) continue;
    const cities = new Set<RegionProperties>();
    const inside = members.flatMap((row, i): Shape[] => {
      const { id, names, ...references } = identityByKey.get(row.adm1_code)!;
      const kind = country === "AZ" ? ("district" as const) : ("region" as const);
      if (!names["en"]) return [];
      const shape = measure(geometryOf(shapes, parts[i]!));
      const properties: RegionProperties = { id, kind, parent: country, names, ...references, ...shape };
      if (isCity(row)) cities.add(properties);
      return [{ ...parts[i]!, properties }];
    });
    distinguish(inside.map(({ properties }) => ({ ...properties, city: cities.has(properties) })));
    regions.push(...inside.sort((a, b) => (a.properties.id < b.properties.id ? -1 : 1)));
  }
  const { type, transform, arcs } = shapes;
  return {
    type,
    ...(transform ? { transform } : {}),
    objects: {
      countries: { type: "GeometryCollection", geometries: countries },
      regions: { type: "GeometryCollection", geometries: regions },
    },
    arcs,
  };
}

/** Units between country and region that Natural Earth's regions are parts of: England, Tuscany, Andalusia … */
function subnationalGroups(
  rows: Admin1[],
  world: World,
  identityByKey: Map<string, Identity>,
  cldrNames: NamesByCode,
): Group[] {
  const ids = new Set(world.objects.regions.geometries.map(({ properties }) => properties.id));
  const members = new Map<string, string[]>();
  for (const row of rows) {
    const unit = unitOf(row);
    const { id } = identityByKey.get(row.adm1_code)!;
    if (unit && ids.has(id) && cldrNames.has(unit)) members.set(unit, [...(members.get(unit) ?? []), id]);
  }
  return [...members]
    .filter(([, list]) => list.length > 1)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, list]) => ({
      id,
      parent: id.slice(0, 2),
      names: joinNames(cldrNames.get(id)!) as Group["names"],
      members: list.sort(),
    }));
}

function union({ members, parent, ...group }: Group, world: World) {
  const places = new Map(
    [...world.objects.countries.geometries, ...world.objects.regions.geometries].map((shape) => [
      shape.properties.id,
      shape,
    ]),
  );
  const shapes = members.map((id) => {
    const shape = places.get(id);
    if (!shape) throw new Error(`The group ${group.id} has a member "${id}" that is not among the regions.`);
    return shape;
  });
  const outline = shapes.flatMap((shape) => polygons(geometryOf(world, shape)));
  return {
    ...group,
    kind: "union",
    parent: parent ?? null,
    members,
    area: Number(shapes.reduce((sum, shape) => sum + shape.properties.area, 0).toPrecision(4)),
    bbox: boundingBox(outline),
    center: middleOf(shapes.map((shape) => shape.properties)),
  };
}

function geometryOf(topology: Topology, outline: Polygon | MultiPolygon): GeoJSON.Polygon | GeoJSON.MultiPolygon {
  return (feature(topology, outline) as GeoJSON.Feature<GeoJSON.Polygon | GeoJSON.MultiPolygon>).geometry;
}

function lines(head: object, key: string, items: unknown[]): string {
  return `${JSON.stringify(head).slice(0, -1)},"${key}":[\n${items.map((item) => JSON.stringify(item)).join(",\n")}\n]}\n`;
}
