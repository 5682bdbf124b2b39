import { readFile } from "node:fs/promises";
import type { PlaceKind, Position } from "../../../src/core/model.ts";
import { USES } from "../../../src/core/places/gazetteer-format.ts";
import type { NameUse } from "../../../src/core/places/gazetteer.ts";
import { Draft } from "./draft.ts";

/** Our own tables, `geodata/names/*.tsv`: tab-separated, `#` begins a comment line, several names are separated by `|`. */
async function readTable(file: string): Promise<string[][]> {
  const text = await readFile(new URL(`../../names/${file}`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t"));
}

type Find = (id: string) => Draft | undefined;

/** `aliases.tsv`: place, use, language, names, source. The use `not` takes a name away that a source has wrong. */
export async function addAliases(find: Find): Promise<void> {
  for (const [id = "", use = "", language = "", names = ""] of await readTable("aliases.tsv")) {
    const draft = find(id);
    if (draft === undefined) throw new Error(`aliases.tsv names ${id}, which is no place of the gazetteer.`);
    if (use !== "not" && !(USES as readonly string[]).includes(use))
      throw new Error(`aliases.tsv has the unknown use ${use} for ${id}.`);
    for (const name of names.split("|")) {
      if (use === "not") draft.remove(name);
      else if (use === "official") draft.rename(name, language);
      else draft.add({ name, language, use: use as NameUse });
    }
  }
}

/** `demonyms.tsv`: place, English demonyms and adjectives, Russian adjectives and nouns in the nominative. */
export async function addDemonyms(find: Find): Promise<void> {
  for (const [id = "", english = "", russian = ""] of await readTable("demonyms.tsv")) {
    const draft = find(id);
    if (draft === undefined) throw new Error(`demonyms.tsv names ${id}, which is no place of the gazetteer.`);
    const add = (names: string, language: string) =>
      names.split("|").forEach((name) => name !== "" && draft.add({ name, language, use: "demonym" }));
    add(english, "en");
    add(russian, "ru");
  }
}

/** `landforms.tsv`: id, kind, longitude, latitude, English names, Russian names, names in other languages (`az:…|tr:…`), years. */
export async function readLandforms(): Promise<Draft[]> {
  return (await readTable("landforms.tsv")).map(
    ([id = "", kind, longitude, latitude, english = "", russian = "", others = "", years = ""]) => {
      const [from, to] = years.split("/");
      const [name = "", ...aliases] = english.split("|");
      const place = {
        id,
        kind: kind as PlaceKind,
        parent: null,
        center: [Number(longitude), Number(latitude)] as [number, number],
        ...(from && { from, to }),
      };
      const draft = new Draft(place, name);
      for (const alias of aliases) draft.add({ name: alias, language: "en", use: "alias" });
      for (const [i, other] of russian.split("|").entries())
        draft.add({ name: other, language: "ru", use: i === 0 ? "official" : "alias" });
      for (const other of others.split("|")) {
        const [language = "", text = ""] = other.split(":");
        draft.add({ name: text, language, use: "official" });
      }
      return draft;
    },
  );
}

export interface CountryRow {
  geonames: number;
  /** The point by which the country is usually given, where there is one. */
  center?: Position;
}

/** `countries.tsv`: ISO 3166-1 code → GeoNames id and conventional centre. */
export async function readCountries(): Promise<Map<string, CountryRow>> {
  const rows = await readTable("countries.tsv");
  return new Map(
    rows.map(([code = "", geonames, latitude, longitude]) => [
      code,
      { geonames: Number(geonames), ...(longitude && { center: [Number(longitude), Number(latitude)] as Position }) },
    ]),
  );
}
