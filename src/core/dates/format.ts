/** Intervals for people: the same words on every machine, so without `Intl`. */
import type { Language } from "../model.ts";
import { bounds } from "./edtf.ts";
import { FORMAT_WORDS, type FormatWords } from "./format-words.ts";

const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

/** A date taken apart; years are astronomical. */
interface Parts {
  year: number;
  month?: number;
  day?: number;
  approximate: boolean;
}

/**
 * An EDTF interval in words: "10 November 2020", "27 September – 10 November 2020", "1990s", "about 1905". What is no
 * interval comes back as it is. Languages without words of their own get English.
 */
export function formatInterval(interval: string, language: Language): string {
  if (!bounds(interval)) return interval;
  const words = FORMAT_WORDS[language.toLowerCase().split("-")[0]!] ?? FORMAT_WORDS["en"]!;
  const [from = "", to] = interval.split("/");
  if (to === undefined || from === to) return formatDate(from, words);
  if (from === "" || from === "..") return words.until(formatDate(to, words));
  if (to === "" || to === "..") return words.since(formatDate(from, words));
  return formatRange(from, to, words);
}

function formatRange(from: string, to: string, words: FormatWords): string {
  const [first, last] = [parts(from), parts(to)];
  const sameEra = first && last && first.year > 0 && !first.approximate && !last.approximate;
  if (!sameEra || first.year !== last.year || first.month === undefined || last.month === undefined) {
    if (sameEra && first.month === undefined && last.month === undefined)
      return words.year(`${first.year}–${last.year}`);
    return `${formatDate(from, words)} – ${formatDate(to, words)}`;
  }
  const year = String(first.year);
  if (first.day === undefined || last.day === undefined) {
    if (first.day !== undefined || last.day !== undefined)
      return `${formatDate(from, words)} – ${formatDate(to, words)}`;
    return words.monthYear(`${words.monthsAlone[first.month - 1]} – ${words.monthsAlone[last.month - 1]}`, year);
  }
  const end = words.day(String(last.day), words.months[last.month - 1]!);
  const begin =
    first.month === last.month ? `${first.day}–` : `${words.day(String(first.day), words.months[first.month - 1]!)} – `;
  return words.withYear(begin + end, year);
}

function formatDate(date: string, words: FormatWords): string {
  const approximate = /[~?%]/.test(date);
  const text = formatPlain(date.replace(/[~?%]/g, ""), words);
  return approximate ? words.about(text) : text;
}

function formatPlain(date: string, words: FormatWords): string {
  const bc = date.startsWith("-");
  const [day = "", time] = (bc ? date.slice(1) : date).split("T");
  const [yearDigits = "", monthDigits, dayDigits] = day.split("-");
  if (yearDigits.endsWith("XX")) return words.century(Number(yearDigits.slice(0, -2)) + 1);
  if (yearDigits.endsWith("X")) return words.decade(`${Number(yearDigits.slice(0, -1))}0`);
  const year = bc ? Number(yearDigits) + 1 : Number(yearDigits);
  const era = (text: string) => (bc || year === 0 ? words.bc(text) : text);
  const shown = era(String(year === 0 ? 1 : year));
  if (monthDigits === undefined || monthDigits === "XX") return bc || year === 0 ? shown : words.year(shown);
  const month = Number(monthDigits);
  if (month > 12) return formatGrouping(month, shown, words);
  if (dayDigits === undefined || dayDigits === "XX") return words.monthYear(words.monthsAlone[month - 1]!, shown);
  const whole = words.withYear(words.day(String(Number(dayDigits)), words.months[month - 1]!), shown);
  return time === undefined ? whole : `${whole}, ${formatTime(time, words)}`;
}

function formatGrouping(code: number, year: string, words: FormatWords): string {
  if (code <= 24) return words.season(SEASONS[code - 21]!, year);
  return code >= 40 ? words.half(code - 39, year) : words.quarter(code - 32, year);
}

function formatTime(time: string, words: FormatWords): string {
  const zone = /(Z|[+-]\d{2}(?::\d{2})?)$/.exec(time)?.[1];
  const clock = time.slice(0, 5);
  if (!zone) return clock;
  return `${clock} (${words.utc}${zone === "Z" ? "" : zone.replace("-", "−")})`;
}

function parts(date: string): Parts | null {
  const match = /^(-?\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?([~?%]?)$/.exec(date);
  if (!match) return null;
  return {
    year: Number(match[1]),
    ...(match[2] ? { month: Number(match[2]) } : {}),
    ...(match[3] ? { day: Number(match[3]) } : {}),
    approximate: match[4] !== "",
  };
}
