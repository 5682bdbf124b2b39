import type { Language, Span } from "../model.ts";
import { HASH_A, HASH_B } from "../text/fold.ts";
import { isBrand } from "./brands.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { FLAGS, lexiconOf } from "./lexicon.ts";
import { inflectionOf } from "./inflection.ts";
import type { Inflection } from "./inflection.ts";
import { kindWordOf } from "./kinds.ts";
import type { Lexicon } from "./lexicon.ts";
import { LARGE_REGION, factsOf, isKnownTo, withoutForeignCountries } from "./names.ts";
import type { NameCandidate } from "./names.ts";
import type { Hit } from "./scan.ts";
import { Surroundings } from "./surroundings.ts";
import { add, toponymOf } from "./toponym.ts";
import type { Toponym } from "./toponym.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  CASELESS,
  DIGITS,
  GAP_COMMA,
  GAP_DASH,
  GAP_LINE,
  GAP_SPACE,
  POINTED,
  STOPPED,
} from "./words.ts";
import type { Words } from "./words.ts";

const { function: FUNCTION, calendar: CALENDAR, clock: CLOCK } = FLAGS;
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

const DOLLAR = 0x24;
const SLASH = 0x2f;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

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
  private readonly surroundings: Surroundings;
  private date = 0;

  constructor(words: Words, language: Language, gazetteer: Gazetteer, dates: readonly Span[]) {
    this.words = words;
    this.language = language;
    this.lexicon = lexiconOf(language);
    this.inflection = inflectionOf(language);
    this.gazetteer = gazetteer;
    this.dates = dates;
    this.surroundings = new Surroundings(words, this.lexicon, gazetteer, this.inflection !== null);
  }

  /** The toponyms among the hits, in their order. */
  recognise(hits: readonly Hit[]): Toponym[] {
    const toponyms: Toponym[] = [];
    hits.forEach((hit, i) => {
      const toponym = this.weigh(hit, hits[i - 1], hits[i + 1]);
      if (toponym !== null) toponyms.push(toponym);
    });
    for (const toponym of toponyms) this.surroundings.weighElsewhere(toponym);
    return toponyms;
  }

  private weigh(hit: Hit, before: Hit | undefined, behind: Hit | undefined): Toponym | null {
    const { words } = this;
    const single = hit.first === hit.last;
    const shape = words.shape[hit.first]!;
    const own = single ? this.ownFlags(hit) : this.flagsOfSeveral(hit);
    const loud = (shape & (ALL_CAPITALS | POINTED)) !== 0;
    if (single && own & (FUNCTION | CALENDAR) && !loud) return null;
    if (this.insideDate(hit)) return null;
    const behindFlags = this.flagsBehind(hit);
    if (behindFlags & CLOCK || this.isBrand(hit) || this.isSign(hit)) return null;
    if (!single && this.isPhrase(hit)) return null;
    const candidates = this.plausible(hit, before);
    if (candidates.length === 0) return null;
    const { allDemonyms: demonym, someDemonyms, demonyms, names } = factsOf(candidates, this.gazetteer);
    const mixed = someDemonyms && !demonym;
    const people = mixed && this.isPeople(candidates, behindFlags);
    const meant = !mixed ? candidates : people ? demonyms : names;
    const toponym = toponymOf(hit, meant, demonym || people ? "demonym" : "name");
    this.weighName(toponym, own, shape);
    this.surroundings.weigh(toponym, before, behind);
    return toponym;
  }

  /**
   * How much a common word counts as one. "Qatar yola düşür" is a train, as only names have capitals, but where a sentence opens; the
   * apostrophe of "Ordu'da" is that of a name.
   */
  private commonness({ first, last }: Toponym, wide: boolean, wellKnown: boolean): number {
    const { words, lexicon } = this;
    if (!lexicon.cased && words.bareEnd[last]! < words.end[last]!) return 0;
    if (!lexicon.cased && wide && this.surroundings.opensSentence(first)) return 2;
    return wellKnown ? 0 : 1;
  }

  /** "Somali" is rather what is of Somalia than the region of Ethiopia, unless "Somali region" is printed. */
  private isPeople(candidates: readonly NameCandidate[], behindFlags: number): boolean {
    if (behindFlags & FLAGS.kindWord) return false;
    return candidates.some(({ place, use, inflected }) => {
      const kind = this.gazetteer.kind(place);
      return use === "demonym" && !inflected && (kind === "country" || kind === "historical");
    });
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
    const candidates = withoutForeignCountries(hit.candidates, this.language, this.gazetteer);
    if (!factsOf(candidates, this.gazetteer).someAbbreviations) return candidates;
    const plausible = candidates.filter(({ place, use, languages }) => {
      if (use !== "abbreviation" || !single) return true;
      if (!isKnownTo(this.language, languages)) return false;
      const country = this.gazetteer.kind(place) === "country" || this.gazetteer.kind(place) === "union";
      if (loud) return country || !short || follows || (shape & POINTED) !== 0;
      return (
        (shape & STOPPED) !== 0 && (follows || (this.flags(hit.first) & (FLAGS.common | FLAGS.title | FUNCTION)) === 0)
      );
    });
    // The same list, where all are: what is known of it need not be worked out anew.
    return plausible.length === candidates.length ? candidates : plausible;
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
    if (facts.allAliases && !(this.inflection !== null && facts.languages.includes(this.language)))
      add(toponym, "aliasOnly");
    if (!isKnownTo(this.language, facts.languages)) add(toponym, "foreignOnly");
    if (facts.allInflected) add(toponym, "inflected");
    if (own & GENERIC && !(shape & (ALL_CAPITALS | POINTED))) add(toponym, "genericWord");
    const large = region && people >= LARGE_REGION;
    const common = own & FLAGS.common ? this.commonness(toponym, country || region, country || large) : 0;
    if (common > 0) add(toponym, "commonWord", common);
    else if (own & FLAGS.firstName) add(toponym, "firstName", large ? 0.5 : 1);
    if (this.words.bareEnd[toponym.last]! === toponym.end && this.words.end[toponym.last]! > toponym.end)
      add(toponym, "possessive");
  }

  /**
   * "The city", "Bath and": where names have capitals throughout, only a kind word behind one goes without, and the nouns of groups
   * ("Central Asian republics").
   */
  private isPhrase(hit: Hit): boolean {
    const { words } = this;
    if (!this.lexicon.cased || (words.shape[hit.last]! & (CAPITAL | CASELESS | DIGITS)) !== 0) return false;
    if (hit.candidates.every(({ place }) => this.gazetteer.kind(place) === "union")) return false;
    return kindWordOf(words.hashA[hit.last]!) === undefined || (this.flags(hit.first) & FUNCTION) !== 0;
  }

  /** "France-24": a name with a number behind a hyphen is a brand, and some are known ("France 24", "White House"). */
  private isBrand(hit: Hit): boolean {
    const { words } = this;
    const word = hit.last + 1;
    if (word < words.count && words.gap[word] === GAP_DASH && (words.shape[word]! & DIGITS) !== 0) return true;
    for (let second = Math.max(1, hit.first); second <= Math.min(word, words.count - 1); second++) {
      const beside = (words.gap[second]! & ~(GAP_SPACE | GAP_DASH)) === 0;
      if (beside && isBrand(words.bareHashA[second - 1]!, words.bareHashA[second]!)) return true;
    }
    return false;
  }

  /** "US$", "$US", and "A/California/7/2009", which is a strain of flu. */
  private isSign({ start, end }: Hit): boolean {
    const { text } = this.words;
    const [before, behind] = [text.charCodeAt(start - 1), text.charCodeAt(end)];
    if (behind === DOLLAR || before === DOLLAR) return true;
    return before === SLASH && behind === SLASH && isDigit(text.charCodeAt(end + 1));
  }

  private insideDate(hit: Hit): boolean {
    while (this.date < this.dates.length && this.dates[this.date]!.end <= hit.start) this.date++;
    const date = this.dates[this.date];
    return date !== undefined && date.start < hit.end;
  }

  /** "The City", "South Central": what its words are all of. */
  private flagsOfSeveral({ first, last }: Hit): number {
    const start = this.flags(first) & FLAGS.determiner ? first + 1 : first;
    let flags = start === last ? GENERIC : FLAGS.direction;
    for (let word = start; word <= last; word++) flags &= this.flags(word);
    return flags;
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
