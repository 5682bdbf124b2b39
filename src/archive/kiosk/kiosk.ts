import { stat } from "node:fs/promises";
import type { Show } from "../../core/kiosk/show.ts";
import { type Clock, localDay, minutesOfDay } from "./clock.ts";
import { type KioskConfig, showOf } from "./config.ts";
import type { Count, Counts } from "./counts.ts";
import type { CurrentShow } from "./current-show.ts";
import { countsAsCsv, exportFile } from "./export.ts";
import { isPlausible, isRestartDue, screenState } from "./hours.ts";
import type { Log } from "./log.ts";
import type { Login, Staff } from "./staff.ts";

/** What the page says every few seconds. */
export interface Heartbeat {
  version?: string;
  phase: "attract" | "visit" | "countdown";
  errors: string[];
}

/** New shows, as they arrive. */
export interface Updates {
  /** Version of a show that is verified and waits for its turn. */
  readonly ready: string | null;
  swap(): Promise<void>;
  /** The page of a version lives. */
  confirm(version: string): Promise<void> | void;
  /** Looks for bundles, and rolls back what did not come up. Handed seconds of a clock that is never set. */
  tick(now: number): Promise<void> | void;
}

/** What the kiosk can ask of the browser's watch. */
export interface Watched {
  readonly restarts: number;
  /** Minutes that the browser has run. */
  readonly running: number;
  heartbeat(): void;
  restart(reason: string): void;
  memory(): Promise<number | null>;
}

export interface KioskParts {
  config: KioskConfig;
  /** When the config was written, in milliseconds since 1970; 0 where there is none. */
  configMade: number;
  version: string;
  show: CurrentShow;
  log: Log;
  counts: Counts;
  staff: Staff | null;
  updates: Updates | null;
  watch: Watched | null;
  clock: Clock;
  /** Ends the kiosk. */
  exit(): void;
}

/** Seconds without a heartbeat until a page is taken to hear nothing. */
const DEAF = 30;
/** Seconds without one until a new show is taken unasked: the one on screen may be what is broken. */
const SILENCE = 180;

/** Errors of one heartbeat that are logged, and entries that the staff's page lists. */
const LISTED = 20;

/** The kiosk behind its server: what the page, the staff and the passing of time ask of it. */
export class Kiosk {
  readonly #parts: KioskParts;
  readonly #startedAt: number;
  #beatAt: number;

  constructor(parts: KioskParts) {
    this.#parts = parts;
    this.#startedAt = this.#beatAt = parts.clock.seconds();
  }

  get staff(): Staff | null {
    return this.#parts.staff;
  }

  /** The show that the next page is told of. */
  async show(): Promise<{ root: string; show: Show }> {
    const { root, version } = await this.#parts.show.files();
    return { root, show: showOf(this.#parts.config, version) };
  }

  /** The page lives; what it shall do. Changes are made while nobody is there. */
  async heartbeat(beat: Heartbeat): Promise<{ screen: "on" | "off"; reload: boolean }> {
    const { config, log, updates, watch, clock } = this.#parts;
    this.#beatAt = clock.seconds();
    watch?.heartbeat();
    for (const error of beat.errors.slice(0, LISTED)) log.add("error", error);
    const plausible = await this.#isClockPlausible();
    const minutes = minutesOfDay(clock.now());
    const idle = beat.phase === "attract";
    if (idle && updates?.ready) await this.#guarded(`taking show ${updates.ready}`, () => this.#swap(updates));
    else if (idle && watch && isRestartDue(config.nightlyRestart, minutes, plausible, watch.running)) {
      watch.restart("it is its hour");
    }
    const { version } = await this.#parts.show.files();
    if (updates && beat.version === version) await this.#guarded("confirming", () => updates.confirm(version));
    return { screen: screenState(config.hours, minutes, plausible), reload: idle && beat.version !== version };
  }

  /** A visitor has opened a place; false where the show has no such place. */
  async count(place: string): Promise<boolean> {
    const { show, counts, clock } = this.#parts;
    if (!(await show.names()).has(place)) return false;
    counts.add((await this.#isClockPlausible()) ? localDay(clock.now()) : "undated", place);
    return true;
  }

  login(pin: string): Promise<Login> {
    const { staff, log } = this.#parts;
    if (staff === null) return Promise.resolve({ left: 0 });
    return staff.login(pin).then((login) => {
      log.add("event", "token" in login ? "Staff logged in." : "A wrong PIN was tried.");
      return login;
    });
  }

  async status(): Promise<object> {
    const { version, show, log, watch, clock } = this.#parts;
    return {
      version,
      showVersion: (await show.files()).version,
      uptime: Math.round(clock.seconds() - this.#startedAt),
      memory: { server: process.memoryUsage.rss(), browser: (await watch?.memory()) ?? null },
      browserRestarts: watch?.restarts ?? 0,
      lastErrors: log.last("error", LISTED),
      counts: await this.#namedCounts(),
      updates: log.last("update", LISTED),
    };
  }

  /** Writes all counts as CSV to the export folder or a stick. */
  async export(): Promise<{ file: string; rows: number }> {
    const { config, log, clock } = this.#parts;
    const counts = await this.#namedCounts();
    const file = await exportFile(config.exportFolder, localDay(clock.now()), countsAsCsv(counts));
    log.add("event", `Exported ${counts.length} counts to ${file}.`);
    return { file, rows: counts.length };
  }

  restart(): void {
    this.#parts.watch?.restart("staff asked for it");
  }

  exit(): void {
    this.#parts.log.add("event", "Staff ended the kiosk.");
    this.#parts.exit();
  }

  /** Whatever has to be done from time to time; to be called every few seconds. */
  async tick(): Promise<void> {
    const { counts, updates } = this.#parts;
    await this.#guarded("saving the counts", () => counts.save());
    if (updates) await this.#guarded("looking for updates", () => this.#update(updates));
  }

  async #update(updates: Updates): Promise<void> {
    const { show, watch, clock } = this.#parts;
    const { root } = await show.files();
    await updates.tick(clock.seconds());
    const silence = clock.seconds() - this.#beatAt;
    if (watch && silence > SILENCE) await this.#swap(updates);
    if (silence > DEAF && (await show.files()).root !== root) watch?.restart("the show was changed");
  }

  async #swap(updates: Updates): Promise<void> {
    const version = updates.ready;
    if (version === null) return;
    await updates.swap();
    this.#parts.log.add("update", `The show is now ${version}.`);
  }

  async #isClockPlausible(): Promise<boolean> {
    const { show, configMade, clock } = this.#parts;
    return isPlausible(clock.now(), [(await show.files()).made, configMade]);
  }

  async #namedCounts(): Promise<(Count & { name: string })[]> {
    const { show, counts } = this.#parts;
    const names = await show.names();
    return counts.all().map((count) => ({ ...count, name: names.get(count.place) ?? count.place }));
  }

  /** Does what may fail, on a full disk for one, without failing. */
  async #guarded(doing: string, work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#parts.log.add("error", `While ${doing}: ${(error as Error).message}`);
    }
  }
}

/** When a file was written, in milliseconds since 1970; 0 where there is none. */
export async function madeAt(file: string | null): Promise<number> {
  return file === null ? 0 : ((await stat(file).catch(() => null))?.mtimeMs ?? 0);
}
