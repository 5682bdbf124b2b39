import { constants } from "node:fs";
import { access, mkdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../context.ts";
import { writeDurably } from "../durable.ts";
import type { Count } from "./counts.ts";

/** Below these, systems mount what is plugged in. */
const MEDIA = /^\/(media|run\/media|mnt)\/./;

/** Counts as CSV (RFC 4180): `day,place,name,count`. */
export function countsAsCsv(counts: readonly (Count & { name: string })[]): string {
  const rows = counts.map(({ day, place, name, count }) => [day, place, name, String(count)]);
  return [["day", "place", "name", "count"], ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

function field(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * Writes an export under a name that is not taken: `dateline-counts-2026-11-24.csv`, then `…-2.csv`.
 * @param folder null: the first writable stick
 * @param day for the name
 * @returns the file
 * @throws {CommandError} where there is no folder to write to, or it cannot be written
 */
export async function exportFile(folder: string | null, day: string, content: string): Promise<string> {
  const target = folder ?? (await writableStick());
  if (target === null) throw new CommandError("There is no stick that can be written to, and no exportFolder is set.");
  try {
    await mkdir(target, { recursive: true });
    for (let number = 1; ; number++) {
      const file = path.join(target, `dateline-counts-${day}${number > 1 ? `-${number}` : ""}.csv`);
      if (await stat(file).catch(() => null)) continue;
      await writeDurably(file, content);
      return file;
    }
  } catch (error) {
    throw new CommandError(
      `${target} cannot be written to (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    );
  }
}

async function writableStick(): Promise<string | null> {
  const mounts = await readFile("/proc/self/mountinfo", "utf8").catch(() => "");
  for (const folder of mountPoints(mounts)) {
    const writable = await access(folder, constants.W_OK).then(
      () => true,
      () => false,
    );
    if (writable) return folder;
  }
  return null;
}

/**
 * Where sticks are mounted, as `/proc/self/mountinfo` has it (proc_pid_mountinfo(5)).
 * @param writable only those that can be written to
 */
export function mountPoints(mountinfo: string, writable = true): string[] {
  return mountinfo.split("\n").flatMap((line) => {
    const [, , , , point = "", options = ""] = line.split(" ");
    // Spaces and the like are written in octal.
    const folder = point.replace(/\\(\d{3})/g, (_, code: string) => String.fromCharCode(parseInt(code, 8)));
    return MEDIA.test(folder) && (!writable || options.split(",").includes("rw")) ? [folder] : [];
  });
}
