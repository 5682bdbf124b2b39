import { type FileHandle, open } from "node:fs/promises";
import path from "node:path";
import { PMTiles, type Source } from "pmtiles";
import type { Report } from "../readers/draft.ts";

const ARCHIVES = ["atlas/regions.pmtiles", "basemap/basemap.pmtiles", "basemap/relief.pmtiles"];

/** Opens each archive of tiles and reads the tile of the whole world in it. */
export async function checkTiles(root: string, report: Report): Promise<void> {
  for (const file of ARCHIVES) {
    const fault = await tilesFault(path.join(root, file));
    if (fault !== null) report({ severity: "error", file, message: fault, remedy: "Build the atlas again." });
  }
}

async function tilesFault(file: string): Promise<string | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return "It is missing.";
  try {
    const archive = new PMTiles(fileSource(handle));
    const { minZoom, numTileEntries } = await archive.getHeader();
    await archive.getMetadata();
    if (numTileEntries === 0) return "It has no tiles.";
    if (minZoom === 0) await archive.getZxy(0, 0, 0);
    return null;
  } catch (error) {
    return `It cannot be read (${(error as Error).message}).`;
  } finally {
    await handle.close();
  }
}

function fileSource(handle: FileHandle): Source {
  return {
    getKey: () => "",
    async getBytes(offset, length) {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(length), 0, length, offset);
      return { data: buffer.buffer.slice(0, bytesRead) };
    },
  };
}
