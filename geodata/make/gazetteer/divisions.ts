import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { bbox } from "@turf/bbox";
import type { Polygon, MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Names, Position } from "../../../src/core/model.ts";
import { nameKey } from "../../../src/core/text/fold.ts";
import { npmPackage } from "../fetch.ts";
import { Draft } from "./draft.ts";
import type { Division, Town } from "./geonames.ts";

/** Words for kinds of divisions, which some sources write and others leave out. */
const KIND_WORDS = new Set(
  "administrative area arrondissement autonomous borough canton city comarca community constituent county de del department departement departamento district do du emirate federal governorate kreis land landkreis metropolitan municipality municipio of oblast okrug parish prefecture principality province provincia raion rayon region republic respublika royal sahari shahrestan shi state territory the town township urban vilayet voivodeship zone ilcesi".split(
    " ",
  ),
);

/** A name's key without words of kind: what two sources call the same division. */
export function bareKey(name: string): string {
  const words = nameKey(name).split(" ");
  return words.filter((word) => !KIND_WORDS.has(word)).join(" ") || words.join(" ");
}

/** GeoNames divisions whose names fit more than one region: a district and its city, a republic and its capital. */
const DECIDED: Record<string, string> = {
  "AZ.29": "AZ-LAN",
  "AZ.30": "AZ-LA",
  "AZ.35": "AZ-NX",
  "AZ.47": "AZ-SAK",
  "AZ.48": "AZ-SA",
  "AZ.55": "AZ-SUS",
  "AZ.67": "AZ-YEV",
  "AZ.68": "AZ-YE",
  "RU.47": "RU-MOS",
  "RU.48": "RU-MOW",
};

/** Countries whose second divisions GeoNames codes by their GeoNames ids. */
const CODED_BY_ID = new Set(["AM", "GE", "RU", "TR"]);

export interface Divisions {
  drafts: Draft[];
  /** GeoNames code of a division → id of its place. */
  places: Map<string, string>;
}

interface Sources {
  first: Division[];
  second: Division[];
  towns: Town[];
  /** The region that each town lies in, by its outline. */
  regionOf: Map<Town, string>;
  regions: Map<string, Draft>;
  /** ISO 3166-2 names and parents. */
  subdivisionNames: Map<string, Names>;
  subdivisionParents: Map<string, string>;
  /** GeoNames code → language → name. */
  translations: Map<string, Map<string, string>>;
  /** GeoNames code of a county of the United States → its center. */
  countyCenters: Map<string, Position>;
}

/**
 * The divisions that the outlines lack: first divisions where the outlines draw smaller ones (the countries of the
 * United Kingdom, the regions of France), and second divisions (counties, districts). A division that is there
 * already, by name or by its towns, only lends its names. Its center is the mean of its towns, by population.
 */
export function divisions(sources: Sources): Divisions {
  const places = new Map<string, string>();
  const drafts = subdivisions(sources);
  const named = new Map<string, string>();
  for (const draft of [...sources.regions.values(), ...drafts]) {
    // A country’s larger divisions may be unions of those that have an outline.
    if (!/^(region|district|union)$/.test(draft.entry.kind) || /^x-(?!ne-)/.test(draft.entry.id)) continue;
    const country = draft.entry.id.startsWith("x-") ? draft.entry.parent : draft.entry.id.slice(0, 2);
    for (const { name } of draft.entry.names) {
      const key = `${country} ${bareKey(name)}`;
      if (!named.has(key)) named.set(key, draft.entry.id);
    }
  }
  const all = new Map([...sources.regions, ...drafts.map((draft) => [draft.entry.id, draft] as const)]);
  const first = groupTowns(sources.towns, (town) => town.first);
  const second = groupTowns(sources.towns, (town) => town.second);
  const regionTowns = new Map<string, number>();
  for (const region of sources.regionOf.values()) regionTowns.set(region, (regionTowns.get(region) ?? 0) + 1);

  for (const { code, name } of sources.first) {
    const country = code.slice(0, 2);
    const towns = first.get(code) ?? [];
    const names = [name, ...(sources.translations.get(code)?.values() ?? [])];
    const byName = names.map((other) => named.get(`${country} ${bareKey(other)}`)).find((id) => id !== undefined);
    const id = DECIDED[code] ?? byName ?? sameTowns(towns, sources.regionOf, regionTowns);
    if (id !== undefined) {
      places.set(code, id);
      lendNames(all.get(id)!, name, sources.translations.get(code));
    } else if (towns.length > 0 && all.has(country)) {
      const draft = new Draft({ id: `x-gn-${code}`, kind: "region", parent: country, center: meanCenter(towns) }, name);
      lendNames(draft, name, sources.translations.get(code));
      drafts.push(draft);
      places.set(code, draft.entry.id);
    }
  }
  for (const draft of drafts) centerByTowns(draft, places, first, all);
  for (const { code, name } of sources.second) {
    const [country = "", , number = ""] = code.split(".");
    const towns = second.get(code) ?? [];
    const center = sources.countyCenters.get(code) ?? (towns.length > 0 ? meanCenter(towns) : undefined);
    const known = named.get(`${country} ${bareKey(name)}`);
    if (known !== undefined && country !== "US") places.set(code, known);
    // A municipality that is called like its town is that town to a reader.
    const likeTown = towns.some((town) =>
      [town.name, town.plainName].some((other) => nameKey(other) === nameKey(name)),
    );
    if (center === undefined || (known !== undefined && country !== "US") || likeTown || country === "AZ") continue;
    const parent =
      mostFrequent(towns.map((town) => sources.regionOf.get(town))) ??
      places.get(code.slice(0, code.lastIndexOf("."))) ??
      country;
    if (!all.has(parent)) continue;
    const geonames = CODED_BY_ID.has(country) && /^\d{6,}$/.test(number) ? Number(number) : undefined;
    const id = geonames === undefined ? `x-gn-${code}` : `gn:${geonames}`;
    const draft = new Draft({ id, kind: "district", parent, center, geonames }, name);
    drafts.push(draft);
    places.set(code, id);
  }
  return { drafts: drafts.filter((draft) => draft.entry.center[0] !== Infinity), places };
}

