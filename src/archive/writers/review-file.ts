import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import type { ReviewRow } from "../../core/atlas/review.ts";

/** The list for a curator, NDJSON: written beside its place, and put there when the build is done. */
export class ReviewFile {
  readonly #path: string;
  #file: number | null;

  /** @throws {Error} where the file cannot be written */
  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(this.#draft, "w");
  }

  get #draft(): string {
    return `${this.#path}.part`;
  }

  add(rows: readonly ReviewRow[]): void {
    const bytes = Buffer.from(rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file!, bytes, from);
  }

  commit(): void {
    fsyncSync(this.#file!);
    this.#close();
    renameSync(this.#draft, this.#path);
  }

  /** Drops what was written. What cannot be deleted is overwritten by the next run. */
  discard(): void {
    try {
      this.#close();
      rmSync(this.#draft, { force: true });
    } catch {
      // The fault that led here is the one to tell.
    }
  }

  #close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }
}
