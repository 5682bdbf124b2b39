/** Why a file could not be had. */
export type Failure = { kind: "offline" } | { kind: "status"; status: number } | { kind: "damaged" };

/** A file could not be had. */
export class Unavailable extends Error {
  readonly failure: Failure;

  constructor(path: string, failure: Failure) {
    super(`${path} could not be had (${failure.kind}).`);
    this.failure = failure;
  }
}

/** Bytes of a file, and its version, where the source tells versions apart. */
export interface Part {
  data: ArrayBuffer;
  version?: string | undefined;
}

/** Where the app reads from. Paths are those below the site's root, such as `atlas/place/AZ-KAL.json`, and not encoded. */
export interface Source {
  /** @throws {Unavailable} */
  json(path: string): Promise<unknown>;
  /**
   * Bytes from `offset` on, fewer than `length` where the file ends before.
   * @param fresh past every cache
   * @throws {Unavailable}
   */
  part(path: string, offset: number, length: number, how?: { signal?: AbortSignal; fresh?: boolean }): Promise<Part>;
}

/** The root of an atlas that is one file: its files lie inside the page, and its addresses stand behind `#`. */
export const INSIDE = "#";
