import { booleanPointInPolygon } from "@turf/boolean-point-in-polygon";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Bbox, Position } from "../../../src/core/model.ts";

const CELL = 2;

/** Finds the region that a point lies in, by a grid over the regions' boxes. */
export class RegionLocator {
  private readonly cells = new Map<string, Feature<Polygon | MultiPolygon, { id: string; bbox: Bbox }>[]>();

  constructor(regions: Feature<Polygon | MultiPolygon, { id: string; bbox: Bbox }>[]) {
    for (const region of regions) {
      const [west, south, east, north] = region.properties.bbox;
      // A box that crosses the 180th meridian has an east beyond 180.
      for (let x = Math.floor(west / CELL); x <= Math.floor(east / CELL); x++) {
        for (let y = Math.floor(south / CELL); y <= Math.floor(north / CELL); y++) {
          const key = cellKey(x, y);
          if (!this.cells.has(key)) this.cells.set(key, []);
          this.cells.get(key)!.push(region);
        }
      }
    }
  }

  /** The id of the region around a point, of those that `accepts` takes; null where there is none. */
  locate([longitude, latitude]: Position, accepts: (id: string) => boolean): string | null {
    const regions = this.cells.get(cellKey(Math.floor(longitude / CELL), Math.floor(latitude / CELL))) ?? [];
    const around = regions.find(
      (region) => accepts(region.properties.id) && booleanPointInPolygon([longitude, latitude], region),
    );
    return around?.properties.id ?? null;
  }
}

function cellKey(x: number, y: number): string {
  const columns = 360 / CELL;
  return `${((x % columns) + columns) % columns} ${y}`;
}
