import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { PlaceSummary } from "../../core/model.ts";

/** The show on screen, as it lies on the disk. */
export interface ShowFiles {
  root: string;
  /** Digest of the show's files. */
  version: string;
  /** When it was written, in milliseconds since 1970. */
  made: number;
}

interface Known {
  /** Which file of which size and age this was read from. */
  mark: string;
  files: ShowFiles;
  names: Map<string, string> | null;
}

/** What is looked at first to know one show from another. */
const MARKS = ["offline.json", "atlas/atlas.json"];

/** Which show is on screen: asked anew for each answer, so that a swap is seen at once. */
export class CurrentShow {
  readonly #findRoot: () => Promise<string>;
  #known: Known | null = null;

  /** @param findRoot the folder of the show */
  constructor(findRoot: () => Promise<string>) {
    this.#findRoot = findRoot;
  }

  async files(): Promise<ShowFiles> {
    return (await this.#look()).files;
  }

  /** Names of the show's places in English, by slug. */
  async names(): Promise<Map<string, string>> {
    const known = await this.#look();
    if (known.names === null) {
      const file = path.join(known.files.root, "atlas", "places.json");
      const text = await readFile(file, "utf8").catch(() => "[]");
      known.names = new Map((JSON.parse(text) as PlaceSummary[]).map(({ slug, names }) => [slug, names.en]));
    }
    return known.names;
  }

  async #look(): Promise<Known> {
    const root = await this.#findRoot();
    for (const name of MARKS) {
      const file = path.join(root, name);
      const found = await stat(file).catch(() => null);
      if (found === null) continue;
      const mark = `${file} ${found.size} ${found.mtimeMs}`;
      if (this.#known?.mark !== mark) {
        const version = versionOf(await readFile(file, "utf8"));
        this.#known = { mark, files: { root, version, made: found.mtimeMs }, names: null };
      }
      return this.#known;
    }
    return { mark: "", files: { root, version: "", made: 0 }, names: null };
  }
}

function versionOf(text: string): string {
  const { version } = JSON.parse(text) as { version: unknown };
  // A site that was made without offline use is known by its manifest.
  return typeof version === "string" ? version : createHash("sha256").update(text).digest("hex").slice(0, 16);
}
