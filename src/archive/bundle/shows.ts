import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";

/** What a staged show keeps of its bundle's manifest. Hidden files are never served. */
export const RECORD = ".bundle.json";
/** What begins so is being made or deleted; whatever does not is a whole show. */
export const PASSING = ".passing-";

export interface StagedShow {
  version: string;
  sequence: number;
}

/** The whole shows in a folder. */
export async function stagedShows(folder: string): Promise<StagedShow[]> {
  const names = await readdir(folder).catch(() => []);
  const shows = await Promise.all(
    names.filter((name) => !name.startsWith(".")).map((name) => stagedShow(folder, name)),
  );
  return shows.filter((show) => show !== null);
}

export async function stagedShow(folder: string, version: string): Promise<StagedShow | null> {
  try {
    const record = JSON.parse(await readFile(path.join(folder, version, RECORD), "utf8")) as StagedShow;
    return record.version === version && Number.isSafeInteger(record.sequence) ? record : null;
  } catch {
    return null;
  }
}

/** Deletes what a cut left half made or half deleted, and every show but those to keep. What cannot be deleted stays until the next time. */
export async function pruneShows(folder: string, keep: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const passing = name.startsWith(PASSING);
    if (!passing && keep.includes(name)) continue;
    const from = path.join(folder, name);
    // Under its own name a half-deleted show would pass for a whole one.
    const away = passing ? from : path.join(folder, `${PASSING}${name}`);
    await (passing ? Promise.resolve() : rm(away, { recursive: true, force: true }).then(() => rename(from, away)))
      .then(() => rm(away, { recursive: true, force: true }))
      .catch(() => {});
  }
}
