/**
 * Drafts → TIMEX3 values and EDTF intervals. What the words leave out is counted from an anchor: the day of publication,
 * or, in histories, the date that the narrative has reached. What has no anchor stays unresolved.
 */
import type { DateReason, TimexType } from "../model.ts";
import { dayOfMonth, dayOfWeek, move, yearOfDay, yearOfMonth, yearOfQuarter, yearOfSeason } from "./anchored.ts";
import { bounds } from "./edtf.ts";
import { holidayIn } from "./holidays.ts";
import { century, compose, exists, fromJulian, knownDate, type Known, type Written } from "./known.ts";
import type { Calendar, Draft, Meaning } from "./meaning.ts";
import { Narrative } from "./narrative.ts";

/** A resolved expression, without its span. */
export interface Resolution {
  type: TimexType;
  value: string;
  interval: string | null;
  anchor?: DateReason["anchor"];
}

type Anchor = "published" | "narrative";

const UNRESOLVED = { value: "", interval: null };

/** The part of a day that nobody names. */
function someDay(part: string): Written {
  return { value: `XXXX-XX-XXT${part}`, interval: null };
}

/** Resolves the drafts of one text, in order. */
export class Resolver {
  private readonly published: Known | null;
  private readonly history: boolean;
  private readonly narrative: Narrative;
  private used: { known: Known; is: Anchor } | null = null;

  /** @param start the year that a history begins with. */
  constructor(published: string | undefined, history: boolean, start: number | undefined) {
    const [year, month, day] = (published ?? "").split("T")[0]!.split("-").map(Number);
    this.published = year ? { year, ...(month ? { month } : {}), ...(day ? { day } : {}), sentence: -1 } : null;
    this.history = history;
    this.narrative = new Narrative(history, start);
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
    const to = this.calendar(this.sameYear(meaning.to), sentence, tense);
    if (to.interval === null) return from;
    const interval = `${from.interval}/${to.interval}`;
    if (!bounds(interval)) return from;
    const value = meaning.apart ? from.value : `${from.value}/${to.value}`;
    return { ...from, value, interval };
  }

  /* ── Dates on the calendar ───────────────────────────────────────────────────────────────────────────────────── */

  private calendar(date: Calendar, sentence: number, tense: number): Resolution {
    const type: TimexType = date.minutes !== undefined || date.part ? "TIME" : "DATE";
    if (date.century !== undefined) return { type: "DATE", ...century(date) };
    if (date.decade !== undefined) return this.decade(date);
    const told = this.complete(date, sentence, tense);
    const known = told && date.julian ? fromJulian(told) : told;
    if (!known || !exists(known)) return { type, ...UNRESOLVED };
    this.reach(known, sentence, tense);
    const whole = compose(known, date);
    const approximate = date.about && whole.interval !== null && !whole.interval.includes("/") ? "~" : "";
    return { type, value: whole.value, interval: whole.interval === null ? null : whole.interval + approximate };
  }

  /** The end of a range, where it names no year, in the year of its beginning or the next. */
  private sameYear(to: Calendar): Calendar {
    const from = this.narrative.last;
    if (to.year !== undefined || to.short !== undefined || to.month === undefined || from?.month === undefined)
      return to;
    const year = from.year + (to.month < from.month ? 1 : 0);
    return { ...to, year: year <= 0 ? 1 - year : year, bc: year <= 0 };
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
    return (this.history ? (this.narrative.last ?? this.published) : (this.published ?? this.narrative.last))?.year;
  }

  /** The anchor for what a sentence leaves out. */
  private anchor(sentence: number, date: Calendar): Known | null {
    const { published, narrative } = this;
    if (this.history || !published) return this.use("narrative", narrative.from(sentence));
    const { last } = narrative;
    // A sentence that has named a bygone year goes on telling of it.
    const resumes = date.month !== undefined || date.season !== undefined;
    if (resumes && last?.explicit && last.sentence === sentence && last.year < published.year)
      return this.use("narrative", last);
    return this.use("published", published);
  }

  private use(anchor: Anchor, known: Known | null): Known | null {
    if (known) this.used = { known, is: anchor };
    return known;
  }