/** ISO 3166-2 subdivisions without an outline, their centers still to be found. */
function subdivisions({ regions, subdivisionNames, subdivisionParents }: Sources): Draft[] {
  const drafts: Draft[] = [];
  for (const [id, parent] of subdivisionParents) {
    const names = subdivisionNames.get(id);
    if (regions.has(id) || names?.["en"] === undefined || !regions.has(id.slice(0, 2)) || id.startsWith("AZ-"))
      continue;
    const draft = new Draft({ id, kind: "region", parent: parent, center: [Infinity, Infinity] }, names["en"]);
    for (const [language, name] of Object.entries(names)) draft.add({ name, language, use: "official" });
    drafts.push(draft);
  }
  return drafts;
}

/** The center of a division by its towns, else by the regions that are part of it. */
function centerByTowns(
  draft: Draft,
  places: Map<string, string>,
  first: Map<string, Town[]>,
  all: Map<string, Draft>,
): void {
  if (draft.entry.center[0] !== Infinity) return;
  const codes = [...places].filter(([, id]) => id === draft.entry.id).map(([code]) => code);
  const towns = codes.flatMap((code) => first.get(code) ?? []);
  if (towns.length > 0) {
    draft.entry.center = meanCenter(towns);
    return;
  }
  const parts = [...all.values()].filter(
    (other) => other.entry.parent === draft.entry.id && other.entry.center[0] !== Infinity,
  );
  if (parts.length > 0) draft.entry.center = mean(parts.map((part) => ({ center: part.entry.center, weight: 1 })));
}

function lendNames(draft: Draft, name: string, translations: Map<string, string> | undefined): void {
  draft.addSpelling(name);
  for (const [language, translated] of translations ?? []) {
    if (language !== "en") draft.add({ name: translated, language, use: "official" });
  }
}

/** The region that holds most of a division's towns, where they are most of its own. */
function sameTowns(towns: Town[], regionOf: Map<Town, string>, regionTowns: Map<string, number>): string | undefined {
  const region = mostFrequent(towns.map((town) => regionOf.get(town)));
  if (region === undefined) return undefined;
  const shared = towns.filter((town) => regionOf.get(town) === region).length;
  return shared >= 0.6 * towns.length && shared >= 0.6 * regionTowns.get(region)! ? region : undefined;
}

export function groupTowns(towns: Town[], codeOf: (town: Town) => string): Map<string, Town[]> {
  const groups = new Map<string, Town[]>();
  for (const town of towns) {
    const code = codeOf(town);
    if (code === "") continue;
    if (!groups.has(code)) groups.set(code, []);
    groups.get(code)!.push(town);
  }
  return groups;
}

export function mostFrequent<T>(values: (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function meanCenter(towns: Town[]): Position {
  return mean(towns.map(({ center, population }) => ({ center, weight: population + 1 })));
}

/** The weighted mean of points, on the sphere: no mean lies on the wrong side of the 180th meridian. */
function mean(points: { center: Position; weight: number }[]): Position {
  let [x, y, z] = [0, 0, 0];
  for (const { center, weight } of points) {
    const [longitude, latitude] = [(center[0] * Math.PI) / 180, (center[1] * Math.PI) / 180];
    x += weight * Math.cos(latitude) * Math.cos(longitude);
    y += weight * Math.cos(latitude) * Math.sin(longitude);
    z += weight * Math.sin(latitude);
  }
  const degrees = (radians: number): number => Math.round((radians * 180e5) / Math.PI) / 1e5;
  return [degrees(Math.atan2(y, x)), degrees(Math.atan2(z, Math.hypot(x, y)))];
}

/** Middles of the counties of the United States (Census Bureau), by GeoNames code. */
export async function readCountyCenters(first: Division[], work: string): Promise<Map<string, Position>> {
  const folder = await npmPackage("us-atlas", "3.0.1", work);
  const topology: Topology = JSON.parse(await readFile(join(folder, "counties-10m.json"), "utf8"));
  const layer = (name: string) =>
    feature(topology, topology.objects[name] as GeometryCollection<{ name: string }>).features;
  const states = new Map<string, string>();
  for (const { id, properties } of layer("states")) {
    const state = first.find(({ code, name }) => code.startsWith("US.") && name === properties.name);
    if (state !== undefined) states.set(String(id), state.code);
  }
  const centers = new Map<string, Position>();
  for (const county of layer("counties")) {
    const state = states.get(String(county.id).slice(0, 2));
    if (state === undefined) continue;
    const [west, south, east, north] = bbox(county.geometry as Polygon | MultiPolygon) as [
      number,
      number,
      number,
      number,
    ];
    centers.set(`${state}.${String(county.id).slice(2)}`, [(west + east) / 2, (south + north) / 2]);
  }
  return centers;
}
