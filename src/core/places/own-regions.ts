import { area } from "@turf/area";
import { bbox } from "@turf/bbox";
import { pointOnFeature } from "@turf/point-on-feature";
import { rewind } from "@turf/rewind";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { type Issue, quoteValue } from "../issue.ts";
import type { Bbox, Names, Place, PlaceId, PlaceKind, Position } from "../model.ts";
import type { GazetteerEntry } from "./gazetteer-encode.ts";
import { polygonFault } from "./polygon-fault.ts";

/** A region that the person who builds an atlas brings along. */
export interface OwnRegion {
  place: Place;
  geometry: Polygon | MultiPolygon;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9:._-]*$/;
/** A year, month or day as ISO has it. */
const DATE = /^-?\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const KINDS: PlaceKind[] = ["country", "region", "district", "historical", "area"];
const REMEDY = "Mend it in a map editor such as QGIS or mapshaper, and export the file again.";

/**
 * Reads a person's own regions from GeoJSON or TopoJSON. Properties of a feature: `id`; `name` or `names` (an object by language) or
 * `name:az`; `parent` (a place id); `kind` (`region` where it is left out); `from` or `valid_from`, `to` or `valid_to`. A feature that
 * cannot be used is reported and left out; the others are kept.
 * @param parsed the file as JSON
 * @param file as messages should call it
 * @param taken ids in use by other files, in lower case; those of this file are added
 */
export function readOwnRegions(
  parsed: unknown,
  file: string,
  taken: Set<string> = new Set(),
): { regions: OwnRegion[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const regions: OwnRegion[] = [];
  const features = featuresOf(parsed);
  if (features === null) {
    const message = "It is neither GeoJSON nor TopoJSON with features in it.";
    issues.push({ severity: "error", file, message, remedy: "Export the regions as a GeoJSON FeatureCollection." });
    return { regions, issues };
  }
  features.forEach((candidate, index) => {
    const properties: Record<string, unknown> = candidate.properties ?? {};
    const id = String(properties.id ?? candidate.id ?? "");
    const which = `Region ${index + 1}${id === "" ? "" : ` (${id})`}`;
    const leaveOut = (fault: string, remedy: string): void => {
      issues.push({ severity: "error", file, value: id, message: `${which} ${fault}, so it was left out.`, remedy });
    };
    if (!ID.test(id)) {
      return leaveOut(
        id === "" ? "has no id" : `has ${quoteValue(id)} for an id`,
        "Give it an id of letters, digits, dots, dashes, colons.",
      );
    }
    if (taken.has(id.toLowerCase())) return leaveOut("has an id that another region has", "Give it one of its own.");
    const names = namesOf(properties);
    if (names === null) return leaveOut("has no name", "Give it a `name`, or `name:en`, `name:az` and so on.");
    const fault = polygonFault(candidate.geometry);
    if (fault !== null) return leaveOut(fault, REMEDY);
    taken.add(id.toLowerCase());
    const [from, to] = (["from", "to"] as const).map((end) => {
      const value = properties[end] ?? properties[`valid_${end}`];
      if (value === undefined || value === null || value === "") return undefined;
      if (DATE.test(String(value))) return String(value);
      const message = `${which} has ${quoteValue(value)} for \`${end}\`, which is no date, so it was left out.`;
      issues.push({ severity: "warning", file, value: String(value), message, remedy: "Write 1993 or 1993-04-02." });
      return undefined;
    });
    const geometry = candidate.geometry as Polygon | MultiPolygon;
    regions.push({ place: placeOf(id, names, properties, geometry, from, to), geometry });
  });
  return { regions, issues };
}

/** An own region as the gazetteer takes it, so that its names are found in text. */
export function gazetteerEntry({ place }: OwnRegion): GazetteerEntry {
  const names = Object.entries(place.names).map(([language, name]) => ({ name, language, use: "official" as const }));
  return { ...place, names };
}

function featuresOf(parsed: unknown): Feature[] | null {
  const file = parsed as FeatureCollection | Feature | Topology | null;
  if (file?.type === "FeatureCollection") return Array.isArray(file.features) ? file.features.map(asFeature) : null;
  if (file?.type === "Feature") return [asFeature(file)];
  if (file?.type !== "Topology") return null;
  try {
    return Object.values(file.objects).flatMap((object) => {
      const found = feature(file, object);
      return (found.type === "FeatureCollection" ? found.features : [found]).map(asFeature);
    });
  } catch {
    return null;
  }
}

function asFeature(value: unknown): Feature {
  const known = typeof value === "object" && value !== null ? (value as Partial<Feature>) : {};
  return { ...known, type: "Feature", properties: known.properties ?? {}, geometry: known.geometry! };
}

/** Names by language; `en` is always among them. Null where there are none. */
function namesOf(properties: Record<string, unknown>): Names | null {
  const names: Names = {};
  const add = (language: string, name: unknown): void => {
    if (typeof name === "string" && name.trim() !== "") names[language] = name.trim();
  };
  if (typeof properties.names === "object")
    Object.entries(properties.names ?? {}).forEach(([key, name]) => add(key, name));
  for (const [key, name] of Object.entries(properties)) {
    const language = /^name[:_]([a-z]{2,3})$/.exec(key)?.[1];
    if (language !== undefined) add(language, name);
  }
  const first =
    typeof properties.name === "string" && properties.name.trim() ? properties.name : Object.values(names)[0];
  if (first === undefined) return null;
  return { ...names, en: names.en ?? first.trim() };
}

function placeOf(
  id: PlaceId,
  names: Names,
  properties: Record<string, unknown>,
  geometry: Polygon | MultiPolygon,
  from: string | undefined,
  to: string | undefined,
): Place {
  const outline = rewind({ type: "Feature", properties: {}, geometry } satisfies Feature) as Feature<
    Polygon | MultiPolygon
  >;
  const place: Place = {
    id,
    kind: KINDS.includes(properties.kind as PlaceKind) ? (properties.kind as PlaceKind) : "region",
    names,
    parent: typeof properties.parent === "string" && properties.parent !== "" ? properties.parent : null,
    center: pointOnFeature(outline).geometry.coordinates.slice(0, 2) as Position,
    bbox: bbox(outline).slice(0, 4) as Bbox,
    area: Math.round(area(outline) / 1e4) / 100,
  };
  if (Number.isSafeInteger(properties.population)) place.population = properties.population as number;
  if (Number.isSafeInteger(properties.geonames)) place.geonames = properties.geonames as number;
  if (typeof properties.wikidata === "string") place.wikidata = properties.wikidata;
  if (from !== undefined) place.from = from;
  if (to !== undefined) place.to = to;
  return place;
}