  private complete(date: Calendar, sentence: number, tense: number): Known | null {
    const { month, day, quarter, half, season, weekday } = date;
    if (date.holiday !== undefined) return this.holiday(date, sentence, tense);
    const part = quarter ?? (half === undefined ? undefined : half + 4);
    const known = (year: number): Known => ({ year, month, day, quarter: part, season, sentence });
    if (date.year !== undefined) return { ...known(date.bc ? 1 - date.year : date.year), explicit: true };
    if (date.short !== undefined) return known(this.fullYear(date.short));
    if (date.yearShift !== undefined) {
      const anchor = this.published
        ? this.use("published", this.published)
        : this.use("narrative", this.narrative.last);
      return anchor && known(anchor.year + date.yearShift);
    }
    if (date.turn !== undefined) {
      const reached = this.use("narrative", this.narrative.last);
      return reached && known(reached.year + date.turn);
    }
    const anchor = date.shift === undefined ? this.anchor(sentence, date) : this.use("published", this.published);
    if (!anchor) return null;
    const narrative = this.used?.is === "narrative";
    if (month !== undefined && day !== undefined)
      return known(yearOfDay(month, day, anchor, narrative, date.shift, tense));
    if (month !== undefined) return known(yearOfMonth(month, anchor, narrative, date.shift, tense));
    if (season !== undefined) return known(yearOfSeason(season, anchor, narrative, date.shift, tense));
    if (quarter !== undefined || half !== undefined)
      return known(yearOfQuarter(quarter ?? half! * 2, anchor, narrative, date.shift, tense));
    if (weekday !== undefined) return dayOfWeek(weekday, anchor, narrative, date.shift, tense, sentence);
    if (day !== undefined) return dayOfMonth(day, anchor, narrative, sentence, tense);
    return anchor.day !== undefined ? { ...anchor, sentence } : null;
  }

  /** A floating holiday is another day in every year: the year is found by its day in the year of the anchor. */
  private holiday({ holiday, ...date }: Calendar, sentence: number, tense: number): Known | null {
    const on = (year: number) => holidayIn(holiday!, year);
    const known = this.complete({ ...date, ...on(date.year ?? this.nearYear() ?? 2000) }, sentence, tense);
    return known && { ...known, ...on(known.year) };
  }

  private fullYear(short: number): number {
    const near =
      this.use(this.history ? "narrative" : "published", (this.history ? this.narrative.last : this.published) ?? null)
        ?.year ?? 1999;
    const year = Math.floor(near / 100) * 100 + short;
    return year > near + 10 ? year - 100 : year < near - 90 ? year + 100 : year;
  }

  /* ── Counted from an anchor ──────────────────────────────────────────────────────────────────────────────────── */

  private offset(meaning: Extract<Meaning, { kind: "offset" }>, sentence: number, tense: number): Resolution {
    const { unit, by, part, minutes } = meaning;
    const timed = part !== undefined || minutes !== undefined;
    const type: TimexType = timed || unit.startsWith("T") ? "TIME" : "DATE";
    const { published } = this;
    const { last } = this.narrative;
    // "A year earlier" behind a quarter is the quarter of the year before.
    const quarter = this.narrative.lastQuarter;
    if (unit === "Y" && meaning.from !== "text" && Math.abs(by) === 1 && quarter && sentence - quarter.sentence <= 2) {
      this.use("narrative", quarter);
      return { type, ...compose({ ...quarter, year: quarter.year + by }, {}) };
    }
    const narrative = meaning.from === "narrative" || (this.history && meaning.from === "text");
    const anchor = narrative && last ? this.use("narrative", last) : this.use("published", published);
    const from = (known: Known | null) =>
      known && !unit.startsWith("T") ? move(known, by, unit, tense, sentence) : null;
    // What is to come is counted from today, where the narrative does not know its day.
    const moved = from(anchor) ?? (tense > 0 ? from(this.use("published", published)) : null);
    if (!moved) return part === undefined ? { type, ...UNRESOLVED } : { type, ...someDay(part) };
    if ("value" in moved) return { type, ...moved };
    // "After 27 years" without a date to count from: only how long it took is known.
    if (
      meaning.from === "narrative" &&
      by > 1 &&
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
    const last = unit === "Q" ? (this.narrative.lastQuarter ?? this.latestQuarter()) : this.narrative.last;
    if (!last)
      return { type: "DATE", ...(year !== undefined ? this.remember({ year, sentence }, sentence) : UNRESOLVED) };
    this.use("narrative", last);
    const known = { ...last, year: year ?? last.year + yearShift };
    // A comparison with another year does not move the narrative.
    return { type: "DATE", ...(known.year === last.year ? this.remember(known, sentence) : compose(known, {})) };
  }

  /** The quarter that was over on the day of publication. */
  private latestQuarter(): Known | null {
    if (this.history || this.published?.month === undefined) return null;
    const { year, month, sentence } = this.published;
    return month > 3 ? { year, quarter: Math.ceil(month / 3) - 1, sentence } : { year: year - 1, quarter: 4, sentence };
  }

  private reach(known: Known, sentence: number, tense = 0): void {
    // A history does not move to the day of its publication.
    if (!(this.history && this.used?.is === "published")) this.narrative.reach(known, sentence, tense);
  }

  private remember(known: Known, sentence: number, time: Calendar = {}): Written {
    this.reach(known, sentence);
    return exists(known) ? compose(known, time) : UNRESOLVED;
  }
}
