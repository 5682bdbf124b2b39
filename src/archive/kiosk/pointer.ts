import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { VERSION } from "../bundle/manifest.ts";
import { syncFolder, writeDurably } from "../durable.ts";
import { fileFault, isFileError } from "../file-fault.ts";

/** Which show is on screen, in `current.json` of the state folder. Without one it is the show that the kiosk was started with. */
export interface Pointer {
  version: string;
  /** The show before it, to go back to; left out where that is the one that the kiosk was started with. */
  previous?: string;
  /** Times that the kiosk was started with this show before its page said that it lives; left out once it has. */
  trial?: number;
}

const schema = z.object({
  version: z.string().regex(VERSION),
  previous: z.string().regex(VERSION).optional(),
  trial: z.int().min(1).optional(),
});

/**
 * Null where there is none, or the show that it names is gone: half a pointer cannot be, as it is written durably.
 * @throws {CommandError} where the disk does not say: to take that for no pointer would lose the way back
 */
export async function readPointer(state: string): Promise<Pointer | null> {
  try {
    const pointer = schema.parse(JSON.parse(await readFile(fileOf(state), "utf8")));
    await stat(path.join(state, "shows", pointer.version, "index.html"));
    return pointer;
  } catch (error) {
    if (!isFileError(error) || error.code === "ENOENT") return null;
    throw fileFault(error, fileOf(state));
  }
}

/** Shows a version from now on, on trial until `confirmPointer`. */
export async function swapPointer(state: string, version: string): Promise<void> {
  const current = await readPointer(state);
  // A show that has not lived yet is nothing to go back to.
  const previous = current?.trial === undefined ? current?.version : current.previous;
  await write(state, { version, previous, trial: 1 });
}

/** The page of the show on trial lives. */
export async function confirmPointer(state: string): Promise<void> {
  const pointer = await readPointer(state);
  if (pointer?.trial !== undefined) await write(state, { ...pointer, trial: undefined });
}

/** Counts a start of the kiosk with a show that is still on trial. */
export async function countTrial(state: string): Promise<void> {
  const pointer = await readPointer(state);
  if (pointer?.trial !== undefined) await write(state, { ...pointer, trial: pointer.trial + 1 });
}

/** Goes back to the show before. */
export async function rollBack(state: string): Promise<void> {
  const pointer = await readPointer(state);
  if (pointer?.previous !== undefined) return write(state, { version: pointer.previous });
  try {
    await rm(fileOf(state), { force: true });
    await syncFolder(state);
  } catch (error) {
    throw fileFault(error, fileOf(state));
  }
}

async function write(state: string, pointer: Pointer): Promise<void> {
  await writeDurably(fileOf(state), JSON.stringify(pointer)).catch((error: unknown) => {
    throw fileFault(error, fileOf(state));
  });
}

function fileOf(state: string): string {
  return path.join(state, "current.json");
}
