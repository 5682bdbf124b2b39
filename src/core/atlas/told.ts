import { bounds, compareIntervals, dayOf } from "../dates/edtf.ts";
import type { DateMark, LinkDate, Span } from "../model.ts";

/**
 * The dates that a passage tells of a place: those of the sentence that names it; where that has none, those of its paragraph;
 * where that has none either, the story's. The last two are inferences, and marked so.
 * @param mentions spans of the place in the passage
 * @param sentences spans of the passage's sentences
 * @param dates all dates of the passage
 * @param story date of the story at this passage, see `storyDates`
 * @returns earliest first, each interval once
 */
export function toldOf(
  mentions: readonly Span[],
  sentences: readonly Span[],
  dates: readonly DateMark[],
  story: LinkDate | null,
  textOf: (span: Span) => string,
): LinkDate[] {
  const tellable = dates.filter(isTellable);
  const near = tellable.filter((date) =>
    sentences.some((sentence) => overlaps(sentence, date) && mentions.some((mention) => overlaps(sentence, mention))),
  );
  const basis = near.length > 0 ? "sentence" : "paragraph";
  const own = (near.length > 0 ? near : tellable).map((date) => ({
    interval: date.interval!,
    basis,
    text: textOf(date),
  })) satisfies LinkDate[];
  const told = own.length > 0 ? own : story === null ? [] : [story];
  const once = new Map(told.map((date) => [date.interval, date]));
  return [...once.values()].sort((one, other) => compareIntervals(one.interval, other.interval));
}

/**
 * The date of the story at each of its passages: the one told last before it, as a narrative moves on from the date it named;
 * before any is told, the first that follows, as news opens with what it dates later.
 * @param passages the dates of each passage, in order, and how each is printed
 */
export function storyDates(passages: readonly (readonly { mark: DateMark; text: string }[])[]): (LinkDate | null)[] {
  const dated = passages.map((dates) => dates.filter(({ mark }) => isTellable(mark)));
  const asStory = (date: { mark: DateMark; text: string } | undefined): LinkDate | null =>
    date ? { interval: date.mark.interval!, basis: "story", text: date.text } : null;
  const first = asStory(dated.find((dates) => dates.length > 0)?.[0]);
  let last: LinkDate | null = null;
  return dated.map((dates) => {
    const here = last ?? first;
    last = asStory(dates.at(-1)) ?? last;
    return here;
  });
}

/** First and last day of all dates told; null where none is. */
export function spanOf(told: readonly LinkDate[]): [string, string] | null {
  let span: [string, string] | null = null;
  for (const { interval } of told) {
    const days = bounds(interval);
    if (!days) continue;
    span = span ? [earlier(span[0], days[0]), later(span[1], days[1])] : days;
  }
  return span;
}

/** A date on the calendar with both ends known: durations, sets and "recently" tell no date of a place. */
function isTellable(date: DateMark): boolean {
  return (date.type === "DATE" || date.type === "TIME") && date.interval !== null && bounds(date.interval) !== null;
}

function earlier(one: string, other: string): string {
  return dayOf(one) <= dayOf(other) ? one : other;
}

function later(one: string, other: string): string {
  return dayOf(one) >= dayOf(other) ? one : other;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
