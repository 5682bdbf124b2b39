import { Map as MapLibre, setWorkerUrl } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

/*
 * The least page that shows the same polygons with MapLibre as its makers ship it: what Dateline is measured against.
 */
setWorkerUrl(new URL(worker, import.meta.url).href);
const frame = (await (await fetch("./frame.json")).json()) as [number, number, number, number];
const map = new MapLibre({
  container: "map",
  bounds: frame,
  attributionControl: false,
  style: {
    version: 8,
    sources: { regions: { type: "geojson", data: new URL("./regions.json", location.href).href, generateId: true } },
    layers: [
      { id: "paper", type: "background", paint: { "background-color": "#f4efe4" } },
      {
        id: "fill",
        type: "fill",
        source: "regions",
        paint: {
          "fill-color": ["case", ["boolean", ["feature-state", "chosen"], false], "#8c2f1b", "#d9b26f"],
          "fill-opacity": 0.6,
        },
      },
      { id: "line", type: "line", source: "regions", paint: { "line-color": "#444444", "line-width": 0.6 } },
    ],
  },
});
map.once("idle", () => performance.mark("map-idle"));
map.on("click", "fill", ({ features }) => {
  map.setFeatureState({ source: "regions", id: features![0]!.id }, { chosen: true });
});
