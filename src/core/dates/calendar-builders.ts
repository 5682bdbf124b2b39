/** Builders of calendar dates: what the roles year, month, day, quarter … of a pattern say together. */
import { dayNumber, julianLag } from "./calendar.ts";
import type { Calendar, Meaning, Season, Zone } from "./meaning.ts";
import type { Slots } from "./slots.ts";

/** A date on the calendar, or a range of two: roles year, month, day … and the same with `2` for the second end. */
export function calendar(slots: Slots): Meaning | null {
  const date = readCalendar(slots, "");
  if (slots.has("about")) date.about = true;
  // "The 1985s" are no decade.
  if (!Number.isInteger(date.decade ?? 0)) return null;
  return slots.has("to") || slots.has("and") ? rangeFrom(date, slots) : { kind: "calendar", date };
}

/** A range of which no word of its own tells, but the endings: "27 sentyabrdan 10 noyabradək". */
export function range(slots: Slots): Meaning | null {
  return rangeFrom(readCalendar(slots, ""), slots);
}

function rangeFrom(date: Calendar, slots: Slots): Meaning | null {
  const to = readCalendar(slots, "2");
  if (!isRising(date, to)) return null;
  share(date, to);
  return { kind: "calendar", date, to };
}

type NumberKey =
  "year" | "short" | "month" | "day" | "weekday" | "quarter" | "half" | "century" | "shift" | "yearShift" | "turn";

/** Roles whose number goes into the calendar date as it is. */
const NUMBER_ROLES: [key: NumberKey, role: string][] = [
  ["year", "year"],
  ["year", "anyyear"],
  ["short", "short"],
  ["month", "month"],
  ["day", "day"],
  ["day", "ordinal"],
  ["weekday", "weekday"],
  ["quarter", "quarter"],
  ["half", "half"],
  ["century", "century"],
  ["shift", "shift"],
  ["yearShift", "yearshift"],
  ["turn", "yearturn"],
];

function readCalendar(slots: Slots, end: string): Calendar {
  const date: Calendar = {};
  for (const [key, role] of NUMBER_ROLES) {
    const value = slots.number(role + end);
    if (value !== undefined) date[key] = value;
  }
  const minutes = readMinutes(slots, end);
  if (minutes !== undefined) date.minutes = minutes;
  if (slots.has(`bc${end}`)) date.bc = slots.number(`bc${end}`) === 1;
  if (slots.has(`season${end}`)) date.season = slots.value(`season${end}`) as Season;
  if (slots.has(`part${end}`)) date.part = String(slots.value(`part${end}`));
  if (slots.has("julian")) date.julian = true;
  if (slots.has("zone")) date.zone = readZone(slots);
  if (slots.has(`holiday${end}`)) date.holiday = String(slots.value(`holiday${end}`));
  const decade = slots.number(`decade${end}`);
  if (decade !== undefined) date.decade = decade >= 10 ? decade / 10 : decade;
  if (slots.has(`iso${end}`)) readIso(slots.printed(`iso${end}`), date);
  if (slots.has(`numeric${end}`)) readNumeric(slots.printed(`numeric${end}`), slots.dayFirst, date);
  return date;
}

function readZone(slots: Slots): Zone {
  const [offset = "", since] = String(slots.value("zone")).split(" ");
  return { offset: offset === "local" ? null : Number(offset), ...(since ? { since } : {}) };
}

/** Minutes after midnight of the clock time among the roles, where there is one. */
export function readMinutes(slots: Slots, end: string): number | undefined {
  const noon = slots.number(`noon${end}`);
  if (noon !== undefined) return noon;
  let minutes = slots.number(`clock${end}`);
  const hour = slots.number(`hour${end}`);
  if (hour !== undefined) minutes = hour * 60 + (slots.number(`minute${end}`) ?? 0);
  const dotted = slots.printed(`dotted${end}`);
  if (dotted) minutes = Number(dotted.slice(0, 2)) * 60 + Number(dotted.slice(3));
  const compact = slots.number(`compact${end}`);
  if (compact !== undefined) minutes = Math.floor(compact / 100) * 60 + (compact % 100);
  if (minutes === undefined) return undefined;
  // "AM" is 0, "PM" is 720 minutes; twelve o'clock belongs to the hour before one. A part of the day stands in for them.
  const part = slots.value(`part${end}`);
  const half = slots.number(`meridiem${end}`) ?? (part === "AF" || part === "EV" ? 720 : undefined);
  if (half !== undefined && minutes <= 780) minutes = (minutes % 720) + half;
  return minutes;
}

function readIso(printed: string, date: Calendar): void {
  const [day = "", time] = printed.split("T");
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  date.year = year;
  date.month = month;
  if (dayOfMonth !== undefined) date.day = dayOfMonth;
  if (time === undefined) return;
  date.minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
  const zone = /(Z|[+-]\d{2}:?\d{2})$/.exec(time)?.[1];
  if (zone === "Z") date.zone = { offset: 0 };
  else if (zone) {
    const amount = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    date.zone = { offset: zone.startsWith("-") ? -amount : amount };
  }
}

/** The order of day and month is the language's, unless the numbers allow only the other. */
function readNumeric(printed: string, dayFirst: boolean, date: Calendar): void {
  const parts = printed.split(/[./-]/);
  let [day = 0, month = 0] = parts.map(Number);
  if ((!dayFirst && !printed.includes(".") && day <= 12) || (month > 12 && day <= 12)) [day, month] = [month, day];
  date.day = day;
  date.month = month;
  const year = parts[2]!;
  if (year.length === 4) date.year = Number(year);
  else date.short = Number(year);
}

