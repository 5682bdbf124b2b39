/**
 * What a month, season, quarter or weekday without a year stands for, and dates so many units away: counted from an
 * anchor, in a text that goes on from it (`narrative`) or around it, with "last", "this", "next" as `shift` -1, 0, 1.
 */
import { civil, dayNumber, isoDay, isoWeek, isoYear, weekdayOf } from "./calendar.ts";
import { century, type Known, type Written } from "./known.ts";
import type { Season, Unit } from "./meaning.ts";

const SEASON_MONTH: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function yearOfMonth(
  month: number,
  anchor: Known,
  narrative: boolean,
  shift: number | undefined,
  tense: number,
): number {
  const now = anchor.month;
  if (shift === 0 || now === undefined) return anchor.year + (shift ?? 0);
  if (shift === -1) return month < now ? anchor.year : anchor.year - 1;
  if (shift === 1) return month > now ? anchor.year : anchor.year + 1;
  // A narrative goes forward: January after November is the next year's.
  if (narrative) return now >= 10 && month <= 3 ? anchor.year + 1 : anchor.year;
  if (tense > 0) return month >= now ? anchor.year : anchor.year + 1;
  // A month that is near is the coming one, above all in a sentence that does not look back.
  return month - now <= (tense === 0 ? 4 : 2) ? anchor.year : anchor.year - 1;
}

export function yearOfDay(
  month: number,
  day: number,
  anchor: Known,
  narrative: boolean,
  shift: number | undefined,
  tense: number,
): number {
  if (narrative || anchor.month === undefined) return yearOfMonth(month, anchor, narrative, shift, tense);
  const from = dayNumber(anchor.year, anchor.month, anchor.day ?? 15);
  const away = (year: number) => dayNumber(year, month, day) - from;
  if (shift !== undefined && shift < 0) return away(anchor.year) < 0 ? anchor.year : anchor.year - 1;
  if (shift !== undefined && shift > 0) return away(anchor.year) > 0 ? anchor.year : anchor.year + 1;
  const nearest = [anchor.year - 1, anchor.year, anchor.year + 1].sort(
    (a, b) => Math.abs(away(a)) - Math.abs(away(b)),
  )[0]!;
  if (away(nearest) > (tense < 0 ? 60 : 120) && tense <= 0) return nearest - 1;
  return tense > 0 && away(nearest) < -120 ? nearest + 1 : nearest;
}

export function yearOfSeason(
  season: Season,
  anchor: Known,
  narrative: boolean,
  shift: number | undefined,
  tense: number,
): number {
  const now = anchor.month;
  if (narrative || now === undefined) return anchor.year + (shift ?? 0);
  const begins = SEASON_MONTH[season];
  // Winter is counted to the year in which it begins.
  const current = season === "WI" && now <= (tense > 0 ? 2 : 5) ? anchor.year - 1 : anchor.year;
  const running = now >= begins && now < begins + 3;
  if (shift === -1) return begins > now || running ? anchor.year - 1 : anchor.year;
  if (shift === 1) return begins > now ? anchor.year : anchor.year + 1;
  const near = tense === 0 && begins - now <= 3;
  if (shift === 0 || tense > 0 || near || begins <= now) return current;
  return season === "WI" && now <= 2 ? current : anchor.year - 1;
}

export function yearOfQuarter(
  quarter: number,
  anchor: Known,
  narrative: boolean,
  shift: number | undefined,
  tense: number,
): number {
  if (narrative || anchor.month === undefined) return anchor.year + (shift ?? 0);
  const now = Math.ceil(anchor.month / 3);
  if (shift === -1) return quarter < now ? anchor.year : anchor.year - 1;
  if (shift === 1) return quarter > now ? anchor.year : anchor.year + 1;
  return quarter <= now || tense > 0 || shift === 0 ? anchor.year : anchor.year - 1;
}

export function dayOfWeek(
  weekday: number,
  anchor: Known,
  narrative: boolean,
  shift: number | undefined,
  tense: number,
  sentence: number,
): Known | null {
  if (anchor.month === undefined || anchor.day === undefined) return null;
  const from = dayNumber(anchor.year, anchor.month, anchor.day);
  const back = (weekdayOf(from) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (shift === -1) return knownDay(from - (back || 7), sentence);
  if (shift === 1) return knownDay(from + (ahead || 7), sentence);
  return knownDay(shift === 0 || narrative || tense > 0 ? from + ahead : from - back, sentence);
}

export function dayOfMonth(
  day: number,
  anchor: Known,
  narrative: boolean,
  sentence: number,
  tense: number,
): Known | null {
  if (anchor.month === undefined) return null;
  const base = { year: anchor.year, month: anchor.month, day, sentence };
  if (narrative || anchor.day === undefined || tense > 0 || day <= anchor.day) return base;
  return anchor.month === 1 ? { ...base, year: anchor.year - 1, month: 12 } : { ...base, month: anchor.month - 1 };
}

function knownDay(days: number, sentence: number): Known {
  const [year, month, day] = civil(days);
  return { year, month, day, sentence };
}

/** The anchor moved by so many units, at their precision; null where the anchor is not known that exactly. */
export function move(anchor: Known, by: number, unit: Unit, tense: number, sentence: number): Known | Written | null {
  const { year, month, day } = anchor;
  if (unit === "Y") return within(year + by) ? { year: year + by, sentence } : null;
  if (unit === "E" || unit === "C") return longPeriod(year, by, unit);
  if (month === undefined) return null;
  if (unit === "M" || unit === "Q") {
    const months = year * 12 + month - 1 + by * (unit === "Q" ? 3 : 1);
    const moved = { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, sentence };
    if (!within(moved.year)) return null;
    return unit === "M" ? moved : { year: moved.year, quarter: Math.ceil(moved.month / 3), sentence };
  }
  if (day === undefined) return null;
  const days = dayNumber(year, month, day) + by * (unit === "D" ? 1 : 7);
  if (!within(civil(days)[0])) return null;
  if (unit === "D") return knownDay(days, sentence);
  // Early in the week, in a sentence that looks back, the weekend is the one before.
  const shifted = unit === "WE" && by === 0 && weekdayOf(days) <= 2 && tense < 0 ? days - 7 : days;
  const week = isoWeek(shifted);
  const monday = shifted - weekdayOf(shifted) + 1;
  const value = `${isoYear(week.year)}-W${String(week.week).padStart(2, "0")}`;
  if (unit === "W") return { value, interval: `${isoDay(monday)}/${isoDay(monday + 6)}` };
  return { value: `${value}-WE`, interval: `${isoDay(monday + 5)}/${isoDay(monday + 6)}` };
}

/** A decade or a century; before Christ they are counted backwards, so that the 480s follow the 490s. */
function longPeriod(year: number, by: number, unit: Unit): Written | null {
  const length = unit === "E" ? 10 : 100;
  const before = year <= 0;
  const number = before ? Math.floor((unit === "E" ? 1 - year : -year) / length) - by : Math.floor(year / length) + by;
  if (number < 0 || !within((number + 1) * length)) return null;
  if (unit === "C") return century({ century: number + 1, bc: before });
  const digits = String(number).padStart(3, "0");
  if (!before) return { value: digits, interval: `${digits}X` };
  return { value: `BC${digits}`, interval: `${isoYear(-8 - number * 10)}/${isoYear(1 - Math.max(number * 10, 1))}` };
}

function within(year: number): boolean {
  return year > -9999 && year < 9999;
}
