import type { Feature, Polygon } from "geojson";
import { describe, expect, test } from "vitest";
import { gazetteerEntry, readOwnRegions } from "../../../src/core/places/own-regions.ts";

const square = [
  [
    [10, 10],
    [11, 10],
    [11, 11],
    [10, 11],
    [10, 10],
  ],
];

function feature(properties: object, coordinates: unknown = square): Feature {
  return { type: "Feature", properties, geometry: { type: "Polygon", coordinates } as Polygon };
}

function read(...features: unknown[]) {
  return readOwnRegions({ type: "FeatureCollection", features }, "own.geojson");
}

test("a region with all that it may have", () => {
  const properties = {
    id: "x-one",
    name: "One",
    "name:az": "Bir",
    name_ru: "Один",
    kind: "district",
    parent: "AZ",
    valid_from: 1993,
    to: "2020-11-25",
    population: 5,
  };
  const { regions, issues } = read(feature(properties));
  expect(issues).toEqual([]);
  expect(regions[0]).toEqual({
    place: {
      id: "x-one",
      kind: "district",
      names: { en: "One", az: "Bir", ru: "Один" },
      parent: "AZ",
      center: [10.5, 10.5],
      bbox: [10, 10, 11, 11],
      area: expect.closeTo(12_130, -2),
      population: 5,
      from: "1993",
      to: "2020-11-25",
    },
    geometry: { type: "Polygon", coordinates: square },
  });
  expect(gazetteerEntry(regions[0]!).names).toContainEqual({ name: "Bir", language: "az", use: "official" });
});

test("names as an object; the first stands in for English", () => {
  const { regions } = read(feature({ id: "a", names: { hy: "Մեկ" } }));
  expect(regions[0]!.place.names).toEqual({ hy: "Մեկ", en: "Մեկ" });
});

test("TopoJSON", () => {
  const topology = {
    type: "Topology",
    arcs: [square[0]],
    objects: {
      any: {
        type: "GeometryCollection",
        geometries: [{ type: "Polygon", arcs: [[0]], properties: { id: "a", name: "A" } }],
      },
    },
  };
  const { regions, issues } = readOwnRegions(topology, "own.topojson");
  expect(issues).toEqual([]);
  expect(regions.map(({ place }) => place.id)).toEqual(["a"]);
  expect(regions[0]!.geometry.coordinates).toEqual(square);
});

describe("a region that cannot be used is named, and the others are kept", () => {
  test.each<[string, unknown, RegExp]>([
    [
      "a ring that is not closed",
      feature({ id: "b", name: "B" }, [square[0]!.slice(0, 4)]),
      /not closed \(it ends at 10, 11\)/,
    ],
    [
      "too few points",
      feature({ id: "b", name: "B" }, [
        [
          [1, 1],
          [2, 2],
          [1, 1],
        ],
      ]),
      /ring of 3 points/,
    ],
    [
      "an outline that crosses itself",
      feature({ id: "b", name: "B" }, [
        [
          [0, 0],
          [2, 2],
          [2, 0],
          [0, 2],
          [0, 0],
        ],
      ]),
      /crosses itself near/,
    ],
    [
      "a hole that crosses the outline",
      feature({ id: "b", name: "B" }, [
        ...square,
        [
          [10.5, 10.5],
          [12, 10.5],
          [12, 10.6],
          [10.5, 10.5],
        ],
      ]),
      /crosses itself near/,
    ],
    [
      "no number",
      feature({ id: "b", name: "B" }, [
        [
          [null, 1],
          [2, 2],
          [3, 1],
          [null, 1],
        ],
      ]),
      /no pair of numbers/,
    ],
    [
      "metres for degrees",
      feature({ id: "b", name: "B" }, [
        [
          [5e6, 1],
          [2, 2],
          [3, 1],
          [5e6, 1],
        ],
      ]),
      /outside the world at 5000000, 1/,
    ],
    ["no geometry", { type: "Feature", properties: { id: "b", name: "B" }, geometry: null }, /no geometry/],
    [
      "a line",
      {
        type: "Feature",
        properties: { id: "b", name: "B" },
        geometry: {
          type: "LineString",
          coordinates: [
            [0, 0],
            [1, 1],
          ],
        },
      },
      /is a LineString/,
    ],
    ["an empty polygon", feature({ id: "b", name: "B" }, []), /empty|without a ring/],
    ["no id", feature({ name: "B" }), /Region 2 has no id/],
    ["an id that no address can hold", feature({ id: "a/b", name: "B" }), /has “a\/b” for an id/],
    ["an id that is taken in other letters", feature({ id: "A", name: "B" }), /an id that another region has/],
    ["no name", feature({ id: "b", name: " " }), /has no name/],
    ["nothing at all", null, /Region 2 has no id/],
  ])("%s", (_, broken, message) => {
    const { regions, issues } = read(feature({ id: "a", name: "A" }), broken, feature({ id: "c", name: "C" }));
    expect(regions.map(({ place }) => place.id)).toEqual(["a", "c"]);
    expect(issues).toMatchObject([{ severity: "error", file: "own.geojson", message: expect.stringMatching(message) }]);
    expect(issues[0]!.remedy).not.toBe("");
  });
});

test("rings that touch and points that repeat are no fault", () => {
  const touching = [
    [
      [0, 0],
      [4, 0],
      [4, 0],
      [4, 4],
      [0, 4],
      [0, 0],
    ],
    [
      [0, 0],
      [1, 2],
      [2, 1],
      [0, 0],
    ],
  ];
  expect(read(feature({ id: "a", name: "A" }, touching)).issues).toEqual([]);
});

test("a date that is none is left out, the region kept", () => {
  const { regions, issues } = read(feature({ id: "a", name: "A", from: "long ago" }));
  expect(regions[0]!.place).not.toHaveProperty("from");
  expect(issues).toMatchObject([{ severity: "warning", value: "long ago" }]);
});

test.each([
  null,
  3,
  "x",
  [],
  {},
  { type: "FeatureCollection" },
  { type: "Topology" },
  { type: "Topology", objects: { a: {} } },
])("what is no map is named: %j", (parsed) => {
  const { regions, issues } = readOwnRegions(parsed, "own.geojson");
  expect(regions).toEqual([]);
  expect(issues).toMatchObject([{ severity: "error", file: "own.geojson" }]);
});
