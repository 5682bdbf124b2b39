import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { InterfaceLanguage } from "../../core/model.ts";
import { classState, mentioned, faded, is, shade, byZoom } from "./expressions.ts";
import { labels } from "./labels.ts";
import type { Palette } from "./palette.ts";
import { OUTLINED, type Outlined } from "./selection.ts";

/** Layers that a pointer can pick a place from: dots first, then lines, then polygons. */
export const PICKABLE = {
  dots: ["place-dots"],
  lines: ["historical-lines"],
  polygons: ["region-fills", "country-fills"],
} as const;

/**
 * Every layer of the map, lowest first: this table is the z-order. Shades, outlines and label colours follow feature
 * state (`class`, `hover`, `selected`, `member`, `highlighted`), so that a change of dates or selection redraws nothing
 * but what changed. `textScale` makes labels larger on screens that are read from afar; `outlined` are the kinds of places of which one has
 * an outline.
 */
export function mapLayers(
  colours: Palette,
  language: InterfaceLanguage,
  textScale = 1,
  outlined: ReadonlySet<Outlined> = new Set(OUTLINED),
): LayerSpecification[] {
  return [
    ...ground(colours),
    ...shades(colours),
    ...relief(colours),
    ...water(colours),
    ...edges(colours),
    ...outlines(colours, outlined),
    ...labels(colours, language, textScale),
  ];
}

const BASEMAP = { source: "basemap" };
const LAND = { ...BASEMAP, "source-layer": "land" };
const REGIONS = { source: "atlas", "source-layer": "regions" };
const COUNTRIES = { source: "atlas", "source-layer": "countries" };
const HISTORICAL = { source: "atlas", "source-layer": "historical" };

function ground(colours: Palette): LayerSpecification[] {
  return [
    { id: "sea", type: "background", paint: { "background-color": colours.sea } },
    // Without antialiasing throughout: lines stand on every edge, and each further kind of fill is one more shader to compile.
    { id: "land", type: "fill", ...LAND, paint: { "fill-color": colours.land, "fill-antialias": false } },
  ];
}

function shades(colours: Palette): LayerSpecification[] {
  const paint = { "fill-color": shade(colours, "rgba(0, 0, 0, 0)"), "fill-antialias": false };
  return [
    { id: "country-fills", type: "fill", ...COUNTRIES, paint },
    { id: "region-fills", type: "fill", ...REGIONS, paint },
  ];
}

/** The relief lies over the shades, so that they keep their hue, and fades out where its grid of 9 km would show. */
function relief(colours: Palette): LayerSpecification[] {
  const [low, hill, mountain, peak] = colours.heights;
  const fading = (strength: number): ExpressionSpecification => [
    "interpolate",
    ["linear"],
    ["zoom"],
    5,
    strength,
    7,
    strength * 0.6,
    8.5,
    0,
  ];
  return [
    {
      id: "heights",
      type: "color-relief",
      source: "relief",
      paint: {
        "color-relief-opacity": fading(0.6),
        "color-relief-color": [
          "interpolate",
          ["linear"],
          ["elevation"],
          ...[0, low, 1000, hill, 2500, mountain, 4500, peak],
        ] as unknown as ExpressionSpecification,
      },
    },
    {
      id: "hills",
      type: "hillshade",
      source: "relief",
      paint: {
        "hillshade-exaggeration": fading(0.32),
        "hillshade-shadow-color": colours.shadow,
        "hillshade-highlight-color": colours.highlight,
        "hillshade-accent-color": colours.shadow,
        "hillshade-illumination-direction": 315,
      },
    },
  ];
}

function water(colours: Palette): LayerSpecification[] {
  return [
    {
      id: "coast",
      type: "line",
      ...LAND,
      paint: { "line-color": colours.coast, "line-width": byZoom(2, 0.4, 8, 1) },
    },
    {
      id: "lakes",
      type: "fill",
      ...BASEMAP,
      "source-layer": "lakes",
      paint: { "fill-color": colours.sea, "fill-antialias": false },
    },
    {
      id: "lake-shores",
      type: "line",
      ...BASEMAP,
      "source-layer": "lakes",
      minzoom: 4,
      paint: { "line-color": colours.coast, "line-width": byZoom(4, 0.3, 8, 0.9) },
    },
    {
      id: "rivers",
      type: "line",
      ...BASEMAP,
      "source-layer": "rivers",
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": colours.river,
        "line-width": [
          "interpolate",
          ["exponential", 1.4],
          ["zoom"],
          3,
          0.3,
          9,
          ["match", ["get", "level"], 1, 2.6, 2, 2.2, 3, 1.5, 0.9],
        ],
      },
    },
  ];
}

