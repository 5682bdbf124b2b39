import type { Gazetteer } from "./gazetteer.ts";
import { FLAGS } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { LARGE_REGION, factsOf } from "./names.ts";
import type { Hit } from "./scan.ts";
import { add } from "./toponym.ts";
import type { Toponym } from "./toponym.ts";
import type { RecognitionEvidence } from "./weights.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  DIGITS,
  GAP_COMMA,
  GAP_DASH,
  GAP_LINE,
  GAP_OTHER,
  GAP_PARAGRAPH,
  GAP_SPACE,
  GAP_STOP,
  wordHash,
} from "./words.ts";
import type { Words } from "./words.ts";

const THE = wordHash("the");

/** More people than most cities have that are also surnames. */
const CAPITAL_PEOPLE = 1_000_000;

/** A capital in front makes less of a person of a name than a first name or a title: as share of them. */
const FAINTLY = 0.6;
/** Taken from that share where the name plainly is a place elsewhere. */
const PLACE_TOO = 0.3;
/** Years. */
const OLDEST = 110;

/** Closing quotation marks by opening ones. */
const CLOSING = new Map(["«»", "“”", "„“", '""'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

const OF_PERSONS: ReadonlySet<string> = new Set<RecognitionEvidence>([
  "titleBefore",
  "firstNameBefore",
  "initialBefore",
  "capitalBefore",
  "surnameBehind",
  "particleBehind",
]);

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

/** Weighs the words before and behind a name: is it a place, or part of a person, a street, a team or a newspaper? */
export class Surroundings {
  private readonly words: Words;
  private readonly lexicon: Lexicon;
  private readonly gazetteer: Gazetteer;
  private readonly genitive: boolean;
  /** Names that are part of a person's name, or of what is named after a place, somewhere in the text; and how plainly, 0 to 1. */
  private readonly persons = new Map<number, number>();
  /** Names that plainly are places somewhere in the text: "in Lincoln". */
  private readonly places = new Set<number>();

  /** `genitive`: a name may follow its country with no word between ("президент США Иванов"). */
  constructor(words: Words, lexicon: Lexicon, gazetteer: Gazetteer, genitive: boolean) {
    this.words = words;
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
    this.genitive = genitive;
  }

  /** Adds the evidence of the words around a toponym; `before` and `behind` are the names next to it. */
  weigh(toponym: Toponym, before: Hit | undefined, behind: Hit | undefined): void {
    this.weighBefore(toponym, before);
    this.weighBehind(toponym, behind);
    if (this.isQuoted(toponym)) {
      add(toponym, "quoted");
      const behind = toponym.last + 1;
      if (behind < this.words.count && this.flags(behind) & FLAGS.media) add(toponym, "mediaBehind");
    }
    const { evidence } = toponym;
    if (evidence.some(({ kind }) => kind === "preposition") && !evidence.some(({ kind }) => OF_PERSONS.has(kind)))
      this.places.add(toponym.key);
  }

  /** Adds what the rest of the text has shown, once all toponyms were weighed: "Lincoln" was a person before. */
  weighElsewhere(toponym: Toponym): void {
    const plainly = this.persons.get(toponym.key);
    if (toponym.first !== toponym.last || plainly === undefined) return;
    const { country } = factsOf(toponym.candidates, this.gazetteer);
    const share = plainly - (this.places.has(toponym.key) ? PLACE_TOO : 0);
    if (!country && share > 0) add(toponym, "personElsewhere", share);
  }

  private weighBefore(toponym: Toponym, before: Hit | undefined): void {
    const { words } = this;
    const gap = words.gap[toponym.first]!;
    if (this.opensSentence(toponym.first)) {
      add(toponym, "opensSentence");
      return;
    }
    if (gap === GAP_DASH && this.isParty(toponym.first - 1)) add(toponym, "partyBefore");
    if ((gap & ~GAP_SPACE) !== 0 && gap !== (GAP_SPACE | GAP_STOP)) return;
    const word = toponym.first - 1;
    const flags = this.flags(word);
    const shape = words.shape[word]!;
    const capital = (shape & CAPITAL) !== 0;
    if (gap & GAP_STOP) {
      if (!this.lexicon.cased && flags & FLAGS.street) add(toponym, "streetBefore");
      // "Mr. Lincoln", "J. Lincoln"; any other full stop ends a sentence.
      if (capital && words.end[word]! - words.start[word]! === 1) this.person(toponym, "initialBefore");
      else if (flags & FLAGS.title && capital) this.person(toponym, "titleBefore");
      return;
    }
    if (flags & FLAGS.particle && !capital && this.isCapital(word - 1)) this.person(toponym, "firstNameBefore");
    if (shape & DIGITS) add(toponym, "numberBefore");
    else if (this.isThe(word)) add(toponym, "articleBefore");
    else if (!this.lexicon.cased && flags & FLAGS.street) add(toponym, "streetBefore");
    else if (flags & FLAGS.placePreposition && (!capital || this.opensSentence(word))) add(toponym, "preposition");
    else if (flags & FLAGS.direction) add(toponym, "direction");
    else if (
      capital &&
      flags & FLAGS.firstName &&
      !this.isWhereTo(toponym) &&
      (before === undefined || before.first === word || before.last !== word)
    ) {
      this.person(toponym, "firstNameBefore");
    } else if (flags & FLAGS.title) {
      // "Премьер Армении": what stands in a case is what he is premier of.
      if (capital && !toponym.candidates[0]!.inflected) this.person(toponym, "titleBefore");
    } else if (before?.last === word && !(flags & FLAGS.function)) {
      const apart = this.isDemonym(before) || this.isInCase(before) || this.isWhereTo(toponym);
      if (toponym.kind === "name" && capital && !apart) add(toponym, "nameBeside");
    } else if (capital && flags & (FLAGS.organisation | FLAGS.media)) add(toponym, "organisationBefore");
    else if (
      capital &&
      !(flags & NOT_A_SURNAME) &&
      !(shape & ALL_CAPITALS) &&
      !this.isOnlyFirst(word, toponym) &&
      !this.isWhereTo(toponym) &&
      words.bareEnd[word] === words.end[word]
    ) {
      this.person(toponym, "capitalBefore", FAINTLY);
    }
  }

  /** "Jane Doe (D-Salem)", "John Roe, DFL-Hill City": a party in a few letters, then whom its member stands for. */
  private isParty(word: number): boolean {
    const { words } = this;
    const length = words.end[word]! - words.start[word]!;
    const capitals = (words.shape[word]! & (length === 1 ? CAPITAL : ALL_CAPITALS)) !== 0;
    return capitals && length <= 3 && (words.gap[word]! & (GAP_COMMA | GAP_OTHER)) !== 0;
  }

  /** "Bağlar Masallıda": a capital that only opens the sentence makes no first name of a word before an inflected name. */
  private isOnlyFirst(word: number, toponym: Toponym): boolean {
    return toponym.candidates[0]!.inflected && this.opensSentence(word);
  }

  /** "Ahmet Ankara'ya gitti", "Arif Bakıda": where the verb comes last, who does something stands before where it is done. */
  private isWhereTo({ kind, last, candidates }: Toponym): boolean {
    if (kind === "demonym" || !this.genitive || this.lexicon.declinesAll) return false;
    return candidates[0]!.inflected || this.words.bareEnd[last]! < this.words.end[last]!;
  }

  private weighBehind(toponym: Toponym, behind: Hit | undefined): void {
    const { words } = this;
    const word = toponym.last + 1;
    if (word >= words.count) return;
    const gap = words.gap[word]!;
    const flags = this.flags(word);
    if (toponym.end < words.end[toponym.last]!) return;
    if ((gap & ~GAP_SPACE) === GAP_COMMA && this.isAge(word) && !this.isFrom(toponym))
      this.person(toponym, "ageBehind");
    if ((gap & ~GAP_SPACE) !== 0) return;
    const capital = (words.shape[word]! & CAPITAL) !== 0;
    const firstName = toponym.first === toponym.last && (this.flags(toponym.first) & FLAGS.firstName) !== 0;
    if (flags & FLAGS.language && toponym.kind === "demonym") add(toponym, "languageBehind");
    if (flags & FLAGS.namesake && toponym.kind === "name") {
      add(toponym, "namesakeBehind");
      this.persons.set(toponym.key, 1);
      return;
    }
    if (flags & FLAGS.personVerb && !capital && !this.speaks(toponym) && !this.isFrom(toponym))
      add(toponym, "sayingBehind");
    if (flags & FLAGS.particle && this.isCapital(word + 1) && (firstName || !this.isFrom(toponym)))
      this.person(toponym, "particleBehind");
    if (!capital && this.lexicon.cased) return;
    if (flags & FLAGS.street) add(toponym, "streetBehind");
    else if (!capital) return;
    else if (flags & FLAGS.team) add(toponym, "teamBehind");
    else if (flags & FLAGS.media) add(toponym, "mediaBehind");
    else if (flags & FLAGS.organisation) add(toponym, "organisationBehind");
    else if (firstName && !(flags & NOT_A_SURNAME)) {
      const { country, region } = factsOf(toponym.candidates, this.gazetteer);
      if (!country) this.person(toponym, "surnameBehind");
      // "Jordan Brown": some countries are called like people; "Georgia Power" is of the state.
      else if (!region) add(toponym, "surnameBehind");
    } else if (behind?.first === word || toponym.kind === "demonym") return;
    else if (!(flags & NOT_A_SURNAME) && (!this.genitive || !factsOf(toponym.candidates, this.gazetteer).country)) {
      add(toponym, "capitalBehind");
    }
  }

  /** Capitals stand for their governments: "Baku says". */
  private speaks(toponym: Toponym): boolean {
    const { country, people } = factsOf(toponym.candidates, this.gazetteer);
    return country || people >= CAPITAL_PEOPLE;
  }

  /** «Барселона», “Chicago”: a team, a ship, a play. */
  private isQuoted({ start, end }: Toponym): boolean {
    const { text } = this.words;
    const closing = CLOSING.get(text.charCodeAt(start - 1));
    return closing !== undefined && text.charCodeAt(end) === closing;
  }

  /** "Of Tyler said", "from Tyler, 45,": who comes from a place is not called like it. */
  private isFrom(toponym: Toponym): boolean {
    if (toponym.first === 0 || (this.words.gap[toponym.first]! & ~GAP_SPACE) !== 0) return false;
    return (this.flags(toponym.first - 1) & (FLAGS.genitive | FLAGS.placePreposition)) !== 0;
  }

  /** "Parker, 8, has": how old somebody is, between commas. */
  private isAge(word: number): boolean {
    const { words } = this;
    if ((words.shape[word]! & DIGITS) === 0 || words.end[word]! - words.start[word]! > 3 || word + 1 >= words.count)
      return false;
    const age = Number(words.text.slice(words.start[word], words.end[word]));
    return age > 0 && age <= OLDEST && (words.gap[word + 1]! & GAP_COMMA) !== 0;
  }

  private isCapital(word: number): boolean {
    return word < this.words.count && (this.words.shape[word]! & CAPITAL) !== 0;
  }

  /** Countries are not people: "President Russia" does not occur, "Президент США" does. */
  private person(toponym: Toponym, evidence: RecognitionEvidence, plainly = 1): void {
    const { country, region, people } = factsOf(toponym.candidates, this.gazetteer);
    if (country) return;
    add(toponym, evidence);
    if (plainly < 1 && region && people >= LARGE_REGION) return;
    this.persons.set(toponym.key, Math.max(plainly, this.persons.get(toponym.key) ?? 0));
  }

  /** Its capital, if any, may be that of the sentence. */
  opensSentence(word: number): boolean {
    const gap = this.words.gap[word]!;
    if (gap & (GAP_PARAGRAPH | GAP_LINE)) return true;
    if ((gap & GAP_STOP) === 0) return (gap & GAP_OTHER) !== 0 && (gap & (GAP_COMMA | GAP_DASH)) === 0 && word === 0;
    const before = word - 1;
    const length = this.words.end[before]! - this.words.start[before]!;
    return !(length === 1 || this.flags(before) & FLAGS.title);
  }

  private isThe(word: number): boolean {
    return this.words.hashA[word] === THE;
  }

  private isDemonym(hit: Hit): boolean {
    return factsOf(hit.candidates, this.gazetteer).allDemonyms;
  }

  /** "Kars'tan Iğdır'a", "Բաքվից Երևան": what stands in a case is no first name of the next, but in Russian it may be. */
  private isInCase({ candidates }: Hit): boolean {
    return candidates[0]!.inflected && !this.lexicon.declinesAll;
  }

  private flags(word: number): number {
    return this.lexicon.flags(this.words.hashA[word]!);
  }
}
