import { area } from "@turf/area";
import type { Feature } from "geojson";
import type { PlaceId, PlaceSummary } from "../model.ts";
import { type HistoricalRegions, type RegionGeometry, RegionShapes, type WorldTopology } from "./region-shapes.ts";
import type { TileFeature, TileLayer } from "./tile-layer.ts";

/** A place gives way to the places in it from the tile zoom on at which its side, √area, spans this many pixels. */
const OPENING = 90;
/** Its label stands from the zoom on at which its side spans this many. */
const LABELLED = 24;
const LAST_OPENING = 6;
/** Kilometres that a pixel of zoom 0 (tiles of 512 pixels) spans at the equator. */
const PIXEL = 40075.017 / 512;

interface Region {
  place: PlaceSummary;
  /** The place with an outline that it lies in: unions in between (England, Brittany) have none. */
  within: PlaceId | null;
  position: number;
  geometry: RegionGeometry;
  area: number;
}

/**
 * The layers of `atlas/regions.pmtiles`: `countries`, `regions`, `historical` (polygons) and `labels` (points), from all
 * places that have an outline. Ids of features are positions in `places`. At any zoom each spot has one fill: where the
 * regions of a country are in the atlas, they take its place once it is large enough on screen.
 * @param own one's own regions, with the place id as `properties.id`
 */
export function regionLayers(
  topology: WorldTopology,
  historical: HistoricalRegions,
  own: Feature[],
  places: PlaceSummary[],
): TileLayer[] {
  const shapes = new RegionShapes(topology, historical, own);
  const summaries = new Map(places.map((place) => [place.id, place]));
  const regions = places.flatMap((place, position): Region[] => {
    const geometry = place.polygon ? shapes.geometry(place.id) : null;
    if (!geometry) return [];
    return [
      { place, within: outlineAround(place, summaries), position, geometry, area: place.area ?? area(geometry) / 1e6 },
    ];
  });
  const present = regions.filter(({ place }) => place.kind !== "historical");
  const zooms = openings(present);
  const fill = ({ place, within, position, geometry }: Region): TileFeature => {
    const opens = zooms.get(place.id);
    const starts = within === null ? undefined : zooms.get(within);
    return {
      id: position,
      geometry,
      properties: { id: place.id },
      ...(starts === undefined ? {} : { minZoom: starts }),
      ...(opens === undefined ? {} : { maxZoom: opens - 1 }),
    };
  };
  return [
    { name: "countries", features: present.filter(({ place }) => place.kind === "country").map(fill) },
    { name: "regions", features: present.filter(({ place }) => place.kind !== "country").map(fill) },
    {
      name: "historical",
      features: regions
        .filter(({ place }) => place.kind === "historical")
        .map(({ place, position, geometry }) => ({ id: position, geometry, properties: { id: place.id } })),
    },
    { name: "labels", features: labels(regions, zooms), buffer: 256 },
  ];
}

function outlineAround(place: PlaceSummary, places: ReadonlyMap<PlaceId, PlaceSummary>): PlaceId | null {
  let around = place.parent === null ? undefined : places.get(place.parent);
  while (around && !around.polygon) around = around.parent === null ? undefined : places.get(around.parent);
  return around?.id ?? null;
}

/** Zoom at which each place gives way to the places in it; none where these cover less than half of it. */
function openings(regions: Region[]): Map<PlaceId, number> {
  const covered = new Map<PlaceId, number>();
  for (const { within, area } of regions) {
    if (within !== null) covered.set(within, (covered.get(within) ?? 0) + area);
  }
  const zooms = new Map<PlaceId, number>();
  for (const region of regions) {
    if ((covered.get(region.place.id) ?? 0) < region.area / 2) continue;
    zooms.set(region.place.id, Math.min(Math.max(zoomOfSide(region, OPENING), 2), LAST_OPENING));
  }
  return zooms;
}

/** `rank` counts from 0: mentioned places come first, the larger before the smaller. */
function labels(regions: Region[], openings: Map<PlaceId, number>): TileFeature[] {
  return regions
    .filter(({ place }) => place.kind !== "historical" || place.count > 0)
    .sort((a, b) => Number(b.place.count > 0) - Number(a.place.count > 0) || b.area - a.area || a.position - b.position)
    .map((region, rank) => {
      const { place, within, position } = region;
      const starts = within === null ? 0 : (openings.get(within) ?? 0);
      const { en, ...translations } = place.names;
      const translated = Object.entries(translations).map(([language, name]) => [`name:${language}`, name]);
      return {
        id: position,
        geometry: { type: "Point", coordinates: place.center },
        properties: { id: place.id, kind: place.kind, name: en!, ...Object.fromEntries(translated), rank },
        minZoom: Math.max(starts, Math.min(zoomOfSide(region, LABELLED), LAST_OPENING)),
      };
    });
}

/** Tile zoom (never below 0) whose map shows √area at this many pixels or more before the next zoom begins. */
function zoomOfSide({ place, area }: Region, pixels: number): number {
  const scale = PIXEL * Math.cos((place.center[1] * Math.PI) / 180);
  return Math.max(0, Math.floor(Math.log2((pixels * scale) / Math.sqrt(area))));
}
