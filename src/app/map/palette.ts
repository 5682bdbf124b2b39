/** The colours of the map. Those of the page around it stand in `tokens.css`; `sea` is the same in both. */
export interface Palette {
  land: string;
  sea: string;
  coast: string;
  river: string;
  /** Hillshade: the side away from the light, and the side towards it. */
  shadow: string;
  highlight: string;
  /** Tints of the relief at 0, 1,000, 2,500 and 4,500 m. */
  heights: [string, string, string, string];
  border: string;
  /** Edges of regions: those that the archive never mentions, and those that it does. */
  edge: string;
  edgeMentioned: string;
  /** Fill of a region that is mentioned, but not in the chosen dates. */
  zero: string;
  /** Fills of classes 1 to 5. */
  ramp: [string, string, string, string, string];
  historical: string;
  hover: string;
  highlighted: string;
  selected: string;
  /** Laid over the fill of what is selected. */
  wash: string;
  /** Drawn under outlines and labels, so that they stand out from any fill. */
  casing: string;
  ink: string;
  inkSoft: string;
}

/*
 * The ramps run from ochre to rust in even steps of lightness, so that they also hold for colour-blind eyes; each step
 * differs from the edge drawn around it by at least 3:1.
 */
const LIGHT: Palette = {
  land: "#f5eedf",
  sea: "#d3dcdf",
  coast: "#93a5ad",
  river: "#a3b8c2",
  shadow: "#6d5536",
  highlight: "#fffdf6",
  heights: [
    "rgba(233, 228, 208, 0)",
    "rgba(226, 211, 178, 0.35)",
    "rgba(212, 190, 156, 0.5)",
    "rgba(250, 247, 240, 0.75)",
  ],
  border: "#75695a",
  edge: "#d5c9af",
  edgeMentioned: "#2f2319",
  zero: "#e3dac6",
  ramp: ["#f1dba4", "#e8c075", "#dca04f", "#cb7c3d", "#b5552c"],
  historical: "#6b4a6e",
  hover: "#1f1b16",
  highlighted: "#1f4f7a",
  selected: "#7c1d23",
  wash: "rgba(124, 29, 35, 0.1)",
  casing: "#fffaee",
  ink: "#1f1b16",
  inkSoft: "#675c4d",
};

const DARK: Palette = {
  land: "#212224",
  sea: "#0f141a",
  coast: "#3a4852",
  river: "#33444f",
  shadow: "#08090a",
  highlight: "#4a4a47",
  heights: ["rgba(33, 34, 36, 0)", "rgba(52, 49, 44, 0.4)", "rgba(74, 68, 59, 0.45)", "rgba(120, 116, 108, 0.5)"],
  border: "#8c8271",
  edge: "#3b3c3e",
  edgeMentioned: "#0b0c0d",
  zero: "#37352f",
  ramp: ["#705b39", "#927040", "#b48445", "#d5914d", "#f3a15f"],
  historical: "#dcc6e0",
  hover: "#f4ecdd",
  highlighted: "#9cc4ea",
  selected: "#ff9c8a",
  wash: "rgba(255, 156, 138, 0.1)",
  casing: "#111214",
  ink: "#efe7d8",
  inkSoft: "#aca190",
};

export function palette(dark: boolean): Palette {
  return dark ? DARK : LIGHT;
}
