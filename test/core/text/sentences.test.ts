import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentences } from "../../../src/core/text/sentences.ts";

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", () => {
  test.each<[string, string[]]>([
    ["The road opened. Lorries came.", ["The road opened.", "Lorries came."]],
    ["It closed on Sept. 27. Nobody knew why.", ["It closed on Sept. 27.", "Nobody knew why."]],
    ["Mr. A. Petrov of St. Petersburg wrote it.", ["Mr. A. Petrov of St. Petersburg wrote it."]],
    ["“Is it far?” She said no.", ["“Is it far?”", "She said no."]],
    ["«Далеко?» Нет. В 1993 г. Кельбаджар опустел.", ["«Далеко?»", "Нет.", "В 1993 г. Кельбаджар опустел."]],
    ["Ճանապարհը բացվեց։ Եկան մեքենաներ։", ["Ճանապարհը բացվեց։", "Եկան մեքենաներ։"]],
    ["about 3.5 million and so on", ["about 3.5 million and so on"]],
    ["One.Two", ["One.Two"]],
    ["He asked who… and then left.", ["He asked who… and then left."]],
  ])("%s", (text, expected) => expect(cut(text)).toEqual(expected));

  test("any text: ordered spans that leave out nothing but white space", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("A", "b", ".", "!", " ", "\n", "”", "«", "5", "\udc00"), maxLength: 40 }),
        (text) => {
          let last = 0;
          for (const { start, end } of sentences(text)) {
            expect(text.slice(last, start).trim()).toBe("");
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBe(text.length);
        },
      ),
    );
  });
});

test.each([".", '."', ". ", "? (", "Mr. "])("100 kB of %j take no more than a moment", (unit) => {
  const started = performance.now();
  sentences(unit.repeat(100_000 / unit.length));
  expect(performance.now() - started).toBeLessThan(200);
});
