import { site } from "./site.ts";
import { type Failure, Unavailable } from "./source.ts";

/** A file of the atlas: asked for once, kept when it came, asked for again on demand when it failed. */
export class AtlasFile<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly name: string;
  #coming: Promise<T | null> | null = null;

  /** @param name path below the site's root, as shown to the reader when it fails */
  constructor(name: string) {
    this.name = name;
  }

  /** Resolves to null when it failed; `failure` then says why. */
  load(): Promise<T | null> {
    if (this.value !== null) return Promise.resolve(this.value);
    this.#coming ??= this.#read().finally(() => (this.#coming = null));
    return this.#coming;
  }

  async #read(): Promise<T | null> {
    this.failure = null;
    try {
      this.value = (await site.source.json(this.name)) as T;
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      this.failure = error.failure;
    }
    return this.value;
  }
}
