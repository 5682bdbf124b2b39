import { EtagMismatch, type RangeResponse, type Source } from "pmtiles";
import { site } from "../state/site.ts";

/** The archives of tiles, below the site's root. */
export const ARCHIVES = {
  basemap: "basemap/basemap.pmtiles",
  regions: "atlas/regions.pmtiles",
  relief: "basemap/relief.pmtiles",
};

/** The address of an archive in a style. */
export function archiveAddress(path: string): string {
  return `pmtiles://${path}`;
}

/** An archive of tiles, from where the app reads all its files. */
export class Archive implements Source {
  readonly #path: string;
  #fresh = false;

  constructor(path: string) {
    this.#path = path;
  }

  getKey(): string {
    return this.#path;
  }

  /** @throws {EtagMismatch} where the archive has changed since its directory was read: it is then read anew */
  async getBytes(offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const how = { fresh: this.#fresh, ...(signal ? { signal } : {}) };
    const { data, version } = await site.source.part(this.#path, offset, length, how);
    if (etag !== undefined && version !== undefined && version !== etag) {
      this.#fresh = true;
      throw new EtagMismatch(`${this.#path} has changed.`);
    }
    return version === undefined ? { data } : { data, etag: version };
  }
}
