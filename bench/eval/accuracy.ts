import type { OwnReport, OwnScore } from "./own.ts";

/** Shares in whole per cent. */
export interface AccuracyRow {
  passages: number;
  /** Places marked by people; of those found by the program, how many are places; of those marked, how many it found; links right. */
  places: { marked: number; precision: number; recall: number; linked: number };
  /** Dates likewise; `value`: the right date, of those marked and found. */
  dates: { marked: number; precision: number; recall: number; value: number };
}

/**
 * `src/app/about/accuracy.json`: the table of the own set for "About this map". The same scores and date give the same bytes.
 * @param date ISO day on which it was measured
 */
export function accuracyFile(own: OwnReport, date: string): string {
  const rows = [...own.languages].map(([language, score]) => ({ language, ...row(score) }));
  return `${JSON.stringify({ date, all: row(own.all), languages: rows }, null, 2)}\n`;
}

function row({ passages, places, dates }: OwnScore): AccuracyRow {
  const place = places.result();
  const date = dates.result();
  return {
    passages,
    places: {
      marked: places.marked,
      precision: whole(place.relaxed.precision),
      recall: whole(place.relaxed.recall),
      linked: whole(place.resolution),
    },
    dates: {
      marked: dates.marked,
      precision: whole(date.relaxed.precision),
      recall: whole(date.relaxed.recall),
      value: whole(date.value.f1),
    },
  };
}

function whole(share: number): number {
  return Math.round(100 * share);
}
