/** A date as far as it is known, and how TIMEX3 and EDTF write it. */
import { civil, dayNumber, daysInMonth, isoDate, isoMonth, isoYear, julianLag } from "./calendar.ts";
import { dayOf } from "./edtf.ts";
import type { Calendar, Season } from "./meaning.ts";

/** A date as far as it is known, with the sentence that said so. */
export interface Known {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  quarter?: number | undefined;
  season?: Season | undefined;
  sentence: number;
  /** Said in full, not counted from another date. */
  explicit?: boolean;
}

/** A TIMEX3 value and its EDTF form. */
export interface Written {
  value: string;
  interval: string | null;
}

const SEASON_CODE: Record<Season, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };

/** ISO date, month or year. */
export function knownDate({ year, month, day }: Known): string {
  if (month === undefined) return isoYear(year);
  return day === undefined ? isoMonth(year, month) : isoDate(year, month, day);
}

/** The nineteenth century is `18` and `18XX`. */
export function century({ century: ordinal, bc, about }: Calendar): Written {
  const number = ordinal!;
  if (bc)
    return {
      value: `BC${String(number - 1).padStart(2, "0")}`,
      interval: `${isoYear(1 - number * 100)}/${isoYear(-(number - 1) * 100)}`,
    };
  const digits = String(number - 1).padStart(2, "0");
  return { value: digits, interval: `${digits}XX${about ? "~" : ""}` };
}

/** TIMEX3 value and EDTF interval of a known date. Quarters 5 and 6 are the halves of the year. */
export function compose(known: Known, time: Calendar): Written {
  const { year, month, day, quarter, season } = known;
  const era = year <= 0 ? `BC${String(1 - year).padStart(4, "0")}` : isoYear(year);
  const both = (suffix: string, interval = isoYear(year) + suffix) => ({ value: era + suffix, interval });
  if (quarter !== undefined && month === undefined) {
    return quarter > 4
      ? both(`-H${quarter - 4}`, `${isoYear(year)}-${quarter + 35}`)
      : both(`-Q${quarter}`, `${isoYear(year)}-${quarter + 32}`);
  }
  if (season !== undefined && month === undefined) return both(`-${season}`, `${isoYear(year)}-${SEASON_CODE[season]}`);
  if (month === undefined) return withTime(both(""), time, false);
  if (day === undefined) return withTime(both(isoMonth(0, month).slice(4)), time, false);
  return withTime(both(isoDate(0, month, day).slice(4)), time, true);
}

function withTime(
  date: { value: string; interval: string },
  { minutes, part, zone }: Calendar,
  isDay: boolean,
): { value: string; interval: string } {
  if (!isDay)
    return part
      ? { value: `${date.value}${date.value.length === 7 ? "-XX" : ""}T${part}`, interval: date.interval }
      : date;
  if (minutes === undefined) return part ? { value: `${date.value}T${part}`, interval: date.interval } : date;
  const clock = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  const holds = zone && zone.offset !== null && (!zone.since || dayOf(date.interval) >= dayOf(zone.since));
  return {
    value: `${date.value}T${clock}`,
    interval: `${date.interval}T${clock}:00${holds ? offsetText(zone.offset!) : ""}`,
  };
}

function offsetText(offset: number): string {
  const amount = Math.abs(offset);
  const digits = `${String(Math.floor(amount / 60)).padStart(2, "0")}:${String(amount % 60).padStart(2, "0")}`;
  return offset === 0 ? "Z" : (offset < 0 ? "-" : "+") + digits;
}

/** A day of the Julian calendar in the Gregorian. */
export function fromJulian(told: Known): Known {
  const { year, month, day } = told;
  if (month === undefined || day === undefined || !exists(told)) return told;
  const lag = julianLag(month > 2 ? year : year - 1);
  const [gregorian, gregorianMonth, gregorianDay] = civil(dayNumber(year, month, day) + lag);
  return { ...told, year: gregorian, month: gregorianMonth, day: gregorianDay };
}

/** Whether a calendar date exists as far as it is given: 31 February does not. */
export function exists({ year, month, day }: Calendar): boolean {
  if (month === undefined) return day === undefined || (day >= 1 && day <= 31);
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month));
}
