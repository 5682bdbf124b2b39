import { createHash } from "node:crypto";
import { gzipSync } from "fflate";
import type { Bbox } from "../../core/model.ts";

/** A tile as it is to be stored: `data` is compressed already where its format wants that (vector tiles: gzip). */
export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

export interface ArchiveHeader {
  format: "mvt" | "png";
  minZoom: number;
  maxZoom: number;
  bounds: Bbox;
  /** Goes into the archive as JSON: name, attribution, vector_layers … */
  metadata: Record<string, unknown>;
}

interface Entry {
  tile: number;
  offset: number;
  length: number;
  /** Tiles in a row that show the same; 0 for an entry that points at a leaf directory. */
  run: number;
}

const HEADER_LENGTH = 127;
/** Header and root directory must fit into the first 16 KiB (specification, section 4). */
const ROOT_LIMIT = 16384 - HEADER_LENGTH;
const NONE = 1;
const GZIP = 2;

/**
 * Writes a PMTiles archive, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). The same tiles
 * give the same bytes, in whichever order they come; equal tiles are stored once.
 */
export function encodePmtiles(tiles: Tile[], header: ArchiveHeader): Uint8Array {
  const { entries, contents } = store(tiles);
  const { root, leaves } = directories(entries);
  const metadata = compress(new TextEncoder().encode(JSON.stringify(header.metadata)));
  const dataLength = contents.reduce((sum, content) => sum + content.length, 0);

  const bytes = new Uint8Array(HEADER_LENGTH + root.length + metadata.length + leaves.length + dataLength);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("PMTiles"));
  bytes[7] = 3;
  let offset = HEADER_LENGTH;
  let field = 8;
  for (const section of [root, metadata, leaves]) {
    view.setBigUint64(field, BigInt(offset), true);
    view.setBigUint64(field + 8, BigInt(section.length), true);
    bytes.set(section, offset);
    offset += section.length;
    field += 16;
  }
  view.setBigUint64(56, BigInt(offset), true);
  view.setBigUint64(64, BigInt(dataLength), true);
  view.setBigUint64(72, BigInt(tiles.length), true);
  view.setBigUint64(80, BigInt(entries.length), true);
  view.setBigUint64(88, BigInt(contents.length), true);
  bytes.set([1, GZIP, ...(header.format === "mvt" ? [GZIP, 1] : [NONE, 2]), header.minZoom, header.maxZoom], 96);
  const [west, south, east, north] = header.bounds;
  [west, south, east, north].forEach((degrees, i) => view.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true));
  bytes[118] = header.minZoom;
  view.setInt32(119, Math.round(((west + east) / 2) * 1e7), true);
  view.setInt32(123, Math.round(((south + north) / 2) * 1e7), true);
  for (const content of contents) {
    bytes.set(content, offset);
    offset += content.length;
  }
  return bytes;
}

/** Gzip whose bytes depend on the input alone: Node's own differs by platform, and its header names the system. */
export function compress(bytes: Uint8Array): Uint8Array {
  const packed = gzipSync(bytes, { level: 6, mtime: 0 });
  packed[9] = 255;
  return packed;
}

/** Number of a tile along the Hilbert curves of all zooms (specification, section 4.1). */
export function tileNumber(z: number, x: number, y: number): number {
  let number = (4 ** z - 1) / 3;
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const right = x & side ? 1 : 0;
    const down = y & side ? 1 : 0;
    number += side * side * ((3 * right) ^ down);
    if (down === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y];
      [x, y] = [y, x];
    }
  }
  return number;
}

function store(tiles: Tile[]): { entries: Entry[]; contents: Uint8Array[] } {
  const entries: Entry[] = [];
  const contents: Uint8Array[] = [];
  const offsets = new Map<string, number>();
  let end = 0;
  const numbered = tiles.map(({ z, x, y, data }) => ({ number: tileNumber(z, x, y), data }));
  for (const { number, data } of numbered.sort((a, b) => a.number - b.number)) {
    const digest = createHash("sha256").update(data).digest("base64");
    const offset = offsets.get(digest) ?? end;
    if (offset === end) {
      offsets.set(digest, offset);
      contents.push(data);
      end += data.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === offset && last.tile + last.run === number) last.run++;
    else entries.push({ tile: number, offset, length: data.length, run: 1 });
  }
  return { entries, contents };
}

function directories(entries: Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const whole = compress(directory(entries));
  if (whole.length <= ROOT_LIMIT) return { root: whole, leaves: new Uint8Array(0) };
  for (let size = 4096; ; size *= 2) {
    const rootEntries: Entry[] = [];
    const leaves: Uint8Array[] = [];
    let offset = 0;
    for (let i = 0; i < entries.length; i += size) {
      const leaf = compress(directory(entries.slice(i, i + size)));
      rootEntries.push({ tile: entries[i]!.tile, offset, length: leaf.length, run: 0 });
      leaves.push(leaf);
      offset += leaf.length;
    }
    const root = compress(directory(rootEntries));
    if (root.length <= ROOT_LIMIT) return { root, leaves: Buffer.concat(leaves) };
  }
}

function directory(entries: Entry[]): Uint8Array {
  const bytes: number[] = [];
  const varint = (value: number): void => {
    for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
    bytes.push(value);
  };
  varint(entries.length);
  entries.forEach((entry, i) => varint(entry.tile - (entries[i - 1]?.tile ?? 0)));
  entries.forEach((entry) => varint(entry.run));
  entries.forEach((entry) => varint(entry.length));
  entries.forEach((entry, i) => {
    const previous = entries[i - 1];
    varint(previous && entry.offset === previous.offset + previous.length ? 0 : entry.offset + 1);
  });
  return Uint8Array.from(bytes);
}
