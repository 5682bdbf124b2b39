import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DOMParser } from "linkedom";
import { debianPackage, npmPackage } from "../fetch.ts";

/** Names by language, by code. */
export type NamesByCode = Map<string, Record<string, string>>;

/** Names of ISO 3166-2 regions (`AZ-KAL`), in every language of CLDR 41. */
export async function readSubdivisionNames(work: string): Promise<NamesByCode> {
  const root = await debianPackage("unicode-cldr-core", work);
  const folder = join(root, "usr/share/unicode/cldr/common/subdivisions");
  const names: NamesByCode = new Map();
  for (const file of (await readdir(folder)).sort()) {
    const language = /^([a-z]{2})\.xml$/.exec(file)?.[1];
    if (!language) continue;
    const document = new DOMParser().parseFromString(await readFile(join(folder, file), "utf8"), "text/xml");
    for (const element of document.querySelectorAll("subdivision:not([alt])")) {
      const type = element.getAttribute("type")!;
      add(names, `${type.slice(0, 2)}-${type.slice(2)}`.toUpperCase(), language, element.textContent!);
    }
  }
  return names;
}

/** Names of ISO 3166-1 countries (and `XK`) in the languages asked for, by CLDR 48. */
export async function readCountryNames(work: string, languages: Iterable<string>): Promise<NamesByCode> {
  const folder = await npmPackage("cldr-localenames-full", "48.2.0", work);
  const names: NamesByCode = new Map();
  for (const language of languages) {
    const text = await readFile(join(folder, "main", language, "territories.json"), "utf8").catch(() => null);
    if (!text) continue;
    const { main } = JSON.parse(text) as {
      main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }>;
    };
    const territories = main[language]!.localeDisplayNames.territories;
    for (const [code, name] of Object.entries(territories)) {
      if (/^[A-Z]{2}$/.test(code) && name !== code)
        add(names, code, language, SHORTER[code] ? (territories[SHORTER[code]] ?? name) : name);
    }
  }
  return names;
}

/** Where CLDR's everyday name is its short form. */
const SHORTER: Record<string, string> = {
  HK: "HK-alt-short",
  MO: "MO-alt-short",
  MM: "MM-alt-short",
  PS: "PS-alt-short",
};

function add(names: NamesByCode, code: string, language: string, name: string): void {
  const entry = names.get(code);
  if (entry) entry[language] = name;
  else names.set(code, { [language]: name });
}
