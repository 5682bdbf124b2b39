import { describe, expect, test } from "vitest";
import { frame } from "../../../src/core/atlas/frame.ts";
import type { Place, PlaceKind } from "../../../src/core/model.ts";

const place = (kind: PlaceKind, west: number, south: number, size: number, area = size * size * 10_000): Place => ({
  id: `${kind}${west}`,
  kind,
  names: { en: kind },
  parent: null,
  center: [west + size / 2, south + size / 2],
  ...(kind === "town" ? {} : { bbox: [west, south, west + size, south + size], area }),
});

describe("the frame that a map opens on", () => {
  const near = [40, 41, 42, 43, 44, 45, 46].map((west) => ({ place: place("district", west, 40, 1), weight: 2 }));

  test("holds the outlines of the bulk", () => expect(frame(near)).toEqual([40, 38.5, 47, 42.5]));

  test("leaves out the few that are far away", () => {
    const far = [{ place: place("town", -74, 40.7, 0), weight: 3 }];
    expect(frame([...near, ...far])).toEqual(frame(near));
  });

  test("cuts an outline that reaches far beyond the middle of its place", () => {
    const wide: Place = { ...place("region", 43, 40, 1), bbox: [43, 40, 90, 41] };
    expect(frame([...near, { place: wide, weight: 1 }])).toEqual([40, 38.5, 49, 42.5]);
  });

  test("counts small countries and leaves out large ones beside anything smaller", () => {
    const small = { place: place("country", 44, 36, 2), weight: 5 };
    const large = { place: place("country", 60, 50, 60), weight: 50 };
    expect(frame([...near, small, large])[1]).toBe(36);
    expect(frame([...near, small, large])[2]).toBe(47);
    expect(frame([large])).toEqual([60, 50, 120, 85]);
  });

  test("shows the surroundings of a single town", () => {
    expect(frame([{ place: place("town", 45, 40, 0), weight: 1 }])).toEqual([42, 38, 48, 42]);
  });

  test("is the world where nothing is mentioned or nothing has a spot", () => {
    expect(frame([])).toEqual([-170, -56, 180, 75]);
    expect(frame([{ place: place("union", 0, 0, 90), weight: 4 }])).toEqual([-170, -56, 180, 75]);
  });
});
