/**
 * Drafts → TIMEX3 values and EDTF intervals. What the words leave out is counted from an anchor: the day of publication,
 * or, in histories, the date that the narrative has reached. What has no anchor stays unresolved.
 */
import type { DateReason, TimexType } from "../model.ts";
import { exists } from "./builders.ts";
import { civil, dayNumber, isoDate, isoDay, isoMonth, isoWeek, isoYear, weekdayOf } from "./calendar.ts";
import { dayOf } from "./edtf.ts";
import type { Calendar, Draft, Meaning, Season, Unit } from "./meaning.ts";

/** A resolved expression, without its span. */
export interface Resolution {
  type: TimexType;
  value: string;
  interval: string | null;
  anchor?: DateReason["anchor"];
}

/** A date as far as it is known, with the sentence that said so. */
interface Known {
  year: number;
  month?: number | undefined;
  day?: number | undefined;
  quarter?: number | undefined;
  season?: Season | undefined;
  sentence: number;
  /** Said in full, not counted from another date. */
  explicit?: boolean;
}

type Anchor = "published" | "narrative";

const SEASON_MONTH: Record<Season, number> = { SP: 3, SU: 6, FA: 9, WI: 12 };
const SEASON_CODE: Record<Season, number> = { SP: 21, SU: 22, FA: 23, WI: 24 };
const UNRESOLVED = { value: "", interval: null };

/** Resolves the drafts of one text, in order. */
export class Resolver {
  private readonly published: Known | null;
  private readonly history: boolean;
  private last: Known | null;
  private lastQuarter: Known | null = null;
  private used: { known: Known; is: Anchor } | null = null;

  /** @param start the year that a history begins with. */
  constructor(published: string | undefined, history: boolean, start: number | undefined) {
    const [year, month, day] = (published ?? "").split("T")[0]!.split("-").map(Number);
    this.published = year ? { year, ...(month ? { month } : {}), ...(day ? { day } : {}), sentence: -1 } : null;
    this.history = history;
    this.last = history && start !== undefined ? { year: start, sentence: -1 } : null;
  }

  /** @param tense -1 where the sentence looks back, 1 where it looks ahead, else 0. */
  resolve(draft: Draft, tense: number): Resolution {
    this.used = null;
    const base = this.meaning(draft.meaning, draft.sentence, tense);
    // Read anew: resolving sets it.
    const used = this.used as { known: Known; is: Anchor } | null;
    return used && base.value !== "" ? { ...base, anchor: { date: knownDate(used.known), is: used.is } } : base;
  }

  private meaning(meaning: Meaning, sentence: number, tense: number): Resolution {
    if (meaning.kind === "literal") return { type: meaning.type, value: meaning.value, interval: null };
    if (meaning.kind === "same") return this.same(meaning, sentence);
    if (meaning.kind === "offset") return this.offset(meaning, sentence, tense);
    const from = this.calendar(meaning.date, sentence, tense);
    if (!meaning.to || from.interval === null) return from;
    const to = this.calendar(meaning.to, sentence, tense);
    if (to.interval === null) return from;
    const value = meaning.apart ? from.value : `${from.value}/${to.value}`;
    return { ...from, value, interval: `${from.interval}/${to.interval}` };
  }

  /* ── Dates on the calendar ───────────────────────────────────────────────────────────────────────────────────── */

  private calendar(date: Calendar, sentence: number, tense: number): Resolution {
    const type: TimexType = date.minutes !== undefined || date.part ? "TIME" : "DATE";
    if (date.century !== undefined) return century(date);
    if (date.decade !== undefined) return this.decade(date);
    const known = this.complete(date, sentence, tense);
    if (!known || !exists(known)) return { type, ...UNRESOLVED };
    this.reach(known, sentence);
    const whole = compose(known, date);
    const approximate = date.about && whole.interval !== null && !whole.interval.includes("/") ? "~" : "";
    return { type, value: whole.value, interval: whole.interval === null ? null : whole.interval + approximate };
  }

  private decade(date: Calendar): Resolution {
    const decade = date.decade!;
    const century = decade >= 10 ? null : Math.floor((this.nearYear() ?? 1999) / 100);
    // "The eighties" are those last past.
    const full =
      century === null
        ? decade
        : century * 10 + decade - (century * 100 + decade * 10 > (this.nearYear() ?? 1999) ? 10 : 0);
    return { type: "DATE", value: String(full), interval: `${full}X` };
  }

