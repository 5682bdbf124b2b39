import type { PlaceKind } from "../model.ts";
import { isCapital } from "./capitals.ts";
import { NONE } from "./gazetteer.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { LARGE_REGION, NameCache, factsOf, keyOf } from "./names.ts";
import type { NameCandidate } from "./names.ts";
import { FLAGS } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { kindWordOf } from "./kinds.ts";
import type { KindWord } from "./kinds.ts";
import { add } from "./toponym.ts";
import type { Toponym } from "./toponym.ts";
import { GAP_COMMA, GAP_LINE, GAP_OTHER, GAP_SPACE, wordHash } from "./words.ts";
import type { Words } from "./words.ts";

const OF = new Set(["of", "in", "və", "և"].map(wordHash));
const AND = new Set(["and", "or", "и", "və", "և"].map(wordHash));

/** What is named before it is called by name; a district and its name stand the other way round. */
const IN_FRONT: ReadonlySet<PlaceKind> = new Set(["town", "water"]);

const SHORTEST_LIST = 4;

/** Pairs are not tried out between names that could be hundreds of places each. */
const MOST_PAIRS = 20_000;

type Candidates = readonly NameCandidate[];

/** Candidates of one name that lie in candidates of another, and those that they lie in. */
interface Nesting {
  inside: Set<number>;
  around: Set<number>;
}

/**
 * Reads kind words and hierarchy out of how toponyms stand beside each other: "Tovuz, Azerbaijan", "Azerbaijan's Tovuz
 * district", "Azerbaijani Kalbajar district", "Kalbajar district of Azerbaijan", "Agdam (Azerbaijan)".
 */
export class Relations {
  private readonly words: Words;
  private readonly gazetteer: Gazetteer;
  private readonly lexicon: Lexicon;
  private readonly genitive: boolean;
  private readonly nestings = new Map<Candidates, Map<Candidates, Nesting>>();

  /** `genitive`: the language says "Tovuz of Azerbaijan" by case endings, with no word between. */
  constructor(words: Words, gazetteer: Gazetteer, lexicon: Lexicon, genitive: boolean) {
    this.words = words;
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.genitive = genitive;
  }

  /** `extend`: kind words are taken into the spans. */
  read(toponyms: Toponym[], extend: boolean): void {
    for (let i = 0; i < toponyms.length; i++) this.readKindWord(toponyms, i, extend);
    let listed = 0;
    for (let i = 1; i < toponyms.length; i++) {
      if (i >= listed) listed = this.endOfList(toponyms, i - 1);
      if (i >= listed) this.readPair(toponyms[i - 1]!, toponyms[i]!);
      if (this.isListed(toponyms[i - 1]!, toponyms[i]!)) this.noteCapitals(toponyms[i - 1]!, toponyms[i]!);
    }
  }

  /**
   * "Texas, Utah, Washington, West Virginia": names in a row that could all be regions or countries are a list, in which none lies in
   * the next. Returns the position behind the list that begins at `first`, or `first` where there is none.
   */
  private endOfList(toponyms: readonly Toponym[], first: number): number {
    let end = first;
    while (end < toponyms.length && this.isLarge(toponyms[end]!)) {
      if (end > first && !this.isListed(toponyms[end - 1]!, toponyms[end]!)) break;
      end++;
    }
    return end - first >= SHORTEST_LIST ? end : first;
  }

  private isLarge({ kind, candidates }: Toponym): boolean {
    return kind === "name" && factsOf(candidates, this.gazetteer).large;
  }

  private isListed(left: Toponym, right: Toponym): boolean {
    const { words } = this;
    const between = right.first - left.last - 1;
    if (between === 0) return (words.gap[right.first]! & GAP_COMMA) !== 0;
    return between === 1 && AND.has(words.hashA[right.first - 1]!);
  }

  private noteCapitals(left: Toponym, right: Toponym): void {
    right.besideCapital ||= this.isNamedCapital(left);
    left.besideCapital ||= this.isNamedCapital(right);
  }

