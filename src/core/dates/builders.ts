/** What the patterns of all languages are turned into meanings with. A builder reads the roles that its pattern names. */
import { daysInMonth } from "./calendar.ts";
import type { Calendar, Meaning, Season, Unit, Zone } from "./meaning.ts";
import type { Slots } from "./slots.ts";

/** A date on the calendar, or a range of two: roles year, month, day … and the same with `2` for the second end. */
export function calendar(slots: Slots): Meaning | null {
  const date = readCalendar(slots, "");
  const about = slots.has("about");
  if (about) date.about = true;
  if (!slots.has("to") && !slots.has("and")) return { kind: "calendar", date };
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
  if (slots.has("zone")) date.zone = readZone(slots);
  if (slots.has(`holiday${end}`)) {
    const code = Number(slots.value(`holiday${end}`));
    date.month = Math.floor(code / 100);
    date.day = code % 100;
  }
  const decade = slots.number("decade");
  if (decade !== undefined) date.decade = decade >= 100 ? Math.floor(decade / 10) : decade >= 10 ? decade / 10 : decade;
  if (slots.has(`iso${end}`)) readIso(slots.printed(`iso${end}`), date);
  if (slots.has(`numeric${end}`)) readNumeric(slots.printed(`numeric${end}`), slots.dayFirst, date);
  return date;
}

function readZone(slots: Slots): Zone {
  const [offset = "", since] = String(slots.value("zone")).split(" ");
  return { offset: offset === "local" ? null : Number(offset), ...(since ? { since } : {}) };
}

