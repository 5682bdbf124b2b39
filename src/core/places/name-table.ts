import type { Language } from "../model.ts";
import { HASH_A, HASH_B, SPACE, hashStepA, hashStepB } from "../text/fold.ts";
import { LAST, USES, slotOf } from "./gazetteer-format.ts";
import type { NameUse, Sections } from "./gazetteer-format.ts";

const NOWHERE = -1;

/**
 * Collects what every name key stands for and lays it out as the gazetteer's hash table. Keys are told apart by their
 * two hashes; columns of numbers, not objects, so that a million names fit.
 */
export class NameTable {
  private readonly keyA: number[] = [];
  private readonly keyB: number[] = [];
  private readonly firstWord: number[] = [];
  private readonly words: number[] = [];
  /** First and last posting of each key; each posting knows the next. */
  private readonly first: number[] = [];
  private readonly last: number[] = [];
  private readonly place: number[] = [];
  private readonly tag: number[] = [];
  private readonly rank: number[] = [];
  private readonly next: number[] = [];
  /** Number of the key + 1 by hash; 0: empty. */
  private slots = new Uint32Array(1 << 10);

  get size(): number {
    return this.keyA.length;
  }

  /** Adds a place under a name key (see `nameKey`). A key names a place once, in its weightiest use. */
  add(key: string, place: number, tag: number, rank: number): void {
    if (key === "") return;
    const number = this.numberOf(key);
    for (let at = this.first[number]!; at !== NOWHERE; at = this.next[at]!) {
      if (this.place[at] !== place) continue;
      if (rank < this.rank[at]!) {
        this.tag[at] = tag;
        this.rank[at] = rank;
      }
      return;
    }
    const posting = this.place.push(place) - 1;
    this.tag.push(tag);
    this.rank.push(rank);
    this.next.push(NOWHERE);
    if (this.first[number] === NOWHERE) this.first[number] = posting;
    else this.next[this.last[number]!] = posting;
    this.last[number] = posting;
  }

  /** Slots are filled in the order in which the keys first occurred: the same entries give the same bytes. */
  sections(): Pick<Sections, "keyCheck" | "keyPosting" | "postings" | "longest"> {
    const capacity = Math.ceil(this.size * 1.3) + 1;
    const keyCheck = new Uint32Array(capacity);
    const keyPosting = new Uint32Array(capacity);
    const longest = new Uint8Array(Math.ceil(this.size * 1.5) + 1);
    const postings: number[] = [];
    for (let number = 0; number < this.size; number++) {
      let slot = slotOf(this.keyA[number]!, capacity);
      while (keyPosting[slot] !== 0) slot = slot + 1 === capacity ? 0 : slot + 1;
      keyCheck[slot] = this.keyB[number]!;
      const only = this.first[number] === this.last[number];
      keyPosting[slot] = only ? this.packed(this.first[number]!) : (postings.length + 1) << 11;
      for (let at = only ? NOWHERE : this.first[number]!; at !== NOWHERE; at = this.next[at]!)
        postings.push(this.packed(at));
      const word = slotOf(this.firstWord[number]!, longest.length);
      longest[word] = Math.max(longest[word]!, Math.min(this.words[number]!, 255));
    }
    return { keyCheck, keyPosting, postings: Uint32Array.from(postings), longest };
  }

  private packed(posting: number): number {
    return (this.place[posting]! << 11) | (this.next[posting] === NOWHERE ? LAST : 0) | this.tag[posting]!;
  }

  private numberOf(key: string): number {
    let a = HASH_A;
    let b = HASH_B;
    let firstWord = 0;
    let words = 1;
    for (let i = 0; i < key.length; i++) {
      const unit = key.charCodeAt(i);
      if (unit === SPACE && words++ === 1) firstWord = a;
      a = hashStepA(a, unit);
      b = hashStepB(b, unit);
    }
    let slot = slotOf(a, this.slots.length);
    for (; this.slots[slot] !== 0; slot = (slot + 1) % this.slots.length) {
      const number = this.slots[slot]! - 1;
      if (this.keyA[number] === a && this.keyB[number] === b) return number;
    }
    const number = this.keyA.push(a) - 1;
    this.keyB.push(b);
    this.firstWord.push(words === 1 ? a : firstWord);
    this.words.push(words);
    this.first.push(NOWHERE);
    this.last.push(NOWHERE);
    this.slots[slot] = number + 1;
    if (this.size * 2 > this.slots.length) this.grow();
    return number;
  }

  private grow(): void {
    this.slots = new Uint32Array(this.slots.length * 2);
    this.keyA.forEach((a, number) => {
      let slot = slotOf(a, this.slots.length);
      while (this.slots[slot] !== 0) slot = (slot + 1) % this.slots.length;
      this.slots[slot] = number + 1;
    });
  }
}

/**
 * The lower, the rather a key is read in that use: "Azerbaijani" is an English demonym before it is the Swahili name of
 * the country, "USA" an English abbreviation before it is the German name.
 */
export function rankOf(language: Language, use: NameUse): number {
  const position = USES.indexOf(use);
  return language === "en" || use === "demonym" ? position : position + USES.length;
}
