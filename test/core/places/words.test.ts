import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ALL_CAPITALS,
  CAPITAL,
  CASELESS,
  DIGITS,
  GAP_COMMA,
  GAP_DASH,
  GAP_PARAGRAPH,
  GAP_SPACE,
  GAP_STOP,
  POINTED,
  Words,
  wordHash,
} from "../../../src/core/places/words.ts";

function rows(text: string): string[] {
  const words = Words.of(text);
  return Array.from({ length: words.count }, (_, i) => text.slice(words.start[i], words.end[i]));
}

describe("words", () => {
  it.each<[string, string[]]>([
    ["Snow fell in Baku.", ["Snow", "fell", "in", "Baku"]],
    ["K’arvachar, Xi'an 'Paris'", ["K’arvachar", "Xi'an", "Paris"]],
    ["the U.S. and W.Va. end.Then", ["the", "U.S", "and", "W.Va", "end", "Then"]],
    ["Nagorno-Karabakh/France-24", ["Nagorno", "Karabakh", "France", "24"]],
    ["Քարվաճառ։ თბილისი", ["Քարվաճառ", "თბილისი"]],
    ["", []],
    ["\ud800 \udfff", []],
  ])("%j", (text, expected) => expect(rows(text)).toEqual(expected));

  it("know how they are printed", () => {
    const { shape } = Words.of("Baku BAKU baku 24 თბილისი U.S.");
    expect([...shape.subarray(0, 6)].map((flags) => flags & ~32)).toEqual([
      CAPITAL,
      CAPITAL | ALL_CAPITALS,
      0,
      DIGITS,
      CASELESS,
      CAPITAL | ALL_CAPITALS | POINTED,
    ]);
  });

  it("know what stands before them", () => {
    const { gap } = Words.of("One two-three, four. Five\n\nsix");
    expect([...gap.subarray(0, 6)]).toEqual([
      GAP_PARAGRAPH,
      GAP_SPACE,
      GAP_DASH,
      GAP_COMMA | GAP_SPACE,
      GAP_STOP | GAP_SPACE,
      expect.any(Number),
    ]);
    expect(gap[5]! & GAP_PARAGRAPH).toBe(GAP_PARAGRAPH);
  });

  it("have a bare form before an apostrophe", () => {
    const words = Words.of("Azerbaijan's roads");
    expect(words.bareEnd[0]).toBe(10);
    expect(words.bareHashA[0]).toBe(wordHash("azerbaijan"));
    expect(words.bareEnd[1]).toBe(words.end[1]);
  });

  it("stand in order and apart in any text, and hash like their folded text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const words = Words.of(text);
        let end = 0;
        for (let i = 0; i < words.count; i++) {
          expect(words.start[i]).toBeGreaterThanOrEqual(end);
          end = words.end[i]!;
          expect(end).toBeGreaterThan(words.start[i]!);
          expect(words.hashA[i]).toBe(wordHash(text.slice(words.start[i], end)));
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
