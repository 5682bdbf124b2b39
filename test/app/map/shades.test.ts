import type { Map as MapLibreMap } from "maplibre-gl";
import { beforeEach, describe, expect, test } from "vitest";
import { placeDots } from "../../../src/app/map/dots.ts";
import { membersOf } from "../../../src/app/map/selection.ts";
import { Shades, targets } from "../../../src/app/map/shades.ts";
import type { PlaceSummary } from "../../../src/core/model.ts";

function place(id: string, part: Partial<PlaceSummary>): PlaceSummary {
  const base = { slug: id, kind: "district", parent: null, center: [46, 40], count: 1, years: null, told: [] } as const;
  return { ...base, center: [46, 40], told: [], names: { en: id }, polygon: true, id, ...part };
}

const places = [
  place("AZ", { kind: "country" }),
  place("AZ-KAL", { parent: "AZ" }),
  place("AZ-TOV", { parent: "AZ", count: 0 }),
  place("gn:586268", { kind: "town", parent: "AZ-KAL", polygon: false, names: { en: "Kalbajar", ru: "Кельбаджар" } }),
  place("gn:1", { kind: "town", parent: "AZ", polygon: false, count: 0 }),
  place("x-nkao", { kind: "historical", parent: "AZ" }),
  place("x-both", { kind: "union", polygon: false, members: ["AZ-KAL", "AZ"] }),
];

/** Stands in for a map: holds feature states, and refuses them while its style is lost. */
class StatesOnly {
  style: object | null = {};
  states = new Map<string, Record<string, unknown>>();
  calls = 0;

  getSource(): object {
    return {};
  }
  setFeatureState(target: object, state: object): void {
    if (!this.style) throw new Error("The style is lost");
    this.calls++;
    const key = JSON.stringify(target);
    this.states.set(key, { ...this.states.get(key), ...state });
  }
  removeFeatureState(target: object, name: string): void {
    this.calls++;
    delete this.states.get(JSON.stringify(target))?.[name];
  }
  of(position: number): Record<string, unknown> | undefined {
    return this.states.get(JSON.stringify(targets(places[position]!, position)[0]));
  }
}

describe("shades", () => {
  let map: StatesOnly;
  let shades: Shades;
  beforeEach(() => {
    map = new StatesOnly();
    shades = new Shades(map as unknown as MapLibreMap, places);
  });

  test("write only what changed, and take old values back", () => {
    shades.set(
      "class",
      new Map([
        [0, 3],
        [1, 2],
      ]),
    );
    map.calls = 0;
    shades.set("class", new Map([[0, 3]]));
    expect(map.calls).toBe(2);
    expect(map.of(0)).toEqual({ class: 3 });
    expect(map.of(1)).toEqual({});
  });

  test("keep the states of different keys apart", () => {
    shades.set("class", new Map([[1, 5]]));
    shades.set("hover", new Map([[1, true]]));
    shades.set("hover", new Map());
    expect(map.of(1)).toEqual({ class: 5 });
  });

  test("come back after the graphics context was lost, with what changed meanwhile", () => {
    shades.set("class", new Map([[1, 1]]));
    map.style = null;
    shades.set("class", new Map([[0, 4]]));
    map.style = {};
    map.states.clear();
    shades.reapply();
    expect([map.of(0), map.of(1)]).toEqual([{ class: 4 }, undefined]);
  });

  test("ignore positions that the atlas does not have", () => {
    expect(() => shades.set("highlighted", new Map([[99, true]]))).not.toThrow();
  });
});

test("each kind of place is drawn in its own layer", () => {
  const layers = places.map((some, position) =>
    targets(some, position).map(({ source, sourceLayer }) => sourceLayer ?? source),
  );
  expect(layers.map(([first]) => first)).toEqual([
    "countries",
    "regions",
    "regions",
    "places",
    "places",
    "historical",
    "places",
  ]);
});

test("dots are the mentioned places without a polygon, named in the interface's languages", () => {
  const { features } = placeDots(places, null);
  expect(features.map(({ id }) => id)).toEqual([3]);
  expect(features[0]!.properties).toEqual({
    name: "Kalbajar",
    count: 1,
    "name:en": "Kalbajar",
    "name:ru": "Кельбаджар",
  });
});

test("a river has a dot only while it is selected", () => {
  const river = { ...places[3]!, id: "x-kura", kind: "water" as const };
  expect(placeDots([river], null).features).toEqual([]);
  expect(placeDots([river], 0).features).toHaveLength(1);
});

describe("members", () => {
  test("of a country are its regions, not its history", () => expect(membersOf(places, 0)).toEqual([1, 2]));
  test("of a union are its members, and the regions of its countries", () => {
    expect([...new Set(membersOf(places, 6))].sort()).toEqual([0, 1, 2]);
  });
  test("of nothing are none", () => expect(membersOf(places, null)).toEqual([]));
});
