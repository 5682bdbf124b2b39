import { encodeGazetteer } from "../../../src/core/places/gazetteer-encode.ts";
import { Gazetteer } from "../../../src/core/places/gazetteer.ts";
import type { GazetteerEntry, GazetteerName, NameUse } from "../../../src/core/places/gazetteer.ts";
import type { PlaceKind, Position } from "../../../src/core/model.ts";

/** Names as `language:name`, `language:use:name`; English official names need neither. */
function name(text: string, index: number): GazetteerName {
  const parts = text.split(":");
  const use: NameUse = index === 0 ? "official" : "name";
  if (parts.length === 1) return { name: text, language: "en", use };
  if (parts.length === 2) return { name: parts[1]!, language: parts[0]!, use: "official" };
  return { name: parts[2]!, language: parts[0]!, use: parts[1] as NameUse };
}

function entry(
  id: string,
  kind: PlaceKind,
  parent: string | null,
  center: Position,
  population: number,
  names: string[],
  members?: string[],
): GazetteerEntry {
  return { id, kind, parent, center, population, names: names.map(name), ...(members && { members }) };
}

/** With an outline, of which a gazetteer knows the box. */
function outlined(region: GazetteerEntry): GazetteerEntry {
  const [x, y] = region.center;
  return { ...region, bbox: [x - 0.4, y - 0.4, x + 0.4, y + 0.4], area: 3000 };
}

