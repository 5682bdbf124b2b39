import { Draft } from "./draft.ts";
import type { Town } from "./geonames.ts";

/** Our own corrections, by language; `name` is the English one. */
export type Correction = Record<string, string> | undefined;

/** A town with every name that GeoNames has for it. */
export function townDraft(
  town: Town,
  parent: string | null,
  translations: Map<string, string> | undefined,
  correction: Correction,
): Draft {
  const place = { id: `gn:${town.id}`, kind: "town", parent, center: town.center, geonames: town.id } as const;
  const draft = new Draft(
    { ...place, ...(town.population > 0 && { population: town.population }) },
    correction?.["name"] ?? town.name,
  );
  for (const [language, name] of Object.entries(correction ?? {})) {
    if (language !== "name") draft.add({ name, language, use: "official" });
  }
  for (const [language, name] of translations ?? []) {
    draft.add({ name, language, use: language === "en" ? "name" : "official" });
  }
  for (const name of [town.name, town.plainName]) draft.addSpelling(name);
  const alternates = town.alternates.filter(isName);
  for (const [language, name] of Object.entries(byScript(town, alternates))) {
    if (!draft.entry.names.some((other) => other.language === language)) draft.add({ name, language, use: "official" });
  }
  for (const name of alternates) draft.addSpelling(name);
  return draft;
}

/** GeoNames' alternates hold airport codes, and romanisations of Chinese and other scripts in lower case: no names. */
function isName(name: string): boolean {
  return !/^[A-Z]{2,4}$/.test(name) && !/^[a-z]/.test(name) && !/[\d/();]/.test(name);
}

/** Countries whose own languages are written in Cyrillic: an alternate there need not be Russian. */
const OTHER_CYRILLIC = new Set(["BG", "BA", "BY", "KG", "KZ", "ME", "MK", "MN", "RS", "TJ", "UA", "XK"]);

/** Names in a language that only one alternate can be in, by its letters. */
function byScript(town: Town, alternates: string[]): Record<string, string> {
  const only = (pattern: RegExp): string | undefined => {
    const fitting = alternates.filter((name) => pattern.test(name));
    return fitting.length === 1 ? fitting[0] : undefined;
  };
  const names = {
    hy: only(/^[\u0531-\u0587 -]+$/),
    ka: only(/^[\u10d0-\u10ff -]+$/),
    ru: OTHER_CYRILLIC.has(town.country) ? undefined : only(/^[А-Яа-яЁё -]+$/),
    az: town.country === "AZ" ? only(/^[A-Za-zÇçĞğıİÖöŞşÜü -]*[əƏǝƎ][A-Za-zÇçĞğıİÖöŞşÜüəƏǝƎ -]*$/) : undefined,
  };
  return Object.fromEntries(Object.entries(names).filter((pair): pair is [string, string] => pair[1] !== undefined));
}
