import type { Language, PlaceKind } from "../model.ts";
import { HASH_A, HASH_B, hashStepA, hashStepB, nameKey } from "../text/fold.ts";
import { NONE } from "./gazetteer.ts";
import type { Gazetteer, NameUse } from "./gazetteer.ts";

/** A place that a name may stand for. */
export interface NameCandidate {
  /** Number in the gazetteer. */
  place: number;
  use: NameUse;
  /** Languages that call the place so; `und` where the source does not say. */
  languages: readonly Language[];
  /** The name was found by taking a case ending off. */
  inflected: boolean;
}

/** What a name is in the gazetteer: shared by all its occurrences, not to be changed. */
export interface Name {
  key: number;
  candidates: readonly NameCandidate[];
}

/** Names are remembered up to this many, then forgotten all at once. */
const MOST_REMEMBERED = 50_000;

/**
 * Remembers what the names of a gazetteer stand for, so that a name that occurs in article after article is read out
 * of it once.
 */
export class NameCache {
  private readonly plain = new Map<number, Name>();
  private readonly labels = new Map<number, string>();
  private readonly spellings = new Map<number, Map<number, string>>();
  private readonly gazetteer: Gazetteer;

  private constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer;
  }

  private static readonly caches = new WeakMap<Gazetteer, NameCache>();

  static of(gazetteer: Gazetteer): NameCache {
    let cache = NameCache.caches.get(gazetteer);
    if (cache === undefined) NameCache.caches.set(gazetteer, (cache = new NameCache(gazetteer)));
    return cache;
  }

  /** The name with that key. */
  name(key: number): Name {
    let name = this.plain.get(key);
    if (name !== undefined) return name;
    const { gazetteer } = this;
    const candidates: NameCandidate[] = [];
    for (let posting = gazetteer.firstPosting(key); posting !== NONE; posting = gazetteer.nextPosting(posting)) {
      const place = gazetteer.postingPlace(posting);
      const languages = this.languages(place, key, gazetteer.postingLanguage(posting));
      candidates.push({ place, use: gazetteer.postingUse(posting), languages, inflected: false });
    }
    name = { key, candidates };
    if (this.plain.size === MOST_REMEMBERED) this.plain.clear();
    this.plain.set(key, name);
    return name;
  }

  /** A posting has one language only: that of English and unknown names is enough, for others all are looked up. */
  private languages(place: number, key: number, known: Language): Language[] {
    if (known === "en" || known === "und") return [known];
    const same = this.gazetteer.names(place).filter(({ name }) => keyOf(this.gazetteer, name) === key);
    return [...new Set(same.map(({ language }) => language))];
  }

  /** What the place is called in English. */
  label(place: number): string {
    let label = this.labels.get(place);
    if (label === undefined) {
      if (this.labels.size === MOST_REMEMBERED) this.labels.clear();
      this.labels.set(place, (label = this.gazetteer.name(place)));
    }
    return label;
  }

  /** What the place lies in, in English: region or district, and country. Empty for countries, and for what lies in none. */
  around(place: number): string {
    const { gazetteer } = this;
    const country = gazetteer.country(place);
    if (country === NONE || country === place) return "";
    const parent = gazetteer.parent(place);
    return (parent === country ? [country] : [parent, country]).map((one) => this.label(one)).join(", ");
  }

  /** The spelling of a place that has that key; its display name where none has. */
  spelling(place: number, key: number): string {
    let ofPlace = this.spellings.get(place);
    if (ofPlace === undefined) {
      if (this.spellings.size === MOST_REMEMBERED) this.spellings.clear();
      this.spellings.set(place, (ofPlace = new Map()));
    }
    let spelling = ofPlace.get(key);
    if (spelling === undefined) {
      const names = this.gazetteer.names(place);
      spelling = (names.find(({ name }) => keyOf(this.gazetteer, name) === key) ?? names[0]!).name;
      ofPlace.set(key, spelling);
    }
    return spelling;
  }
}

/** The key of a name in the gazetteer, or `NONE`. */
export function keyOf(gazetteer: Gazetteer, name: string): number {
  const folded = nameKey(name);
  let a = HASH_A;
  let b = HASH_B;
  for (let i = 0; i < folded.length; i++) {
    a = hashStepA(a, folded.charCodeAt(i));
    b = hashStepB(b, folded.charCodeAt(i));
  }
  return folded === "" ? NONE : gazetteer.lookup(a, b);
}

