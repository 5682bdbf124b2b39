const ISO = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[T ]\d{2}:\d{2}.*)?$/;
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/**
 * The day, month or year on which an article says that it was published, as ISO 8601 (`2020-11-26`, `2020-11`, `2020`); null where it
 * names none, or one that the calendar does not have. A time of day is dropped. Days are not moved between time zones.
 */
export function publishedDate(value: string): string | null {
  const trimmed = value.trim();
  const yearFirst = ISO.exec(trimmed) ?? SLASHED.exec(trimmed) ?? COMPACT.exec(trimmed);
  if (yearFirst !== null) return calendarDate(yearFirst[1]!, yearFirst[2], yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(trimmed);
  return dayFirst === null ? null : calendarDate(dayFirst[3]!, dayFirst[2], dayFirst[1]);
}

function calendarDate(year: string, month?: string, day?: string): string | null {
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return null;
  const monthPart = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return monthPart;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || Number(day) < 1) return null;
  return `${monthPart}-${day.padStart(2, "0")}`;
}
