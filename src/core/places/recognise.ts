import type { Evidence, Language, Span } from "../model.ts";
import { HASH_A, HASH_B } from "../text/fold.ts";
import { isBrand } from "./brands.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { FLAGS, lexiconOf } from "./lexicon.ts";
import { inflectionOf } from "./inflection.ts";
import type { Inflection } from "./inflection.ts";
import { kindWordOf } from "./kinds.ts";
import type { Lexicon } from "./lexicon.ts";
import { factsOf, isKnownTo } from "./names.ts";
import type { NameCandidate } from "./names.ts";
import type { Hit } from "./scan.ts";
import { RECOGNITION } from "./weights.ts";
import type { RecognitionEvidence } from "./weights.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  CASELESS,
  DIGITS,
  GAP_COMMA,
  GAP_DASH,
  GAP_LINE,
  GAP_OTHER,
  GAP_PARAGRAPH,
  GAP_SPACE,
  GAP_STOP,
  POINTED,
  STOPPED,
  wordHash,
} from "./words.ts";
import type { Words } from "./words.ts";

/** Which candidates of a toponym agree with what stands beside it. */
export interface Hierarchy {
  beside: Toponym;
  /** Those that lie in a candidate of `beside`, or, for the other side of the pair, contain one. */
  places: ReadonlySet<number>;
}

/** A hit that may well be a place, with what speaks for and against that. */
export interface Toponym extends Hit {
  kind: "name" | "demonym";
  /** Sum of the evidence, in logarithms of odds. */
  odds: number;
  evidence: Evidence[];
  /** The kind word that was read with the name ("district"), lower case; empty where there is none. */
  kindWord: string;
  /** Null where nothing beside it contains it or lies in it. */
  hierarchy: Hierarchy | null;
}

const { function: FUNCTION, calendar: CALENDAR, clock: CLOCK } = FLAGS;
const THE = wordHash("the");

/** Words that are no place by themselves, unless what stands beside them says so. */
const GENERIC =
  FLAGS.title |
  FLAGS.organisation |
  FLAGS.media |
  FLAGS.team |
  FLAGS.street |
  FLAGS.kindWord |
  FLAGS.kindBefore |
  FLAGS.direction;
const NOT_A_SURNAME =
  FLAGS.function |
  FLAGS.calendar |
  FLAGS.title |
  FLAGS.organisation |
  FLAGS.direction |
  FLAGS.kindWord |
  FLAGS.kindBefore |
  FLAGS.media |
  FLAGS.street |
  FLAGS.placePreposition;

/**
 * Decides from its surroundings whether a hit may be a place: drops what certainly is none (function words, parts of
 * dates, "Moscow time", "France-24") and weighs the evidence for the rest by the table `RECOGNITION`.
 */
export class Recogniser {
  private readonly words: Words;
  private readonly language: Language;
  private readonly lexicon: Lexicon;
  private readonly inflection: Inflection | null;
  private readonly gazetteer: Gazetteer;
  private readonly dates: readonly Span[];
  private date = 0;
  /** Hashes of words that are part of a person's name somewhere in the text. */
  private readonly persons = new Set<number>();

  constructor(words: Words, language: Language, gazetteer: Gazetteer, dates: readonly Span[]) {
    this.words = words;
    this.language = language;
    this.lexicon = lexiconOf(language);
    this.inflection = inflectionOf(language);
    this.gazetteer = gazetteer;
    this.dates = dates;
  }

  /** The toponyms among the hits, in their order. */
  recognise(hits: readonly Hit[]): Toponym[] {
    const toponyms: Toponym[] = [];
    hits.forEach((hit, i) => {
      const toponym = this.weigh(hit, hits[i - 1], hits[i + 1]);
      if (toponym !== null) toponyms.push(toponym);
    });
    for (const toponym of toponyms) {
      const { country } = factsOf(toponym.candidates, this.gazetteer);
      if (!country && toponym.first === toponym.last && this.persons.has(this.words.bareHashA[toponym.first]!)) {
        add(toponym, "personElsewhere");
      }
    }
    return toponyms;
  }

  private weigh(hit: Hit, before: Hit | undefined, behind: Hit | undefined): Toponym | null {
    const { words } = this;
    const single = hit.first === hit.last;
    const shape = words.shape[hit.first]!;
    const own = single ? this.ownFlags(hit) : 0;
    const loud = (shape & (ALL_CAPITALS | POINTED)) !== 0;
    if (own & (FUNCTION | CALENDAR) && !loud) return null;
    if (this.insideDate(hit)) return null;
    const behindFlags = this.flagsBehind(hit);
    if (behindFlags & CLOCK || this.isBrand(hit)) return null;
    if (
      !single &&
      this.lexicon.cased &&
      kindWordOf(words.hashA[hit.last]!) === undefined &&
      (words.shape[hit.last]! & (CAPITAL | CASELESS | DIGITS)) === 0
    )
      return null;
    const candidates = this.plausible(hit, before);
    if (candidates.length === 0) return null;
    const { allDemonyms: demonym, someDemonyms } = factsOf(candidates, this.gazetteer);
    const mixed = someDemonyms && !demonym;
    const named = mixed ? candidates.filter(({ use }) => use !== "demonym") : candidates;
    const toponym = toponymOf(hit, named, demonym ? "demonym" : "name");
    this.weighName(toponym, own, shape);
    this.weighBefore(toponym, before);
    this.weighBehind(toponym, behind, behindFlags);
    return toponym;
  }

