import type { Evidence } from "../../core/model.ts";
import type { Messages } from "../state/language.svelte.ts";

type Phrase = (m: Messages, about: string | null) => string;

const hierarchy: Phrase = (m, about) => (about ? m.evidence_hierarchy_about({ about }) : m.evidence_hierarchy());
const kindWord: Phrase = (m, about) => (about ? m.evidence_kind_word_about({ about }) : m.evidence_kind_word());
const nearness: Phrase = (m, about) => (about ? m.evidence_nearness_about({ about }) : m.evidence_nearness());
const country: Phrase = (m, about) => (about ? m.evidence_country_about({ about }) : m.evidence_country());
const dateline: Phrase = (m, about) => (about ? m.evidence_dateline_about({ about }) : m.evidence_dateline());
const spelling: Phrase = (m) => m.evidence_spelling();
const kind: Phrase = (m) => m.evidence_kind();
const around: Phrase = (m) => m.evidence_words_around();
const word: Phrase = (m) => m.evidence_common_word();
const person: Phrase = (m) => m.evidence_person();
const otherName: Phrase = (m) => m.evidence_other_name();

/** What the pieces of evidence are called in a sentence. Pieces that a reader would not tell apart share a phrase. */
const PHRASES: Record<string, Phrase> = {
  population: (m) => m.evidence_population(),
  hierarchy,
  qualified: hierarchy,
  outsideHierarchy: (m) => m.evidence_outside(),
  kindWord,
  "kind-word": kindWord,
  otherKind: (m) => m.evidence_other_kind(),
  oneSense: (m) => m.evidence_one_sense(),
  "one-sense": (m) => m.evidence_one_sense(),
  nearby: nearness,
  nearness,
  sameRegion: nearness,
  outline: (m) => m.evidence_outline(),
  outOfPlace: (m) => m.evidence_out_of_place(),
  context: (m) => m.evidence_nearness(),
  sameCountry: country,
  sameDistrict: country,
  dateline,
  country: kind,
  region: kind,
  district: kind,
  town: kind,
  landform: kind,
  capital: (m) => m.evidence_capital(),
  severalWords: spelling,
  abbreviation: spelling,
  short: spelling,
  shortCapitals: spelling,
  alias: spelling,
  aliasOnly: spelling,
  foreign: spelling,
  foreignOnly: spelling,
  inflected: spelling,
  preposition: around,
  direction: around,
  possessive: around,
  partyBefore: around,
  articleBefore: around,
  numberBefore: around,
  opensSentence: around,
  commonWord: word,
  genericWord: word,
  firstName: person,
  firstNameBefore: person,
  titleBefore: person,
  initialBefore: person,
  sayingBehind: person,
  personElsewhere: person,
  surnameBehind: person,
  particleBehind: person,
  ageBehind: person,
  organisationBefore: otherName,
  organisationBehind: otherName,
  mediaBehind: otherName,
  teamBehind: otherName,
  streetBehind: otherName,
  streetBefore: otherName,
  quoted: otherName,
  languageBehind: otherName,
  namesakeBehind: otherName,
  nameBeside: otherName,
  capitalBefore: otherName,
  capitalBehind: otherName,
};

/** What every name starts from says nothing about this one. */
const LEFT_OUT = "start";
const MOST = 3;
/** Evidence that moves the odds by less than a quarter is not worth a reader's time. */
const LEAST = 0.25;

/**
 * The weightiest evidence for and against, as phrases.
 * @param nameOf the name of what a piece of evidence is about
 */
export function weighEvidence(
  evidence: readonly Evidence[],
  m: Messages,
  nameOf: (about: string) => string,
): { inFavour: string[]; against: string[] } {
  const weights = new Map<string, number>();
  for (const { kind: key, weight, about } of evidence) {
    if (key === LEFT_OUT) continue;
    const subject = about === undefined ? null : nameOf(about);
    const phrase = PHRASES[key]?.(m, subject) ?? m.evidence_other({ kind: subject ? `${key} (${subject})` : key });
    weights.set(phrase, (weights.get(phrase) ?? 0) + weight);
  }
  const ranked = [...weights].sort(([, one], [, other]) => Math.abs(other) - Math.abs(one));
  const phrases = (sign: number): string[] =>
    ranked
      .filter(([, weight]) => weight * sign >= LEAST)
      .slice(0, MOST)
      .map(([phrase]) => phrase);
  return { inFavour: phrases(1), against: phrases(-1) };
}
