import { readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * What a folder that is being made is called beside its target: `building` until it takes the target's place, `replaced` while the old one
 * stands aside, `discarded` while it is being deleted. So what is called `replaced` is always whole. A file is `writing` until it takes its
 * target's place.
 */
export type State = "building" | "replaced" | "discarded" | "writing";

/** Milliseconds that another running build may take between its two renames. */
const PATIENCE = 500;

export function sibling(target: string, state: State, process: number | string): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${state}-${process}`);
}

/**
 * Puts the old folder back where a build was killed, or the power was cut, after the old one was moved aside and before the new one took
 * its place. Every command that reads or writes a site calls this first; it does nothing where the folder is there.
 * @returns whether it was put back
 */
export async function recoverFolder(target: string): Promise<boolean> {
  if (await exists(target)) return false;
  const left = await leftovers(target, "replaced");
  if (left.length === 0) return false;
  if (left.some(({ id }) => isRunning(id))) {
    await setTimeout(PATIENCE);
    if (await exists(target)) return false;
  }
  const moved = await Promise.all(left.map(async ({ folder }) => ({ folder, at: (await stat(folder)).ctimeMs })));
  moved.sort((one, other) => other.at - one.at);
  return rename(moved[0]!.folder, target).then(
    () => true,
    () => false,
  );
}

/** Puts the old folder back where that is needed, and deletes what killed runs left beside the target. */
export async function cleanUp(target: string): Promise<void> {
  await recoverFolder(target);
  const states: State[] = ["replaced", "building", "discarded", "writing"];
  for (const state of states) {
    for (const { folder, id } of await leftovers(target, state)) if (!isRunning(id)) await discard(folder, target);
  }
}

/**
 * Deletes what killed runs were writing to a file.
 * @param writing what this process writes now: a killed one may have had the same id, as it is after every start of a machine
 */
export async function removeUnfinished(file: string, writing: ReadonlySet<string>): Promise<void> {
  for (const { folder: left, id } of await leftovers(file, "writing")) {
    if (!writing.has(left) && !isRunning(id)) await rm(left, { force: true }).catch(() => {});
  }
}

/** Deletes a folder beside the target. Where that fails it is left for the next run: it takes room and does no other harm. */
export async function discard(folder: string, target: string): Promise<void> {
  const unique = `${process.pid}${path.basename(folder).replace(/^.*\.([a-z]+)-(\d+).*$/, ".$1$2")}`;
  const away = folder.includes(".discarded-") ? folder : sibling(target, "discarded", unique);
  await rename(folder, away)
    .then(() => rm(away, { recursive: true, force: true }))
    .catch(() => {});
}

/** What lies beside a target in a state, and the id of the process that made it. */
async function leftovers(target: string, state: State): Promise<{ folder: string; id: number }[]> {
  const start = path.basename(sibling(target, state, ""));
  const names = await readdir(path.dirname(target)).catch(() => []);
  return names
    .filter((name) => name.startsWith(start))
    .map((name) => ({
      folder: path.join(path.dirname(target), name),
      id: parseInt(name.slice(start.length), 10),
    }));
}

/** Whether another process has this id. */
function isRunning(id: number): boolean {
  if (id === process.pid || !Number.isSafeInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
