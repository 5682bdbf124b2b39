import { readFile, mkdir, writeFile } from "node:fs/promises";
import { encodeGazetteer } from "../../src/core/places/gazetteer-encode.ts";
import type { GazetteerEntry } from "../../src/core/places/gazetteer.ts";
import { divisions, groupTowns, mostFrequent, readCountyCenters } from "./gazetteer/divisions.ts";
import { Draft } from "./gazetteer/draft.ts";
import { readDivisions, readTowns, readTranslations } from "./gazetteer/geonames.ts";
import type { Town } from "./gazetteer/geonames.ts";
import { RegionLocator } from "./gazetteer/locate.ts";
import { addCountryNames, readOutlines, readRegions, readSubdivisionParents } from "./gazetteer/regions.ts";
import type { RegionFeature } from "./gazetteer/regions.ts";
import { addAliases, addDemonyms, readLandforms } from "./gazetteer/tables.ts";
import { townDraft } from "./gazetteer/towns.ts";
import { readSubdivisionNames } from "./regions/cldr.ts";

const NAMES = new URL("../names/", import.meta.url);

/** Makes `geodata/names/gazetteer.bin` from the regions, GeoNames, CLDR and our own tables. */
export async function make(work: string): Promise<void> {
  const drafts = new Map<string, Draft>();
  const put = (draft: Draft): void => void drafts.set(draft.entry.id, draft);
  const find = (id: string): Draft | undefined => drafts.get(id);

  (await readRegions(work)).forEach(put);
  await addCountryNames(find, work);

  const towns = await readTowns(work);
  const translations = await readTranslations(work);
  const { first, second } = await readDivisions(work);
  const outlines = await readOutlines();
  const regionOf = locateTowns(towns, outlines);
  const subdivisionParents = await readSubdivisionParents(work);
  const found = divisions({
    ...{ first, second, towns, regionOf, translations, subdivisionParents, regions: drafts },
    subdivisionNames: await readSubdivisionNames(work),
    countyCenters: await readCountyCenters(first, work),
  });
  found.drafts.forEach(put);
  for (const [id, parent] of subdivisionParents) {
    const draft = find(id);
    if (draft !== undefined && find(parent) !== undefined) draft.entry.parent = parent;
  }
  for (const { entry } of drafts.values()) {
    if (/^[A-Z]{2}-/.test(entry.id)) for (const member of entry.members ?? []) find(member)!.entry.parent = entry.id;
  }

  const corrections = JSON.parse(await readFile(new URL("../basemap/town-names.json", import.meta.url), "utf8"));
  const regionOfDivision = new Map(
    [...groupTowns(towns, (town) => town.first)].map(([code, members]) => [
      code,
      mostFrequent(members.map((town) => regionOf.get(town))),
    ]),
  );
  // Near a border GeoNames' division is right and a generalised outline may not be, where both are of one level.
  const outlined = new Set(outlines.map(({ properties }) => properties.id));
  for (const town of towns) {
    const division = found.places.get(town.first);
    const parents = [
      found.places.get(town.second),
      division !== undefined && outlined.has(division) ? division : undefined,
      regionOf.get(town),
      division,
      regionOfDivision.get(town.first),
      town.country,
    ];
    const parent = parents.find((id) => id !== undefined && drafts.has(id)) ?? null;
    put(townDraft(town, parent, translations.get(String(town.id)), corrections[town.id]));
  }

  for (const draft of drafts.values()) if (/^[A-Z]{2}-/.test(draft.entry.id)) draft.addBareNames();
  (await readLandforms()).forEach(put);
  await addDemonyms(find);
  await addAliases(find);
  addPopulations(drafts, new Set(towns.filter((town) => town.feature === "PPLX").map((town) => `gn:${town.id}`)));

  const entries = inOrder([...drafts.values()].map((draft) => draft.entry));
  const bytes = encodeGazetteer(entries);
  await mkdir(NAMES, { recursive: true });
  await writeFile(new URL("gazetteer.bin", NAMES), bytes);
  const names = entries.reduce((sum, entry) => sum + entry.names.length, 0);
  console.log(`${entries.length} places, ${names} names, ${(bytes.length / 1e6).toFixed(1)} MB`);
}

/**
 * The region that each town lies in. Outlines are generalised and a town near a border may fall beyond it: regions of
 * the country that GeoNames puts it in come first, then any.
 */
function locateTowns(towns: Town[], outlines: RegionFeature[]): Map<Town, string> {
  const countryOf = new Map(outlines.map(({ properties }) => [properties.id, properties.parent]));
  const locator = new RegionLocator(outlines);
  const regionOf = new Map<Town, string>();
  for (const town of towns) {
    const id = locator.locate(town.center, (region) => countryOf.get(region) === town.country);
    if (id !== null) regionOf.set(town, id);
  }
  const covered = new Set([...regionOf.keys()].map((town) => town.first));
  for (const town of towns) {
    if (regionOf.has(town) || covered.has(town.first)) continue;
    const id = locator.locate(town.center, () => true);
    if (id !== null) regionOf.set(town, id);
  }
  return regionOf;
}

/** The population of a region or district is that of its towns; quarters are counted with their town already. */
function addPopulations(drafts: Map<string, Draft>, quarters: Set<string>): void {
  const sums = new Map<string, number>();
  for (const { entry } of drafts.values()) {
    if (entry.kind !== "town" || quarters.has(entry.id)) continue;
    for (let at = entry.parent; at !== null; at = drafts.get(at)?.entry.parent ?? null) {
      sums.set(at, (sums.get(at) ?? 0) + (entry.population ?? 0));
    }
  }
  for (const [id, population] of sums) {
    const { entry } = drafts.get(id)!;
    if (population > 0) entry.population ??= population;
  }
}

/** Countries and regions first, towns last; within a kind by id, so that the bytes do not depend on the sources' order. */
function inOrder(entries: GazetteerEntry[]): GazetteerEntry[] {
  const rank = (entry: GazetteerEntry): number => (entry.kind === "country" ? 0 : entry.kind === "town" ? 2 : 1);
  return entries.sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}
