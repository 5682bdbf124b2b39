import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classBreaks, classOf } from "../../../src/core/atlas/classes.ts";

describe("class breaks", () => {
  test.each<[string, number[], number[]]>([
    ["nothing", [], []],
    ["only zeros", [0, 0], []],
    ["one count", [3, 3, 3], [3]],
    ["few distinct counts are a class each", [1, 2, 6, 1, 0], [1, 2, 6]],
    ["clusters far apart stay together", [1, 1, 10, 11, 100, 110, 1000, 1100, 9000, 10_000], [1, 10, 100, 1000, 9000]],
  ])("%s", (_, counts, breaks) => expect(classBreaks(counts)).toEqual(breaks));

  const counts = fc.array(fc.nat(5000), { maxLength: 700 });

  test("are ascending counts of the archive, at most five, whatever the order", () => {
    fc.assert(
      fc.property(counts, (some) => {
        const breaks = classBreaks(some);
        expect(breaks.length).toBeLessThanOrEqual(5);
        expect(breaks).toEqual([...new Set(breaks)].sort((a, b) => a - b));
        for (const bound of breaks) expect(some).toContain(bound);
        expect(classBreaks(some.toReversed())).toEqual(breaks);
      }),
    );
  });

  test("give every count above zero a class, more for more, and none an empty one", () => {
    fc.assert(
      fc.property(counts, (some) => {
        const breaks = classBreaks(some);
        const classes = some.toSorted((a, b) => a - b).map((count) => classOf(count, breaks));
        expect(classes).toEqual(classes.toSorted((a, b) => a - b));
        expect(new Set(classes.filter((rank) => rank > 0)).size).toBe(breaks.length);
      }),
    );
  });
});

test("a count of zero has class 0, and one below the first break the first class", () => {
  expect(classOf(0, [2, 5])).toBe(0);
  expect(classOf(1, [2, 5])).toBe(1);
  expect(classOf(5, [2, 5])).toBe(2);
});
