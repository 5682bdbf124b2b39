import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file of a site as it lies on the disk. */
export interface SiteFile {
  file: string;
  /** Relative to the root of the site, with `/`. */
  name: string;
  size: number;
  /** Milliseconds since 1970. */
  changed: number;
}

const CACHE_BYTES = 64 * 1024 * 1024;

const compressors = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/** Compressed files, kept while there is room; the longest unused go first. */
export class CompressedFiles {
  readonly #kept = new Map<string, { changed: number; bytes: Buffer }>();
  #size = 0;

  async get({ file, changed }: SiteFile, encoding: "br" | "gzip"): Promise<Buffer> {
    const key = `${encoding} ${file}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#drop(key);
      if (kept.changed === changed) return this.#keep(key, kept);
    }
    const bytes = await compressors[encoding](await readFile(file));
    this.#drop(key);
    return this.#keep(key, { changed, bytes });
  }

  #keep(key: string, entry: { changed: number; bytes: Buffer }): Buffer {
    this.#kept.set(key, entry);
    this.#size += entry.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= CACHE_BYTES) break;
      this.#drop(oldest);
    }
    return entry.bytes;
  }

  #drop(key: string): void {
    this.#size -= this.#kept.get(key)?.bytes.length ?? 0;
    this.#kept.delete(key);
  }
}
