import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Random } from "../kiosk/random.ts";
import { median } from "../table.ts";
import { KEYS } from "./bundles.ts";
import { KioskDisk } from "./kiosk-disk.ts";
import { startNode } from "./process.ts";
import type { SmallPackage } from "./small-package.ts";
import { digestOf, smallSite } from "./tree.ts";

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

/** Kills so many kiosks while they take shows, each at a random moment, and looks at what the next start finds. */
export async function killUpdates(
  times: number,
  random: Random,
  onStep: (made: number) => void,
): Promise<Killed & { shows: number }> {
  const disk = new KioskDisk();
  const found = { kills: 0, old: 0, fresh: 0, aside: 0, shows: 0, faults: [] as string[] };
  const pem = KEYS.privateKey.export({ type: "pkcs8", format: "pem" }) as string;
  disk.empty();
  let sequence = 1;
  try {
    for (let number = 1; number <= times; number++) {
      const before = await disk.shown();
      const script = fileURLToPath(new URL("updating.ts", import.meta.url));
      const { child, ended } = startNode(["--import", "tsx", script, disk.root, String(sequence), pem]);
      await new Promise((resolve) => child.stderr!.once("data", resolve));
      await setTimeout(random.next() * 250);
      child.kill("SIGKILL");
      found.kills++;
      const made = [...(await ended).said].filter((letter) => letter === ".").length;
      found.shows += made;
      sequence += made + 2;
      const { title, fault } = await disk.shown();
      if (fault) found.faults.push(`kill ${number}: ${fault}`);
      if (title === before.title) found.old++;
      else if (title !== null) found.fresh++;
      else found.faults.push(`kill ${number}: the show that was built is back`);

      const updates = await disk.open();
      disk.offer("show", smallSite(`mended ${number}`), sequence);
      // What was on trial lives, and the next one has its turn.
      await updates.confirm();
      for (const now of [0, 5, 10]) await updates.tick(now);
      await updates.swap();
      await updates.confirm();
      const later = await disk.shown();
      if (later.title !== `mended ${number}` || later.fault)
        found.faults.push(`the start after kill ${number} shows ${later.title}: ${later.fault}`);
      if (disk.strays().length > 0) found.faults.push(`kill ${number} leaves ${disk.strays().join(", ")}`);
      sequence++;
      onStep(number);
    }
  } finally {
    disk.remove();
  }
  return found;
}
