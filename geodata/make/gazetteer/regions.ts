import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Bbox, Names, Place, Position } from "../../../src/core/model.ts";
import { debianPackage, npmPackage } from "../fetch.ts";
import { Draft } from "./draft.ts";
import { readCountries } from "./tables.ts";

/** What the step `regions` writes about each place. */
type Properties = Place & { bbox: Bbox };
export type RegionFeature = Feature<Polygon | MultiPolygon, Properties>;

/** km². */
const LARGE = 50_000;

const REGIONS = new URL("../../regions/", import.meta.url);

/** Outlines of the admin-1 regions, for finding what lies in them. */
export async function readOutlines(): Promise<RegionFeature[]> {
  return (await readTopology("regions")).features;
}

async function readTopology(
  layer: "countries" | "regions",
): Promise<FeatureCollection<Polygon | MultiPolygon, Properties>> {
  const topology: Topology = JSON.parse(await readFile(new URL("world.topojson", REGIONS), "utf8"));
  return feature(topology, topology.objects[layer] as GeometryCollection<Properties>) as FeatureCollection<
    Polygon | MultiPolygon,
    Properties
  >;
}

/** Countries, regions, historical regions and unions, with the names that the step `regions` gave them. */
export async function readRegions(work: string): Promise<Draft[]> {
  const historical: FeatureCollection<Polygon, Properties> = JSON.parse(
    await readFile(new URL("historical.geojson", REGIONS), "utf8"),
  );
  const unions: Place[] = JSON.parse(await readFile(new URL("unions.json", REGIONS), "utf8"));
  const [countries, regions] = await Promise.all([readTopology("countries"), readTopology("regions")]);
  const countryRows = await readCountries();
  const populations = await readPopulations(work);
  const drafts = [...countries.features, ...regions.features, ...historical.features].map(
    ({ properties, geometry }) => {
      const row = properties.kind === "country" ? countryRows.get(properties.id) : undefined;
      const usual = row?.center ?? (properties.area! > LARGE ? centroid(geometry) : undefined);
      // A convention that lies in the sea (the Philippines) would put a label there.
      const center = usual && booleanPointInPolygon(usual, geometry) ? usual : properties.center;
      return draftOf({
        ...properties,
        center,
        geonames: row?.geonames ?? properties.geonames,
        population: populations.get(properties.id),
      });
    },
  );
  return [
    ...drafts,
    ...unions.map((union) => {
      const { center = union.center, geonames = union.geonames } = countryRows.get(union.id) ?? {};
      return draftOf({ ...union, center, geonames, kind: union.kind ?? "union", parent: union.parent ?? null });
    }),
  ];
}

/** The middle of an outline by area, in degrees: where gazetteers put large regions, whose roomiest spot lies elsewhere. */
function centroid(geometry: Polygon | MultiPolygon): Position {
  let [x, y, total] = [0, 0, 0];
  for (const polygon of geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) {
    // Holes turn the other way round, so that they take away what they leave out.
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const [[west = 0, south = 0], [east = 0, north = 0]] = [ring[i - 1]!, ring[i]!];
        const cross = west * north - east * south;
        x += (west + east) * cross;
        y += (south + north) * cross;
        total += cross;
      }
    }
  }
  const degrees = (sum: number): number => Math.round((sum / (3 * total)) * 1e5) / 1e5;
  return [degrees(x), degrees(y)];
}

function draftOf({
  id,
  kind,
  parent,
  names,
  center,
  bbox,
  area,
  population,
  geonames,
  wikidata,
  members,
  from,
  to,
}: Place): Draft {
  const place = { id, kind, parent, center, bbox, area, population, geonames, wikidata, members, from, to };
  const draft = new Draft(place, names["en"] ?? id);
  addNames(draft, names);
  return draft;
}

function addNames(draft: Draft, names: Names): void {
  for (const [language, name] of Object.entries(names)) draft.add({ name, language, use: "official" });
}

/** Populations of countries as CLDR has them. */
async function readPopulations(work: string): Promise<Map<string, number>> {
  const folder = await debianPackage("unicode-cldr-core", work);
  const xml = await readFile(join(folder, "usr/share/unicode/cldr/common/supplemental/supplementalData.xml"), "utf8");
  const rows = xml.matchAll(/<territory type="([A-Z]{2})"[^>]* population="(\d+)"/g);
  return new Map([...rows].map(([, code, population]) => [code!, Number(population)]));
}

/** Other names of countries: CLDR's variants ("Türkiye", "Czech Republic") in every language, and ISO's formal names. */
export async function addCountryNames(find: (id: string) => Draft | undefined, work: string): Promise<void> {
  const cldr = join(await npmPackage("cldr-localenames-full", "48.2.0", work), "main");
  for (const language of (await readdir(cldr)).filter((locale) => /^[a-z]{2}$/.test(locale)).sort()) {
    const text = await readFile(join(cldr, language, "territories.json"), "utf8").catch(() => null);
    if (text === null) continue;
    const data = JSON.parse(text);
    const names: Names = data.main[language].localeDisplayNames.territories;
    for (const [key, name] of Object.entries(names)) {
      const [code = "", form] = key.split("-alt-");
      const use = form === undefined ? "official" : form === "short" && name.length <= 6 ? "abbreviation" : "name";
      if (/^[A-Z]{2}$/.test(code)) find(code)?.add({ name, language, use });
    }
  }
  const codes = join(await debianPackage("iso-codes", work), "usr/share/iso-codes/json/iso_3166-1.json");
  const countries: { alpha_2: string; name: string; official_name?: string; common_name?: string }[] = JSON.parse(
    await readFile(codes, "utf8"),
  )["3166-1"];
  for (const { alpha_2, name, official_name, common_name } of countries) {
    for (const formal of [official_name, common_name, name]) {
      if (formal && !formal.includes(",")) find(alpha_2)?.add({ name: formal, language: "en", use: "name" });
    }
  }
}

/** ISO 3166-2 subdivision → what it is part of: `FR-01` → `FR-ARA` → `FR`. */
export async function readSubdivisionParents(work: string): Promise<Map<string, string>> {
  const folder = await npmPackage("iso-3166", "4.4.0", work);
  const { iso31662 } = (await import(join(folder, "2.js"))) as { iso31662: { code: string; parent: string }[] };
  return new Map(iso31662.map(({ code, parent }) => [code, parent]));
}
