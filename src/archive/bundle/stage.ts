import type { KeyObject } from "node:crypto";
import { mkdir, open, rename, rm, statfs } from "node:fs/promises";
import path from "node:path";
import { CommandError } from "../context.ts";
import { syncFolder, writeDurably, writeFully } from "../durable.ts";
import { fileFault } from "../file-fault.ts";
import { type BundleManifest, totalBytes } from "./manifest.ts";
import { Bundle, OlderBundle, RefusedBundle } from "./read-bundle.ts";
import { PASSING, RECORD, stagedShow, type StagedShow } from "./shows.ts";

/** Bytes that stay free on the disk, for counts and logs, and what a file takes beside its bytes. */
const RESERVE = 32 * 2 ** 20;
const PER_FILE = 4096;

export interface StageOptions {
  publicKey: KeyObject;
  /** Where shows lie, each in a folder named by its version. */
  showsFolder: string;
  /** Sequence of the show that runs; 0 where it came with no bundle. */
  newerThan: number;
  /** What speaks against a show though its bundle is right, as a sentence without its full stop; null where nothing does. */
  objection?(version: string): Promise<string | null>;
}

/**
 * Puts the show of a bundle beside those that are there, wholly or not at all, and so that it outlives a power cut. The signature is
 * verified before anything is written.
 * @throws {RefusedBundle} where the bundle is at fault: no second try would end otherwise
 * @throws {OlderBundle} where its show is not newer than the one that runs
 * @throws {CommandError} where the disk or the stick is
 */
export async function stageBundle(file: string, options: StageOptions): Promise<StagedShow> {
  return Bundle.with(file, options.publicKey, async (bundle) => {
    const { manifest } = bundle;
    const { version, sequence } = manifest;
    const { showsFolder, newerThan, objection } = options;
    if (sequence <= newerThan) {
      const remedy = "Bundle it again with a higher --sequence if it is meant to be shown.";
      throw new OlderBundle(
        `${file} was refused: Its show (${sequence}) is not newer than the one that runs (${newerThan}). ${remedy}`,
      );
    }
    const fault = await objection?.(version);
    if (fault) throw new RefusedBundle(`${file} was refused: ${fault}.`);
    const target = path.join(showsFolder, version);
    // The version is a digest of all bytes, and only whole shows ever have that name.
    if (await stagedShow(showsFolder, version)) return { version, sequence };
    const staging = path.join(showsFolder, `${PASSING}${version}`);
    try {
      await mkdir(showsFolder, { recursive: true });
      await rm(staging, { recursive: true, force: true });
      await expectRoom(manifest, showsFolder);
      await unpack(bundle, staging);
      await rm(target, { recursive: true, force: true });
      await rename(staging, target);
      await syncFolder(showsFolder);
    } catch (error) {
      await rm(staging, { recursive: true, force: true }).catch(() => {});
      throw fileFault(error, staging);
    }
    return { version, sequence };
  });
}

async function expectRoom({ files, title }: BundleManifest, folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const missing = totalBytes(files) + files.length * PER_FILE + RESERVE - bavail * bsize;
  if (missing <= 0) return;
  throw new CommandError(`There is no room for the show “${title}”: ${Math.ceil(missing / 1e6)} MB more must be free.`);
}

async function unpack(bundle: Bundle, staging: string): Promise<void> {
  const { version, sequence, files } = bundle.manifest;
  const folders = new Set([staging]);
  await mkdir(staging);
  for (const file of files) {
    const target = path.join(staging, ...file.path.split("/"));
    for (let folder = path.dirname(target); !folders.has(folder); folder = path.dirname(folder)) folders.add(folder);
    await mkdir(path.dirname(target), { recursive: true });
    const handle = await open(target, "wx");
    try {
      for await (const chunk of bundle.content(file)) await writeFully(handle, chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  await writeDurably(path.join(staging, RECORD), JSON.stringify({ version, sequence }));
  for (const folder of folders) await syncFolder(folder);
}
