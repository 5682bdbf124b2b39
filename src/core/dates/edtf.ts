/**
 * Intervals in EDTF (ISO 8601-2:2019): years, months, days, days with a time, unspecified digits (`199X`), qualifiers
 * (`~ ? %`), seasons, quarters and halves as sub-year groupings (21–41), and `first/last` with open ends.
 */
import { dayNumber, daysInMonth, isoDate } from "./calendar.ts";

/** How exactly an interval is known; a `range` has two ends. */
export type Precision =
  "century" | "decade" | "year" | "half" | "quarter" | "season" | "month" | "day" | "time" | "range";

const SIMPLE = /^(-?)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?$/;
const TIME = /^(-?\d{4}-\d{2}-\d{2})T([01]\d|2[0-4])(?::[0-5]\d){0,2}(?:Z|[+-]\d{2}(?::\d{2})?)?$/;
const FIRST = "-9999-01-01";
const LAST = "9999-12-31";

/** First and last month (13 and 14 are January and February of the next year) of a sub-year grouping. */
const GROUPINGS: Record<number, [first: number, last: number]> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 14],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

/**
 * First and last day of an interval as ISO dates (`["2020-07-01", "2020-07-31"]` for `2020-07`), null where it is not
 * one. A time counts as its day; an open end as the year 9999 on its side; winter begins in December of its year.
 */
export function bounds(interval: string): [firstDay: string, lastDay: string] | null {
  const slash = interval.indexOf("/");
  if (slash < 0) return dateBounds(interval);
  const from = interval.slice(0, slash);
  const to = interval.slice(slash + 1);
  const first = isOpen(from) ? FIRST : dateBounds(from)?.[0];
  const last = isOpen(to) ? LAST : dateBounds(to)?.[1];
  if (!first || !last || (isOpen(from) && isOpen(to)) || compareDays(first, last) > 0) return null;
  return [first, last];
}

function isOpen(end: string): boolean {
  return end === ".." || end === "";
}

function dateBounds(date: string): [string, string] | null {
  const plain = date.replace(/[~?%]/g, "");
  const time = TIME.exec(plain);
  const match = SIMPLE.exec(time ? time[1]! : plain);
  if (!match) return null;
  const [, sign = "", yearDigits = "", monthDigits, dayDigits] = match;
  if (/X\d/.test(yearDigits)) return null;
  const low = Number(yearDigits.replaceAll("X", "0"));
  const high = Number(yearDigits.replaceAll("X", "9"));
  const [firstYear, lastYear] = sign ? [-high, -low] : [low, high];
  if (monthDigits === undefined) return [isoDate(firstYear, 1, 1), isoDate(lastYear, 12, 31)];
  if (monthDigits === "XX") return dayDigits === undefined || dayDigits === "XX" ? dateBounds(sign + yearDigits) : null;
  if (firstYear !== lastYear || monthDigits.includes("X")) return null;
  const month = Number(monthDigits);
  const grouping = dayDigits === undefined ? GROUPINGS[month] : undefined;
  if (grouping) {
    const [from, to] = grouping;
    const year = to > 12 ? firstYear + 1 : firstYear;
    const last = to > 12 ? to - 12 : to;
    return [isoDate(firstYear, from, 1), isoDate(year, last, daysInMonth(year, last))];
  }
  if (month < 1 || month > 12) return null;
  const length = daysInMonth(firstYear, month);
  if (dayDigits === undefined || dayDigits === "XX")
    return [isoDate(firstYear, month, 1), isoDate(firstYear, month, length)];
  const day = Number(dayDigits);
  if (!(day >= 1 && day <= length)) return null;
  const iso = isoDate(firstYear, month, day);
  return [iso, iso];
}

/** Whether a string is an ISO year, month or day that the calendar has: 31 February is not. */
export function isValidDate(iso: string): boolean {
  if (!/^-?\d{4}(-\d{2}){0,2}$/.test(iso)) return false;
  const known = precision(iso);
  return known === "year" || known === "month" || known === "day";
}

/** Orders intervals by first day, then by last day, earliest first; what is no interval comes last. */
export function compareIntervals(a: string, b: string): number {
  const [x, y] = [bounds(a), bounds(b)];
  if (!x || !y) return (x ? 0 : 1) - (y ? 0 : 1);
  return compareDays(x[0], y[0]) || compareDays(x[1], y[1]);
}

/** The precision of an interval, null where it is not one. */
export function precision(interval: string): Precision | null {
  if (!bounds(interval)) return null;
  if (interval.includes("/")) return "range";
  const plain = interval.replace(/[~?%]/g, "").replace(/^-/, "");
  if (plain.includes("T")) return "time";
  const [year = "", month, day] = plain.split("-");
  if (day !== undefined && day !== "XX") return "day";
  if (month !== undefined && month !== "XX") {
    const code = Number(month);
    return code <= 12 ? "month" : code <= 24 ? "season" : code <= 39 ? "quarter" : "half";
  }
  return year.endsWith("XX") ? "century" : year.endsWith("X") ? "decade" : "year";
}

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(iso: string): number {
  const match = /^(-?\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
}

function compareDays(a: string, b: string): number {
  return dayOf(a) - dayOf(b);
}