  private isNamedCapital({ kind, candidates, hierarchy }: Toponym): boolean {
    const { largest } = factsOf(candidates, this.gazetteer);
    return kind === "name" && hierarchy === null && largest !== NONE && isCapital(this.gazetteer, largest);
  }

  private readKindWord(toponyms: Toponym[], i: number, extend: boolean): void {
    const { words } = this;
    const toponym = toponyms[i]!;
    const word = toponym.last + 1;
    this.readKindWordBefore(toponym, toponyms[i - 1]);
    if (toponym.kindWord !== "") return;
    const own = toponym.last > toponym.first ? kindWordOf(words.hashA[toponym.last]!) : undefined;
    if (own !== undefined) {
      toponym.kindWord = own.word;
      add(toponym, "kindWord");
      return;
    }
    if (toponym.kind === "demonym" && !this.genitive) return;
    if (word >= words.count || toponym.end < words.end[toponym.last]!) return;
    if ((words.gap[word]! & ~(GAP_SPACE | GAP_LINE)) !== 0 || toponyms[i + 1]?.first === word) return;
    const kindWord = kindWordOf(words.hashA[word]!);
    if (kindWord === undefined || !this.fits(toponym, kindWord) || (kindWord.plural && this.hasParts(toponym))) return;
    toponym.kindWord = kindWord.word;
    add(toponym, "kindWord");
    if (kindWord.span === "inside" && extend) {
      toponym.last = word;
      toponym.end = words.end[word]!;
    }
    if (kindWord.plural) this.spread(toponyms, i, kindWord);
  }

  /** "The town of Tovuz", "город Товуз", "the river Tartar": words for towns and waters stand in front, too. */
  private readKindWordBefore(toponym: Toponym, before: Toponym | undefined): void {
    const { words } = this;
    if (toponym.first === 0 || toponym.kind === "demonym") return;
    const genitive = (this.lexicon.flags(words.hashA[toponym.first - 1]!) & FLAGS.genitive) !== 0;
    const word = toponym.first - (genitive ? 2 : 1);
    if (word < 0 || (before !== undefined && before.last >= word)) return;
    for (let at = word + 1; at <= toponym.first; at++) if ((words.gap[at]! & ~(GAP_SPACE | GAP_LINE)) !== 0) return;
    const kindWord = kindWordOf(words.hashA[word]!);
    if (kindWord === undefined || kindWord.plural || !IN_FRONT.has(kindWord.kinds[0]!)) return;
    // "The city Boston" is none, "the river Kura" is; Azerbaijani has the word behind, so it is another name's.
    if (!genitive && (this.lexicon.flags(words.hashA[word]!) & FLAGS.kindBefore) === 0) return;
    if (kindWord.kinds[0] === "water") this.complete(toponym, kindWord);
    if (!toponym.candidates.some(({ place }) => kindWord.kinds.includes(this.gazetteer.kind(place)))) return;
    toponym.kindWord = kindWord.word;
    add(toponym, "kindWord");
  }

  /** "Azerbaijan district" is no reading of "in Azerbaijan districts"; a town may well lie in a district of its name. */
  private fits(toponym: Toponym, { kinds }: KindWord): boolean {
    return toponym.candidates.some(({ place }) => {
      const kind = this.gazetteer.kind(place);
      return kinds.includes(kind) || kind === "town" || kind === "district";
    });
  }

  /** "Indiana counties" are counties of Indiana; there is an Indiana County elsewhere. */
  private hasParts({ candidates }: Toponym): boolean {
    const { country, region, people } = factsOf(candidates, this.gazetteer);
    return country || (region && people >= LARGE_REGION);
  }

  /** "Tovuz, Gazakh and Agstafa districts": all of them are. */
  private spread(toponyms: Toponym[], i: number, kindWord: KindWord): void {
    this.complete(toponyms[i]!, kindWord);
    for (let j = i - 1; j >= 0; j--) {
      const behind = toponyms[j + 1]!;
      if (!this.isListed(toponyms[j]!, behind)) return;
      toponyms[j]!.kindWord = toponyms[i]!.kindWord;
      add(toponyms[j]!, "kindWord");
      this.complete(toponyms[j]!, kindWord);
    }
  }

