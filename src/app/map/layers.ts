import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";
import type { InterfaceLanguage } from "../../core/model.ts";
import { classState, mentioned, faded, is, shade, dotRadius, byZoom, nameIn } from "./expressions.ts";
import { BOLD, REGULAR } from "./fonts.ts";
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
const NAMES = { source: "atlas", "source-layer": "labels" };
const PLACES = { source: "places" };

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

function labels(colours: Palette, language: InterfaceLanguage, textScale: number): LayerSpecification[] {
  const halo = { "text-halo-color": colours.casing, "text-halo-width": 1.4, "text-halo-blur": 0.4 };
  const named = { "text-field": nameIn(language), "text-font": REGULAR, "text-max-width": 7 };
  const size = (zoom: number, value: number, laterZoom: number, laterValue: number) =>
    byZoom(zoom, value * textScale, laterZoom, laterValue * textScale);
  return [
    {
      id: "town-names",
      type: "symbol",
      ...BASEMAP,
      "source-layer": "towns",
      minzoom: 4,
      filter: ["<=", ["get", "rank"], ["zoom"]],
      layout: {
        ...named,
        // The town's dot is the first letter of its label, so that no dot stands where the label had no room.
        "text-field": ["format", "• ", { "font-scale": 0.8 }, nameIn(language), {}],
        "text-size": size(4, 10, 9, 12),
        "text-anchor": "left",
        "text-offset": [-0.25, 0],
        "text-max-width": 30,
        "text-padding": byZoom(5, 10, 8, 4),
        "symbol-sort-key": ["-", ["get", "population"]],
      },
      paint: { ...halo, "text-color": colours.inkSoft },
    },
    {
      id: "place-dots",
      type: "circle",
      ...PLACES,
      layout: { "circle-sort-key": ["get", "count"] },
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 3, dotRadius(0.4), 6, dotRadius(0.6), 9, dotRadius(1.2)],
        "circle-color": ["case", is("selected"), colours.selected, shade(colours, colours.zero)],
        "circle-stroke-color": [
          "case",
          is("selected"),
          colours.casing,
          is("highlighted"),
          colours.highlighted,
          is("hover"),
          colours.hover,
          colours.edgeMentioned,
        ],
        "circle-stroke-width": ["case", ["any", is("selected"), is("hover"), is("highlighted")], 2.2, 0.8],
      },
    },
    {
      id: "historical-names",
      type: "symbol",
      ...NAMES,
      filter: ["==", ["get", "kind"], "historical"],
      minzoom: 6,
      layout: { ...named, "text-size": size(6, 10.5, 9, 12), "text-letter-spacing": 0.06, "text-max-width": 9 },
      paint: { ...halo, "text-color": colours.historical },
    },
    {
      id: "place-names",
      type: "symbol",
      ...PLACES,
      minzoom: 4.5,
      layout: {
        ...named,
        "text-size": size(5, 11, 9, 13),
        "text-variable-anchor": ["left", "right", "bottom", "top"],
        "text-radial-offset": 0.7,
        "text-justify": "auto",
        "symbol-sort-key": ["-", ["get", "count"]],
      },
      paint: { ...halo, "text-color": colours.ink },
    },
    {
      id: "region-names",
      type: "symbol",
      ...NAMES,
      filter: ["!", ["in", ["get", "kind"], ["literal", ["country", "historical"]]]],
      minzoom: 3,
      layout: {
        ...named,
        "text-size": size(5, 10.5, 9, 14),
        "text-letter-spacing": 0.03,
        "text-padding": 3,
        // No further away than this, or the name would lie in another region.
        "text-variable-anchor-offset": ["center", [0, 0], "bottom", [0, -0.3], "top", [0, 0.3]],
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        ...halo,
        "text-color": ["case", [">=", classState, 0], colours.ink, colours.inkSoft],
      },
    },
    {
      id: "country-names",
      type: "symbol",
      ...NAMES,
      filter: ["==", ["get", "kind"], "country"],
      maxzoom: 7,
      layout: {
        ...named,
        "text-font": BOLD,
        "text-size": size(2, 10, 6, 15),
        "text-letter-spacing": ["interpolate", ["linear"], ["zoom"], 2, 0.04, 6, 0.16],
        "text-padding": 4,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: { ...halo, "text-color": colours.ink },
    },
    {
      // Nothing to be seen: keeps labels off the dots, once there is room for both.
      id: "place-dot-rooms",
      type: "symbol",
      ...PLACES,
      minzoom: 6.8,
      layout: {
        "text-field": "•",
        "text-font": REGULAR,
        "text-size": 20,
        "text-allow-overlap": true,
        "text-padding": 0,
      },
      paint: { "text-color": "rgba(0, 0, 0, 0)" },
    },
  ];
}

const AT_ONCE = { duration: 0 };
