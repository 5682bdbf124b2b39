import type { Mention } from "../model.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { kilometres } from "./kilometres.ts";
import type { KindWord } from "./kinds.ts";
import { FLAGS } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Named } from "./references.ts";
import { PLAINNESS } from "./weights.ts";
import { isBeside } from "./words.ts";
import type { Words } from "./words.ts";

/** Kilometres from a group of regions to a place beside which it is named. */
const AROUND = 250;

/** "(the) seven surrounding districts": number, word for around, plural kind word; the first two in either order. */
export function surroundingGroup(
  words: Words,
  lexicon: Lexicon,
  word: number,
  { kinds }: KindWord,
  before: readonly Named[],
  gazetteer: Gazetteer,
): Mention | null {
  if (word < 2 || !isBeside(words.gap[word]!) || !isBeside(words.gap[word - 1]!)) return null;
  const two = [word - 1, word - 2];
  const around = two.find((at) => (lexicon.flags(words.hashA[at]!) & FLAGS.surrounding) !== 0);
  const size = two.map((at) => numberAt(words, at)).find((number) => number > 0);
  if (around === undefined || size === undefined) return null;
  for (const near of before.toReversed()) {
    const group = unionsOf(gazetteer).find(
      (union) =>
        gazetteer.members(union).length === size &&
        gazetteer.members(union).every((id) => kinds.includes(gazetteer.kind(gazetteer.indexOf(id)))) &&
        kilometres(gazetteer, union, near.place) < AROUND,
    );
    if (group !== undefined) return groupMention(words, word - 2, word, group, near, gazetteer);
  }
  return null;
}

/**
 * "The three countries": a group that is made of the countries named in `before`, all of them and no others. Where names have capitals
 * throughout, the number is definite: "three countries" may be any.
 */
export function countryGroup(
  words: Words,
  lexicon: Lexicon,
  word: number,
  before: readonly Named[],
  gazetteer: Gazetteer,
): Mention | null {
  if (word < 1 || !isBeside(words.gap[word]!)) return null;
  const size = numberAt(words, word - 1);
  if (size === 0 || (lexicon.cased && !isDefinite(words, lexicon, word - 1))) return null;
  const countries = before.filter(({ place }) => gazetteer.country(place) === place);
  const ids = new Set(countries.map(({ place }) => gazetteer.id(place)));
  if (ids.size !== size) return null;
  const group = unionsOf(gazetteer).find((union) => {
    const members = gazetteer.members(union);
    return members.length === size && members.every((id) => ids.has(id));
  });
  if (group === undefined) return null;
  const unsurest = countries.reduce((one, other) => (other.mention.confidence < one.mention.confidence ? other : one));
  return groupMention(words, word - 1, word, group, unsurest, gazetteer);
}

/** "The three", "all three", "both": not just any. */
function isDefinite(words: Words, lexicon: Lexicon, number: number): boolean {
  if (textAt(words, number) === "both") return true;
  if (number === 0 || !isBeside(words.gap[number]!)) return false;
  return (lexicon.flags(words.hashA[number - 1]!) & FLAGS.determiner) !== 0 || textAt(words, number - 1) === "all";
}

function groupMention(
  words: Words,
  first: number,
  last: number,
  group: number,
  near: Named,
  gazetteer: Gazetteer,
): Mention {
  const start = words.start[first]!;
  const end = words.end[last]!;
  return {
    start,
    end,
    text: words.text.slice(start, end),
    place: gazetteer.id(group),
    kind: "reference",
    confidence: Math.round(near.mention.confidence * PLAINNESS * 100) / 100,
    why: {
      matched: gazetteer.name(group),
      rule: "group",
      evidence: [{ kind: "nearby", weight: 1, about: near.mention.text }],
      refused: [],
    },
  };
}

const NUMBERS = [
  "two both две двух обе обеих iki երկու",
  "three три трёх трех üç երեք",
  "four четыре четырёх dörd չորս",
  "five пять пяти beş հինգ",
  "six шесть шести altı վեց",
  "seven семь семи yeddi յոթ",
  "eight восемь восьми səkkiz ութ",
  "nine девять девяти doqquz ինը",
  "ten десять десяти on տասը",
].map((words) => words.split(" "));

function textAt(words: Words, word: number): string {
  return words.text.slice(words.start[word], words.end[word]).toLowerCase();
}

/** The number that a word is, 2 or more; 0 where it is none. */
function numberAt(words: Words, at: number): number {
  const word = textAt(words, at);
  const spelt = NUMBERS.findIndex((forms) => forms.includes(word));
  return spelt >= 0 ? spelt + 2 : /^\d{1,2}$/.test(word) ? Number(word) : 0;
}

const unions = new WeakMap<Gazetteer, number[]>();

function unionsOf(gazetteer: Gazetteer): number[] {
  let found = unions.get(gazetteer);
  if (found === undefined) {
    found = [];
    for (let place = 0; place < gazetteer.size; place++) if (gazetteer.kind(place) === "union") found.push(place);
    unions.set(gazetteer, found);
  }
  return found;
}
