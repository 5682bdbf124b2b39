import { type FileHandle, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "./context.ts";
import { fileFault } from "./file-fault.ts";
import { removeUnfinished, sibling } from "./writers/leftovers.ts";

type Data = string | Uint8Array;

/** A file is new and whole, but the disk does not promise to keep it over a power cut. */
export class NotKept extends CommandError {}

/** Tells two writes of the same file from each other. */
let writes = 0;
/** Temporary files of this process. */
const writing = new Set<string>();

/**
 * Writes a file wholly or not at all, and so that it outlives a power cut: temporary file beside it, fsync, rename, fsync of the folder.
 * What a killed run was writing to it is deleted first.
 * @param data whole, or in parts as they are made
 * @throws {NotKept} where only the last step failed
 * @throws the error of the file system, or of what makes the parts; the old file is then as it was
 */
export async function writeDurably(file: string, data: Data | AsyncIterable<Data>): Promise<void> {
  await removeUnfinished(file, writing);
  const temporary = sibling(file, "writing", `${process.pid}-${++writes}`);
  writing.add(temporary);
  try {
    const handle = await open(temporary, "w");
    try {
      const parts = typeof data === "string" || data instanceof Uint8Array ? [data] : data;
      for await (const part of parts) await writeFully(handle, typeof part === "string" ? Buffer.from(part) : part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw error;
  } finally {
    writing.delete(temporary);
  }
  await syncFolder(path.dirname(file)).catch((error: unknown) => {
    throw notKept(file, error);
  });
}

/** What is said of a file or folder that is in its place, though the disk has not confirmed that. */
export function notKept(file: string, error: unknown): NotKept {
  return new NotKept(`${file} was written, but may not outlive a power cut. ${fileFault(error, file).message}`);
}

/** Writes all bytes at the handle's position: the system may take fewer at a time. */
export async function writeFully(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length;) from += (await handle.write(bytes, from, bytes.length - from)).bytesWritten;
}

/** Makes the names in a folder outlive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows has no handles of folders to sync.
  if (process.platform !== "win32") await syncFile(folder, "r");
}

export async function syncFile(file: string, mode: "r" | "r+" = "r+"): Promise<void> {
  const handle = await open(file, mode);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
