import { addProtocol, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { PMTiles, Protocol } from "pmtiles";
import { Archive, ARCHIVES } from "./archive.ts";

let started = false;

/** To be called before the first map: its worker comes from the site itself, its tiles from PMTiles archives. */
export function startWorker(): void {
  if (started) return;
  started = true;
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  const protocol = new Protocol();
  for (const path of Object.values(ARCHIVES)) protocol.add(new PMTiles(new Archive(path)));
  addProtocol("pmtiles", protocol.tile);
}