/** Whether a name in these languages is one that a text in `language` would use. */
export function isKnownTo(language: Language, languages: readonly Language[]): boolean {
  return languages.some((other) => other === language || other === "en" || other === "und");
}

/** People: a state or province of so many is better known than what else is called like it. */
export const LARGE_REGION = 1_000_000;

/** What the candidates of a name have in common. */
export interface NameFacts {
  /** Some candidate is a country, continent or union of countries, or was one. */
  country: boolean;
  /** Some candidate is a region, sea, mountain range or area, or a district with an outline. */
  region: boolean;
  /** Some candidate is what lists are made of: a country, region, union or historical place. */
  large: boolean;
  /** Of the most peopled candidate. */
  people: number;
  /** The most peopled candidate, by number in the gazetteer; `NONE` where nothing is known of people. */
  largest: number;
  allAliases: boolean;
  allAbbreviations: boolean;
  someAbbreviations: boolean;
  allDemonyms: boolean;
  someDemonyms: boolean;
  allInflected: boolean;
  /** Languages of the names, of all candidates together. */
  languages: readonly Language[];
  /** The candidates that are demonyms, and the others. */
  demonyms: readonly NameCandidate[];
  names: readonly NameCandidate[];
}

const LARGE: ReadonlySet<PlaceKind> = new Set(["country", "region", "union", "historical"]);

const facts = new WeakMap<readonly NameCandidate[], NameFacts>();

/** Facts about candidates, worked out once for each list. */
export function factsOf(candidates: readonly NameCandidate[], gazetteer: Gazetteer): NameFacts {
  let known = facts.get(candidates);
  if (known === undefined) facts.set(candidates, (known = workOut(candidates, gazetteer)));
  return known;
}

function workOut(candidates: readonly NameCandidate[], gazetteer: Gazetteer): NameFacts {
  let country = false;
  let region = false;
  let large = false;
  let people = 0;
  let largest = NONE;
  for (const { place } of candidates) {
    const kind = gazetteer.kind(place);
    // A union that lies in a country is made of its regions: Scotland, Tuscany.
    const union = kind === "union" && gazetteer.country(place) === NONE;
    if (kind === "country" || kind === "continent" || union || kind === "historical") country = true;
    else if (kind !== "town" && (kind !== "district" || gazetteer.bbox(place) !== null)) region = true;
    large ||= LARGE.has(kind);
    if (gazetteer.population(place) > people) {
      people = gazetteer.population(place);
      largest = place;
    }
  }
  return {
    country,
    region,
    large,
    people,
    largest,
    allAliases: candidates.every(({ use }) => use === "alias"),
    allAbbreviations: candidates.every(({ use }) => use === "abbreviation"),
    someAbbreviations: candidates.some(({ use }) => use === "abbreviation"),
    allDemonyms: candidates.every(({ use }) => use === "demonym"),
    someDemonyms: candidates.some(({ use }) => use === "demonym"),
    allInflected: candidates.every(({ inflected }) => inflected),
    languages: [...new Set(candidates.flatMap(({ languages }) => languages))],
    demonyms: candidates.filter(({ use }) => use === "demonym"),
    names: candidates.filter(({ use }) => use !== "demonym"),
  };
}

const kept = new WeakMap<readonly NameCandidate[], Map<Language, readonly NameCandidate[]>>();

/** The candidates without countries that only a third language calls so: "Chili" is Afrikaans for Chile. Worked out once for each list. */
export function withoutForeignCountries(
  candidates: readonly NameCandidate[],
  language: Language,
  gazetteer: Gazetteer,
): readonly NameCandidate[] {
  if (candidates.length === 1 || !factsOf(candidates, gazetteer).country) return candidates;
  let byLanguage = kept.get(candidates);
  if (byLanguage === undefined) kept.set(candidates, (byLanguage = new Map()));
  let known = byLanguage.get(language);
  if (known === undefined) {
    known = candidates.filter(
      ({ place, languages }) => gazetteer.kind(place) !== "country" || isKnownTo(language, languages),
    );
    if (known.length === 0 || known.length === candidates.length) known = candidates;
    byLanguage.set(language, known);
  }
  return known;
}
