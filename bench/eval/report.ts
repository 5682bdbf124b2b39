import { table } from "../table.ts";
import { reliability, reliabilityTable } from "./calibration.ts";
import type { CorpusReport } from "./corpora.ts";
import type { DateScore } from "./date-score.ts";
import type { OwnReport, OwnScore } from "./own.ts";
import type { PlaceScore } from "./place-score.ts";

const HEAD = [
  "passages",
  "places",
  "strict",
  "relaxed",
  "precision",
  "recall",
  "linked right",
  "end to end",
  "dates",
  "strict",
  "relaxed",
  "type",
  "value",
];

/** The own set, for people: F1 in per cent, as a whole, by language, by class of error, and the reliability of links. */
export function ownTables({ all, languages, classes }: OwnReport): string {
  const rows = (scores: Map<string, OwnScore>): string[][] =>
    [...scores].map(([name, score]) => [name, ...ownRow(score)]);
  return [
    table(["own set", ...HEAD], [...rows(languages), ["all", ...ownRow(all)]]),
    table(["class of error", ...HEAD], rows(new Map([...classes].sort()))),
    reliabilityTable("own set", all.places.judged),
  ].join("\n\n");
}

function ownRow({ passages, places, dates }: OwnScore): string[] {
  return [String(passages), ...placeCells(places), ...dateCells(dates)];
}

/** Corpora, for people: F1 in per cent. */
export function corporaTables(reports: readonly CorpusReport[]): string {
  const rows = reports.flatMap((report) => {
    const { name, texts, bytes, seconds, places, names, given, dates } = report;
    const speed = (bytes / 1e6 / seconds).toFixed(1);
    const none = HEAD.slice(8).map(() => "");
    return [
      [name, String(texts), ...placeCells(places), ...dateCells(dates), speed],
      ...(places === null
        ? []
        : [
            [`${name}, no demonyms`, "", ...placeCells(names), ...none, ""],
            [`${name}, spans given`, "", ...placeCells(given), ...none, ""],
          ]),
    ];
  });
  const judged = reports.flatMap(({ names }) => (names !== null && names.judgeable > 0.5 ? names.judged : []));
  return [table(["corpus", ...HEAD, "MB/s"], rows), reliabilityTable("corpora, no demonyms", judged)].join("\n\n");
}

function placeCells(score: PlaceScore | null): string[] {
  if (score === null || score.marked === 0) return ["", "", "", "", "", "", ""];
  const { strict, relaxed, resolution, endToEnd } = score.result();
  const { precision, recall } = relaxed;
  const links = score.judgeable > 0.5 ? [resolution, endToEnd.f1].map(percent) : ["", ""];
  return [String(score.marked), ...[strict.f1, relaxed.f1, precision, recall].map(percent), ...links];
}

function dateCells(score: DateScore | null): string[] {
  if (score === null || score.marked === 0) return ["", "", "", "", ""];
  const { strict, relaxed, type, value } = score.result();
  return [String(score.marked), ...[strict, relaxed, type, value].map(({ f1 }) => percent(f1))];
}

export function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** The same for machines. */
export function machineReport(own: OwnReport, corpora: readonly CorpusReport[]): object {
  const ownScore = ({ passages, places, dates }: OwnScore): object => ({
    passages,
    ...placesOf(places),
    ...datesOf(dates),
  });
  const each = (scores: Map<string, OwnScore>): object =>
    Object.fromEntries([...scores].map(([name, score]) => [name, ownScore(score)]));
  return {
    own: { all: ownScore(own.all), languages: each(own.languages), classes: each(own.classes) },
    corpora: corpora.map(({ name, texts, bytes, seconds, places, names, given, dates }) => ({
      name,
      texts,
      megabytesPerSecond: bytes / 1e6 / seconds,
      ...placesOf(places),
      ...(names && { withoutDemonyms: names.result() }),
      ...(given && { spansGiven: given.result() }),
      ...datesOf(dates),
    })),
  };
}

function placesOf(score: PlaceScore | null): object {
  if (score === null) return {};
  return { places: { marked: score.marked, ...score.result(), reliability: reliability(score.judged) } };
}

function datesOf(score: DateScore | null): object {
  return score === null ? {} : { dates: { marked: score.marked, ...score.result() } };
}
