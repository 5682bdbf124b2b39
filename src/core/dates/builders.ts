/** Builders of everything but calendar dates: durations, sets, references, and what is counted from an anchor. */
import { readMinutes } from "./calendar-builders.ts";
import type { Meaning, Unit } from "./meaning.ts";
import type { Slots } from "./slots.ts";

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

const AGE_BEFORE =
  /(возраст\S*|исполн\S+( уже)?|старше|младше|моложе|ему|ей|мне|нам|им|которо(му|й)|aged?|age of|[,(])\s*$/u;
const AGE_AFTER = /^([-\s]olds?\b|\s*[,)])/;

/** An age is no date: "в возрасте 45 лет", "six years old", "(45 лет)". */
function isAge(slots: Slots): boolean {
  const [before, after] = slots.around();
  if (/^[-\s]olds?\b/.test(after) || (slots.has("old") && unitOf(slots) === "Y")) return true;
  const led = AGE_BEFORE.exec(before);
  return led !== null && unitOf(slots) === "Y" && (!/[,(]/.test(led[1]!) || AGE_AFTER.test(after));
}

/** "Ay yarım": a unit and a half. */
export function unitAndHalf(slots: Slots): Meaning {
  return { kind: "literal", type: "DURATION", value: durationValue(1.5, unitOf(slots)) };
}

/** A duration in one word, "пятилетний", "onillik": the value says it whole. */
export function compoundDuration(slots: Slots): Meaning {
  return { kind: "literal", type: "DURATION", value: String(slots.value("compound-unit")) };
}

/** "weeks", "years": so many, nobody says. */
export function vagueDuration(slots: Slots): Meaning | null {
  // Of "three years old" the number is an age.
  if (/^\s?old\b/.test(slots.around()[1])) return null;
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
            : durationValue(slots.has("other") ? 2 : countOf(slots), unit),
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

/** "Two years before." counts from what was told; "two years before the war" does not say from when. */
export function alone(build: (slots: Slots) => Meaning | null) {
  return (slots: Slots): Meaning | null => (/^\s*($|[.,;:!?)\n"”»])/u.test(slots.around()[1]) ? build(slots) : null);
}

/** "last week", "this year", "next month": the role `shift` counts from the day of speech. */
export function shifted(slots: Slots): Meaning | null {
  // "The end of the second" is of the second one.
  if (unitOf(slots) === "TS") return null;
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

/** "A night": behind a price every one, else one of the day that is spoken of. */
export function somePart(slots: Slots): Meaning | null {
  if (!/\d\s$/.test(slots.around()[0])) return partOfDay(slots);
  return { kind: "literal", type: "SET", value: `XXXX-XX-XXT${slots.value("part")}` };
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
