import path from "node:path";
import { CommandError } from "./context.ts";

/** Causes by error code, and what helps. */
const CAUSES: Record<string, [cause: string, remedy: string]> = {
  ENOSPC: ["the disk is full", "Free some space and try again."],
  EDQUOT: ["the disk quota is used up", "Free some space and try again."],
  EIO: ["the disk reports a fault", "Check the disk, or use another one."],
  EROFS: ["the disk is read-only", "Name a folder on another disk, or mount this one for writing."],
  EACCES: ["there is no permission", "Give this user the right to write there, or name another folder."],
  EPERM: ["there is no permission", "Give this user the right to write there, or name another folder."],
  EBUSY: ["another program is using it", "Close that program and try again."],
  EMFILE: ["too many files are open", "Raise the limit of open files and try again."],
  ENAMETOOLONG: ["the name is too long", "Name a folder with a shorter path."],
};

/** Whether an error comes from the file system rather than from a mistake in the program. */
export function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && typeof (error as NodeJS.ErrnoException).code === "string" && "syscall" in error;
}

/**
 * An error of the file system as a sentence: the file, the cause and what to do. Any other error comes back as it is.
 * @param file used where the error itself names none
 */
export function fileFault(error: unknown, file: string): Error {
  if (!isFileError(error)) return error as Error;
  const { code = "unknown", message } = error;
  const [cause, remedy] = CAUSES[code] ?? [message.replace(/^[A-Z]+: |, [a-z]+( '.*)?$/g, ""), "Try again."];
  return new CommandError(`${path.normalize(error.path ?? file)} cannot be used: ${cause} (${code}). ${remedy}`);
}
