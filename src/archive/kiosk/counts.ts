import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { writeDurably } from "../durable.ts";

/** How often the places of a day were opened, by slug. */
type DayCounts = Record<string, number>;

export interface Count {
  /** `YYYY-MM-DD`, or `undated` where the clock could not be right. */
  day: string;
  /** Slug. */
  place: string;
  count: number;
}

/** Days kept; the oldest go first. */
const DAYS = 800;
/** Places of a day; more than any atlas of a museum has, so that no fault can fill the disk. */
const PLACES = 20_000;

/**
 * How often each place was opened on each day: a file a day, written whole and durably by `save`. Nothing is kept of who opened it. What
 * was counted since the last `save` is lost in a power cut, and nothing else.
 */
export class Counts {
  readonly #folder: string;
  readonly #days: Map<string, DayCounts>;
  readonly #unsaved = new Set<string>();

  private constructor(folder: string, days: Map<string, DayCounts>) {
    this.#folder = folder;
    this.#days = days;
  }

  static async open(folder: string): Promise<Counts> {
    const days = new Map<string, DayCounts>();
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const day = /^(\d{4}-\d\d-\d\d|undated)\.json$/.exec(name)?.[1];
      if (day === undefined) continue;
      const counts = await readFile(path.join(folder, name), "utf8").then(parseDay, () => null);
      if (counts !== null) days.set(day, counts);
    }
    return new Counts(folder, days);
  }

  add(day: string, place: string): void {
    const counts = this.#days.get(day) ?? (Object.create(null) as DayCounts);
    if (counts[place] === undefined && Object.keys(counts).length >= PLACES) return;
    counts[place] = (counts[place] ?? 0) + 1;
    this.#days.set(day, counts);
    this.#unsaved.add(day);
  }

  /** All counts, by day and then by slug, ascending. */
  all(): Count[] {
    return [...this.#days.keys()].sort().flatMap((day) => {
      const counts = this.#days.get(day)!;
      const places = Object.keys(counts).sort();
      return places.map((place) => ({ day, place, count: counts[place]! }));
    });
  }

  /** Writes the days that have changed; what could not be written is tried again the next time. */
  async save(): Promise<void> {
    if (this.#unsaved.size === 0) return;
    await mkdir(this.#folder, { recursive: true });
    for (const day of [...this.#unsaved]) {
      this.#unsaved.delete(day);
      try {
        await writeDurably(this.#file(day), JSON.stringify(this.#days.get(day)));
      } catch (error) {
        this.#unsaved.add(day);
        throw error;
      }
    }
    for (const day of [...this.#days.keys()].sort().slice(0, Math.max(0, this.#days.size - DAYS))) {
      this.#days.delete(day);
      await rm(this.#file(day), { force: true });
    }
  }

  #file(day: string): string {
    return path.join(this.#folder, `${day}.json`);
  }
}

function parseDay(text: string): DayCounts | null {
  try {
    const entries = Object.entries(JSON.parse(text) as object).filter(([, count]) => Number.isSafeInteger(count));
    return Object.assign(Object.create(null) as DayCounts, Object.fromEntries(entries));
  } catch {
    return null;
  }
}
