import type { Geometry } from "geojson";

/** A feature on its way into vector tiles. */
export interface TileFeature {
  /** Numeric feature id, as feature state needs it. */
  id?: number;
  geometry: Geometry;
  properties: Record<string, string | number | boolean>;
  /** First and last tile zoom that holds it, inclusive; the archive's own where they are left out. */
  minZoom?: number;
  maxZoom?: number;
}

/** A named layer of vector tiles. */
export interface TileLayer {
  name: string;
  features: TileFeature[];
  /** Units of a 4096-unit tile by which a tile reaches over its edges. */
  buffer?: number;
  /** Simplification in the same units; the highest zoom is never simplified. */
  tolerance?: number;
}
