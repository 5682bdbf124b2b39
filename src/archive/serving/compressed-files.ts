import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A file of a site as it lies on the disk. */
export interface SiteFile {
  file: string;
  /** Relative to the root of the site, with `/`. */
  name: string;
  size: number;
  /** Another one wherever the bytes are others; fit for an ETag. */
  version: string;
  /** What to send in place of what lies on the disk. */
  bytes?: Buffer;
}

const CACHE_BYTES = 64 * 1024 * 1024;

const compressors = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
};

/** Compressed files, kept while there is room; the longest unused go first. */
export class CompressedFiles {
  readonly #kept = new Map<string, { version: string; bytes: Buffer }>();
  #size = 0;

  async get({ file, version, bytes: given }: SiteFile, encoding: "br" | "gzip"): Promise<Buffer> {
    const key = `${encoding} ${file}`;
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#drop(key);
      if (kept.version === version) return this.#keep(key, kept);
    }
    const bytes = await compressors[encoding](given ?? (await readFile(file)));
    this.#drop(key);
    return this.#keep(key, { version, bytes });
  }

  #keep(key: string, entry: { version: string; bytes: Buffer }): Buffer {
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
