import { execFileSync } from "node:child_process";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { encodePmtiles, type Tile } from "../../src/archive/writers/pmtiles.ts";
import { debianPackage } from "./fetch.ts";

const MAX_ZOOM = 4;
const TILE_SIZE = 256;

/** ETOPO5's grid: 5 arc minutes, node-registered, rows from the North Pole, columns eastwards from Greenwich. */
const COLUMNS = 4320;
const ROWS = 2161;
const NODES_A_DEGREE = 12;

/**
 * Everything lower, in metres, is raised to this: the sea is to be flat, and the shores of the Caspian and the lowland of
 * the Kura, which lie down to 28 m under the ocean, are not to stand out from it.
 */
const FLOOR = -30;
/** Heights are rounded to this many metres: far below what the eye can tell at this scale, and half the bytes. */
const STEP = 10;

/**
 * Writes `geodata/basemap/relief.pmtiles`: the world's relief as terrarium PNG tiles (height = R × 256 + G − 32768 m),
 * zoom 0–4. Needs GMT (`apt-get install gmt`) to unpack the grid.
 */
export async function make(work: string): Promise<void> {
  const debian = await debianPackage("ferret-datasets", work);
  const grid = readGrid(path.join(debian, "usr/share/ferret-vis/data/etopo5.cdf"), work);
  const tiles: Tile[] = [];
  for (let z = 0; z <= MAX_ZOOM; z++)
    for (let x = 0; x < 2 ** z; x++)
      for (let y = 0; y < 2 ** z; y++) tiles.push({ z, x, y, data: reliefTile(grid, z, x, y) });
  const bytes = encodePmtiles(tiles, {
    format: "png",
    minZoom: 0,
    maxZoom: MAX_ZOOM,
    bounds: [-180, -85.05113, 180, 85.05113],
    metadata: {
      name: "relief",
      encoding: "terrarium",
      attribution: "Relief: ETOPO5, NOAA National Geophysical Data Center, public domain",
    },
  });
  await writeFile(new URL("../basemap/relief.pmtiles", import.meta.url), bytes);
}

function readGrid(file: string, work: string): Int16Array {
  const raw = execFileSync("gmt", ["grd2xyz", file, "-ZTLh"], { cwd: work, maxBuffer: 64 * 1024 * 1024 });
  if (raw.length !== COLUMNS * ROWS * 2) throw new Error(`${file}: expected ${COLUMNS} × ${ROWS} heights`);
  return new Int16Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
}

function reliefTile(grid: Int16Array, z: number, x: number, y: number): Uint8Array {
  const pixels = new Uint8Array(TILE_SIZE * TILE_SIZE * 3);
  const world = TILE_SIZE * 2 ** z;
  for (let row = 0; row < TILE_SIZE; row++) {
    const mercator = Math.PI * (1 - (2 * (y * TILE_SIZE + row + 0.5)) / world);
    const latitude = (180 / Math.PI) * Math.atan(Math.sinh(mercator));
    for (let column = 0; column < TILE_SIZE; column++) {
      const longitude = ((x * TILE_SIZE + column + 0.5) / world) * 360 - 180;
      const height = Math.max(FLOOR, heightAt(grid, longitude, latitude));
      const value = Math.round(height / STEP) * STEP + 32768;
      const at = (row * TILE_SIZE + column) * 3;
      pixels[at] = value >> 8;
      pixels[at + 1] = value & 255;
    }
  }
  return png(pixels);
}

/** Catmull–Rom interpolation: linear interpolation would show the grid's cells as facets under the hillshade. */
function heightAt(grid: Int16Array, longitude: number, latitude: number): number {
  const column = longitude * NODES_A_DEGREE;
  const row = Math.min(Math.max((90 - latitude) * NODES_A_DEGREE, 0), ROWS - 1);
  const left = Math.floor(column);
  const top = Math.floor(row);
  const rows = [-1, 0, 1, 2].map((down) => {
    const start = Math.min(Math.max(top + down, 0), ROWS - 1) * COLUMNS;
    const node = (right: number) => grid[start + ((((left + right) % COLUMNS) + COLUMNS) % COLUMNS)]!;
    return cubic(node(-1), node(0), node(1), node(2), column - left);
  });
  return cubic(rows[0]!, rows[1]!, rows[2]!, rows[3]!, row - top);
}

function cubic(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** An 8-bit RGB PNG with the "sub" filter on every line, which suits smooth heights. */
function png(pixels: Uint8Array): Uint8Array {
  const line = TILE_SIZE * 3;
  const raw = Buffer.alloc((line + 1) * TILE_SIZE);
  for (let row = 0; row < TILE_SIZE; row++) {
    raw[row * (line + 1)] = 1;
    for (let i = 0; i < line; i++) {
      const before = i >= 3 ? pixels[row * line + i - 3]! : 0;
      raw[row * (line + 1) + 1 + i] = pixels[row * line + i]! - before;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(TILE_SIZE, 0);
  header.writeUInt32BE(TILE_SIZE, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from("89504e470d0a1a0a", "hex"),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(raw, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