  /** Candidates whose use agrees with how the name is printed. */
  private plausible(hit: Hit, before: Hit | undefined) {
    const { words } = this;
    const shape = words.shape[hit.last]!;
    const loud = (shape & (ALL_CAPITALS | POINTED)) !== 0;
    const single = hit.first === hit.last;
    const short = hit.end - hit.start <= 2;
    const follows =
      before !== undefined && before.last === hit.first - 1 && (words.gap[hit.first]! & ~(GAP_COMMA | GAP_SPACE)) === 0;
    if (!factsOf(hit.candidates, this.gazetteer).someAbbreviations) return hit.candidates;
    return hit.candidates.filter(({ place, use }) => {
      if (use !== "abbreviation" || !single) return true;
      const country = this.gazetteer.kind(place) === "country" || this.gazetteer.kind(place) === "union";
      if (loud) return country || !short || follows || (shape & POINTED) !== 0;
      return (
        (shape & STOPPED) !== 0 && (follows || (this.flags(hit.first) & (FLAGS.common | FLAGS.title | FUNCTION)) === 0)
      );
    });
  }

  private weighName(toponym: Toponym, own: number, shape: number): void {
    const facts = factsOf(toponym.candidates, this.gazetteer);
    const { country, region, people } = facts;
    if (country) add(toponym, "country");
    else if (region) add(toponym, "region");
    else add(toponym, "population", Math.log10(Math.max(people, 300) / 1000));
    if (toponym.first < toponym.last) add(toponym, "severalWords");
    else if (toponym.end - toponym.start <= 3) add(toponym, "short");
    if (facts.allAbbreviations) add(toponym, "abbreviation");
    else if (shape & ALL_CAPITALS && toponym.end - toponym.start <= 4 && !country) add(toponym, "shortCapitals");
    if (facts.allAliases) add(toponym, "aliasOnly");
    if (!isKnownTo(this.language, facts.languages)) add(toponym, "foreignOnly");
    if (facts.allInflected) add(toponym, "inflected");
    if (own & GENERIC && !(shape & (ALL_CAPITALS | POINTED))) add(toponym, "genericWord");
    if (own & FLAGS.common && !country) add(toponym, "commonWord");
    if (own & FLAGS.firstName) add(toponym, "firstName");
    if (this.words.bareEnd[toponym.last]! === toponym.end && this.words.end[toponym.last]! > toponym.end)
      add(toponym, "possessive");
  }

  private weighBefore(toponym: Toponym, before: Hit | undefined): void {
    const { words } = this;
    const gap = words.gap[toponym.first]!;
    if (this.opensSentence(toponym.first)) {
      add(toponym, "opensSentence");
      return;
    }
    if ((gap & ~GAP_SPACE) !== 0 && gap !== (GAP_SPACE | GAP_STOP)) return;
    const word = toponym.first - 1;
    const flags = this.flags(word);
    const shape = words.shape[word]!;
    const capital = (shape & CAPITAL) !== 0;
    if (gap & GAP_STOP) {
      // "Mr. Lincoln", "J. Lincoln"; any other full stop ends a sentence.
      if (capital && words.end[word]! - words.start[word]! === 1) this.person(toponym, "initialBefore");
      else if (flags & FLAGS.title && capital) this.person(toponym, "titleBefore");
      return;
    }
    if (shape & DIGITS) add(toponym, "numberBefore");
    else if (flags & FUNCTION && this.isThe(word)) add(toponym, "articleBefore");
    else if (flags & FLAGS.placePreposition && !capital) add(toponym, "preposition");
    else if (flags & FLAGS.direction) add(toponym, "direction");
    else if (
      capital &&
      flags & FLAGS.firstName &&
      (before === undefined || before.first === word || before.last !== word)
    ) {
      this.person(toponym, "firstNameBefore");
    } else if (flags & FLAGS.title) {
      // "Премьер Армении": what stands in a case is what he is premier of.
      if (capital && !toponym.candidates[0]!.inflected) this.person(toponym, "titleBefore");
    } else if (before?.last === word) {
      if (toponym.kind === "name" && capital && !this.isDemonym(before)) add(toponym, "nameBeside");
    } else if (capital && flags & (FLAGS.organisation | FLAGS.media)) add(toponym, "organisationBefore");
    else if (capital && !(flags & NOT_A_SURNAME) && !(shape & ALL_CAPITALS)) this.person(toponym, "capitalBefore");
  }