function readMinutes(slots: Slots, end: string): number | undefined {
  const noon = slots.number(`noon${end}`);
  if (noon !== undefined) return noon;
  let minutes = slots.number(`clock${end}`);
  const hour = slots.number(`hour${end}`);
  if (hour !== undefined) minutes = hour * 60 + (slots.number(`minute${end}`) ?? 0);
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

/** "1500–94" and "2020-1945" are no ranges. */
function isRising(from: Calendar, to: Calendar): boolean {
  if (from.year !== undefined && to.short !== undefined && to.year === undefined) {
    if (to.short <= from.year % 100) return false;
    to.year = from.year - (from.year % 100) + to.short;
    delete to.short;
  }
  if (from.bc || to.bc || from.year === undefined || to.year === undefined) return true;
  return from.year <= to.year;
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

/** A month, weekday or short form that is also a common word: refused at the start of a sentence. */
export function insideSentence(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null => {
    const [before] = slots.around();
    return /(^|[.!?"“”'«:\n]\s*)$/u.test(before) ? null : build(slots);
  };
}

/** A bare number of four digits is a year where nothing says that it counts something. */
export function bareYear(slots: Slots): Meaning | null {
  const year = slots.number("year")!;
  const [before, after] = slots.around();
  if (/[\p{L}\d]$/u.test(before) || /^(\p{L}|\d|%|[-–]\p{L}|[.:,/]\d|\s*(%|percent|per cent|°))/u.test(after))
    return null;
  if (/[/.:]$/.test(before) || (/[-–+]\s?$/.test(before) && !/[\d\s] ?[-–]\s?$/.test(before))) return null;
  const counts = /^\s+\p{Ll}+s\b/u.test(after) && !/^\s+(was|is|has|as|his|its|this)\b/.test(after);
  const led = (slots.has("context") && !(counts && /\b(and|to|for|by)\s+$/.test(before))) || slots.has("about");
  // In other scripts a common noun behind the number shows that it counts.
  if (/^\s+[а-яёա-ևა-ჰ]/u.test(after) && (!led || year % 100 === 0)) return null;
  if (counts && (!led || (year % 100 === 0 && year < 1900))) return null;
  if (!led && (year < 1600 || year > 2100)) return null;
  return { kind: "calendar", date: slots.has("about") ? { year, about: true } : { year } };
}

/** A year that the words around it mark as one. */
export function saidYear(slots: Slots): Meaning | null {
  return calendar(slots);
}

/** "today", "last night": value of the deictic is days from the day of speech, with a part of the day where it has one. */
export function deictic(slots: Slots): Meaning | null {
  const [by = "0", own] = String(slots.value("deictic")).split(" ");
  const part = slots.has("part") ? String(slots.value("part")) : own;
  const minutes = readMinutes(slots, "");
  return {
    kind: "offset",
    by: Number(by),
    unit: "D",
    from: "speech",
    ...(part ? { part } : {}),
    ...(minutes !== undefined ? { minutes } : {}),
  };
}

/** "now", "recently": the value is the reference itself. */
export function reference(slots: Slots): Meaning {
  return { kind: "literal", type: "DATE", value: String(slots.value("reference")) };
}

/** Makes a builder that always gives one literal. */
export function literal(type: "DATE" | "DURATION" | "SET" | "TIME", value: string) {
  return (): Meaning => ({ kind: "literal", type, value });
}

function unitOf(slots: Slots): Unit {
  return (slots.value("unit") ?? slots.value("units")) as Unit;
}

/** TIMEX3 duration of so many units: decades and centuries in years, quarters in months; `X` for "several". */
export function durationValue(count: number | "X", unit: Unit): string {
  if (unit === "WE") return count === 1 ? "P2D" : `P${count}WE`;
  if (unit === "NI") return count === 1 ? "TNI" : `P${count}D`;
  if (count === "X")
    return unit.startsWith("T")
      ? `PTX${unit.slice(1)}`
      : `PX${unit === "Q" ? "M" : unit === "E" || unit === "C" ? unit : unit}`;
  if (unit === "E") return durationValue(count * 10, "Y");
  if (unit === "C") return durationValue(count * 100, "Y");
  if (unit === "Q") return durationValue(count * 3, "M");
  const smaller: Partial<Record<Unit, [number, Unit]>> = {
    Y: [12, "M"],
    TH: [60, "TM"],
    TM: [60, "TS"],
    D: [24, "TH"],
    W: [7, "D"],
  };
  const whole = Math.trunc(count);
  const rest = smaller[unit];
  if (whole !== count && rest && unit !== "W" && unit !== "D") {
    const part = Math.round((count - whole) * rest[0]);
    const letter = (which: Unit) => which.slice(-1);
    const time = unit.startsWith("T") ? "T" : "";
    return `P${time}${whole > 0 ? whole + letter(unit) : ""}${part}${letter(rest[1])}`;
  }
  return unit.startsWith("T") ? `PT${count}${unit.slice(1)}` : `P${count}${unit}`;
}

function countOf(slots: Slots): number | "X" {
  if (slots.has("vague")) return "X";
  const count = slots.number("count") ?? slots.number("quantity") ?? 1;
  return count + (slots.has("fraction") ? slots.number("fraction")! : 0);
}

/** "27 years", "several months", "a week". */
export function duration(slots: Slots): Meaning | null {
  const count = countOf(slots);
  const counted = slots.has("count") || slots.has("vague");
  if (isAge(slots)) return null;
  // "The second" is mostly an ordinal.
  if (unitOf(slots) === "TS" && !counted) return null;
  return { kind: "literal", type: "DURATION", value: durationValue(count, unitOf(slots)) };
}

/** "15-летний": of people an age, so only what is shorter than a life of work is a duration. */
export function workingLife(slots: Slots): Meaning | null {
  const unit = unitOf(slots);
  return unit === "Y" && (slots.number("count") ?? 0) > 10 ? null : duration(slots);
}

const AGE_BEFORE = /(возраст\S*|исполн\S+|старше|младше|моложе|ему|ей|мне|aged?|age of|[,(])\s*$/u;
const AGE_AFTER = /^([-\s]olds?\b|\s*[,)])/;

/** An age is no date: "в возрасте 45 лет", "six years old", "(45 лет)". */
function isAge(slots: Slots): boolean {
  const [before, after] = slots.around();
  if (/^[-\s]olds?\b/.test(after) || (slots.has("old") && unitOf(slots) === "Y")) return true;
  const led = AGE_BEFORE.exec(before);
  return led !== null && unitOf(slots) === "Y" && (!/[,(]/.test(led[1]!) || AGE_AFTER.test(after));
}

/** A duration in one word, "пятилетний", "onillik": the value says it whole. */
export function compoundDuration(slots: Slots): Meaning {
  return { kind: "literal", type: "DURATION", value: String(slots.value("compound-unit")) };
}

/** "weeks", "years": so many, nobody says. */
export function vagueDuration(slots: Slots): Meaning {
  return { kind: "literal", type: "DURATION", value: durationValue("X", unitOf(slots)) };
}

/** "every two weeks", "daily", "each Thursday". */
export function repeated(slots: Slots): Meaning {
  const set = (value: string): Meaning => ({ kind: "literal", type: "SET", value });
  const part = slots.has("part") ? `T${slots.value("part")}` : "";
  if (slots.has("frequency")) return set(String(slots.value("frequency")));
  if (slots.has("weekday")) return set(`XXXX-WXX-${slots.number("weekday")}${part}`);
  if (slots.has("month")) return set(`XXXX-${String(slots.number("month")).padStart(2, "0")}`);
  if (slots.has("season")) return set(`XXXX-${slots.value("season")}`);
  if (slots.has("unit") || slots.has("units")) {
    const unit = unitOf(slots);
    return set(
      unit === "WE"
        ? "XXXX-WXX-WE"
        : unit === "Q"
          ? "P1Q"
          : unit === "NI"
            ? "XXXX-XX-XXTNI"
            : durationValue(countOf(slots), unit),
    );
  }
  return set(`XXXX-XX-XX${part}`);
}

/** "two years ago", "three days later", "in ten days": `sign` gives the direction, `from` the anchor. */
export function distance(sign: -1 | 1, from: "speech" | "narrative") {
  return (slots: Slots): Meaning | null => {
    const count = countOf(slots);
    const unit = unitOf(slots);
    if (count === "X") return { kind: "literal", type: "DATE", value: sign < 0 ? "PAST_REF" : "FUTURE_REF" };
    if (unit === "E" || unit === "C")
      return { kind: "offset", by: sign * count * (unit === "E" ? 10 : 100), unit: "Y", from };
    if (unit === "NI") return { kind: "offset", by: sign * count, unit: "D", from, part: "NI" };
    if (!Number.isInteger(count))
      return { kind: "offset", by: sign * Math.round(count * 12), unit: unit === "Y" ? "M" : unit, from };
    return { kind: "offset", by: sign * count, unit, from };
  };
}

/** "last week", "this year", "next month": the role `shift` counts from the day of speech. */
export function shifted(slots: Slots): Meaning | null {
  return { kind: "offset", by: slots.number("shift") ?? 0, unit: unitOf(slots), from: "text", ...partOf(slots) };
}

/** "the following day", "that year": the role `turn` counts from the date that the narrative has reached. */
export function turned(slots: Slots): Meaning | null {
  return { kind: "offset", by: slots.number("turn") ?? 0, unit: unitOf(slots), from: "narrative", ...partOf(slots) };
}

function partOf(slots: Slots): { part?: string } {
  return slots.has("part") ? { part: String(slots.value("part")) } : {};
}

/** The period last spoken of: "the quarter", "then". */
export function same(unit: Unit | null, yearShift = 0) {
  return (slots: Slots): Meaning => {
    const year = slots.number("year");
    return { kind: "same", unit, yearShift, ...(year !== undefined ? { year } : {}) };
  };
}

/** A part of the day alone: "the morning", "midnight", "at 7:30". */
export function partOfDay(slots: Slots): Meaning | null {
  const minutes = readMinutes(slots, "");
  const shift = slots.number("shift") ?? 0;
  return {
    kind: "offset",
    by: shift,
    unit: "D",
    from: slots.has("turn") ? "narrative" : "text",
    ...partOf(slots),
    ...(minutes !== undefined ? { minutes } : {}),
  };
}

/** Whether a calendar date exists as far as it is given: 31 February does not. */
export function exists({ year, month, day }: Calendar): boolean {
  if (month === undefined) return day === undefined || (day >= 1 && day <= 31);
  if (month < 1 || month > 12) return false;
  return day === undefined || (day >= 1 && day <= daysInMonth(year ?? 2000, month));
}
