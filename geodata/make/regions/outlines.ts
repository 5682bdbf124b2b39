import { access, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { MultiPolygon, Polygon, Topology, GeometryCollection } from "topojson-specification";
import { run } from "../fetch.ts";
import type { Admin1Collection } from "./natural-earth.ts";

/** Natural Earth's regions over shared arcs, by their `adm1_code`. */
export type Outlines = Topology<{ regions: GeometryCollection<{ key: string }> }>;
export type Outline = Polygon<{ key: string }> | MultiPolygon<{ key: string }>;

/** Countries whose outlines keep every vertex of the source. */
const FULL_DETAIL = ["AZE", "ARM", "GEO"];

/**
 * Simplifies the regions (weighted Visvalingam, 30 % of the vertices, no region lost) and joins them into a topology.
 * The grid of 1e7 (4 m) matters: on 1e6 five districts of Azerbaijan cross themselves, on 1e5 hundreds of regions do.
 */
export async function outlines(source: Admin1Collection, work: string): Promise<Outlines> {
  const folder = join(work, "regions");
  const result = join(folder, "outlines.topojson");
  const made = await access(result).then(
    () => true,
    () => false,
  );
  if (!made) {
    await mkdir(folder, { recursive: true });
    const features = source.features.map(({ geometry, properties }) => ({
      type: "Feature",
      geometry,
      properties: { key: properties.adm1_code, full: FULL_DETAIL.includes(properties.adm0_a3) },
    }));
    await writeFile(join(folder, "regions.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
    const simplify = ["-simplify", "weighted", "keep-shapes", "variable", "percentage=full ? 1 : 0.3"];
    const output = ["-filter-fields", "key", "-o", "format=topojson", "quantization=10000000", result];
    await run("npx", ["--yes", "mapshaper@0.7.70", "regions.geojson", ...simplify, ...output], folder);
  }
  return JSON.parse(await readFile(result, "utf8")) as Outlines;
}
