import type { LayerSpecification } from "maplibre-gl";
import type { InterfaceLanguage } from "../../core/model.ts";
import { classState, is, shade, dotRadius, byZoom, nameIn } from "./expressions.ts";
import { BOLD, REGULAR } from "./fonts.ts";
import type { Palette } from "./palette.ts";

const PLACES = { source: "places" };
const NAMES = { source: "atlas", "source-layer": "labels" };

/** Dots and names, lowest first: whichever comes later has the room where two want it. */
export function labels(colours: Palette, language: InterfaceLanguage, textScale: number): LayerSpecification[] {
  const halo = { "text-halo-color": colours.casing, "text-halo-width": 1.4, "text-halo-blur": 0.4 };
  const named = { "text-field": nameIn(language), "text-font": REGULAR, "text-max-width": 7 };
  const size = (zoom: number, value: number, laterZoom: number, laterValue: number) =>
    byZoom(zoom, value * textScale, laterZoom, laterValue * textScale);
  return [
    {
      id: "town-names",
      type: "symbol",
      source: "basemap",
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
