import { area } from "@turf/area";
import type { NamesByCode } from "./cldr.ts";
import { assignCodes, sameName } from "./codes.ts";
import { AZERBAIJAN, CODES, FOREIGN_NAMES, MERGED, NAMES, REDRAWN, RENUMBERED, WIKIDATA } from "./mended.ts";
import { joinNames } from "./names.ts";
import { type Admin1, type Admin1Collection, countryOf, namesOf, unitOf } from "./natural-earth.ts";

export interface Identity {
  id: string;
  names: Record<string, string>;
  geonames?: number;
  wikidata?: string;
}

/** Ids, names and references of Natural Earth's regions, by `adm1_code`. */
export function identities(
  source: Admin1Collection,
  isoNames: Map<string, string>,
  cldrNames: NamesByCode,
): Map<string, Identity> {
  const namesByKey = translatedNames(source);
  const codes = regionCodes(source, namesByKey, isoNames, cldrNames);
  return new Map(
    source.features.map(({ properties: row }): [string, Identity] => {
      const code = codes.get(row.adm1_code);
      const id = code && !REDRAWN.has(code.slice(0, 2)) ? (RENUMBERED[code] ?? code) : `x-ne-${row.adm1_code}`;
      const own = namesByKey.get(row.adm1_code)!;
      const translated = cldrNames.get(code ?? "") ?? {};
      const names = joinNames(
        { en: row.name },
        own,
        translated,
        borneOut(row.name, own["en"], translated["en"]),
        AZERBAIJAN[id] ? { az: isoNames.get(id)!, en: AZERBAIJAN[id] } : {},
        NAMES[id] ?? {},
      );
      const wikidata = WIKIDATA[id] ?? (Object.keys(own).length > 0 && row.wikidataid);
      const references = { ...(row.gn_id > 0 ? { geonames: row.gn_id } : {}), ...(wikidata ? { wikidata } : {}) };
      return [row.adm1_code, { id, names, ...references }];
    }),
  );
}

/**
 * Natural Earth's names by region, none where they are another place's: where several regions share one Wikidata id, only
 * the one that bears its name locally keeps the names that came with it.
 */
function translatedNames(source: Admin1Collection): Map<string, Record<string, string>> {
  const byWikidata = new Map<string, Admin1[]>();
  for (const { properties: row } of source.features) {
    if (row.wikidataid) byWikidata.set(row.wikidataid, [...(byWikidata.get(row.wikidataid) ?? []), row]);
  }
  return new Map(
    source.features.map(({ properties: row }) => {
      const rivals = byWikidata.get(row.wikidataid) ?? [row];
      const bearers = rivals.filter((rival) => sameName(rival.name, rival.name_en));
      const foreign =
        FOREIGN_NAMES.has(row.adm1_code) || (rivals.length > 1 && (bearers.length > 1 || bearers[0] !== row));
      return [row.adm1_code, foreign ? {} : namesOf(row)];
    }),
  );
}

function regionCodes(
  source: Admin1Collection,
  namesByKey: Map<string, Record<string, string>>,
  isoNames: Map<string, string>,
  cldrNames: NamesByCode,
): Map<string, string> {
  const mended = new Set(Object.values(CODES));
  const groups = new Set(source.features.map(({ properties }) => unitOf(properties)));
  const candidates = new Map(
    [...isoNames.keys(), ...Object.keys(RENUMBERED)]
      .filter((code) => !mended.has(code) && !groups.has(code) && !MERGED.has(code))
      .map((code) => [code, cldrNames.get(code) ?? { en: isoNames.get(code) ?? "" }]),
  );
  const unnumbered = source.features
    .filter(({ properties }) => !CODES[properties.adm1_code])
    .map(({ properties: row, geometry }) => ({
      key: row.adm1_code,
      country: countryOf(row),
      claimed: row.iso_3166_2,
      names: { en: row.name, ...namesByKey.get(row.adm1_code) },
      area: area(geometry),
    }));
  return new Map([...assignCodes(unnumbered, candidates), ...Object.entries(CODES)]);
}

/** The English name that two of three columns agree on, where the third differs. */
function borneOut(local: string, own: string | undefined, translated: string | undefined): Record<string, string> {
  const doubtful = own && translated && !sameName(own, translated) && sameName(own, local);
  return doubtful ? { en: own } : {};
}
