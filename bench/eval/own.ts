import { analyse } from "../../src/core/analyse.ts";
import type { Analysis } from "../../src/core/model.ts";
import type { Gazetteer } from "../../src/core/places/gazetteer.ts";
import { DateScore } from "./date-score.ts";
import type { GoldPassage } from "./gold-set.ts";
import { PlaceScore } from "./place-score.ts";
import type { GoldPlace } from "./place-score.ts";

/** Scores over some passages of the own set: all, those of a language, or those of a class of errors. */
export class OwnScore {
  readonly places = new PlaceScore();
  readonly dates = new DateScore();
  passages = 0;

  add(passage: GoldPassage, { mentions, dates }: Analysis): void {
    this.passages++;
    this.places.add(passage.places.map(goldPlace), mentions);
    this.dates.add(passage.dates, dates);
  }
}

function goldPlace({ ids, ...span }: GoldPassage["places"][number]): GoldPlace {
  return { ...span, scored: true, isRight: ({ place }) => ids.includes(place) };
}

/** The own set, scored: as a whole, by language, and by class of error. */
export interface OwnReport {
  all: OwnScore;
  languages: Map<string, OwnScore>;
  classes: Map<string, OwnScore>;
  /** What was found amiss, a line each, for a person: `en.txt:12 missed place "…"`. */
  faults: string[];
}

export function scoreOwn(passages: readonly GoldPassage[], gazetteer: Gazetteer): OwnReport {
  const report: OwnReport = { all: new OwnScore(), languages: new Map(), classes: new Map(), faults: [] };
  for (const passage of passages) {
    const analysis = analyse(passage, gazetteer);
    const scores = [
      report.all,
      scoreOf(report.languages, passage.language),
      ...passage.classes.map((name) => scoreOf(report.classes, name)),
    ];
    for (const score of scores) score.add(passage, analysis);
    report.faults.push(...faultsOf(passage, analysis));
  }
  return report;
}

function scoreOf(scores: Map<string, OwnScore>, name: string): OwnScore {
  let score = scores.get(name);
  if (score === undefined) scores.set(name, (score = new OwnScore()));
  return score;
}

/** Differences between what a person marked and what was found, strictly. */
function faultsOf({ at, places, dates }: GoldPassage, found: Analysis): string[] {
  const marked = [
    ...places.map(({ start, text, ids }) => ({ start, what: `[${text}|${ids.join("/")}]`, ids, text })),
    ...dates.map(({ start, text, type, value }) => ({ start, what: `{${text}|${type} ${value}}`, ids: null, text })),
  ];
  const got = [
    ...found.mentions.map(({ start, text, place }) => ({ start, text, place, what: `[${text}|${place}]` })),
    ...found.dates.map(({ start, text, type, value }) => ({
      start,
      text,
      place: "",
      what: `{${text}|${type} ${value}}`,
    })),
  ];
  const agree = (one: (typeof marked)[number], other: (typeof got)[number]): boolean =>
    one.start === other.start &&
    one.text === other.text &&
    (one.ids === null ? one.what === other.what : one.ids.includes(other.place));
  return [
    ...marked.filter((one) => !got.some((other) => agree(one, other))).map(({ what }) => `${at} missing ${what}`),
    ...got.filter((other) => !marked.some((one) => agree(one, other))).map(({ what }) => `${at} amiss ${what}`),
  ];
}