  private weighBehind(toponym: Toponym, behind: Hit | undefined, flags: number): void {
    const { words } = this;
    const word = toponym.last + 1;
    if (word >= words.count) return;
    const gap = words.gap[word]!;
    if (toponym.end < words.end[toponym.last]! || (gap & ~GAP_SPACE) !== 0) return;
    const capital = (words.shape[word]! & CAPITAL) !== 0;
    const firstName = toponym.first === toponym.last && (this.flags(toponym.first) & FLAGS.firstName) !== 0;
    if (flags & FLAGS.personVerb && !capital) add(toponym, "sayingBehind");
    if (!capital) return;
    if (flags & FLAGS.street) add(toponym, "streetBehind");
    else if (flags & FLAGS.team) add(toponym, "teamBehind");
    else if (flags & FLAGS.media) add(toponym, "mediaBehind");
    else if (flags & FLAGS.organisation) add(toponym, "organisationBehind");
    else if (firstName && !(flags & NOT_A_SURNAME)) this.person(toponym, "surnameBehind");
    else if (behind?.first === word || toponym.kind === "demonym") return;
    else if (
      !(flags & NOT_A_SURNAME) &&
      (this.inflection === null || !factsOf(toponym.candidates, this.gazetteer).country)
    ) {
      add(toponym, "capitalBehind");
    }
  }

  /** Countries are not people: "President Russia" does not occur, "Президент США" does. */
  private person(toponym: Toponym, evidence: RecognitionEvidence): void {
    if (factsOf(toponym.candidates, this.gazetteer).country) return;
    add(toponym, evidence);
    this.persons.add(this.words.bareHashA[toponym.last]!);
  }

  private opensSentence(word: number): boolean {
    const gap = this.words.gap[word]!;
    if (gap & (GAP_PARAGRAPH | GAP_LINE)) return true;
    if ((gap & GAP_STOP) === 0) return (gap & GAP_OTHER) !== 0 && (gap & (GAP_COMMA | GAP_DASH)) === 0 && word === 0;
    const before = word - 1;
    const length = this.words.end[before]! - this.words.start[before]!;
    return !(length === 1 || this.flags(before) & FLAGS.title);
  }

  /** "France-24": a name with a number behind a hyphen is a brand, and some are known ("France 24"). */
  private isBrand(hit: Hit): boolean {
    const { words } = this;
    const word = hit.last + 1;
    if (word >= words.count) return false;
    if (words.gap[word] === GAP_DASH && (words.shape[word]! & DIGITS) !== 0) return true;
    return isBrand(words.hashA[hit.last]!, words.hashA[word]!) && (words.gap[word]! & ~(GAP_SPACE | GAP_DASH)) === 0;
  }

  private insideDate(hit: Hit): boolean {
    while (this.date < this.dates.length && this.dates[this.date]!.end <= hit.start) this.date++;
    const date = this.dates[this.date];
    return date !== undefined && date.start < hit.end;
  }

  private isThe(word: number): boolean {
    return this.words.hashA[word] === THE;
  }

  private isDemonym(hit: Hit): boolean {
    return factsOf(hit.candidates, this.gazetteer).allDemonyms;
  }

  /** Classes of the word and of the dictionary forms that it may have. */
  private ownFlags({ first, candidates }: Hit): number {
    const { words, inflection } = this;
    let flags = this.flags(first) | this.lexicon.flags(words.bareHashA[first]!);
    if (inflection === null || !candidates[0]!.inflected) return flags;
    inflection.formsOf(words.text, words.start[first]!, words.end[first]!, HASH_A, HASH_B);
    for (let form = 0; form < inflection.count; form++) flags |= this.lexicon.flags(inflection.hashA[form]!);
    return flags;
  }

  private flagsBehind(hit: Hit): number {
    const word = hit.last + 1;
    return word < this.words.count && (this.words.gap[word]! & ~(GAP_SPACE | GAP_LINE)) === 0 ? this.flags(word) : 0;
  }

  private flags(word: number): number {
    return this.lexicon.flags(this.words.hashA[word]!);
  }
}

/** A toponym that nothing is known of yet but its name. */
export function toponymOf(hit: Hit, candidates: readonly NameCandidate[], kind: Toponym["kind"]): Toponym {
  const { first, last, start, end, key } = hit;
  const odds = RECOGNITION.start;
  return { first, last, start, end, key, candidates, kind, odds, evidence: [], kindWord: "", hierarchy: null };
}

/** Adds evidence to a toponym, by the table's weight or a multiple of it. */
export function add(toponym: Toponym, kind: RecognitionEvidence, times = 1): void {
  const weight = RECOGNITION[kind] * times;
  toponym.odds += weight;
  toponym.evidence.push({ kind, weight });
}

/** Whether a word may begin a name, going by how it is printed. */
export function mayBeginName(shape: number): boolean {
  return (shape & (CAPITAL | CASELESS)) !== 0;
}
