import type { OfflineFile } from "../../core/offline.ts";
import { site } from "../state/site.ts";
import { askWorker, type KeepFailure } from "./messages.ts";

const KEY = "dateline-keep";
/** Files asked for at one time. */
const PARALLEL = 4;

/** The keeping of a whole atlas for offline use: how far it is, and what stopped it. */
class Keeping {
  /** `unknown` until the service worker has answered. */
  state = $state<"unknown" | "idle" | "busy" | "kept">("unknown");
  failure = $state<KeepFailure | null>(null);
  /** Bytes of all files. */
  total = $state(0);
  /** Bytes of those that are kept; while busy, of those that are checked, with what has come of the next. */
  done = $state(0);
  /** Every byte was looked at since the page was opened. */
  checked = $state(false);
  /** The browser may clear its storage when the device runs short. */
  lasting = $state(true);
  #stopped = false;

  /** Asks what is kept. */
  async look(): Promise<void> {
    if (this.state === "busy") return;
    const answer = await askWorker({ kind: "list" });
    if (answer.kind === "failed") this.failure = answer.why;
    if (answer.kind !== "list") {
      this.state = "idle";
      return;
    }
    const kept = new Set(answer.kept);
    this.total = sum(answer.files);
    this.done = sum(answer.files.filter(({ path }) => kept.has(path)));
    this.state = this.done === this.total ? "kept" : "idle";
    this.lasting = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  }

  /** Keeps every file, and looks at every byte of those that are kept. What is right is not fetched again. */
  async start(): Promise<void> {
    if (this.state === "busy") return;
    this.#wish(true);
    this.failure = null;
    this.#stopped = false;
    this.checked = false;
    this.lasting = (await navigator.storage?.persist?.().catch(() => false)) ?? false;
    const answer = await askWorker({ kind: "list" });
    if (answer.kind !== "list") {
      this.failure = answer.kind === "failed" ? answer.why : null;
      return;
    }
    this.total = sum(answer.files);
    this.done = 0;
    this.state = "busy";
    // Large files first: the end is then near when the bar says so.
    const queue = answer.files.toSorted((one, other) => other.bytes - one.bytes).values();
    await Promise.all(Array.from({ length: PARALLEL }, () => this.#work(queue)));
    if (this.failure === null && !this.#stopped) {
      this.state = "kept";
      this.checked = true;
    } else {
      this.state = "idle";
      await this.look();
    }
  }

  stop(): void {
    this.#wish(false);
    this.#stopped = true;
  }

  /** Deletes what is kept of the atlas. What is read later is kept again. */
  async remove(): Promise<void> {
    this.#wish(false);
    this.failure = null;
    this.checked = false;
    await askWorker({ kind: "forget" });
    await this.look();
  }

  /** Goes on where the reader had asked for everything, and it was cut or the atlas has grown since. */
  async resume(): Promise<void> {
    if (this.#wished() !== "yes") return;
    await this.look();
    if (this.state === "idle" && this.failure === null) await this.start();
  }

  async #work(queue: Iterator<OfflineFile> & Iterable<OfflineFile>): Promise<void> {
    for (const { path, bytes } of queue) {
      if (this.failure !== null || this.#stopped) return;
      let come = 0;
      const answer = await askWorker({ kind: "keep", path, check: true }, (now) => {
        this.done += now - come;
        come = now;
      });
      if (answer.kind === "failed") this.failure ??= answer.why;
      else this.done += bytes - come;
    }
  }

  #wished(): string | null {
    try {
      return localStorage.getItem(`${KEY} ${site.root}`);
    } catch {
      return null;
    }
  }

  #wish(wanted: boolean): void {
    try {
      if (wanted) localStorage.setItem(`${KEY} ${site.root}`, "yes");
      else localStorage.removeItem(`${KEY} ${site.root}`);
    } catch {
      // Where storage is refused, a cut is not mended by itself.
    }
  }
}

export const keeping = new Keeping();

function sum(files: readonly OfflineFile[]): number {
  return files.reduce((total, { bytes }) => total + bytes, 0);
}
