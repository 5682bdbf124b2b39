import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segments } from "../../../src/app/parts/segments.ts";
import type { DateMark, PlaceMark } from "../../../src/core/model.ts";

const place = (start: number, end: number): PlaceMark => ({ start, end, place: "X", kind: "name", confidence: 1 });
const date = (start: number, end: number): DateMark => ({
  start,
  end,
  type: "DATE",
  value: "1993",
  interval: "1993",
  why: { rule: "year" },
});

describe("a text cut at its marks", () => {
  test("keeps their order", () => {
    const parts = segments("In 1993 Kalbajar fell silent", [place(8, 16)], [date(3, 7)]);
    expect(parts.map(({ kind, text }) => [kind, text])).toEqual([
      ["text", "In "],
      ["date", "1993"],
      ["text", " "],
      ["place", "Kalbajar"],
      ["text", " fell silent"],
    ]);
  });

  test("leaves unmarked what overlaps or lies outside", () => {
    const parts = segments("abcdef", [place(0, 4), place(2, 5), place(5, 9)], [date(3, 3)]);
    expect(parts.map(({ kind, text }) => [kind, text])).toEqual([
      ["place", "abcd"],
      ["text", "ef"],
    ]);
  });

  test("loses no text, whatever the marks", () => {
    const marks = fc.array(fc.tuple(fc.integer({ min: -3, max: 40 }), fc.integer({ min: -3, max: 40 })));
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), marks, marks, (text, places, dates) => {
        const parts = segments(
          text,
          places.map(([start, end]) => place(start, end)),
          dates.map(([start, end]) => date(start, end)),
        );
        expect(parts.map((part) => part.text).join("")).toBe(text);
      }),
    );
  });
});
