import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Report } from "../readers/draft.ts";

const REMEDY = "Build the atlas again.";

/** A file of an atlas, and what is found wrong in it. */
export class AtlasFile {
  readonly name: string;
  readonly #report: Report;

  /** @param name from the site's root, with `/` */
  constructor(name: string, report: Report) {
    this.name = name;
    this.#report = report;
  }

  /** The file as JSON; null, which is a fault, where it cannot be read. */
  async read<T>(root: string): Promise<T | null> {
    try {
      return JSON.parse(await readFile(path.join(root, this.name), "utf8")) as T;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      this.fault(
        code === "ENOENT" ? "It is missing." : code === undefined ? "It is not valid JSON." : `Unreadable (${code}).`,
      );
      return null;
    }
  }

  fault(message: string): void {
    this.#report({ severity: "error", file: this.name, message, remedy: REMEDY });
  }

  /** @returns whether it is as it should be */
  expect(right: boolean, message: string): boolean {
    if (!right) this.fault(message);
    return right;
  }
}