/** A handful of places that share names with each other, with people and with things. */
export const AMBIGUOUS: Gazetteer = Gazetteer.decode(
  encodeGazetteer([
    entry("AZ", "country", null, [47.6, 40.3], 10_000_000, [
      "Azerbaijan",
      "en:demonym:Azerbaijani",
      "sw:Azerbaijani",
      "ru:Азербайджан",
      "az:Azərbaycan",
      "hy:Ադրբեջան",
    ]),
    entry("AM", "country", null, [45, 40.2], 3_000_000, [
      "Armenia",
      "en:demonym:Armenian",
      "ru:Армения",
      "ru:demonym:армянский",
      "hy:Հայաստան",
    ]),
    entry("GE", "country", null, [43.5, 42], 3_700_000, [
      "Georgia",
      "en:demonym:Georgian",
      "ru:Грузия",
      "ka:საქართველო",
    ]),
    entry("US", "country", null, [-98, 39], 330_000_000, [
      "United States",
      "en:abbreviation:U.S.",
      "en:abbreviation:US",
      "en:demonym:American",
    ]),
    entry("RU", "country", null, [100, 60], 144_000_000, ["Russia", "en:demonym:Russian", "ru:Россия"]),
    entry("FR", "country", null, [2, 46], 68_000_000, ["France", "en:demonym:French"]),
    entry("US-IL", "region", "US", [-89, 40], 12_500_000, ["Illinois", "en:abbreviation:Ill.", "en:abbreviation:IL"]),
    entry("US-MO", "region", "US", [-92.5, 38.5], 6_100_000, ["Missouri", "en:abbreviation:Mo."]),
    entry("US-GA", "region", "US", [-83.4, 32.6], 10_700_000, ["Georgia", "en:abbreviation:Ga."]),
    entry("US-TX", "region", "US", [-99, 31], 29_000_000, ["Texas"]),
    entry("x-sangamon", "district", "US-IL", [-89.6, 39.8], 190_000, ["Sangamon County", "en:name:Sangamon"]),
    entry("x-lincoln-county", "district", "US-IL", [-89.5, 40.2], 20_000, ["Lincoln County"]),
    entry("x-the-city", "town", "US-IL", [-89, 40], 90_000, ["The City"]),
    entry("x-springfield-il", "town", "US-IL", [-89.64, 39.8], 114_000, ["Springfield"]),
    entry("x-springfield-mo", "town", "US-MO", [-93.3, 37.2], 169_000, ["Springfield"]),
    entry("x-atlanta", "town", "US-GA", [-84.4, 33.7], 490_000, ["Atlanta"]),
    entry("x-macon", "town", "US-GA", [-83.6, 32.8], 157_000, ["Macon"]),
    entry("x-paris", "town", "FR", [2.35, 48.85], 2_100_000, ["Paris"]),
    entry("x-paris-tx", "town", "US-TX", [-95.5, 33.66], 24_000, ["Paris"]),
    entry("x-lincoln", "town", "US-IL", [-89.4, 40.1], 13_000, ["Lincoln"]),
    entry("x-reading", "town", "US-IL", [-88.9, 40.9], 9_000, ["Reading"]),
    outlined(
      entry("AZ-KAL", "district", "AZ", [46, 40.1], 90_000, [
        "Kalbajar",
        "ru:Кельбаджар",
        "ru:name:Кельбаджарский район",
        "az:Kəlbəcər",
        "hy:Քարվաճառ",
      ]),
    ),
    entry("x-kalbajar-town", "town", "AZ-KAL", [46.04, 40.1], 900_000, ["Kalbajar", "ru:Кельбаджар", "az:Kəlbəcər"]),
    outlined(entry("x-far-region", "region", "AZ", [48, 41], 500_000, ["Farland"])),
    entry("x-far-town", "town", "x-far-region", [49, 41.5], 6_000_000, ["Farland"]),
    entry("x-mill-county", "district", "US-IL", [-89.5, 40.5], 9_000, ["Mill"]),
    entry("x-mill-town", "town", "x-mill-county", [-89.5, 40.5], 30_000, ["Mill"]),
    entry("x-river", "water", null, [46.2, 40.2], 0, ["Tartar River"]),
    entry("x-tartar", "town", "AZ", [46.9, 40.3], 18_000, ["Tartar"]),
    entry("x-corridor", "area", null, [46.5, 39.7], 0, ["Lachin corridor"]),
    entry("x-dorf", "town", "FR", [7, 48], 4_000, ["Bendin"]),
    entry("IQ", "country", null, [44, 33], 40_000_000, ["Iraq", "en:demonym:Iraqi"]),
    entry("SO", "country", null, [49, 10], 16_000_000, ["Somalia", "en:demonym:Somali"]),
    entry("ET", "country", null, [38, 8], 120_000_000, ["Ethiopia"]),
    entry("x-somali", "region", "ET", [43, 7], 6_000_000, ["Somali"]),
    entry("AZ-TOV", "district", "AZ", [45.7, 40.9], 170_000, ["Tovuz", "az:Tovuz", "ru:Товуз"]),
    entry("AZ-LAC", "district", "AZ", [46.5, 39.6], 70_000, ["Lachin", "ru:Лачин"]),
    entry("AZ-QBI", "district", "AZ", [46.6, 39.3], 40_000, ["Gubadli", "ru:Кубатлы"]),
    entry("x-nk", "area", "AZ", [46.7, 39.9], 150_000, ["Nagorno-Karabakh", "ru:Нагорный Карабах"]),
    entry("x-two", "union", null, [46.3, 39.9], 160_000, ["Two districts"], ["AZ-KAL", "AZ-LAC"]),
    entry("x-baku", "town", "AZ", [49.9, 40.4], 2_300_000, ["Baku", "az:Bakı", "ru:Баку", "hy:Բաքու"]),
    entry("x-minsk", "town", "RU", [27.6, 53.9], 2_000_000, ["Minsk"]),
    entry("x-yerevan", "town", "AM", [44.5, 40.2], 1_090_000, ["Yerevan", "ru:Ереван", "hy:Երևան"]),
    entry("x-moscow", "town", "RU", [37.6, 55.75], 12_500_000, ["Moscow", "ru:Москва"]),
    entry("x-tbilisi", "town", "GE", [44.8, 41.7], 1_200_000, ["Tbilisi", "ka:თბილისი"]),
    entry(
      "x-caucasus",
      "union",
      null,
      [45, 41],
      17_000_000,
      ["South Caucasus", "en:alias:South Caucasus republics"],
      ["AM", "AZ", "GE"],
    ),
    entry("US-WA", "region", "US", [-120.7, 47.4], 7_700_000, ["Washington"]),
    entry("x-washington", "town", "US", [-77, 38.9], 690_000, ["Washington"]),
    entry("TR", "country", null, [35, 39], 85_000_000, ["Turkey", "tr:Türkiye"]),
    entry("TR-52", "region", "TR", [37.5, 40.8], 760_000, ["Ordu"]),
    entry("x-ankara", "town", "TR", [32.9, 39.9], 5_700_000, ["Ankara"]),
    entry("QA", "country", null, [51.2, 25.3], 2_900_000, ["Qatar", "az:Qatar"]),
  ]),
);
