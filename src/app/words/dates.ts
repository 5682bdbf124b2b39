import type { Messages } from "../state/language.svelte.ts";

type Precision = "year" | "month" | "day";

const OPTIONS: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
};
const formats = new Map<string, Intl.DateTimeFormat>();
const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

/**
 * An EDTF date or interval in words, as exact as it is and no more. What the format does not know is given as it is.
 * @param m words of the same language
 */
export function formatInterval(interval: string, language: string, m: Messages): string {
  const [from, to, ...rest] = interval.split("/");
  if (to === undefined || rest.length > 0) return formatOne(interval, language, m);
  const open = (end: string): boolean => end === "" || end === "..";
  if (open(from!)) return m.open_start({ date: formatOne(to, language, m) });
  if (open(to)) return m.open_end({ date: formatOne(from!, language, m) });
  return formatRange(from!, to, language, m);
}

/** An ISO year, month or day in words. */
export function formatDate(date: string, language: string, m: Messages): string {
  return formatOne(date, language, m);
}

function formatOne(date: string, language: string, m: Messages): string {
  const plain = date.replace(/[~?%]/g, "");
  const words = formatPlain(plain, language, m);
  if (/[~%]/.test(date)) return m.approximate({ date: words });
  return date.includes("?") ? m.uncertain({ date: words }) : words;
}

function formatPlain(date: string, language: string, m: Messages): string {
  const unspecified = /^(\d{2})(\d|X)X(?:-XX)*$/.exec(date);
  if (unspecified) {
    const [, century, decade] = unspecified;
    return decade === "X"
      ? m.century({ first: `${century}00`, last: `${century}99` })
      : m.decade({ year: `${century}${decade}0` });
  }
  const match = DATE.exec(date.replace(/(-XX)+$/, ""));
  if (!match) return date;
  const [, year, month, day, time] = match;
  const number = Number(year);
  // Year 0 of ISO 8601 is 1 BC.
  if (number <= 0) return m.century_bc({ year: String(1 - number) });
  if (month !== undefined && Number(month) > 12) return formatPartOfYear(Number(month), String(number), date, m);
  const words = format(number, month, day, language);
  return time === undefined ? words : m.day_and_time({ date: words, time });
}

/** ISO 8601-2 sub-year groupings: 21–24 seasons, 33–36 quarters, 40–41 halves. */
function formatPartOfYear(part: number, year: string, date: string, m: Messages): string {
  const season = SEASONS[part - 21];
  if (season) return m[`season_${season}`]({ year });
  if (part >= 33 && part <= 36) return m.quarter({ quarter: String(part - 32), year });
  if (part >= 40 && part <= 41) return m.half_year({ half: String(part - 39), year });
  return date;
}

function format(year: number, month: string | undefined, day: string | undefined, language: string): string {
  const precision: Precision = day ? "day" : month ? "month" : "year";
  // A bare year is a bare number: `Intl` would add the words for "year" in Russian and Armenian.
  if (precision === "year") return String(year);
  // "2020 г." stays on one line.
  return formatter(language, precision).format(utc(year, month!, day)).replace(" г.", "\u00a0г.");
}

function formatRange(from: string, to: string, language: string, m: Messages): string {
  const plain = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
  const [first, last] = [plain.exec(from), plain.exec(to)];
  // Ranges of one precision are told in the language's own way: "27 September – 10 November 2020".
  if (first && last && Boolean(first[3]) === Boolean(last[3]) && Number(first[2]) <= 12 && Number(last[2]) <= 12) {
    return formatter(language, first[3] ? "day" : "month").formatRange(
      utc(Number(first[1]), first[2]!, first[3]),
      utc(Number(last[1]), last[2]!, last[3]),
    );
  }
  const years = /^\d{4}$/;
  const dash = years.test(from) && years.test(to) ? "–" : " – ";
  return `${formatOne(from, language, m)}${dash}${formatOne(to, language, m)}`;
}

function formatter(language: string, precision: Precision): Intl.DateTimeFormat {
  const locale = language === "en" ? "en-GB" : language;
  const key = `${locale} ${precision}`;
  let found = formats.get(key);
  if (!found) formats.set(key, (found = new Intl.DateTimeFormat(locale, { ...OPTIONS[precision], timeZone: "UTC" })));
  return found;
}

function utc(year: number, month: string, day = "01"): Date {
  const date = new Date(Date.UTC(2000, Number(month) - 1, Number(day)));
  // `Date.UTC` takes years below 100 for the twentieth century; `setUTCFullYear` does not.
  date.setUTCFullYear(year, Number(month) - 1, Number(day));
  return date;
}
