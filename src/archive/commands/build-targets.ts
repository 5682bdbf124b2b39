import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { CommandError, EXIT } from "../context.ts";
import { recoverFolder } from "../writers/leftovers.ts";
import { isSingleFile } from "../writers/single-file.ts";

/** Where a build goes: absolute paths, null where it was not asked for. One of them is. */
export interface Targets {
  out: string | null;
  single: string | null;
}

/** @throws {CommandError} where nothing was named, or what was named holds something else than an atlas */
export async function targetsOf(
  { out, singleFile }: { out?: string; singleFile?: string },
  workingFolder: string,
): Promise<Targets> {
  if (out === undefined && singleFile === undefined) {
    throw new CommandError(
      "Name a folder with --out <folder>, a file with --single-file <file>, or both. (--help says more)",
      EXIT.usage,
    );
  }
  const targets = {
    out: out === undefined ? null : path.resolve(workingFolder, out),
    single: singleFile === undefined ? null : path.resolve(workingFolder, singleFile),
  };
  if (targets.out !== null) {
    await recoverFolder(targets.out);
    await refuseForeignFolder(targets.out, out!);
  }
  if (targets.single !== null) {
    if (targets.out !== null && `${targets.single}${path.sep}`.startsWith(`${targets.out}${path.sep}`)) {
      const sentence = `${singleFile} lies in ${out}, which is replaced as a whole. Name a file elsewhere with --single-file.`;
      throw new CommandError(sentence, EXIT.usage);
    }
    await refuseForeignFile(targets.single, singleFile!);
  }
  return targets;
}

/** Only an atlas, or an empty folder, is ever replaced. */
async function refuseForeignFolder(out: string, shown: string): Promise<void> {
  const found = await stat(out).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new CommandError(`${shown} is a file. Name a folder with --out.`);
  if ((await readdir(out)).length === 0) return;
  const manifest = await readFile(path.join(out, "atlas", "atlas.json"), "utf8").catch(() => "");
  if (!manifest.startsWith('{"format":"dateline-atlas"')) {
    throw new CommandError(
      `${shown} holds something that is not an atlas, so it was left alone. Name another folder with --out.`,
    );
  }
}

async function refuseForeignFile(file: string, shown: string): Promise<void> {
  if (await isSingleFile(file)) return;
  throw new CommandError(
    `${shown} is something else than an atlas in one file, so it was left alone. Name another file with --single-file.`,
  );
}
