import type { DateMark, PlaceMark, Span } from "../../core/model.ts";

/** A stretch of a passage: plain, or marked as a place or as a date. */
export type Segment =
  | { kind: "text"; text: string }
  | { kind: "place"; text: string; mark: PlaceMark }
  | { kind: "date"; text: string; mark: DateMark };

/** Cuts a text at its marks. A mark that overlaps an earlier one, or lies outside the text, stays unmarked; no text is lost. */
export function segments(text: string, places: readonly PlaceMark[], dates: readonly DateMark[]): Segment[] {
  const marks: ({ kind: "place"; mark: PlaceMark } | { kind: "date"; mark: DateMark })[] = [
    ...places.map((mark) => ({ kind: "place" as const, mark })),
    ...dates.map((mark) => ({ kind: "date" as const, mark })),
  ];
  marks.sort((one, other) => one.mark.start - other.mark.start || other.mark.end - one.mark.end);
  const found: Segment[] = [];
  let at = 0;
  for (const marked of marks) {
    const { start, end }: Span = marked.mark;
    if (start < at || end <= start || end > text.length) continue;
    if (start > at) found.push({ kind: "text", text: text.slice(at, start) });
    found.push({ ...marked, text: text.slice(start, end) });
    at = end;
  }
  if (at < text.length) found.push({ kind: "text", text: text.slice(at) });
  return found;
}
