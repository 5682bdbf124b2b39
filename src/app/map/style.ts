import type {
  GeoJSONSource,
  LayerSpecification,
  Map as MapLibreMap,
  RasterDEMSourceSpecification,
  StyleSpecification,
} from "maplibre-gl";
import type { InterfaceLanguage } from "../../core/model.ts";
import { ARCHIVES, archiveAddress } from "./archive.ts";
import { fontFaces } from "./fonts.ts";
import { mapLayers } from "./layers.ts";
import { palette } from "./palette.ts";
import type { Outlined } from "./selection.ts";

/** What the look of the map depends on. */
export interface Look {
  language: InterfaceLanguage;
  dark: boolean;
  reducedMotion: boolean;
  /** 1, or more on screens whose text is set larger. */
  textScale: number;
  /** Kinds of places of which one has an outline. */
  outlined: ReadonlySet<Outlined>;
}

const RELIEF = "relief";

/** The style that the map starts with: sources, fonts, layers. No address in it leaves the site. */
export function mapStyle(look: Look, places: GeoJSON.FeatureCollection): StyleSpecification {
  return {
    version: 8,
    "font-faces": fontFaces(),
    sources: {
      basemap: { type: "vector", url: archiveAddress(ARCHIVES.basemap) },
      atlas: { type: "vector", url: archiveAddress(ARCHIVES.regions) },
      places: { type: "geojson", data: places },
    },
    transition: { duration: look.reducedMotion ? 0 : 200, delay: 0 },
    layers: layersOf(look).filter((layer) => !isRelief(layer)),
  };
}

/** Adds the relief, once the rest stands: it takes longest to draw and says least. */
export function addRelief(map: MapLibreMap, look: Look): void {
  map.addSource(RELIEF, reliefSource());
  const layers = layersOf(look);
  const above = layers[layers.findLastIndex(isRelief) + 1]!;
  for (const layer of layers.filter(isRelief)) map.addLayer(layer, above.id);
}

/** Whether the style is there: it comes after the map, and goes with a lost WebGL context. */
export function isStyled(map: MapLibreMap): boolean {
  return map.style !== null && map.getLayer("land") !== undefined;
}

export function hasRelief(map: MapLibreMap): boolean {
  return map.getSource(RELIEF) !== undefined;
}

/** Heights as Terrarium tiles. */
export function reliefSource(): RasterDEMSourceSpecification {
  return { type: "raster-dem", url: archiveAddress(ARCHIVES.relief), tileSize: 256, encoding: "terrarium" };
}

function layersOf(look: Look): LayerSpecification[] {
  return mapLayers(palette(look.dark), look.language, look.textScale, look.outlined);
}

function isRelief(layer: LayerSpecification): boolean {
  return "source" in layer && layer.source === RELIEF;
}

type PaintProperty = Parameters<MapLibreMap["setPaintProperty"]>[1];

/** Changes paint and labels in place: swapping the style would load every tile again and flash. */
export function restyle(map: MapLibreMap, look: Look): void {
  for (const layer of layersOf(look)) {
    if (!map.getLayer(layer.id)) continue;
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as PaintProperty, value);
    if (layer.type === "symbol") map.setLayoutProperty(layer.id, "text-field", layer.layout?.["text-field"]);
  }
}

export function showPlaces(map: MapLibreMap, places: GeoJSON.FeatureCollection): void {
  map.getSource<GeoJSONSource>("places")?.setData(places);
}
