import type { InterfaceLanguage } from "../../core/model.ts";
import type { Messages } from "../state/language.svelte.ts";
import { monthName } from "./months.ts";

const DATE = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2})(?::\d{2})?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

/**
 * An EDTF date or interval in words, as exact as it is and no more. What the format does not know is given as it is.
 * @param m words of the same language
 */
export function formatInterval(interval: string, language: InterfaceLanguage, m: Messages): string {
  const [from, to, ...rest] = interval.split("/");
  if (to === undefined || rest.length > 0) return formatDate(interval, language, m);
  const open = (end: string): boolean => end === "" || end === "..";
  if (open(from!)) return m.open_start({ date: formatDate(to, language, m) });
  if (open(to)) return m.open_end({ date: formatDate(from!, language, m) });
  return formatRange(from!, to, language, m);
}

/** An EDTF date in words. */
export function formatDate(date: string, language: InterfaceLanguage, m: Messages): string {
  const words = formatPlain(date.replace(/[~?%]/g, ""), language, m);
  if (/[~%]/.test(date)) return m.approximate({ date: words });
  return date.includes("?") ? m.uncertain({ date: words }) : words;
}

function formatPlain(date: string, language: InterfaceLanguage, m: Messages): string {
  const unspecified = /^(\d{2})(\d|X)X(?:-XX)*$/.exec(date);
  if (unspecified) {
    const [, century, decade] = unspecified;
    return decade === "X"
      ? m.century({ first: year(`${century}00`), last: year(`${century}99`) })
      : m.decade({ year: year(`${century}${decade}0`) });
  }
  const match = DATE.exec(date.replace(/(-XX)+$/, ""));
  if (!match) return date;
  const [, yearDigits = "", month, day, time] = match;
  // Year 0 of ISO 8601 is 1 BC.
  if (Number(yearDigits) <= 0) return m.century_bc({ year: String(1 - Number(yearDigits)) });
  if (month === undefined) return year(yearDigits);
  if (Number(month) > 12) return formatPartOfYear(Number(month), year(yearDigits), date, m);
  const words = `${dayAndMonth(month, day, language)} ${year(yearDigits)}`;
  return time === undefined ? words : m.day_and_time({ date: words, time });
}

/** ISO 8601-2 sub-year groupings: 21–24 seasons, 33–36 quarters, 40–41 halves. */
function formatPartOfYear(part: number, inYear: string, date: string, m: Messages): string {
  const season = SEASONS[part - 21];
  if (season) return m[`season_${season}`]({ year: inYear });
  if (part >= 33 && part <= 36) return m.quarter({ quarter: String(part - 32), year: inYear });
  if (part >= 40 && part <= 41) return m.half_year({ half: String(part - 39), year: inYear });
  return date;
}

/** What two ends share is said once: "27 September – 10 November 2020", "3–5 May 2020". */
function formatRange(from: string, to: string, language: InterfaceLanguage, m: Messages): string {
  const plain = /^(\d{4})-(0\d|1[0-2])(?:-(\d{2}))?$/;
  const [first, last] = [plain.exec(from), plain.exec(to)];
  const alike = first && last && first[1] === last[1] && Boolean(first[3]) === Boolean(last[3]);
  if (alike && first[3] && first[2] === last[2]) return `${Number(first[3])}–${formatDate(to, language, m)}`;
  if (alike) return `${dayAndMonth(first[2]!, first[3], language)} – ${formatDate(to, language, m)}`;
  const years = /^\d{4}$/.test(from) && /^\d{4}$/.test(to);
  return `${formatDate(from, language, m)}${years ? "–" : " – "}${formatDate(to, language, m)}`;
}

function dayAndMonth(month: string, day: string | undefined, language: InterfaceLanguage): string {
  const name = monthName(Number(month), language, day !== undefined);
  return day === undefined ? name : `${Number(day)} ${name}`;
}

function year(digits: string): string {
  return String(Number(digits));
}
