import type { PlaceKind } from "../model.ts";

/**
 * What each piece of evidence weighs, in natural logarithms of odds: a name with the sum 0 is as likely a place as not,
 * and one unit makes it e times as likely. Everything that the finder believes stands in these two tables.
 */

/** Is this stretch of text a place at all? */
export const RECOGNITION = {
  /** Where every name starts. */
  start: -0.3,
  /** Its weightiest candidate is a country, continent or union; a region or district. */
  country: 3.5,
  region: 2,
  /** Per factor of ten of the largest candidate's people over 1,000. */
  population: 0.4,
  severalWords: 0.9,
  /** Two letters or three. */
  short: -0.8,
  /** All candidates know it by a spelling or transliteration only. */
  aliasOnly: -1.6,
  inflected: -0.5,
  /** All candidates have it in a third language only. */
  foreignOnly: -1.8,
  abbreviation: 1,
  /** "in Tovuz", "northern Syria", "Tovuz's". */
  preposition: 1.4,
  direction: 1.3,
  possessive: 0.1,
  /** "R-Tovuz": the seat of a member of parliament. */
  partyBefore: 3,
  /** "Tovuz, Azerbaijan". */
  qualified: 4,
  /** "Tovuz district". */
  kindWord: 2.5,
  /** Per unit of the resolver's evidence that the best candidate lies where the rest of the text is. */
  context: 0.2,
  /** A town, and not a large one, in a country that a text with places enough does not speak of. */
  outOfPlace: -2.6,
  /** The word opens a sentence. */
  opensSentence: -0.15,
  /** A word of the dictionary; a first name. */
  /** "University", "North", "Rep." by themselves. */
  genericWord: -5,
  numberBefore: -1.7,
  articleBefore: -0.5,
  commonWord: -2,
  firstName: -1.6,
  /** "Mr. Lincoln", "Abraham Lincoln", "J. Lincoln", "Lincoln said". */
  titleBefore: -3,
  firstNameBefore: -4,
  initialBefore: -4,
  sayingBehind: -2.5,
  /** "Dennis van Gogh", "Parker, 8, has": no place is called or aged so. */
  particleBehind: -4,
  ageBehind: -2.5,
  /** Somewhere else in the text it is part of a person's name. */
  personElsewhere: -3,
  /** "Somebody Lincoln", "Lincoln Somebody". */
  surnameBehind: -4,
  capitalBefore: -2,
  capitalBehind: -1.1,
  /** "Lincoln Police", "Boston Globe", "Boston Red Sox". */
  organisationBehind: -0.2,
  mediaBehind: -4.5,
  teamBehind: -1.5,
  organisationBefore: -0.8,
  streetBehind: -2.5,
  /** "Улица Киевская", "ул. Московская". */
  streetBefore: -4,
  /** «Барселона», and nothing else between the quotation marks. */
  quoted: -3,
  /** "Русский язык". */
  languageBehind: -5,
  /** "Marburg virus". */
  namesakeBehind: -5,
  nameBeside: -2.5,
  /** Capitals only, and no abbreviation that is known. */
  shortCapitals: -3,
} as const;

export type RecognitionEvidence = keyof typeof RECOGNITION;

/** Which of the places of that name is it? */
export const RESOLUTION = {
  /** Per factor of ten of its people over 100 (the usual number of its kind where that is not known). */
  population: 1.1,
  country: 2.5,
  region: 0.8,
  district: -0.5,
  town: 0,
  landform: 0,
  /** The capital of a country: Washington is rather the city than the state. Twice, where it is listed beside another. */
  capital: 1.5,
  /** The name is neither English nor of the text's language. */
  foreign: -2,
  alias: -2,
  inflected: -0.7,
  /** "Tovuz, Azerbaijan", "Azerbaijan's Tovuz district": the place lies in the one named beside it, or does not. */
  hierarchy: 9,
  outsideHierarchy: -3,
  /** "Tovuz district" is a district, or is not. */
  kindWord: 2.5,
  otherKind: -2,
  /** "Kalbajar" in a text that speaks of "Kalbajar district" too. */
  oneSense: 4,
  /** Per doubling of what else the text names in the same country, region, district and neighbourhood. */
  sameCountry: 1.3,
  sameRegion: 1.6,
  sameDistrict: 4,
  nearby: 1.3,
} as const;

export type ResolutionEvidence = keyof typeof RESOLUTION;

/** The evidence that lies in a place's kind alone. */
export const BY_KIND: Record<PlaceKind, ResolutionEvidence> = {
  continent: "country",
  country: "country",
  union: "country",
  region: "region",
  historical: "region",
  district: "district",
  town: "town",
  water: "landform",
  mountain: "landform",
  area: "landform",
};

/** People where the gazetteer does not say how many. */
export const USUAL_POPULATION: Record<PlaceKind, number> = {
  continent: 1e8,
  country: 1e6,
  union: 1e7,
  region: 1e6,
  historical: 1e5,
  district: 2e4,
  town: 200,
  water: 1e5,
  mountain: 1e5,
  area: 1e6,
};

/** What is less likely a place than this is left alone, whichever place it would be. */
export const LEAST_PLACE = 0.4;

/**
 * Share of right links among those that the two tables give the probability 0, and 1; in between it is a straight line. Fitted by
 * `npm run calibrate` on news of small American towns and on news of epidemics, each weighing the same.
 */
export const CALIBRATION = { least: 0.3, most: 0.96 };

/** Share of references ("the district", "the three countries") that are right, beside the confidence of what they refer to. */
export const PLAINNESS = 0.85;
