import { createHash, type KeyObject } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { OlderBundle, RefusedBundle } from "../bundle/read-bundle.ts";
import { pruneShows, stagedShow, stagedShows } from "../bundle/shows.ts";
import { stageBundle } from "../bundle/stage.ts";
import { Arrivals, type Found } from "./arrivals.ts";
import { fileFault } from "../file-fault.ts";
import { mountPoints } from "./export.ts";
import { confirmPointer, countTrial, readPointer, rollBack, swapPointer } from "./pointer.ts";
import { Refusals } from "./refusals.ts";

export interface UpdatesOptions {
  /** The kiosk's state folder. */
  state: string;
  /** Folders that are watched; the sticks' own are looked at too. */
  folders: readonly string[];
  publicKey: KeyObject;
  /** Is told, in a sentence, whatever happens to a bundle. */
  report(text: string): void;
  /** Folders of the sticks that are plugged in. */
  sticks?(): Promise<string[]>;
}

/** Seconds from the swap, or from the start, to a new show's first sign of life. */
const TRIAL = 90;
/** Starts with a show that has never lived: a show that brings the machine down must not do so for ever. */
const TRIALS = 3;

/**
 * Takes new shows from folders and sticks: verifies and stages each bundle, offers the newest, swaps it in when told, and goes back by itself
 * where it shows no sign of life. A bundle that is damaged, or whose show did not come up, is never tried again.
 */
export class Updates {
  readonly #options: UpdatesOptions;
  readonly #shows: string;
  readonly #refusals: Refusals;
  readonly #arrivals = new Arrivals();
  readonly #reported = new Map<string, string>();
  /** When the show on trial must have lived: seconds; null: it is to be set by the next tick; undefined: none is on trial. */
  #deadline: number | null | undefined;
  #unconfirmed = false;
  #looking = false;
  #ready: string | null = null;
  /** Changes of the pointer, one after another: two heartbeats at once must not swap twice. */
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(options: UpdatesOptions, refusals: Refusals) {
    this.#options = options;
    this.#shows = path.join(options.state, "shows");
    this.#refusals = refusals;
  }

  /** Version of a show that is verified, whole on the disk, and newer than the one that runs; null while that one is on trial. */
  get ready(): string | null {
    return this.#unconfirmed ? null : this.#ready;
  }

  /** Sets right what a power cut has left, and takes up where it fell. */
  static async open(options: UpdatesOptions): Promise<Updates> {
    const updates = new Updates(options, await Refusals.open(path.join(options.state, "refused.json")));
    await updates.#recover().catch((error: Error) => options.report(fileFault(error, options.state).message));
    return updates;
  }

