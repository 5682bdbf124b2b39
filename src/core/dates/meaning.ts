/** What a temporal expression says, before anybody asks what day it was said on. */
import type { TimexType } from "../model.ts";

/** Units of time as TIMEX3 writes them; hours, minutes and seconds follow a `T`. */
export type Unit = "Y" | "M" | "W" | "D" | "Q" | "E" | "C" | "WE" | "TH" | "TM" | "TS" | "NI";
export type Season = "SP" | "SU" | "FA" | "WI";

/** A zone by its offset from UTC in minutes, and the day from which that has held all year round (ISO). */
export interface Zone {
  offset: number | null;
  since?: string;
}

/** Parts of a calendar date, as far as the words give them. */
export interface Calendar {
  year?: number;
  /** The last two digits of a year, where the century is not said. */
  short?: number;
  bc?: boolean;
  /** Told in the Julian calendar. */
  julian?: boolean;
  /** Years as `198` for the 1980s; 0 to 9 where the century is not said. */
  decade?: number;
  /** `20` for the twentieth. */
  century?: number;
  half?: number;
  quarter?: number;
  season?: Season;
  month?: number;
  day?: number;
  /** Rule of a holiday, see `holidayIn`. */
  holiday?: string;
  /** 1 for Monday. */
  weekday?: number;
  /** Part of the day, TIMEX3: MO, AF, EV, NI, DT. */
  part?: string;
  /** Minutes after midnight. */
  minutes?: number;
  zone?: Zone;
  /** -1 "last", 0 "this", 1 "next", of the largest unit given ("last July", "next Friday"). */
  shift?: number;
  /** Years from the anchor's: -1 in "July last year". */
  yearShift?: number;
  /** Years from the narrative's: 0 in "October of that year". */
  turn?: number;
  /** "about", "circa": the interval is approximate. */
  about?: boolean;
}

export type Meaning =
  /** A date or a stretch of the calendar; with `to`, the range from one to the other, of which an
   *  expression that is `apart` names only the beginning. */
  | { kind: "calendar"; date: Calendar; to?: Calendar; apart?: boolean }
  /**
   * So many units before or after the day of speech or the date that the narrative has reached; `text` is the day of
   * speech in news, the narrative in histories.
   */
  | { kind: "offset"; by: number; unit: Unit; from: "speech" | "narrative" | "text"; part?: string; minutes?: number }
  /** The date last spoken of, at the precision that the unit gives: "the quarter", "then". */
  | { kind: "same"; unit: Unit | null; yearShift?: number; year?: number }
  /** A duration, a set or a vague reference: the value stands by itself. */
  | { kind: "literal"; type: TimexType; value: string };

/** A meaning and where it stands. */
export interface Draft {
  start: number;
  end: number;
  rule: string;
  meaning: Meaning;
  sentence: number;
}
