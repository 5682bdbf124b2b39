import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { notKept, syncFile, syncFolder } from "../durable.ts";
import { fileFault } from "../file-fault.ts";
import { cleanUp, discard, exists, sibling } from "./leftovers.ts";

/** Files synced at one time. */
const PARALLEL = 16;

/**
 * A folder that is made beside the one that it is to replace, and takes its place whole or not at all. Until `commit`, the old folder is
 * untouched; what an earlier run left behind when it was killed is cleaned up by the next one. What the file system refuses is thrown as a
 * `CommandError` that names the file, the cause and the remedy.
 */
export class StagedFolder {
  readonly #target: string;
  readonly #staged: string;
  readonly #folders: Set<string>;
  readonly #names: string[] = [];
  /** Bytes written so far. */
  bytes = 0;

  private constructor(target: string, staged: string) {
    this.#target = target;
    this.#staged = staged;
    this.#folders = new Set([staged]);
  }

  static async create(target: string): Promise<StagedFolder> {
    await cleanUp(target);
    const staged = sibling(target, "building", process.pid);
    try {
      await rm(staged, { recursive: true, force: true });
      await mkdir(staged, { recursive: true });
    } catch (error) {
      throw fileFault(error, staged);
    }
    return new StagedFolder(target, staged);
  }

  /**
   * Writes a file below the folder, in step: the thread pool takes twice the time for small files.
   * @param name with `/`
   * @param mode permissions, for what is meant to be started
   */
  write(name: string, data: string | Uint8Array, mode = 0o666): void {
    const file = path.join(this.#staged, name);
    const bytes = typeof data === "string" ? Buffer.from(data) : data;
    try {
      this.#makeFolder(path.dirname(file));
      writeWhole(file, bytes, mode);
    } catch (error) {
      throw fileFault(error, file);
    }
    this.#names.push(name);
    this.bytes += bytes.length;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    this.#makeFolder(path.dirname(folder));
    mkdirSync(folder);
    this.#folders.add(folder);
  }

  /** The files that were written, in their order. */
  names(): readonly string[] {
    return this.#names;
  }

  /** A file that was written. */
  read(name: string): string {
    return readFileSync(path.join(this.#staged, name), "utf8");
  }

  /** Path of a file: one that was written, or one for passing use, which must be gone before `commit`. */
  path(name: string): string {
    return path.join(this.#staged, name);
  }

  /**
   * Puts the new folder where the old one is. The old one is deleted only after that.
   * @throws {NotKept} where the new folder is in its place, but the disk did not confirm it and does not take it back either
   */
  async commit(): Promise<void> {
    try {
      // Syncing at the end takes a fifth of the time that syncing each file as it is written takes.
      await inParallel(this.#names, (name) => syncFile(this.path(name)));
      await inParallel([...this.#folders], syncFolder);
      await this.#swap();
    } catch (error) {
      throw fileFault(error, this.#target);
    }
  }

  async #swap(): Promise<void> {
    const replaced = sibling(this.#target, "replaced", process.pid);
    const old = await exists(this.#target);
    // A second fault here leaves the old folder aside, whole: the next command puts it back.
    const putBack = async (): Promise<void> => {
      if (old) await rename(replaced, this.#target).catch(() => {});
    };
    if (old) await rename(this.#target, replaced);
    try {
      await rename(this.#staged, this.#target);
    } catch (error) {
      await putBack();
      throw error;
    }
    const fault: unknown = await syncFolder(path.dirname(this.#target)).then(
      () => null,
      (error) => error,
    );
    const isBack = fault !== null && (await succeeds(rename(this.#target, this.#staged)));
    if (isBack) {
      await putBack();
      throw fault;
    }
    if (old) await discard(replaced, this.#target);
    if (fault !== null) throw notKept(this.#target, fault);
  }

  /** Drops what was written. What cannot be deleted is left for the next run. */
  async discard(): Promise<void> {
    await discard(this.#staged, this.#target);
  }
}

function succeeds(step: Promise<unknown>): Promise<boolean> {
  return step.then(
    () => true,
    () => false,
  );
}

function writeWhole(file: string, bytes: Uint8Array, mode: number): void {
  const opened = openSync(file, "w", mode);
  try {
    for (let from = 0; from < bytes.length;) from += writeSync(opened, bytes, from);
  } finally {
    closeSync(opened);
  }
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
