import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axis, bins } from "../../../src/app/parts/bins.ts";

describe("the bars of a histogram", () => {
  test("are years where these fit", () => {
    expect(
      bins(
        [
          [1993, 2],
          [1995, 1],
        ],
        10,
      ),
    ).toEqual([
      { first: 1993, last: 1993, count: 2 },
      { first: 1994, last: 1994, count: 0 },
      { first: 1995, last: 1995, count: 1 },
    ]);
  });

  test("are decades and more where they do not", () => {
    const bars = bins(
      [
        [1905, 1],
        [1993, 2],
        [2020, 1],
      ],
      13,
    );
    expect(bars[0]).toEqual({ first: 1900, last: 1909, count: 1 });
    expect(bars).toHaveLength(13);
  });

  test("gather a few early years in one bar ahead", () => {
    const bars = bins(
      [
        [301, 1],
        [1990, 30],
        [2020, 30],
      ],
      40,
    );
    expect(bars[0]).toEqual({ first: 301, last: 1989, count: 1 });
    expect(bars[1]).toEqual({ first: 1990, last: 1990, count: 30 });
  });

  test("do not gather early years that are many", () => {
    expect(
      axis([
        [301, 10],
        [1990, 30],
        [2020, 30],
      ]),
    ).toEqual([301, 2020]);
  });

  test("count every passage once", () => {
    const years = fc.uniqueArray(fc.tuple(fc.integer({ min: -3000, max: 2100 }), fc.integer({ min: 1, max: 99 })), {
      selector: ([year]) => year,
    });
    fc.assert(
      fc.property(years, fc.integer({ min: 2, max: 60 }), (told, most) => {
        const sorted = told.toSorted(([one], [other]) => one - other);
        const bars = bins(sorted, most);
        const total = told.reduce((sum, [, count]) => sum + count, 0);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(total);
        expect(bars.length).toBeLessThanOrEqual(Math.max(most, 7) + 1);
      }),
    );
  });
});
