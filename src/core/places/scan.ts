import { HASH_A, HASH_B, SPACE, FOLDED, hashStepA, hashStepB } from "../text/fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { NONE } from "./gazetteer.ts";
import type { Inflection } from "./inflection.ts";
import { NameCache, factsOf } from "./names.ts";
import type { NameCandidate } from "./names.ts";
import {
  ALL_CAPITALS,
  CAPITAL,
  CASELESS,
  DIGITS,
  GAP_DASH,
  GAP_LINE,
  GAP_SPACE,
  GAP_STOP,
  POINTED,
  STOPPED,
} from "./words.ts";
import type { Words } from "./words.ts";

/** A stretch of text that equals a name of the gazetteer. */
export interface Hit {
  /** First and last word, inclusive. */
  first: number;
  last: number;
  /** Offsets in the text; the full stop of an abbreviation and no possessive ending belongs to it. */
  start: number;
  end: number;
  /** Key of the name in the gazetteer, the uninflected one of an inflected form. */
  key: number;
  candidates: readonly NameCandidate[];
}

/** More words than any name that is worth reading has. */
const MOST_WORDS = 8;
/** Each word of an inflected name may have several dictionary forms, which multiply. */
const MOST_INFLECTED_WORDS = 3;
const MOST_KEYS = 16;
/** People. */
const WELL_KNOWN = 100_000;
/** Times as many people. */
const BETTER_KNOWN = 10;
const SMALL_S = 0x73;

/** Particles in front of the last word do not make a name longer than a stopped abbreviation may be. */
const LONGEST_ABBREVIATION = 4;

/**
 * Finds names in the words of one text: at each word the longest name of the gazetteer that begins there. A name in a
 * script with capitals begins with one, unless its language writes demonyms without (then only demonyms are taken).
 */
export class Scanner {
  /** The name that is being read begins with a capital, or in a script that has none. */
  private upper = true;
  private best = NONE;
  private bestEnd = 0;
  private keys = 0;
  private readonly key = new Int32Array(MOST_KEYS);
  private readonly keyInflected = new Uint8Array(MOST_KEYS);
  private readonly keyDemonym = new Uint8Array(MOST_KEYS);
  /** Candidates of inflected forms, by all that they were read from: a form that recurs is read once. */
  private readonly readings = new Map<string, readonly NameCandidate[]>();
  private readonly gazetteer: Gazetteer;
  private readonly names: NameCache;
  private readonly words: Words;
  private readonly inflection: Inflection | null;

  constructor(gazetteer: Gazetteer, words: Words, inflection: Inflection | null) {
    this.gazetteer = gazetteer;
    this.names = NameCache.of(gazetteer);
    this.words = words;
    this.inflection = inflection;
  }

  /** The longest name that begins with the word `first`, or null. */
  longestAt(first: number): Hit | null {
    const { words, gazetteer } = this;
    const shape = words.shape[first]!;
    const upper = (shape & (CAPITAL | CASELESS)) !== 0;
    if (!upper && (this.inflection === null || shape & DIGITS)) return null;
    const a = words.hashA[first]!;
    const most = gazetteer.longestFrom(a);
    const mostBare = words.bareHashA[first] === a ? 0 : gazetteer.longestFrom(words.bareHashA[first]!);
    if (most === 0 && mostBare === 0 && this.inflection === null) return null;
    this.upper = upper;
    this.best = NONE;
    this.keys = 0;
    this.extend(first, HASH_A, HASH_B, 0, 0, false);
    if (this.best === NONE) return null;
    const candidates = this.candidates();
    if (candidates.length === 0) return null;
    return {
      first,
      last: this.best,
      start: words.start[first]!,
      end: this.endOf(candidates),
      key: this.key[0]!,
      candidates,
    };
  }

  /** Reads the name on with the word `at`, the `depth`th; the words before were hashed to `a` and `b`. */
  private extend(at: number, a: number, b: number, depth: number, most: number, inflected: boolean): void {
    const { words, inflection } = this;
    const start = words.start[at]!;
    const end = words.end[at]!;
    this.readForm(at, a, b, end, depth, most, inflected);
    if (words.bareEnd[at]! < end) this.readForm(at, a, b, words.bareEnd[at]!, depth, most, inflected);
    if (inflection === null) return;
    inflection.formsOf(words.text, start, end, a, b);
    // The columns are refilled while a longer name is read, so those that may begin one are taken out first.
    const heads: number[] = [];
    const longer = this.goesOn(at);
    for (let form = 0; form < inflection.count; form++) {
      const formA = inflection.hashA[form]!;
      this.offer(at, end, formA, inflection.hashB[form]!, true, inflection.demonym[form] === 1);
      const mostWords = depth === 0 && longer ? this.gazetteer.longestFrom(formA) : most;
      if (longer && depth + 1 < Math.min(mostWords, MOST_INFLECTED_WORDS))
        heads.push(formA, inflection.hashB[form]!, mostWords);
    }
    for (let i = 0; i < heads.length; i += 3) {
      this.extend(at + 1, hashStepA(heads[i]!, SPACE), hashStepB(heads[i + 1]!, SPACE), depth + 1, heads[i + 2]!, true);
    }
  }

