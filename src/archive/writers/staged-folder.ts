import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";

/** Files written at one time. */
const PARALLEL = 16;

/**
 * A folder that is made beside the one that it is to replace, and takes its place whole or not at all. Until `commit`, the old folder is
 * untouched; what an earlier run left behind when it was killed is cleaned up by the next one.
 */
export class StagedFolder {
  readonly #target: string;
  readonly #staged: string;
  readonly #folders = new Map<string, Promise<unknown>>();
  readonly #pending = new Set<Promise<void>>();
  #failure: Error | null = null;
  /** Bytes written so far. */
  bytes = 0;
  readonly #written: string[] = [];

  private constructor(target: string, staged: string) {
    this.#target = target;
    this.#staged = staged;
  }

  static async create(target: string): Promise<StagedFolder> {
    await cleanUp(target);
    const staged = sibling(target, "building", process.pid);
    await rm(staged, { recursive: true, force: true });
    await mkdir(staged, { recursive: true });
    return new StagedFolder(target, staged);
  }

  /**
   * Writes a file below the folder; resolves when there is room for the next one. `flush` and `commit` wait for all of them.
   * @param name with `/`
   */
  async write(name: string, data: string | Uint8Array): Promise<void> {
    const writing = this.#write(path.join(this.#staged, name), data).catch((error: Error) => {
      this.#failure ??= error;
    });
    this.#pending.add(writing);
    void writing.then(() => this.#pending.delete(writing));
    if (this.#pending.size >= PARALLEL) await Promise.race(this.#pending);
    if (this.#failure !== null) throw this.#failure;
  }

  async #write(file: string, data: string | Uint8Array): Promise<void> {
    const folder = path.dirname(file);
    let made = this.#folders.get(folder);
    if (made === undefined) {
      made = mkdir(folder, { recursive: true });
      this.#folders.set(folder, made);
    }
    await made;
    await writeFile(file, data);
    this.bytes += typeof data === "string" ? Buffer.byteLength(data) : data.length;
    this.#written.push(file);
  }

  /** Resolves when everything that was handed over is written. */
  async flush(): Promise<void> {
    await Promise.all(this.#pending);
    if (this.#failure !== null) throw this.#failure;
  }

  /** A file that was written and flushed. */
  read(name: string): Promise<string> {
    return readFile(path.join(this.#staged, name), "utf8");
  }

  /** Path of a file for passing use, which must be gone before `commit`. */
  scratch(name: string): string {
    return path.join(this.#staged, name);
  }

  /** Puts the new folder where the old one is. The old one is deleted only after that. */
  async commit(): Promise<void> {
    await this.flush();
    // Syncing at the end takes a fifth of the time that syncing each file as it is written takes.
    await inParallel(this.#written, (file) => sync(file, "r+"));
    await inParallel([...this.#folders.keys(), this.#staged], syncFolder);
    const replaced = sibling(this.#target, "replaced", process.pid);
    const old = await exists(this.#target);
    if (old) await rename(this.#target, replaced);
    await rename(this.#staged, this.#target);
    await syncFolder(path.dirname(this.#target));
    if (old) await rm(replaced, { recursive: true, force: true });
  }

  async discard(): Promise<void> {
    await Promise.allSettled(this.#pending);
    await rm(this.#staged, { recursive: true, force: true });
  }
}

function sibling(target: string, state: string, process: number | string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${state}-${process}`);
}

/** Deletes what killed runs left beside the target. One killed between the two renames left only the old folder: it is put back. */
async function cleanUp(target: string): Promise<void> {
  const names = await readdir(path.dirname(target)).catch(() => []);
  for (const state of ["replaced", "building"]) {
    const start = path.basename(sibling(target, state, ""));
    for (const name of names.filter((candidate) => candidate.startsWith(start))) {
      if (isRunning(Number(name.slice(start.length)))) continue;
      const left = path.join(path.dirname(target), name);
      if (state === "replaced" && !(await exists(target))) await rename(left, target);
      else await rm(left, { recursive: true, force: true });
    }
  }
}

function isRunning(id: number): boolean {
  if (id === process.pid || !Number.isSafeInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no handles of folders to sync.
  if (process.platform !== "win32") await sync(folder, "r");
}

async function sync(file: string, mode: "r" | "r+"): Promise<void> {
  const handle = await open(file, mode);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