function edges(colours: Palette): LayerSpecification[] {
  const layout = { "line-join": "round" as const };
  return [
    {
      id: "region-edges",
      type: "line",
      ...REGIONS,
      layout,
      paint: { "line-color": colours.edge, "line-width": byZoom(3, 0.25, 8, 0.8) },
    },
    {
      id: "borders",
      type: "line",
      ...BASEMAP,
      "source-layer": "borders",
      layout: { "line-join": "round", "line-cap": "round" },
      paint: { "line-color": colours.border, "line-width": byZoom(2, 0.5, 8, 1.6) },
    },
    {
      id: "mentioned-edges",
      type: "line",
      ...REGIONS,
      layout,
      paint: {
        "line-color": ["case", [">", classState, 0], colours.edgeMentioned, faded(colours.edgeMentioned, 0.5)],
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          ...[3, ["case", mentioned, 0.4, 0]],
          ...[8, ["case", mentioned, 1, 0]],
        ] as unknown as ExpressionSpecification,
      },
    },
    {
      id: "historical-casings",
      type: "line",
      ...HISTORICAL,
      minzoom: 5,
      layout,
      paint: { "line-color": colours.casing, "line-width": byZoom(5, 1.6, 9, 3), "line-opacity": 0.45 },
    },
    {
      id: "historical-lines",
      type: "line",
      ...HISTORICAL,
      minzoom: 5,
      layout,
      paint: {
        "line-color": colours.historical,
        "line-width": byZoom(5, 0.9, 9, 1.5),
        "line-dasharray": [4, 3],
      },
    },
  ];
}

/**
 * Outlines of what is selected, pointed at on the map, or pointed at in the text, each on a casing. What has none is drawn with no
 * width, not with no opacity: a line that cannot be seen is blended all the same, all over the map, in every frame. And each
 * property that differs between features makes one more shader to compile, so that opacity is left to the colours. Where no place of a kind
 * has an outline, its layers have no opacity as a whole, and are left out of the frame.
 */
function outlines(colours: Palette, outlined: ReadonlySet<Outlined>): LayerSpecification[] {
  const layers: LayerSpecification[] = [];
  const sources = { country: COUNTRIES, region: REGIONS, historical: HISTORICAL };
  for (const name of OUTLINED) {
    const source = sources[name];
    const there = outlined.has(name) ? 1 : 0;
    const line = { "line-opacity": there, "line-opacity-transition": AT_ONCE };
    layers.push(
      {
        id: `${name}-selected-wash`,
        type: "fill",
        ...source,
        paint: {
          "fill-color": ["case", ["any", is("selected"), is("member")], colours.wash, "rgba(0, 0, 0, 0)"],
          "fill-antialias": false,
          "fill-opacity": there,
          "fill-opacity-transition": AT_ONCE,
        },
      },
      {
        id: `${name}-outline-casings`,
        type: "line",
        ...source,
        layout: { "line-join": "round" },
        paint: {
          ...line,
          "line-color": faded(colours.casing, 0.9),
          "line-width": ["case", ["any", is("selected"), is("highlighted")], 5, 0],
        },
      },
      {
        id: `${name}-outlines`,
        type: "line",
        ...source,
        layout: { "line-join": "round" },
        paint: {
          ...line,
          "line-color": [
            "case",
            ["any", is("selected"), ["all", is("member"), ["any", is("highlighted"), is("hover")]]],
            colours.selected,
            is("member"),
            faded(colours.selected, 0.6),
            is("highlighted"),
            colours.highlighted,
            colours.hover,
          ],
          "line-width": ["case", is("selected"), 2.6, is("highlighted"), 2.2, is("hover"), 1.8, is("member"), 1, 0],
        },
      },
    );
  }
  return layers;
}

const AT_ONCE = { duration: 0 };
