/** A region whose ISO 3166-2 code is sought; names by language. */
export interface Unnumbered {
  key: string;
  country: string;
  /** The code that the source gives, right or wrong. */
  claimed: string;
  names: Record<string, string>;
  /** km², or any measure in proportion. */
  area: number;
}

/**
 * Gives regions their ISO 3166-2 codes by comparing their names, language by language, with those that CLDR has for the
 * code: of the source's own codes some are used twice, some mean a neighbour, some are of an older edition. A code stays
 * with the largest region that the source gives it to, as long as a single name bears it out. Returns code by key; a
 * region without a code of its own is left out.
 */
export function assignCodes(
  regions: Unnumbered[],
  namesByCode: Map<string, Record<string, string>>,
): Map<string, string> {
  const codesByCountry = new Map<string, string[]>();
  for (const code of namesByCode.keys()) {
    const country = code.slice(0, 2);
    codesByCountry.set(country, [...(codesByCountry.get(country) ?? []), code]);
  }
  const largest = new Map<string, number>();
  for (const { claimed, area } of regions) largest.set(claimed, Math.max(area, largest.get(claimed) ?? 0));

  const pairs: { key: string; code: string; score: number }[] = [];
  for (const { key, country, claimed, names, area } of regions) {
    const abroad = !claimed.startsWith(country) && namesByCode.has(claimed) ? [claimed] : [];
    for (const code of [...(codesByCountry.get(country) ?? []), ...abroad]) {
      const { equal, shared } = compare(names, namesByCode.get(code)!);
      const own = code === claimed;
      const borneOut = own && largest.get(code) === area && (equal > 0 || shared === 0);
      if (borneOut || equal >= 2 || (equal === 1 && (own || shared === 1))) {
        pairs.push({ key, code, score: equal + (borneOut ? 1000 : own ? 1.5 : 0) });
      }
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const { key, code } of pairs) {
    if (codes.has(key) || taken.has(code)) continue;
    codes.set(key, code);
    taken.add(code);
  }
  return codes;
}

function compare(a: Record<string, string>, b: Record<string, string>): { equal: number; shared: number } {
  let equal = 0;
  let shared = 0;
  for (const language of Object.keys(a)) {
    if (!b[language]) continue;
    shared++;
    if (sameName(a[language]!, b[language])) equal++;
  }
  return { equal, shared };
}

/** Whether two names differ by nothing but accents, case, punctuation and a word of kind at either end. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [letters(a), letters(b)];
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short === long || (short.length >= 4 && (long.startsWith(short) || long.endsWith(short)));
}

const lettersOf = new Map<string, string>();

function letters(name: string): string {
  let found = lettersOf.get(name);
  if (found === undefined)
    lettersOf.set(
      name,
      (found = name
        .normalize("NFD")
        .toLowerCase()
        .replace(/[^\p{L}]/gu, "")),
    );
  return found;
}
