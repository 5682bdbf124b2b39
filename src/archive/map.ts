import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Report } from "./readers/draft.ts";
import type { PlaceId, PlaceSummary } from "../core/model.ts";
import { type Gazetteer, NONE } from "../core/places/gazetteer.ts";
import { gazetteerEntry, type OwnRegion, readOwnRegions } from "../core/places/own-regions.ts";
import { CommandError, type Context, EXIT } from "./context.ts";

/** What an atlas is drawn on: the shipped regions, the person's own, or both. */
export interface AtlasMap {
  gazetteer: Gazetteer;
  /** Ids of the places that have an outline. */
  polygons: Set<PlaceId>;
  /** The outlines of an atlas's places as a PMTiles archive. */
  tiles(places: PlaceSummary[]): Promise<Uint8Array>;
}

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
    own.length === 0 ? shipped : shipped.withEntries(own.map(gazetteerEntry), { replace: onlyOwnRegions });
  for (const { place } of own) reportParent(place.id, place.parent, gazetteer, files, report);
  return { gazetteer, polygons: new Set(), tiles: async () => new Uint8Array() };
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