/** "1500–94", "2020-1945" and "2–30 BC" are no ranges. */
function isRising(from: Calendar, to: Calendar): boolean {
  if (from.year !== undefined && to.short !== undefined && to.year === undefined) {
    if (to.short <= from.year % 100) return false;
    to.year = from.year - (from.year % 100) + to.short;
    delete to.short;
  }
  if (from.year === undefined || to.year === undefined) return true;
  if (!to.bc) return from.bc === true || from.year <= to.year;
  return from.bc !== false && from.year >= to.year;
}

/** What one end of a range leaves out, the other says: "3–5 May", "from March to June 1918", "May 4 and 5". */
function share(from: Calendar, to: Calendar): void {
  if (to.month === undefined && to.day !== undefined) to.month = from.month;
  if (from.month === undefined && from.day !== undefined) from.month = to.month;
  if (from.year === undefined && to.year !== undefined) {
    from.year = from.month !== undefined && to.month !== undefined && from.month > to.month ? to.year - 1 : to.year;
  }
  if (to.year === undefined && from.year !== undefined) {
    to.year = from.month !== undefined && to.month !== undefined && to.month < from.month ? from.year + 1 : from.year;
  }
  if (from.bc === undefined && to.bc !== undefined) from.bc = to.bc;
  if (from.decade === undefined && from.century === undefined && to.century !== undefined) from.century = to.century;
}

/** "25 October (7 November) 1917": one day in two calendars, where they are as far apart as the calendars are. */
export function bothStyles(slots: Slots): Meaning | null {
  const year = slots.number("year")!;
  const on = (month: string, day: string) => dayNumber(year, slots.number(month) ?? 1, slots.number(day) ?? 1);
  const apart = on("month", slots.has("day") ? "day" : "ordinal") - on("oldmonth", "oldday");
  return Math.abs(apart - julianLag(year)) <= 1 ? calendar(slots) : null;
}

/** "В 19.30" is a clock time where nothing behind it is counted. */
export function dottedClock(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null =>
    slots.has("dotted") && COUNTED_DECIMAL.test(slots.around()[1]) ? null : build(slots);
}

/** A month or weekday that is also a common word: refused at the start of a sentence and inside of a name. */
export function insideSentence(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null => {
    const [before, after] = slots.around();
    const named = !slots.has("shift") && (/\b(?!The\s)\p{Lu}\p{Ll}+\s$/u.test(before) || /^\s\p{Lu}/u.test(after));
    return named || /(^|[.!?"“”'«:\n]\s*)$/u.test(before) ? null : build(slots);
  };
}

/** "As early as Tuesday": the one to come. */
export function coming(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null => {
    const meaning = build(slots);
    return meaning?.kind === "calendar" ? { ...meaning, date: { ...meaning.date, shift: 1 } } : meaning;
  };
}

/** "'98", not the "''60" of "''60 Minutes''". */
export function unquoted(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null => (/['’"“”\p{L}\d]$/u.test(slots.around()[0]) ? null : build(slots));
}

const COUNTED_DECIMAL = /^(\s*%|\s+(раз|процент|мл|тыс|руб|долл|км|м\b))/u;

/** "1935 Orchard St.": a number before a street's name is a house. */
const STREET =
  /^\s+(?:\p{Lu}[\p{L}.'’]{0,20}\s+|\d{1,3}\p{Ll}{2}\s+){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Highway|Hwy|Parkway|Pkwy|Place|Circle|Terrace|Way)\b/u;

/** "1950 people": a plural behind the number shows that it counts; some plurals do not end in -s. */
const COUNTED = /^\s+(?:\p{Ll}+s|people|persons|men|women|children)\b/u;
/** "Flight 1849", "room 1604": what a number is the name of. */
const NUMBERED =
  /\b(?:flight|room|model|no\.?|number|box|unit|route|highway|interstate|page|bus|train|building|suite|channel|gate|section|article|form|part|lot|apartment|apt\.?|extension|ext\.?|resolution|version)\s$/i;

/** A bare number of four digits is a year where nothing says that it counts something. */
export function bareYear(slots: Slots): Meaning | null {
  const year = slots.number("year")!;
  const [before, after] = slots.around();
  if (/[\p{L}\d]$/u.test(before) || /^(\p{L}|\d|%|[-–]\p{L}|[.:,/]\d|\s*(%|percent|per cent|°))/u.test(after))
    return null;
  if (STREET.test(after)) return null;
  if (/[/.:]$/.test(before) || (/[-–+]\s?$/.test(before) && !/[\d\s] ?[-–]\s?$/.test(before))) return null;
  if (NUMBERED.test(before)) return null;
  const counts = COUNTED.test(after) && !/^\s+(was|is|has|as|his|its|this)\b/.test(after);
  const led = (slots.has("context") && !(counts && /\b(and|to|for|by)\s+$/.test(before))) || slots.has("about");
  // In other scripts a common noun behind the number shows that it counts.
  if (/^\s+[а-яёա-ևა-ჰ]/u.test(after) && (!led || year % 100 === 0)) return null;
  if (counts && (!led || (year % 100 === 0 && year < 1900))) return null;
  if (!led && (year < 1600 || year > 2100)) return null;
  return { kind: "calendar", date: slots.has("about") ? { year, about: true } : { year } };
}
