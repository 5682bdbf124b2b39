import type { ChildProcess } from "node:child_process";
import { type BrowserOptions, killBrowser, killOrphan, memoryOf, startBrowser } from "./browser.ts";
import type { Clock } from "./clock.ts";
import type { Log } from "./log.ts";

/** All in seconds. */
export interface Patience {
  /** From the start of the browser to its page's first heartbeat. */
  first: number;
  /** From one heartbeat to the next. */
  next: number;
  /** Before the first restart in a row; each one after that waits twice as long, up to `longestPause`. */
  pause: number;
  longestPause: number;
  /** A browser that has run for so long begins a new row. */
  healthy: number;
}

export const PATIENCE: Patience = { first: 60, next: 30, pause: 0.5, longestPause: 30, healthy: 120 };

const CHECK_MILLISECONDS = 500;

/**
 * Keeps a browser running: starts it again whenever it ends, and whenever its page sends no heartbeats, be it that the page hangs, has
 * crashed, or was led elsewhere. It never gives up.
 */
export class BrowserWatch {
  readonly #options: BrowserOptions;
  readonly #log: Log;
  readonly #clock: Clock;
  readonly #patience: Patience;
  #child: ChildProcess | null = null;
  #startedAt = 0;
  #lastBeat: number | null = null;
  #inARow = 0;
  #timer: NodeJS.Timeout | null = null;
  #stopped = false;
  /** Times that the browser was started again, for whatever reason. */
  restarts = 0;

  constructor(options: BrowserOptions, log: Log, clock: Clock, patience: Patience = PATIENCE) {
    this.#options = options;
    this.#log = log;
    this.#clock = clock;
    this.#patience = patience;
  }

  /** Starts the browser, in place of one that an earlier run has left. */
  async start(): Promise<void> {
    if (await killOrphan(this.#options)) this.#log.add("event", "Ended the browser of an earlier run.");
    await this.#launch();
  }

  /** The page lives. */
  heartbeat(): void {
    this.#lastBeat = this.#clock.seconds();
  }

  /** Minutes that the browser has run. */
  get running(): number {
    return this.#child === null ? 0 : (this.#clock.seconds() - this.#startedAt) / 60;
  }

  /** Ends the browser; a new one is started at once. */
  restart(reason: string): void {
    this.#log.add("event", `Restarting the browser: ${reason}.`);
    this.#inARow = 0;
    this.#end();
  }

  /** Bytes that the browser's processes hold; null where none runs. */
  async memory(): Promise<number | null> {
    return this.#child?.pid === undefined ? null : memoryOf(this.#child.pid);
  }

  /** Ends the browser for good. */
  stop(): void {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#end();
  }

  async #launch(): Promise<void> {
    if (this.#stopped) return;
    this.#startedAt = this.#clock.seconds();
    this.#lastBeat = null;
    let child: ChildProcess;
    try {
      child = await startBrowser(this.#options);
    } catch (error) {
      this.#again(`it cannot be started (${(error as Error).message})`);
      return;
    }
    this.#child = child;
    let ended = false;
    const end = (reason: string): void => {
      if (ended) return;
      ended = true;
      // What the leader leaves behind would hold the screen and the profile.
      if (child.pid !== undefined) killBrowser(child.pid);
      this.#child = null;
      this.#again(reason);
    };
    child.once("error", (error) => end(`it cannot be started (${error.message})`));
    child.once("exit", (code, signal) => end(`it ended (${signal ?? code})`));
    if (this.#stopped) this.#end();
    else this.#check();
  }

  /** Looks for heartbeats as long as the browser runs. */
  #check(): void {
    if (this.#stopped || this.#child === null) return;
    const silence = this.#clock.seconds() - (this.#lastBeat ?? this.#startedAt);
    const allowed = this.#lastBeat === null ? this.#patience.first : this.#patience.next;
    if (silence > allowed) {
      this.#log.add("error", `The page has sent no heartbeat for ${Math.round(allowed)} seconds.`);
      this.#end();
      return;
    }
    this.#timer = setTimeout(() => this.#check(), CHECK_MILLISECONDS);
  }

  #end(): void {
    if (this.#child?.pid !== undefined) killBrowser(this.#child.pid);
  }

  #again(reason: string): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    if (this.#stopped) return;
    const { pause, longestPause, healthy } = this.#patience;
    if (this.#lastBeat !== null && this.#clock.seconds() - this.#startedAt >= healthy) this.#inARow = 0;
    const wait = Math.min(longestPause, pause * 2 ** Math.min(20, this.#inARow++));
    this.restarts++;
    this.#log.add("event", `The browser is started again in ${wait} seconds: ${reason}.`);
    this.#timer = setTimeout(() => void this.#launch(), wait * 1000);
  }
}
