import { ATLAS_VERSION } from "../../core/model.ts";
import type { AtlasManifest, PlaceSummary, View } from "../../core/model.ts";
import { AtlasFile } from "./file.svelte.ts";
import { PlaceIndex } from "./place-index.ts";

/** The atlas that the site holds: its manifest and places, and its other files as they are asked for. */
class Atlas {
  manifest = $state.raw<AtlasManifest | null>(null);
  index = $state.raw(new PlaceIndex([]));
  #files = new Map<string, AtlasFile<unknown>>();

  /**
   * A file by its path below `atlas/`. It is fetched when its `load` is called.
   * @throws nothing; a failed load says so in the file's `failure`
   */
  file<T>(name: string): AtlasFile<T> {
    let file = this.#files.get(name);
    if (!file) {
      file = new AtlasFile<unknown>(`atlas/${name}`);
      this.#files.set(name, file);
    }
    return file as AtlasFile<T>;
  }

  /** The file that a view shows, where it has one of its own. */
  pageFile(view: View): AtlasFile<unknown> | null {
    if (view.page === "place" && view.place !== null) return this.file(`place/${view.place}.json`);
    if (view.page === "article" && view.article !== null) return this.file(`article/${view.article}.json`);
    return null;
  }

  /** Holds an atlas that is at hand, and forgets what belonged to the one before. */
  open(manifest: AtlasManifest, index: PlaceIndex, files: Record<string, unknown> = {}): void {
    this.manifest = manifest;
    this.index = index;
    this.#files.clear();
    for (const [name, value] of Object.entries(files)) this.file(name).value = value;
  }

  /** Lets go of the files of single pages, and of those that failed: they are asked for again when they are wanted. */
  forgetPages(): void {
    for (const [name, file] of this.#files) if (name.includes("/") || file.failure) this.#files.delete(name);
  }

  /** Loads manifest and places. */
  async load(): Promise<Opening> {
    const manifestFile = this.file<AtlasManifest>("atlas.json");
    const placesFile = this.file<PlaceSummary[]>("places.json");
    const [manifest, places] = await Promise.all([manifestFile.load(), placesFile.load()]);
    if (manifest && manifest.format !== "dateline-atlas") return { kind: "not-an-atlas" };
    if (manifest && manifest.version !== ATLAS_VERSION) return { kind: "wrong-version", version: manifest.version };
    if (!manifest) return { kind: "failed", file: manifestFile };
    if (!places) return { kind: "failed", file: placesFile };
    this.manifest = manifest;
    this.index = new PlaceIndex(places);
    return { kind: "open" };
  }
}

/** How the loading of an atlas ended. */
export type Opening =
  | { kind: "open" }
  | { kind: "not-an-atlas" }
  | { kind: "wrong-version"; version: number }
  | { kind: "failed"; file: AtlasFile<unknown> };

export const atlas = new Atlas();
