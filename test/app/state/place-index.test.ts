import { describe, expect, test } from "vitest";
import { groupByCountry } from "../../../src/app/list/group.ts";
import { PlaceIndex } from "../../../src/app/state/place-index.ts";
import type { PlaceKind, PlaceSummary } from "../../../src/core/model.ts";

function place(id: string, kind: PlaceKind, parent: string | null, members?: string[]): PlaceSummary {
  const rest = { center: [0, 0] as [number, number], count: 1, years: null, told: [], polygon: true };
  return { id, slug: id.toLowerCase(), kind, names: { en: id }, parent, ...rest, ...(members ? { members } : {}) };
}

const index = new PlaceIndex([
  place("A", "country", null),
  place("A-1", "district", "A"),
  place("gn:1", "town", "A-1"),
  place("B", "country", null),
  place("big", "union", null, ["A", "B", "C"]),
  place("near", "union", null, ["A", "B"]),
  place("round", "area", "trip"),
  place("trip", "area", "round"),
  place("sea", "water", null),
]);
const ids = (places: PlaceSummary[]): string[] => places.map(({ id }) => id);

describe("the index of places", () => {
  test("finds by id, slug and parent", () => {
    expect(index.position("A-1")).toBe(1);
    expect(index.bySlug("a-1")?.id).toBe("A-1");
    expect(index.bySlug("none")).toBeNull();
    expect(ids(index.children("A"))).toEqual(["A-1"]);
  });

  test("climbs to the closest group of countries", () => {
    expect(ids(index.lineage(index.byId("gn:1")!))).toEqual(["A-1", "A", "near"]);
  });

  test("does not climb in circles", () => {
    expect(ids(index.ancestors(index.byId("round")!))).toEqual(["trip"]);
  });

  test("knows what lies in what", () => {
    expect(index.within("gn:1", "A")).toBe(true);
    expect(index.within("A", "gn:1")).toBe(false);
    expect(index.within("unknown", "unknown")).toBe(true);
  });
});

test("the list groups places by country, what lies in none last", () => {
  const byId = (one: PlaceSummary, other: PlaceSummary): number => (one.id < other.id ? -1 : 1);
  const groups = groupByCountry(index.places, index, byId);
  expect(groups.map(({ country, places }) => [country?.id ?? null, ids(places)])).toEqual([
    ["A", ["A-1", "gn:1"]],
    ["B", []],
    [null, ["big", "near", "round", "sea", "trip"]],
  ]);
});
