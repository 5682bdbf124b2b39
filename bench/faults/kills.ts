import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Random } from "../kiosk/random.ts";
import { median } from "../table.ts";
import { startNode } from "./process.ts";
import type { SmallPackage } from "./small-package.ts";
import { digestOf } from "./tree.ts";

export interface Killed {
  kills: number;
  /** How often the output was found as it had been, as it was to be, and, whole, beside its place. */
  old: number;
  fresh: number;
  aside: number;
  faults: string[];
}

/**
 * Kills so many builds over an existing output, each at a random moment, and looks at what stands there: it is the old output or the new
 * one. The build after it succeeds, and leaves nothing beside its output.
 * @param option `--out` or `--single-file`
 */
export async function killBuilds(
  { cli, articles, folder: parent }: SmallPackage,
  option: "--out" | "--single-file",
  times: number,
  random: Random,
  onStep: (made: number) => void,
): Promise<Killed> {
  const folder = join(parent, "kills");
  mkdirSync(folder);
  const output = join(folder, "atlas");
  const build = (which: number) => startNode([cli, "build", articles[which]!, option, output, "--quiet"]);
  const whole: string[] = [];
  const durations: number[] = [];
  for (const which of [0, 1, 0, 1]) {
    const started = performance.now();
    await build(which).ended;
    durations.push(performance.now() - started);
    whole[which] = digestOf(output);
  }
  const duration = median(durations);
  const found: Killed = { kills: 0, old: 0, fresh: 0, aside: 0, faults: [] };
  let standing = 1;
  for (let number = 1; number <= times; number++) {
    const next = 1 - standing;
    const { child, ended } = build(next);
    // The first half is spent on starting up, and writes nothing.
    const wait = duration * (0.4 + 0.7 * random.next());
    await Promise.race([setTimeout(wait), ended]);
    child.kill("SIGKILL");
    await ended;
    found.kills++;
    const digest = digestOf(output);
    if (digest === whole[standing]) found.old++;
    else if (digest === whole[next]) found.fresh++;
    else if (digest === "none" && asideIn(folder).some((left) => digestOf(left) === whole[standing])) found.aside++;
    else found.faults.push(`kill ${number} after ${wait.toFixed(0)} ms left what is neither old nor new`);
    const { code, said } = await build(next).ended;
    if (code !== 0) found.faults.push(`the build after kill ${number} ended with ${code}: ${said}`);
    if (digestOf(output) !== whole[next]) found.faults.push(`the build after kill ${number} gave other bytes`);
    const strays = readdirSync(folder).filter((name) => name !== "atlas");
    if (strays.length > 0) found.faults.push(`after kill ${number} and a build there is ${strays.join(", ")}`);
    standing = next;
    onStep(number);
  }
  rmSync(folder, { recursive: true, force: true });
  return found;
}

function asideIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.includes(".replaced-"))
    .map((name) => join(folder, name));
}