  private nearYear(): number | undefined {
    return (this.history ? (this.last ?? this.published) : (this.published ?? this.last))?.year;
  }

  /** The anchor for what a sentence leaves out. */
  private anchor(sentence: number, date: Calendar): Known | null {
    const { last, published } = this;
    if (this.history || !published) return this.use("narrative", last);
    // A sentence that has named a bygone year goes on telling of it.
    const resumes = date.month !== undefined || date.season !== undefined;
    if (resumes && last?.explicit && last.sentence === sentence && last.year < published.year - 1)
      return this.use("narrative", last);
    return this.use("published", published);
  }

  private use(anchor: Anchor, known: Known | null): Known | null {
    if (known) this.used = { known, is: anchor };
    return known;
  }

  private complete(date: Calendar, sentence: number, tense: number): Known | null {
    const { month, day, quarter, half, season, weekday } = date;
    const part = quarter ?? (half === undefined ? undefined : half + 4);
    const known = (year: number): Known => ({ year, month, day, quarter: part, season, sentence });
    if (date.year !== undefined) return { ...known(date.bc ? 1 - date.year : date.year), explicit: true };
    if (date.short !== undefined) return known(this.fullYear(date.short));
    if (date.yearShift !== undefined) {
      const anchor = this.published ? this.use("published", this.published) : this.use("narrative", this.last);
      return anchor && known(anchor.year + date.yearShift);
    }
    if (date.turn !== undefined) {
      const reached = this.use("narrative", this.last);
      return reached && known(reached.year + date.turn);
    }
    const anchor = date.shift === undefined ? this.anchor(sentence, date) : this.use("published", this.published);
    if (!anchor) return null;
    const narrative = this.used?.is === "narrative";
    if (month !== undefined && day !== undefined)
      return known(this.yearOfDay(month, day, anchor, narrative, date.shift, tense));
    if (month !== undefined) return known(yearOfMonth(month, anchor, narrative, date.shift, tense));
    if (season !== undefined) return known(yearOfSeason(season, anchor, narrative, date.shift, tense));
    if (quarter !== undefined || half !== undefined)
      return known(yearOfQuarter(quarter ?? half! * 2, anchor, narrative, date.shift, tense));
    if (weekday !== undefined) return dayOfWeek(weekday, anchor, narrative, date.shift, tense, sentence);
    if (day !== undefined) return dayOfMonth(day, anchor, narrative, sentence, tense);
    return anchor.day !== undefined ? { ...anchor, sentence } : null;
  }

  private fullYear(short: number): number {
    const near =
      this.use(this.history ? "narrative" : "published", (this.history ? this.last : this.published) ?? null)?.year ??
      1999;
    const year = Math.floor(near / 100) * 100 + short;
    return year > near + 10 ? year - 100 : year < near - 90 ? year + 100 : year;
  }

  private yearOfDay(
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
    if (tense < 0 && away(nearest) > 60) return nearest - 1;
    return tense > 0 && away(nearest) < -120 ? nearest + 1 : nearest;
  }

  /* ── Counted from an anchor ──────────────────────────────────────────────────────────────────────────────────── */

  private offset(meaning: Extract<Meaning, { kind: "offset" }>, sentence: number, tense: number): Resolution {
    const { unit, by, part, minutes } = meaning;
    const timed = part !== undefined || minutes !== undefined;
    const type: TimexType = timed || unit.startsWith("T") ? "TIME" : "DATE";
    const { last, published } = this;
    // "A year earlier" behind a quarter is the quarter of the year before.
    const quarter = this.lastQuarter;
    if (unit === "Y" && Math.abs(by) === 1 && quarter && sentence - quarter.sentence <= 2) {
      this.use("narrative", quarter);
      return { type, ...compose({ ...quarter, year: quarter.year + by }, {}) };
    }
    const narrative = meaning.from === "narrative" || (this.history && meaning.from === "text");
    const anchor = narrative && last ? this.use("narrative", last) : this.use("published", published);
    const moved = anchor && !unit.startsWith("T") ? move(anchor, by, unit, tense, sentence) : null;
    if (!moved) return { type, ...UNRESOLVED };
    if ("value" in moved) return { type, ...moved };
    // "After 27 years" without a date to count from: only how long it took is known.
    if (
      meaning.from === "narrative" &&
      by > 0 &&
      unit === "Y" &&
      published &&
      tense <= 0 &&
      moved.year > published.year
    ) {
      return { type: "DURATION", value: `P${by}Y`, interval: null };
    }
    const { value, interval } = this.remember(moved, sentence, { part, minutes });
    return { type, value, interval };
  }

