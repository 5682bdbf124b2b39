import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { passages } from "../../../src/core/text/passages.ts";

const of = (text: string) => passages({ id: "a", text });

describe("passages", () => {
  test("are the paragraphs between blank lines, without the white space at their ends", () => {
    const text = "\n  First line\nand its second. \r\n \t\r\n\r\nSecond paragraph.\n\n";
    expect(of(text).map((passage) => passage.text)).toEqual(["First line\nand its second.", "Second paragraph."]);
  });

  test("keep their name when others are put before them, and lose it when their words change", () => {
    const [alone] = of("The spring is warm.");
    const [, later] = of("A new opening.\n\nThe  spring is\nwarm.");
    const [changed] = of("The spring is cold.");
    expect(later!.id).toBe(alone!.id);
    expect(changed!.id).not.toBe(alone!.id);
  });

  test("that repeat get numbers", () => {
    const [first, second, third] = of("Same.\n\nSame.\n\nsame.");
    expect(second!.id).toBe(`${first!.id}-2`);
    expect(third!.id).toBe(`${first!.id}-3`);
  });

  test("any text: spans in order, in range, holding their words; ids unique", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "B", " ", "\n", "\r\n", "\n\n", "\t", "\ud800", "ə"),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (body) => {
        const found = of(body);
        let last = 0;
        for (const passage of found) {
          expect(passage.start).toBeGreaterThanOrEqual(last);
          expect(body.slice(passage.start, passage.end)).toBe(passage.text);
          expect(passage.text.trim()).toBe(passage.text);
          expect(passage.text).not.toBe("");
          last = passage.end;
        }
        expect(
          found
            .map((passage) => passage.text)
            .join("")
            .replace(/\s/g, ""),
        ).toBe(body.replace(/\s/g, ""));
        expect(new Set(found.map((passage) => passage.id)).size).toBe(found.length);
      }),
    );
  });
});
