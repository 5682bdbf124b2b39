import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findChromium } from "../test/browser/chromium.ts";
import { DAMAGES } from "./faults/bundles.ts";
import { buildOnFailingDisk } from "./faults/build-on-failing-disk.ts";
import { offerDamaged } from "./faults/damaged.ts";
import { endure, type Operation } from "./faults/failing-disk.ts";
import { fillDisk } from "./faults/full-disk.ts";
import { KioskDisk } from "./faults/kiosk-disk.ts";
import { bundling, goingBack, staging } from "./faults/kiosk-on-failing-disk.ts";
import { updateKiosk } from "./faults/kiosk-update.ts";
import { killBuilds, type Killed, killUpdates } from "./faults/kills.ts";
import { type SmallPackage, smallPackage } from "./faults/small-package.ts";
import { Random } from "./kiosk/random.ts";
import { table } from "./table.ts";
import { updates } from "./updates.ts";

/*
 * `npm run faults [-- kills disk staging full damaged updates kiosk] [-- --seed 7 --times 20]`: what may befall an output while it is made,
 * and a kiosk while it is updated. What stands there afterwards is wholly old or wholly new. `--times` stands in place of the usual number of
 * kills, calls, bundles and updates. Needs `npm run build` before it. Prints a table; ends with 1 where anything failed.
 */
const { values, positionals: parameters } = parseArgs({
  options: { seed: { type: "string", default: "1" }, times: { type: "string" } },
  allowPositionals: true,
});
const seed = Number(values.seed);
const times = (usual: number): number => (values.times === undefined ? usual : Number(values.times));

const KILLS = times(100);
/** Calls of a build at which each kind of fault is tried; of what is quicker, all are. */
const CALLS = times(60);
const DAMAGED = times(200);
const UPDATES = times(100);

interface Outcome {
  figures: string;
  faults: string[];
  skipped?: boolean;
}

type Trial = () => Promise<Outcome>;

function progress(name: string, total: number): (made: number) => void {
  return (made) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name} ${made}/${total} `);
  };
}

async function withPackage<T>(work: (small: SmallPackage) => Promise<T>): Promise<T> {
  const small = await smallPackage();
  return work(small).finally(() => small.remove());
}

async function withDisk<T>(work: (disk: KioskDisk) => Promise<T>): Promise<T> {
  const disk = new KioskDisk();
  return work(disk).finally(() => disk.remove());
}

function killed(killing: (random: Random, onStep: (made: number) => void) => Promise<Killed>): Trial {
  return async () => {
    const { kills, old, fresh, aside, faults } = await killing(new Random(seed), progress("kills", KILLS));
    const beside = aside > 0 ? `, ${aside} old beside its place` : "";
    return { figures: `${kills} kills: ${old} old, ${fresh} new${beside}, ${faults.length} mixed`, faults };
  };
}

async function endured(operation: Operation, most = times(Infinity)): Promise<Outcome> {
  const { calls, trials, failed, faults } = await endure(operation, most, progress(operation.name, most * 4));
  return { figures: `${trials} faults at ${calls} calls: ${failed} said so, ${faults.length} mixed or untrue`, faults };
}

const trials: Record<string, Record<string, Trial>> = {
  kills: {
    "kill -9, build --out": killed((...given) => withPackage((small) => killBuilds(small, "--out", KILLS, ...given))),
    "kill -9, build --single-file": killed((...given) =>
      withPackage((small) => killBuilds(small, "--single-file", KILLS, ...given)),
    ),
    "kill -9, update of a kiosk": killed((...given) => killUpdates(KILLS, ...given)),
  },
  disk: {
    "failing disk, build --out": () =>
      withPackage(async (small) => endured(await buildOnFailingDisk(small, "--out"), CALLS)),
    "failing disk, build --single-file": () =>
      withPackage(async (small) => endured(await buildOnFailingDisk(small, "--single-file"), CALLS)),
  },
  staging: {
    "failing disk, bundle": () => withDisk((disk) => endured(bundling(disk))),
    "failing disk, update of a kiosk": () => withDisk((disk) => endured(staging(disk))),
    "failing disk, way back": () => withDisk((disk) => endured(goingBack(disk))),
  },
  full: {
    "full disk, build and bundle": async () => {
      const filled = await withPackage((small) => fillDisk(small, 20, progress("full disk", 60)));
      if (filled === null) return { figures: "no file system may be mounted here", faults: [], skipped: true };
      const { trials, full, faults } = filled;
      return { figures: `${trials} degrees of full: ${full} ended so, ${faults.length} mixed or untrue`, faults };
    },
  },
  damaged: {
    "damaged bundles": async () => {
      const faults = await offerDamaged(DAMAGED, seed, progress("bundles", DAMAGED));
      return { figures: `${DAMAGED} of ${Object.keys(DAMAGES).length} kinds, ${faults.length} taken`, faults };
    },
  },
  updates: {
    "updates during use": async () => {
      const { updates: made, failedImports, lostViews, mixed, seconds } = await updates(UPDATES, findChromium());
      const figures = `${made} in ${seconds} s: ${failedImports} failed imports, ${lostViews} lost views, ${mixed} mixed`;
      return { figures, faults: failedImports + lostViews + mixed > 0 ? [figures] : [] };
    },
  },
  kiosk: {
    "update of a running kiosk": async () => {
      const folder = mkdtempSync(join(tmpdir(), "dateline-site-"));
      const site = join(folder, "site");
      try {
        execFileSync(process.execPath, ["dist/cli.js", "build", "articles", "--out", site, "--quiet"]);
        const { taken, backAgain, faults } = await updateKiosk(site, progress("steps", 3));
        const figures = `taken in ${taken.toFixed(0)} s; one that does not come up: back in ${backAgain.toFixed(0)} s, then refused`;
        return { figures, faults };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
};

const wanted = parameters.length > 0 ? parameters : Object.keys(trials);
const unknown = wanted.filter((name) => !(name in trials));
if (unknown.length > 0)
  throw new Error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(trials).join(", ")}.`);
const rows: string[][] = [];
for (const [name, trial] of wanted.flatMap((kind) => Object.entries(trials[kind]!))) {
  const { figures, faults, skipped = false } = await trial();
  rows.push([name, skipped ? "skipped" : faults.length === 0 ? "passed" : "failed", figures]);
  // Hours may lie between the first row and the table.
  console.error(rows.at(-1)!.join(": "));
  for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
  if (faults.length > 0) process.exitCode = 1;
}
console.log(table(["trial", "outcome", "figures"], rows));
