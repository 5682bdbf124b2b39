import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { analyse } from "../../src/core/analyse.ts";
import type { Mention } from "../../src/core/model.ts";
import type { Gazetteer } from "../../src/core/places/gazetteer.ts";
import { kilometresBetween } from "../../src/core/places/kilometres.ts";
import { DateScore } from "./date-score.ts";
import type { GoldDate } from "./date-score.ts";
import { PlaceScore } from "./place-score.ts";
import type { GoldPlace } from "./place-score.ts";

/** A line of a corpus: a text with what people have marked in it. */
interface CorpusText {
  language: string;
  published?: string;
  text: string;
  mentions?: CorpusPlace[];
  dates?: GoldDate[];
}

interface CorpusPlace {
  start: number;
  end: number;
  text: string;
  lat?: number;
  lon?: number;
  /** GeoNames number or Wikidata id. */
  gid?: string | number;
  scored?: boolean;
}

/** A corpus, scored. Places and dates are null where it has none. */
export interface CorpusReport {
  name: string;
  texts: number;
  places: PlaceScore | null;
  /** The same without demonyms, which some corpora count as places and others do not. */
  names: PlaceScore | null;
  /** Links of the toponyms that people have marked. */
  given: PlaceScore | null;
  dates: DateScore | null;
  /** Read, in UTF-8, and how long finding places and dates took. */
  bytes: number;
  seconds: number;
}

/** Kilometres: how far from the point that is marked a right link may lie, as is usual since it is 100 miles. */
const NEAR = 161;

/** Scores every corpus of a folder: a `.jsonl` file with a text a line. */
export function* scoreCorpora(folder: string, gazetteer: Gazetteer): Generator<CorpusReport> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()) {
    yield scoreCorpus(path.join(folder, file), gazetteer);
  }
}

function scoreCorpus(file: string, gazetteer: Gazetteer): CorpusReport {
  const texts = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CorpusText);
  const hasPlaces = texts.some(({ mentions }) => mentions !== undefined);
  const hasDates = texts.some(({ dates }) => dates !== undefined);
  const report: CorpusReport = {
    name: path.basename(file, ".jsonl"),
    texts: texts.length,
    places: hasPlaces ? new PlaceScore() : null,
    names: hasPlaces ? new PlaceScore() : null,
    given: hasPlaces ? new PlaceScore() : null,
    dates: hasDates ? new DateScore() : null,
    bytes: texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0),
    seconds: 0,
  };
  for (const article of texts) {
    const started = performance.now();
    const { mentions, dates } = analyse(article, gazetteer);
    report.seconds += (performance.now() - started) / 1000;
    report.dates?.add(article.dates ?? [], dates);
    if (article.mentions === undefined) continue;
    const gold = article.mentions.map((place) => goldPlace(place, gazetteer));
    report.places!.add(gold, mentions);
    report.names!.add(
      gold,
      mentions.filter(({ kind }) => kind !== "demonym"),
    );
    report.given!.add(
      gold,
      analyse(
        article,
        gazetteer,
        gold.filter(({ scored }) => scored),
      ).mentions,
    );
  }
  return report;
}

/**
 * Whether a link is right: the same id, or a point that is near. A Wikidata id that the gazetteer does not carry, without a point, cannot
 * be judged.
 */
function goldPlace({ lat, lon, gid, scored = true, ...span }: CorpusPlace, gazetteer: Gazetteer): GoldPlace {
  const isRight = ({ place: id }: Mention): boolean => {
    const { geonames, wikidata, center } = gazetteer.place(gazetteer.indexOf(id));
    if (gid !== undefined && (String(gid) === String(geonames) || String(gid) === wikidata)) return true;
    return lat !== undefined && lon !== undefined && kilometresBetween([lon, lat], center) <= NEAR;
  };
  const known =
    lat !== undefined || (gid !== undefined && (/^\d+$/.test(String(gid)) || carries(gazetteer, String(gid))));
  const isInside = ({ place: id }: Mention): boolean => {
    const bbox = gazetteer.bbox(gazetteer.indexOf(id));
    if (bbox === null || lat === undefined || lon === undefined) return false;
    return bbox[0] <= lon && lon <= bbox[2] && bbox[1] <= lat && lat <= bbox[3];
  };
  return { ...span, scored, isRight: known ? isRight : null, isInside };
}

const carried = new WeakMap<Gazetteer, Set<string>>();

function carries(gazetteer: Gazetteer, wikidata: string): boolean {
  let ids = carried.get(gazetteer);
  if (ids === undefined) {
    ids = new Set();
    for (const { wikidata: id } of gazetteer.entries()) if (id !== undefined) ids.add(id);
    carried.set(gazetteer, ids);
  }
  return ids.has(wikidata);
}
