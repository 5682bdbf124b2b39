import type { Readable, Writable } from "node:stream";
import type { Gazetteer } from "../core/places/gazetteer.ts";
import type { RenderPage } from "./writers/page.ts";

/** The exit codes of every command. */
export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;

/** What a command is handed: its streams, its folders, and what is costly to load, so that it is loaded where it is needed only. */
export interface Context {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  /** Version of the package. */
  version: string;
  /** What names on the command line are relative to. */
  workingFolder: string;
  /** The compiled app: `dist/app`. */
  appFolder: string;
  /** The compiled app as one script and one style: `dist/single`. */
  singleFolder: string;
  /** The compiled entry of a worker thread: `dist/worker.js`. */
  workerFile: string;
  /** `geodata` of the package. */
  geodataFolder: string;
  loadGazetteer(): Promise<Gazetteer>;
  /** Prerendering of the compiled app. */
  loadRenderer(): Promise<RenderPage>;
  /** Aborted when the person stops the command. */
  interrupted: AbortSignal;
}

/** A sentence for the person, and the code to exit with: no fault of the program, so no stack is shown. */
export class CommandError extends Error {
  readonly exitCode: number;

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message);
    this.exitCode = exitCode;
  }
}
