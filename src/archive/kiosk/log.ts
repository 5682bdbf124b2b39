import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import type { Clock } from "./clock.ts";

export interface LogEntry {
  /** ISO 8601, UTC. */
  at: string;
  kind: "error" | "event" | "update";
  text: string;
}

/** Bytes of a file of the ring, and how many files there are: together at most 1.25 MB. */
const FILE_BYTES = 256 * 1024;
const FILES = 5;

const TEXT_LENGTH = 500;
const REMEMBERED = 200;

/**
 * A ring of log files, one JSON object a line: `kiosk.log` is the newest, `kiosk.4.log` the oldest. A log that cannot be written (a full
 * disk) is kept in memory alone: it never stops the kiosk.
 */
export class Log {
  readonly #file: string;
  readonly #clock: Clock;
  readonly #recent: LogEntry[];
  readonly #print: (line: string) => void;

  /** @param print is given each entry as a line for the person */
  constructor(folder: string, clock: Clock, print: (line: string) => void) {
    this.#file = path.join(folder, "kiosk.log");
    this.#clock = clock;
    this.#print = print;
    try {
      mkdirSync(folder, { recursive: true });
    } catch {
      // Kept in memory alone.
    }
    this.#recent = this.#read();
  }

  /** Adds an entry. What is among the last entries with the same words, within a minute, is not written again. */
  add(kind: LogEntry["kind"], text: string): void {
    const now = this.#clock.now();
    const short = text.replace(/\s+/g, " ").trim().slice(0, TEXT_LENGTH);
    const repeated = this.#recent.some(
      (entry) => entry.kind === kind && entry.text === short && Math.abs(now - Date.parse(entry.at)) < 60_000,
    );
    if (repeated && kind === "error") return;
    const entry: LogEntry = { at: new Date(now).toISOString(), kind, text: short };
    this.#recent.push(entry);
    if (this.#recent.length > REMEMBERED) this.#recent.shift();
    this.#print(`${entry.at} ${kind === "error" ? "fault: " : ""}${short}\n`);
    try {
      this.#turn();
      appendFileSync(this.#file, `${JSON.stringify(entry)}\n`);
    } catch {
      // Kept in memory alone.
    }
  }

  /** The newest entries of a kind, the newest first. */
  last(kind: LogEntry["kind"], most: number): { at: string; text: string }[] {
    const entries = this.#recent.filter((entry) => entry.kind === kind).slice(-most);
    return entries.reverse().map(({ at, text }) => ({ at, text }));
  }

  #turn(): void {
    if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) < FILE_BYTES) return;
    for (let number = FILES - 1; number > 0; number--) {
      const from = number === 1 ? this.#file : this.#numbered(number - 1);
      if (statSync(from, { throwIfNoEntry: false })) renameSync(from, this.#numbered(number));
    }
  }

  #numbered(number: number): string {
    return this.#file.replace(/log$/, `${number}.log`);
  }

  /** What earlier runs said last. Lines that a power cut tore are passed over. */
  #read(): LogEntry[] {
    const lines = [this.#numbered(1), this.#file].flatMap((file) => {
      try {
        return readFileSync(file, "utf8").split("\n");
      } catch {
        return [];
      }
    });
    return lines.slice(-REMEMBERED).flatMap((line) => {
      try {
        return [JSON.parse(line) as LogEntry];
      } catch {
        return [];
      }
    });
  }
}
