import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import type { LinkStore } from "../../core/atlas/place-links.ts";
import type { Link } from "../../core/model.ts";

/** Bytes collected before they are written. */
const BLOCK = 1 << 20;

/** Links in a scratch file, so that memory does not grow with them. */
export class LinkFile implements LinkStore {
  readonly #path: string;
  readonly #file: number;
  /** Where each link begins; the last is where the next one will. */
  readonly #starts = [0];
  #block: Buffer[] = [];
  #written = 0;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, "w+");
  }

  put(link: Link): number {
    const bytes = Buffer.from(JSON.stringify(link));
    this.#block.push(bytes);
    const end = this.#starts.at(-1)! + bytes.length;
    if (end - this.#written >= BLOCK) this.#flush(end);
    return this.#starts.push(end) - 2;
  }

  get(number: number): Link {
    const [start, end] = [this.#starts[number]!, this.#starts[number + 1]!];
    if (end > this.#written) this.#flush(this.#starts.at(-1)!);
    const bytes = Buffer.allocUnsafe(end - start);
    readSync(this.#file, bytes, 0, bytes.length, start);
    return JSON.parse(bytes.toString()) as Link;
  }

  #flush(end: number): void {
    const bytes = Buffer.concat(this.#block);
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file, bytes, from);
    this.#block = [];
    this.#written = end;
  }

  /** Deletes the file. */
  close(): void {
    closeSync(this.#file);
    rmSync(this.#path);
  }
}