  private same({ unit, yearShift = 0, year }: Extract<Meaning, { kind: "same" }>, sentence: number): Resolution {
    const last = unit === "Q" ? this.lastQuarter : this.last;
    if (!last)
      return { type: "DATE", ...(year !== undefined ? this.remember({ year, sentence }, sentence) : UNRESOLVED) };
    this.use("narrative", last);
    const known = { ...last, year: year ?? last.year + yearShift };
    // A comparison with another year does not move the narrative.
    return { type: "DATE", ...(known.year === last.year ? this.remember(known, sentence) : compose(known, {})) };
  }

  private reach(known: Known, sentence: number): void {
    // A history does not move to the day of its publication.
    if (this.history && this.used?.is === "published") return;
    this.last = { ...known, sentence };
    if (known.quarter !== undefined) this.lastQuarter = this.last;
  }

  private remember(known: Known, sentence: number, time: Calendar = {}): { value: string; interval: string | null } {
    this.reach(known, sentence);
    return exists(known) ? compose(known, time) : UNRESOLVED;
  }
}

function knownDate({ year, month, day }: Known): string {
  if (month === undefined) return isoYear(year);
  return day === undefined ? isoMonth(year, month) : isoDate(year, month, day);
}

function century({ century: ordinal, bc, about }: Calendar): Resolution {
  const number = ordinal!;
  if (bc)
    return {
      type: "DATE",
      value: `BC${String(number - 1).padStart(2, "0")}`,
      interval: `${isoYear(1 - number * 100)}/${isoYear(-(number - 1) * 100)}`,
    };
  const digits = String(number - 1).padStart(2, "0");
  return { type: "DATE", value: digits, interval: `${digits}XX${about ? "~" : ""}` };
}

/** TIMEX3 value and EDTF interval of a known date. Quarters 5 and 6 are the halves of the year. */
function compose(known: Known, time: Calendar): { value: string; interval: string | null } {
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

/* ── The year that a month, season or quarter belongs to ───────────────────────────────────────────────────────── */

function yearOfMonth(
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
  // A month that is near, in a sentence that does not look back, is the coming one.
  return month <= now || (tense === 0 && month - now <= 2) ? anchor.year : anchor.year - 1;
}

function yearOfSeason(
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
  const current = season === "WI" && now <= 2 ? anchor.year - 1 : anchor.year;
  const running = now >= begins && now < begins + 3;
  if (shift === -1) return begins > now || running ? anchor.year - 1 : anchor.year;
  if (shift === 1) return begins > now ? anchor.year : anchor.year + 1;
  if (shift === 0 || tense > 0 || begins <= now) return current;
  return season === "WI" && now <= 2 ? current : anchor.year - 1;
}

function yearOfQuarter(
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

function dayOfWeek(
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

function dayOfMonth(day: number, anchor: Known, narrative: boolean, sentence: number, tense: number): Known | null {
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
function move(
  anchor: Known,
  by: number,
  unit: Unit,
  tense: number,
  sentence: number,
): Known | { value: string; interval: string } | null {
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
  // Early in the week the weekend is the one before.
  const shifted = unit === "WE" && by === 0 && weekdayOf(days) <= 2 && tense <= 0 ? days - 7 : days;
  const week = isoWeek(shifted);
  const monday = shifted - weekdayOf(shifted) + 1;
  const value = `${isoYear(week.year)}-W${String(week.week).padStart(2, "0")}`;
  if (unit === "W") return { value, interval: `${isoDay(monday)}/${isoDay(monday + 6)}` };
  return { value: `${value}-WE`, interval: `${isoDay(monday + 5)}/${isoDay(monday + 6)}` };
}

function longPeriod(year: number, by: number, unit: Unit): { value: string; interval: string } | null {
  const length = unit === "E" ? 10 : 100;
  const digits = String(Math.floor(year / length) + by).padStart(unit === "E" ? 3 : 2, "0");
  if (!within((Number(digits) + 1) * length)) return null;
  return { value: digits, interval: digits + (unit === "E" ? "X" : "XX") };
}

function within(year: number): boolean {
  return year > 0 && year < 9999;
}
