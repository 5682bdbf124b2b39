import { readFile } from "node:fs/promises";
import { writeDurably } from "../durable.ts";

/** Entries kept; the oldest go first. */
const KEPT = 500;

/** What was refused and is never looked at again: bundles by the SHA-256 of their bytes, shows that did not come up by their version. */
export class Refusals {
  readonly #file: string;
  readonly #known: Set<string>;

  private constructor(file: string, known: Set<string>) {
    this.#file = file;
    this.#known = known;
  }

  /** @param file `refused.json` */
  static async open(file: string): Promise<Refusals> {
    try {
      const known = JSON.parse(await readFile(file, "utf8")) as unknown[];
      return new Refusals(file, new Set(known.filter((entry) => typeof entry === "string")));
    } catch {
      return new Refusals(file, new Set());
    }
  }

  has(digest: string): boolean {
    return this.#known.has(digest);
  }

  async add(digest: string): Promise<void> {
    this.#known.add(digest);
    for (const oldest of this.#known) {
      if (this.#known.size <= KEPT) break;
      this.#known.delete(oldest);
    }
    // On a full disk it is remembered until the next start.
    await writeDurably(this.#file, JSON.stringify([...this.#known])).catch(() => {});
  }
}
