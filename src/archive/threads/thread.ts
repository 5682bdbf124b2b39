import { Worker } from "node:worker_threads";
import { CommandError } from "../context.ts";
import type { TaskInput, TaskName, TaskOutput } from "./tasks.ts";

/** What is posted to a thread, and what it posts back: once `"ready"`, then an answer to each question, in their order. */
export interface Question {
  name: TaskName;
  input: unknown;
}
export type Answer = { output: unknown } | { error: unknown };

interface Waiting {
  resolve: (output: never) => void;
  reject: (error: unknown) => void;
}

/** A worker thread that does tasks, one after the other. */
export class Thread {
  /** It has loaded what it needs, and answers. */
  ready = false;
  readonly #worker: Worker;
  readonly #waiting: Waiting[] = [];
  #fault: Error | null = null;

  /** @param gazetteer shared with the thread, not copied */
  constructor(file: string, gazetteer: SharedArrayBuffer) {
    this.#worker = new Worker(file, { workerData: gazetteer });
    this.#worker.on("message", (message: "ready" | Answer) => {
      if (message === "ready") {
        this.ready = true;
        return;
      }
      const { resolve, reject } = this.#waiting.shift()!;
      if ("error" in message) reject(message.error);
      else resolve(message.output as never);
    });
    this.#worker.on("error", (error) => this.#fail(error.message));
    this.#worker.on("exit", (code) => this.#fail(`exit code ${code}`));
  }

  /** Tasks that wait for their answer. */
  get load(): number {
    return this.#waiting.length;
  }

  /** @throws {CommandError} where the thread has ended */
  do<Name extends TaskName>(name: Name, input: TaskInput<Name>): Promise<TaskOutput<Name>> {
    return new Promise((resolve, reject) => {
      if (this.#fault !== null) {
        reject(this.#fault);
        return;
      }
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ name, input } satisfies Question);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  /** What the thread was at is lost, so whoever waits for it is told. */
  #fail(reason: string): void {
    this.#fault ??= new CommandError(
      `A worker thread ended before its work was done (${reason}), so the output is not whole. Run the command again with --jobs 1, which needs less memory.`,
    );
    for (const { reject } of this.#waiting.splice(0)) reject(this.#fault);
  }
}
