import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Report } from "./readers/draft.ts";
import type { Feature } from "geojson";
import type { PlaceId, PlaceSummary } from "../core/model.ts";
import { extendGazetteer } from "../core/places/extend-gazetteer.ts";
import { type Gazetteer, NONE } from "../core/places/gazetteer.ts";
import { gazetteerEntry, type OwnRegion, readOwnRegions } from "../core/places/own-regions.ts";
import type { HistoricalRegions, RegionProperties, WorldTopology } from "../core/places/region-shapes.ts";
import { regionLayers } from "../core/places/region-tiles.ts";
import { CommandError, type Context, EXIT } from "./context.ts";
import { writeTiles } from "./writers/tiles.ts";

/** What an atlas is drawn on: the shipped regions, the person's own, or both. */
export interface AtlasMap {
  gazetteer: Gazetteer;
  /** Ids of the places that have an outline. */
  polygons: Set<PlaceId>;
  /** The outlines of an atlas's places as a PMTiles archive. */
  tiles(places: PlaceSummary[]): Promise<Uint8Array>;
}

interface Outlines {
  world: WorldTopology;
  historical: HistoricalRegions;
}

const NO_OUTLINES: Outlines = {
  world: {
    type: "Topology",
    arcs: [],
    objects: {
      countries: { type: "GeometryCollection", geometries: [] },
      regions: { type: "GeometryCollection", geometries: [] },
    },
  },
  historical: { type: "FeatureCollection", features: [] },
};

/** The map shows closer views from the tiles of this zoom, in which a unit is 76 m: finer than the outlines are. */
const LAST_ZOOM = 7;

/** @throws {CommandError} where own regions were asked for and none can be used */
export async function loadMap(
  options: { regions: string[]; onlyOwnRegions: boolean },
  context: Context,
  report: Report,
): Promise<AtlasMap> {
  const { regions: files, onlyOwnRegions } = options;
  if (onlyOwnRegions && files.length === 0) {
    throw new CommandError("--only-own-regions needs a file of regions: name one with --regions.", EXIT.usage);
  }
  const own = await readRegionFiles(files, context, report);
  if (onlyOwnRegions && own.length === 0) {
    throw new CommandError("Nothing was built: none of the regions that were to replace the shipped ones can be used.");
  }
  const shipped = await context.loadGazetteer();
  const gazetteer =
    own.length === 0 ? shipped : extendGazetteer(shipped, own.map(gazetteerEntry), { replace: onlyOwnRegions });
  for (const { place } of own) reportParent(place.id, place.parent, gazetteer, files, report);
  const outlines = onlyOwnRegions ? NO_OUTLINES : await shippedOutlines(context.geodataFolder);
  const features = own.map(({ place, geometry }): Feature => {
    return { type: "Feature", properties: { id: place.id }, geometry };
  });
  return {
    gazetteer,
    polygons: new Set([...outlineIds(outlines), ...own.map(({ place }) => place.id)]),
    tiles: (places) => {
      const layers = regionLayers(outlines.world, outlines.historical, features, places);
      return writeTiles(layers, { name: "regions", minZoom: 0, maxZoom: LAST_ZOOM });
    },
  };
}

async function shippedOutlines(geodataFolder: string): Promise<Outlines> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(path.join(geodataFolder, "regions", name), "utf8"));
  return {
    world: (await read("world.topojson")) as WorldTopology,
    historical: (await read("historical.geojson")) as HistoricalRegions,
  };
}

function outlineIds({ world, historical }: Outlines): PlaceId[] {
  const shapes = [...world.objects.countries.geometries, ...world.objects.regions.geometries, ...historical.features];
  return shapes.map(({ properties }) => (properties as RegionProperties).id);
}

async function readRegionFiles(files: string[], { workingFolder }: Context, report: Report): Promise<OwnRegion[]> {
  const taken = new Set<string>();
  const own: OwnRegion[] = [];
  for (const file of files) {
    try {
      const text = await readFile(path.resolve(workingFolder, file), "utf8");
      const { regions, issues } = readOwnRegions(JSON.parse(text.replace(/^\ufeff/, "")), file, taken);
      issues.forEach(report);
      own.push(...regions);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      const fault = code === undefined ? `It is not valid JSON (${message}).` : `It cannot be read (${code}).`;
      report({ severity: "error", file, message: fault, remedy: "Export the regions as GeoJSON or TopoJSON." });
    }
  }
  return own;
}

function reportParent(
  id: PlaceId,
  parent: PlaceId | null,
  gazetteer: Gazetteer,
  files: string[],
  report: Report,
): void {
  if (parent === null || gazetteer.indexOf(parent) !== NONE) return;
  const message = `Region ${id} lies in “${parent}”, which is no place that is known, so it lies in none.`;
  const remedy = "Write the id of a country (AZ), of a region (AZ-KAL) or of an own region.";
  report({ severity: "warning", file: files.join(" "), value: parent, message, remedy });
}
