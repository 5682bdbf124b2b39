import type { Ending } from "./inflection.ts";

/** Endings with the vowel harmony of their language: every combination of the letters in brackets. */
function harmonic(pattern: string): string[] {
  const choice = /\[([^\]]+)\]/.exec(pattern);
  if (choice === null) return [pattern];
  return [...choice[1]!].flatMap((letter) => harmonic(pattern.replace(choice[0], letter)));
}

/** Case and possessive endings, behind a consonant and behind a vowel; letters as folded (ə → e, ı → i, ü → u, ö → o). */
const CASES = [
  "d[ae]",
  "t[ae]",
  "d[ae]n",
  "t[ae]n",
  "d[ae]ki",
  "[iu]n",
  "n[iu]n",
  "[ae]",
  "y[ae]",
  "n[ae]",
  "[iu]",
  "n[iu]",
  "y[iu]",
  "l[ae]",
  "yl[ae]",
  "s[iu]",
  "s[iu]n[iu]n",
  "s[iu]nd[ae]",
  "[iu]nd[ae]",
  "[iu]nd[ae]n",
  "[iu]n[iu]n",
  "[iu]n[ae]",
  "[iu]n[iu]",
  "d[iu]r",
];

const PEOPLE = ["l[iu]", "l[iu]l[ae]r", "l[iu]l[ae]r[iu]n", "l[iu]l[ae]r[iu]"];

/** Azerbaijani and Turkish endings of names of places; both put them on one after the other in the same order. */
export const AZERBAIJANI_ENDINGS: readonly Ending[] = [
  ...CASES.flatMap(harmonic).map((ending): Ending => [ending, [""]]),
  ...PEOPLE.flatMap(harmonic).map((ending): Ending => [ending, [""], "demonym"]),
  // -q and -k soften before a vowel: Qazax, Qazağın.
  ...["[iu]n", "[iu]", "[ae]", "[iu]nd[ae]"].flatMap(harmonic).map((ending): Ending => [`g${ending}`, ["q", "x", "k"]]),
  // Plurals: where they are peoples, the gazetteer says so (ermənilər).
  ...["l[ae]r", "l[ae]r[iu]n", "l[ae]r[iu]", "l[ae]r[ae]"].flatMap(harmonic).map((ending): Ending => [ending, [""]]),
];
