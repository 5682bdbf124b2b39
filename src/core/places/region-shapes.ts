import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import type { Bbox, Names, PlaceId, PlaceKind, Position } from "../model.ts";

/** What `geodata/regions/` says of a region. Area in km²; an east end beyond 180° means across the antimeridian. */
export interface RegionProperties {
  id: PlaceId;
  kind: PlaceKind;
  parent: PlaceId | null;
  names: Names;
  area: number;
  bbox: Bbox;
  center: Position;
  geonames?: number;
  wikidata?: string;
  /** ISO years between which a historical region existed. */
  from?: string;
  to?: string;
}

/** The world's countries and first-level regions over shared arcs: `geodata/regions/world.topojson`. */
export type WorldTopology = Topology<{
  countries: GeometryCollection<RegionProperties>;
  regions: GeometryCollection<RegionProperties>;
}>;
export type HistoricalRegions = FeatureCollection<Polygon | MultiPolygon, RegionProperties>;
export type RegionGeometry = Polygon | MultiPolygon;

/** Outlines by place id. An own region takes the place of a shipped one that has its id. */
export class RegionShapes {
  readonly #topology: WorldTopology;
  readonly #objects = new Map<PlaceId, GeometryObject>();
  readonly #geometries = new Map<PlaceId, RegionGeometry>();

  /** @param own features of one's own regions, with the place id as `properties.id` */
  constructor(topology: WorldTopology, historical: HistoricalRegions, own: Feature[] = []) {
    this.#topology = topology;
    for (const { geometries } of [topology.objects.countries, topology.objects.regions]) {
      for (const object of geometries) this.#objects.set((object.properties as RegionProperties).id, object);
    }
    for (const { properties, geometry } of [...historical.features, ...own]) {
      this.#geometries.set(String(properties?.["id"]), geometry as RegionGeometry);
    }
  }

  /** Null where the place has no outline. */
  geometry(id: PlaceId): RegionGeometry | null {
    const known = this.#geometries.get(id);
    if (known) return known;
    const object = this.#objects.get(id);
    return object ? (feature(this.#topology, object) as Feature<RegionGeometry>).geometry : null;
  }
}
