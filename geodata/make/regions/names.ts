import { INTERFACE_LANGUAGES } from "../../../src/core/model.ts";

/** Takes out what a source left in a name: stress marks, footnote digits, a second form, a remark in brackets. */
export function cleanName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/(\p{Script=Cyrillic})[\u0300\u0301]/gu, "$1")
    .replace(/[¹²³⁴]/g, "")
    .replace(/\s*[|/].*$/, "")
    .replace(/\s+\([^)]*\)?$/, "")
    .replace(/ǝ/g, "ə")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Names by language, later sources before earlier ones, in the order of the languages. A name that is the English one is
 * left out, save in the languages of the interface, where a missing name means that none is known.
 */
export function joinNames(...sources: Record<string, string>[]): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [language, name] of sources.flatMap((source) => Object.entries(source))) {
    const clean = cleanName(name);
    if (clean) names[language] = clean;
  }
  const kept = Object.entries(names).filter(([language, name]) => isInterface(language) || name !== names["en"]);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isInterface(language: string): boolean {
  return (INTERFACE_LANGUAGES as readonly string[]).includes(language);
}

/**
 * Tells apart regions of one country that bear the same English name: the largest keeps it, the others are marked as the
 * city or the part that they are.
 */
export function distinguish(regions: { names: Record<string, string>; area: number; city: boolean }[]): void {
  const bearers = new Map<string, typeof regions>();
  for (const region of regions) bearers.set(region.names["en"]!, [...(bearers.get(region.names["en"]!) ?? []), region]);
  for (const [name, [, ...others]] of [...bearers].map(
    ([name, list]) => [name, list.sort((a, b) => b.area - a.area)] as const,
  )) {
    others.forEach((region, i) => {
      const mark = region.city ? "city" : "part";
      region.names["en"] = `${name} (${mark}${i === 0 ? "" : ` ${i + 1}`})`;
    });
  }
}
