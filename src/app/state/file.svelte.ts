/** Why a file of the atlas could not be had. */
export type Failure = { kind: "offline" } | { kind: "status"; status: number } | { kind: "damaged" };

/** A file of the atlas: asked for once, kept when it came, asked for again on demand when it failed. */
export class AtlasFile<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  readonly name: string;
  readonly #address: string;
  #coming: Promise<T | null> | null = null;

  /**
   * @param name path below `atlas/`, as shown to the reader when it fails
   * @param address where to fetch it
   */
  constructor(name: string, address: string) {
    this.name = name;
    this.#address = address;
  }

  /** Resolves to null when it failed; `failure` then says why. */
  load(): Promise<T | null> {
    if (this.value !== null) return Promise.resolve(this.value);
    this.#coming ??= this.#fetch().finally(() => (this.#coming = null));
    return this.#coming;
  }

  async #fetch(): Promise<T | null> {
    this.failure = null;
    let answer: Response;
    try {
      answer = await fetch(this.#address);
    } catch {
      this.failure = { kind: "offline" };
      return null;
    }
    if (!answer.ok) {
      this.failure = { kind: "status", status: answer.status };
      return null;
    }
    try {
      this.value = (await answer.json()) as T;
    } catch {
      this.failure = { kind: "damaged" };
    }
    return this.value;
  }
}
