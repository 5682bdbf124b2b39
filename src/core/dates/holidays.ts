/** Holidays, fixed and floating, by rules that the language tables carry. */
import { civil, dayNumber, daysInMonth, julianLag, weekdayOf } from "./calendar.ts";

/**
 * `1225` is 25 December; `11-4-4` the fourth Thursday (4) of November, where a fifth is the last; `E` is Easter in the West,
 * `O` in the East. Days may be added: `E-2` is Good Friday.
 */
const RULE = /^(?:(\d\d)(\d\d)|(\d+)-(\d)-(\d)|([EO]))([+-]\d+)?$/;

/** Month and day of a holiday in a year. Throws where the rule is not one. */
export function holidayIn(rule: string, year: number): { month: number; day: number } {
  const parts = RULE.exec(rule);
  if (!parts) throw new Error(`"${rule}" is no rule of a holiday.`);
  const [, month, day, nthMonth, weekday, nth, easter, added] = parts;
  const base = month
    ? dayNumber(year, Number(month), Number(day))
    : easter
      ? easterDay(year, easter === "O")
      : nthWeekday(year, Number(nthMonth), Number(weekday), Number(nth));
  const [, resultMonth, resultDay] = civil(base + Number(added ?? 0));
  return { month: resultMonth, day: resultDay };
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  const first = dayNumber(year, month, 1);
  const day = 1 + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
  return first - 1 + (day > daysInMonth(year, month) ? day - 7 : day);
}

/** Day number of Easter Sunday: Meeus, "Astronomical Algorithms", chapter 8, Julian for the East. */
function easterDay(year: number, eastern: boolean): number {
  const a = year % 19;
  if (eastern) {
    const moon = (19 * a + 15) % 30;
    const sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    const days = moon + sunday + 114;
    return dayNumber(year, Math.floor(days / 31), (days % 31) + 1) + julianLag(year);
  }
  const century = Math.floor(year / 100);
  const moved = Math.floor((8 * century + 13) / 25);
  const moon = (19 * a + century - Math.floor(century / 4) - moved + 15) % 30;
  const sunday = (2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - ((year % 100) % 4) + 32) % 7;
  const month = Math.floor((a + 11 * moon + 22 * sunday) / 451);
  const days = moon + sunday - 7 * month + 114;
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}