  /**
   * Goes back where the show on trial has not lived in time; else looks for bundles.
   * @param now seconds of a clock that is never set
   */
  async tick(now: number): Promise<void> {
    if (this.#deadline === null) this.#deadline = now + TRIAL;
    if (this.#deadline !== undefined) {
      if (now >= this.#deadline) await this.#inTurn(() => this.#goBack());
      return;
    }
    if (this.#looking) return;
    this.#looking = true;
    try {
      for (const found of this.#arrivals.due(await this.#find(), now)) await this.#take(found, now);
    } finally {
      this.#looking = false;
    }
  }

  /** Shows what is ready, on trial. */
  swap(): Promise<void> {
    return this.#inTurn(async () => {
      const version = this.ready;
      if (version === null) return;
      const { state } = this.#options;
      try {
        await swapPointer(state, version);
      } finally {
        // What failed may have failed after the pointer was written.
        if ((await readPointer(state))?.version === version) {
          this.#ready = null;
          this.#beginTrial();
        }
      }
    });
  }

  /** The page of the show that runs lives. */
  async confirm(): Promise<void> {
    this.#deadline = undefined;
    if (!this.#unconfirmed) return;
    await this.#inTurn(async () => {
      if (!this.#unconfirmed) return;
      await confirmPointer(this.#options.state);
      this.#unconfirmed = false;
    });
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }

  #beginTrial(): void {
    this.#deadline = null;
    this.#unconfirmed = true;
  }

  async #recover(): Promise<void> {
    const { state } = this.#options;
    const pointer = await readPointer(state);
    if (pointer?.trial !== undefined) {
      this.#beginTrial();
      // It was refused where the power was cut on the way back.
      if (pointer.trial >= TRIALS || this.#refusals.has(pointer.version)) await this.#goBack();
      else await countTrial(state);
    }
    await this.#prune();
    await this.#offerNewest();
  }

  async #goBack(): Promise<void> {
    if (this.#deadline === undefined) return;
    const { state, report } = this.#options;
    const pointer = await readPointer(state);
    if (pointer?.trial !== undefined) {
      await this.#refusals.add(pointer.version);
      await rollBack(state);
      report(`Show ${pointer.version} did not come up: the one before it is back.`);
    }
    this.#deadline = undefined;
    this.#unconfirmed = false;
    this.#arrivals.reset();
    await this.#offerNewest();
  }

  async #take({ file }: Found, now: number): Promise<void> {
    try {
      await this.#stage(file);
      this.#arrivals.done(file);
    } catch (error) {
      // The stick was pulled out, or the disk is full: nothing that the bundle is guilty of.
      this.#reportOnce(file, fileFault(error, file).message);
      this.#arrivals.retry(file, now);
    }
  }

  async #stage(file: string): Promise<void> {
    const { publicKey, report } = this.#options;
    const showsFolder = this.#shows;
    await this.#prune();
    const newerThan = Math.max(await this.#runningSequence(), await this.#sequence(this.#ready));
    /** Of the whole bundle; null where its start was reason enough to refuse it. */
    let digest: string | null = null;
    const objection = async (version: string): Promise<string | null> => {
      digest = await digestOf(file);
      if (this.#refusals.has(version)) return "Its show did not come up when it was tried";
      return this.#refusals.has(digest) ? "It was damaged when it was tried" : null;
    };
    try {
      const { version, sequence } = await stageBundle(file, { publicKey, showsFolder, newerThan, objection });
      this.#ready = version;
      report(`Show ${version} (${sequence}) from ${file} is ready.`);
    } catch (error) {
      if (error instanceof RefusedBundle) {
        // Whoever was copying over it meanwhile is not to blame.
        if (digest !== null && digest === (await digestOf(file))) await this.#refusals.add(digest);
      } else if (!(error instanceof OlderBundle)) throw error;
      this.#reportOnce(file, error.message);
    }
  }

  async #offerNewest(): Promise<void> {
    const running = await this.#runningSequence();
    const newer = (await stagedShows(this.#shows)).filter(
      ({ version, sequence }) => sequence > running && !this.#refusals.has(version),
    );
    this.#ready = newer.sort((one, other) => other.sequence - one.sequence)[0]?.version ?? null;
  }

  /** Keeps the show that runs, the one before it, and what waits. */
  async #prune(): Promise<void> {
    const pointer = await readPointer(this.#options.state);
    const running = await this.#runningSequence();
    const waiting = (await stagedShows(this.#shows)).filter(({ sequence }) => sequence > running);
    const wanted = waiting.map(({ version }) => version).filter((version) => !this.#refusals.has(version));
    const kept = [pointer?.version, pointer?.previous].filter((version) => version !== undefined);
    await pruneShows(this.#shows, [...kept, ...wanted]);
  }

  async #runningSequence(): Promise<number> {
    return this.#sequence((await readPointer(this.#options.state))?.version ?? null);
  }

  async #sequence(version: string | null): Promise<number> {
    return version === null ? 0 : ((await stagedShow(this.#shows, version))?.sequence ?? 0);
  }

  async #find(): Promise<Found[]> {
    const { folders, sticks = mountedSticks } = this.#options;
    const all = new Set([...folders, ...(await sticks())]);
    return (await Promise.all([...all].map(bundlesIn))).flat();
  }

  #reportOnce(file: string, text: string): void {
    if (this.#reported.get(file) === text) return;
    this.#reported.set(file, text);
    this.#options.report(text);
  }
}

async function bundlesIn(folder: string): Promise<Found[]> {
  const names = await readdir(folder).catch(() => []);
  const bundles = names.filter((name) => name.endsWith(".dateline") && !name.startsWith(".")).sort();
  const found = await Promise.all(
    bundles.map(async (name): Promise<Found | null> => {
      const file = path.join(folder, name);
      const about = await lstat(file).catch(() => null);
      return about?.isFile() ? { file, bytes: about.size, changed: about.mtimeMs } : null;
    }),
  );
  return found.filter((entry) => entry !== null);
}

async function mountedSticks(): Promise<string[]> {
  return mountPoints(await readFile("/proc/self/mountinfo", "utf8").catch(() => ""), false);
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest("hex");
}
