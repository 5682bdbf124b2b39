import type { GeoJSONSource, Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { InterfaceLanguage } from "../../core/model.ts";
import { fontFaces } from "./fonts.ts";
import { mapLayers } from "./layers.ts";
import { palette } from "./palette.ts";

/** What the look of the map depends on. */
export interface Look {
  language: InterfaceLanguage;
  dark: boolean;
  reducedMotion: boolean;
  /** 1, or more on screens whose text is set larger. */
  textScale: number;
}

/** The whole style: sources under the site's root, fonts, layers. No address in it leaves the site. */
export function mapStyle(root: string, look: Look, places: GeoJSON.FeatureCollection): StyleSpecification {
  const archive = (file: string) => `pmtiles://${new URL(file, root).href}`;
  return {
    version: 8,
    "font-faces": fontFaces(),
    sources: {
      basemap: { type: "vector", url: archive("basemap/basemap.pmtiles") },
      relief: { type: "raster-dem", url: archive("basemap/relief.pmtiles"), tileSize: 256, encoding: "terrarium" },
      atlas: { type: "vector", url: archive("atlas/regions.pmtiles") },
      places: { type: "geojson", data: places },
    },
    transition: { duration: look.reducedMotion ? 0 : 200, delay: 0 },
    layers: mapLayers(palette(look.dark), look.language, look.textScale),
  };
}

type PaintProperty = Parameters<MapLibreMap["setPaintProperty"]>[1];

/** Changes paint and labels in place: swapping the style would load every tile again and flash. */
export function restyle(map: MapLibreMap, look: Look): void {
  for (const layer of mapLayers(palette(look.dark), look.language, look.textScale)) {
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as PaintProperty, value);
    if (layer.type === "symbol") map.setLayoutProperty(layer.id, "text-field", layer.layout?.["text-field"]);
  }
}

export function showPlaces(map: MapLibreMap, places: GeoJSON.FeatureCollection): void {
  map.getSource<GeoJSONSource>("places")?.setData(places);
}
