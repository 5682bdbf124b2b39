import { closeSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import type { ReviewRow } from "../../core/atlas/review.ts";

/** The list for a curator, NDJSON: written beside its place, and put there when the build is done. */
export class ReviewFile {
  readonly #path: string;
  readonly #file: number;

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
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file, bytes, from);
  }

  commit(): void {
    closeSync(this.#file);
    renameSync(this.#draft, this.#path);
  }

  discard(): void {
    closeSync(this.#file);
    rmSync(this.#draft);
  }
}
