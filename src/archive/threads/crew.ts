import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Gazetteer } from "../../core/places/gazetteer.ts";
import type { TaskInput, TaskName, TaskOutput } from "./tasks.ts";
import { Tasks } from "./tasks.ts";
import { Thread } from "./thread.ts";

/** Code units of text below which threads take longer to start, and to become as fast as this one, than they save. */
const ENOUGH = 8_000_000;

export interface CrewOptions {
  /** Threads that work at one time; 1: this one alone. Where nobody says: as many as there are cores, once there is enough to do. */
  jobs: number | undefined;
  /** The compiled `worker.ts`. */
  workerFile: string;
}

/**
 * Does tasks: here, until other threads are ready. Who does a task makes no difference to what comes out.
 */
export class Crew {
  /** Tasks that are worth having under way at one time. */
  readonly width: number;
  readonly #gazetteer: Gazetteer;
  readonly #jobs: number;
  readonly #enough: number;
  readonly #workerFile: string;
  readonly #tasks: Tasks;
  readonly #threads: Thread[] = [];
  #seen = 0;

  constructor(gazetteer: Gazetteer, { jobs, workerFile }: CrewOptions) {
    this.#gazetteer = gazetteer;
    this.#jobs = jobs ?? availableParallelism();
    this.#enough = jobs === undefined ? ENOUGH : 0;
    this.#workerFile = workerFile;
    this.width = this.#jobs === 1 ? 1 : 2 * this.#jobs;
    this.#tasks = new Tasks(gazetteer);
  }

  /**
   * @param size of the task, in code units of text
   * @throws {CommandError} where a thread has ended and the task with it
   */
  async do<Name extends TaskName>(name: Name, input: TaskInput<Name>, size: number): Promise<TaskOutput<Name>> {
    this.#seen += size;
    if (this.#seen >= this.#enough && this.#threads.length === 0 && this.#jobs > 1) this.#start();
    // While threads start, this one must hear when they are ready.
    if (this.#threads.length > 0 && this.#idlest() === null) await setImmediate();
    const thread = this.#idlest();
    if (thread !== null) return thread.do(name, input);
    const task = this.#tasks[name].bind(this.#tasks) as (input: TaskInput<Name>) => Promise<TaskOutput<Name>>;
    return task(input);
  }

  /** Of the threads that are ready the one with the least to do; null where none is. */
  #idlest(): Thread | null {
    let idlest: Thread | null = null;
    for (const thread of this.#threads) {
      if (thread.ready && (idlest === null || thread.load < idlest.load)) idlest = thread;
    }
    return idlest;
  }

  #start(): void {
    const bytes = this.#gazetteer.shared();
    for (let number = 0; number < this.#jobs; number++) this.#threads.push(new Thread(this.#workerFile, bytes));
  }

  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }
}