  /** "Clay" in a list of counties is Clay County, "the river Tartar" the Tartar River, where the gazetteer knows such. */
  private complete(toponym: Toponym, { singular }: KindWord): void {
    const name = `${this.words.text.slice(toponym.start, toponym.end)} ${singular}`;
    const key = keyOf(this.gazetteer, name);
    if (key === NONE) return;
    toponym.key = key;
    toponym.candidates = NameCache.of(this.gazetteer).name(key).candidates;
  }

  private readPair(left: Toponym, right: Toponym): void {
    const connection = this.connection(left, right);
    if (connection === null) return;
    if (connection.rightContains && this.relate(left, right)) return;
    if (connection.leftContains) this.relate(right, left);
  }

  /** What the words between two neighbours say of which may contain which. */
  private connection(left: Toponym, right: Toponym): { rightContains: boolean; leftContains: boolean } | null {
    const { words } = this;
    const between = right.first - left.last - 1;
    const gap = words.gap[right.first]!;
    if (between === 0) {
      if (left.end < words.end[left.last]!) return { rightContains: false, leftContains: true };
      if ((gap & ~(GAP_SPACE | GAP_COMMA | GAP_LINE)) === 0 && gap & GAP_COMMA)
        return { rightContains: right.kind === "name", leftContains: this.genitive };
      if ((gap & ~(GAP_SPACE | GAP_LINE)) === 0)
        return { rightContains: right.kind === "name", leftContains: left.kind === "demonym" || this.genitive };
      if ((gap & ~(GAP_SPACE | GAP_OTHER)) === 0 && words.text.charCodeAt(right.start - 1) === 0x28)
        return { rightContains: true, leftContains: false };
      return null;
    }
    if (
      between === 1 &&
      OF.has(words.hashA[right.first - 1]!) &&
      (gap & ~GAP_SPACE) === 0 &&
      (words.gap[right.first - 1]! & ~GAP_SPACE) === 0
    )
      return { rightContains: right.kind === "name", leftContains: false };
    if (
      between === 1 &&
      left.end < words.end[left.last]! &&
      (this.lexicon.flags(words.hashA[right.first - 1]!) & FLAGS.direction) !== 0
    )
      return { rightContains: false, leftContains: true };
    return null;
  }

  /** Notes which candidates of `inner` lie in which of `outer`; false where none does. */
  private relate(inner: Toponym, outer: Toponym): boolean {
    const { inside, around } = this.nesting(inner.candidates, outer.candidates);
    if (inside.size === 0) return false;
    // "American Eagle": an adjective stands before anything.
    if (inner.hierarchy === null) add(inner, "qualified", outer.kind === "demonym" ? 0.25 : 1);
    add(outer, "qualified", 0.5);
    inner.hierarchy = { beside: outer, places: inside };
    outer.hierarchy ??= { beside: inner, places: around };
    return true;
  }

  /** Worked out once for each pair of names: lists repeat them. */
  private nesting(inner: Candidates, outer: Candidates): Nesting {
    let ofInner = this.nestings.get(inner);
    if (ofInner === undefined) this.nestings.set(inner, (ofInner = new Map()));
    let nesting = ofInner.get(outer);
    if (nesting === undefined) ofInner.set(outer, (nesting = this.workOutNesting(inner, outer)));
    return nesting;
  }

  private workOutNesting(inner: Candidates, outer: Candidates): Nesting {
    const { gazetteer } = this;
    const inside = new Set<number>();
    const around = new Set<number>();
    if (inner.length * outer.length > MOST_PAIRS) return { inside, around };
    for (const { place: container } of outer) {
      const kind = gazetteer.kind(container);
      if (kind === "town" || kind === "water" || kind === "mountain") continue;
      for (const { place } of inner) {
        if (place === container || !gazetteer.isWithin(place, container)) continue;
        inside.add(place);
        around.add(container);
      }
    }
    return { inside, around };
  }
}
