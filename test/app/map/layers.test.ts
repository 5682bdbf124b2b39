import { readFileSync } from "node:fs";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, test } from "vitest";
import { mapLayers, PICKABLE } from "../../../src/app/map/layers.ts";
import { palette, type Palette } from "../../../src/app/map/palette.ts";
import { OUTLINED, type Outlined, outlinedKinds } from "../../../src/app/map/selection.ts";
import { mapStyle, reliefSource } from "../../../src/app/map/style.ts";
import { INTERFACE_LANGUAGES, type PlaceSummary } from "../../../src/core/model.ts";

const themes = [
  ["light", palette(false)],
  ["dark", palette(true)],
] as const;

describe.each(themes)("the %s map", (theme, colours) => {
  test.each(INTERFACE_LANGUAGES)("is a valid style in %s", (language) => {
    const look = {
      language,
      dark: theme === "dark",
      reducedMotion: false,
      textScale: 1.5,
      outlined: new Set<Outlined>(),
    };
    const style = mapStyle(look, { type: "FeatureCollection", features: [] });
    expect(validateStyleMin(style)).toEqual([]);
    const relief = reliefSource();
    const whole = { ...style, sources: { ...style.sources, relief }, layers: mapLayers(colours, language, 1.5) };
    expect(validateStyleMin(whole)).toEqual([]);
    expect(whole.layers.length).toBe(style.layers.length + 2);
  });

  test("takes every tile from the site itself", () => {
    const look = {
      language: "en" as const,
      dark: theme === "dark",
      reducedMotion: true,
      textScale: 1,
      outlined: new Set<Outlined>(),
    };
    const { sources } = mapStyle(look, { type: "FeatureCollection", features: [] });
    const all = [...Object.values(sources), reliefSource()];
    const urls = all.flatMap((source) => ("url" in source ? [source.url] : []));
    expect(urls).toHaveLength(3);
    for (const url of urls) expect(url).toMatch(/^pmtiles:\/\/(basemap|atlas)\//);
  });

  test("tells the classes apart by lightness, in steps that go one way", () => {
    const lights = colours.ramp.map(luminance);
    const steps = lights.slice(1).map((light, i) => light - lights[i]!);
    expect(new Set(steps.map(Math.sign)).size).toBe(1);
    for (const step of steps) expect(Math.abs(step)).toBeGreaterThan(0.03);
  });

  test("draws the edge of a mentioned region at 3:1 against its fill", () => {
    for (const fill of colours.ramp) expect(contrast(fill, colours.edgeMentioned)).toBeGreaterThanOrEqual(3);
  });

  test("sets labels and selection apart from the land", () => {
    expect(contrast(colours.ink, colours.land)).toBeGreaterThanOrEqual(7);
    expect(contrast(colours.inkSoft, colours.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.selected, colours.land)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.selected, colours.casing)).toBeGreaterThanOrEqual(4.5);
  });
});

test("the legend's colours, in tokens.css, are the map's", () => {
  const tokens = readFileSync(new URL("../../../src/app/tokens.css", import.meta.url), "utf8");
  const token = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1);
  const both = (pick: (colours: Palette) => string) => [pick(palette(false)), pick(palette(true))];
  for (const at of [0, 1, 2, 3, 4]) expect(token(`class-${at + 1}`)).toEqual(both(({ ramp }) => ramp[at]!));
  expect(token("sea")).toEqual(both(({ sea }) => sea));
  expect(token("map-land")).toEqual(both(({ land }) => land));
  expect(token("map-empty")).toEqual(both(({ zero }) => zero));
  expect(token("map-edge")).toEqual(both(({ edgeMentioned }) => edgeMentioned));
  expect(token("map-selected")).toEqual(both(({ selected }) => selected));
  expect(token("map-historical")).toEqual(both(({ historical }) => historical));
});

describe("the order of the layers", () => {
  const order = mapLayers(palette(false), "en").map(({ id }) => id);
  const below = (lower: string, upper: string) => order.indexOf(lower) < order.indexOf(upper) && order.includes(lower);

  test("names each layer once", () => expect(new Set(order).size).toBe(order.length));

  test.each([
    ["sea", "land"],
    ["land", "country-fills"],
    ["country-fills", "region-fills"],
    ["region-fills", "hills"],
    ["hills", "lakes"],
    ["lakes", "rivers"],
    ["region-edges", "mentioned-edges"],
    ["mentioned-edges", "historical-lines"],
    ["historical-lines", "region-outlines"],
    ["region-outlines", "place-dots"],
    ["town-names", "region-names"],
    ["region-names", "country-names"],
  ])("%s lies below %s", (lower, upper) => expect(below(lower, upper)).toBe(true));

  test("holds every layer that a pointer picks from", () => {
    for (const id of Object.values(PICKABLE).flat()) expect(order).toContain(id);
  });

  test("is the same in every look, so that a change of looks repaints and no more", () => {
    expect(mapLayers(palette(true), "hy", 2).map(({ id }) => id)).toEqual(order);
  });
});

describe("outlines", () => {
  test.each<[Outlined[]]>([[[]], [["region"]], [["country", "historical"]]])("are drawn of %j alone", (kinds) => {
    const layers = mapLayers(palette(false), "en", 1, new Set(kinds));
    for (const kind of OUTLINED) {
      const opacities = layers
        .filter(({ id }) => id.startsWith(`${kind}-outline`) || id === `${kind}-selected-wash`)
        .map(({ paint }) => Object.entries(paint!).find(([name]) => name.endsWith("-opacity"))?.[1] as number);
      expect(opacities).toEqual(Array(3).fill(kinds.includes(kind) ? 1 : 0));
    }
  });

  test("are those of the kinds that places are of", () => {
    const places = [
      { kind: "country", polygon: true },
      { kind: "district", polygon: true },
      { kind: "historical", polygon: true },
      { kind: "town" },
    ] as PlaceSummary[];
    expect(outlinedKinds(places, [])).toEqual(new Set());
    expect(outlinedKinds(places, [-1, 3])).toEqual(new Set());
    expect(outlinedKinds(places, [0, 1])).toEqual(new Set(["country", "region"]));
    expect(outlinedKinds(places, [2])).toEqual(new Set(["historical"]));
  });
});

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(colour: Palette["land"]): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
