import { addProtocol, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { Protocol } from "pmtiles";

let started = false;

/** To be called before the first map: its worker comes from the site itself, its tiles from PMTiles archives. */
export function startWorker(): void {
  if (started) return;
  started = true;
  setWorkerUrl(new URL(workerUrl, import.meta.url).href);
  addProtocol("pmtiles", new Protocol().tile);
}
