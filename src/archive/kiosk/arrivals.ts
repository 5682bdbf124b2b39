/** A file as a look at a folder finds it. */
export interface Found {
  file: string;
  bytes: number;
  /** Milliseconds since 1970. */
  changed: number;
}

interface Seen extends Found {
  /** Seconds, as handed in: when it was first seen as it is, and when it is next worth a try. */
  since: number;
  next: number;
}

/** Seconds that a file must have stood still: until then somebody may be copying it. */
export const SETTLE = 4;
/** Seconds until a file is tried again that could not be read, or for which there was no room. */
export const RETRY = 60;

/** Which files are worth a try: those that stand still and have not had theirs. */
export class Arrivals {
  #seen = new Map<string, Seen>();

  /**
   * @param found all files that are there now; one that has gone is forgotten, so that it is tried again when it is back
   * @param now seconds of a clock that is never set
   */
  due(found: readonly Found[], now: number): Found[] {
    const seen = found.map((entry): [string, Seen] => {
      const known = this.#seen.get(entry.file);
      const same = known?.bytes === entry.bytes && known.changed === entry.changed;
      return [entry.file, same ? known : { ...entry, since: now, next: now + SETTLE }];
    });
    this.#seen = new Map(seen);
    return [...this.#seen.values()].filter(({ next }) => next <= now);
  }

  /** The file needs no other try, unless it changes or goes and comes back. */
  done(file: string): void {
    this.#postpone(file, Infinity);
  }

  retry(file: string, now: number): void {
    this.#postpone(file, now + RETRY);
  }

  /** Every file is worth a try again. */
  reset(): void {
    this.#seen.clear();
  }

  #postpone(file: string, next: number): void {
    const seen = this.#seen.get(file);
    if (seen) seen.next = next;
  }
}