  private readForm(
    at: number,
    a: number,
    b: number,
    end: number,
    depth: number,
    most: number,
    inflected: boolean,
  ): void {
    const { words } = this;
    if (depth === 0 && end === words.end[at]!) {
      a = words.hashA[at]!;
      b = words.hashB[at]!;
    } else {
      for (let i = words.start[at]!; i < end; i++) {
        const unit = FOLDED[words.text.charCodeAt(i)]!;
        if (unit <= SPACE) continue;
        a = hashStepA(a, unit);
        b = hashStepB(b, unit);
      }
    }
    this.offer(at, end, a, b, inflected, false);
    const mostWords = Math.min(depth === 0 ? this.gazetteer.longestFrom(a) : most, MOST_WORDS);
    if (depth + 1 >= mostWords || end < words.end[at]! || !this.goesOn(at)) return;
    this.extend(at + 1, hashStepA(a, SPACE), hashStepB(b, SPACE), depth + 1, mostWords, inflected);
  }

  /** Whether the word behind `at` may belong to the same name. */
  private goesOn(at: number): boolean {
    const { words } = this;
    if (at + 1 >= words.count) return false;
    const gap = words.gap[at + 1]!;
    if (gap === GAP_DASH) return true;
    if (!this.upper) return false;
    if ((gap & ~(GAP_SPACE | GAP_LINE)) === 0) return true;
    const abbreviated = words.end[at]! - words.start[at]! < LONGEST_ABBREVIATION;
    return gap === (GAP_SPACE | GAP_STOP) && abbreviated && (words.shape[at]! & CAPITAL) !== 0;
  }

  private offer(at: number, end: number, a: number, b: number, inflected: boolean, demonym: boolean): void {
    if (at < this.best) return;
    const key = this.gazetteer.lookup(a, b);
    if (key === NONE) return;
    if (at > this.best || end > this.bestEnd) {
      this.best = at;
      this.bestEnd = end;
      this.keys = 0;
    } else if (end < this.bestEnd) {
      if (!this.isOwner(at, end, key)) return;
      this.bestEnd = end;
      this.keys = 0;
    }
    if (this.keys === MOST_KEYS) return;
    this.key[this.keys] = key;
    this.keyInflected[this.keys] = inflected ? 1 : 0;
    this.keyDemonym[this.keys++] = demonym ? 1 : 0;
  }

  /** "Canada's" is of Canada, though there is a village of Cañadas: the name without the ending is much better known. */
  private isOwner(at: number, end: number, key: number): boolean {
    const { text } = this.words;
    if (this.words.end[at]! - end !== 2 || (text.charCodeAt(end + 1) | 0x20) !== SMALL_S) return false;
    const owner = factsOf(this.names.name(key).candidates, this.gazetteer);
    const whole = factsOf(this.names.name(this.key[0]!).candidates, this.gazetteer);
    return !whole.country && (owner.country || owner.people > BETTER_KNOWN * whole.people);
  }

  private candidates(): readonly NameCandidate[] {
    const first = this.names.name(this.key[0]!);
    if (this.keys === 1 && this.upper && this.keyInflected[0] === 0 && this.keyDemonym[0] === 0)
      return first.candidates;
    let reading = this.upper ? "upper" : "lower";
    for (let i = 0; i < this.keys; i++) reading += ` ${this.key[i]} ${this.keyInflected[i]} ${this.keyDemonym[i]}`;
    let candidates = this.readings.get(reading);
    if (candidates === undefined) this.readings.set(reading, (candidates = this.readCandidates()));
    return candidates;
  }

  private readCandidates(): NameCandidate[] {
    const candidates: NameCandidate[] = [];
    const seen = new Set<number>();
    for (let i = 0; i < this.keys; i++) {
      const inflected = this.keyInflected[i] === 1;
      for (const { place, use: ownUse, languages } of this.names.name(this.key[i]!).candidates) {
        const use = this.keyDemonym[i] === 1 ? "demonym" : ownUse;
        if (!this.upper && (use !== "demonym" || (ownUse !== "demonym" && !this.isWellKnown(place)))) continue;
        if (seen.has(place)) continue;
        seen.add(place);
        candidates.push({ place, use, languages, inflected });
      }
    }
    return candidates;
  }

  /** Adjectives are made of the names of any village; in lower case only those of well-known places are believed. */
  private isWellKnown(place: number): boolean {
    const kind = this.gazetteer.kind(place);
    return kind === "country" || kind === "region" || this.gazetteer.population(place) >= WELL_KNOWN;
  }

  /** The full stop of an abbreviation is part of it. */
  private endOf(candidates: readonly NameCandidate[]): number {
    const shape = this.words.shape[this.best]!;
    const stopped = (shape & STOPPED) !== 0 && this.bestEnd === this.words.end[this.best];
    const abbreviated =
      (shape & POINTED) !== 0 || (!(shape & ALL_CAPITALS) && candidates.every(({ use }) => use === "abbreviation"));
    return stopped && abbreviated ? this.bestEnd + 1 : this.bestEnd;
  }
}
