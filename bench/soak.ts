import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { coldFaults, coldStarts } from "./cold-start.ts";
import { crawl } from "./kiosk/crawl.ts";
import { crash } from "./kiosk/crashes.ts";
import { dirtyStates } from "./kiosk/dirty-states.ts";
import { crashGraphics, type Healing, loseContexts } from "./kiosk/graphics.ts";
import { SHORTCUTS, tryToLeave } from "./kiosk/shortcuts.ts";
import { soak } from "./kiosk/touches.ts";
import { median, table } from "./table.ts";

/*
 * `npm run soak [-- starts touches states contexts graphics crashes shortcuts crawl] [-- --seed 7]`: what a kiosk lives through, in a real build and a real
 * browser. Needs `npm run build` before it. Prints a table; ends with 1 where anything failed.
 */
const parameters = process.argv.slice(2);
const seedAt = parameters.indexOf("--seed");
const seed = seedAt < 0 ? 1 : Number(parameters.splice(seedAt, 2)[1]);

const MOST_HEAP = 8;
const MOST_HEAP_LATE = 2;
const MOST_STRAY = 20;

interface Outcome {
  figures: string;
  faults: string[];
}

const folder = mkdtempSync(join(tmpdir(), "dateline-soak-"));
const site = join(folder, "site");

function progress(name: string, total: number): (made: number) => void {
  return (made) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${name} ${made}/${total} `);
    else if (made % Math.ceil(total / 20) === 0) console.error(`${name} ${made}/${total}`);
  };
}

function healing({ tried, times, faults }: Healing): Outcome {
  const figures = `${times.length} of ${tried} healed; median ${median(times).toFixed(0)} ms, longest ${Math.max(...times).toFixed(0)} ms`;
  return { figures, faults };
}

const trials: Record<string, () => Promise<Outcome>> = {
  starts: async () => {
    const pages = ["", "place/AZ-KAL/", "article/1993-05-01-resolution-822/", "list/", "about/"];
    const cold = await coldStarts(pages);
    const figures = `${cold.starts.length} cold starts of ${pages.length} pages without a network; ${cold.refused.length} requests refused`;
    return { figures, faults: coldFaults(cold) };
  },
  touches: async () => {
    const total = 10_000;
    const { complaints, heapGrowth, heapGrowthLate, nodes, listeners, ...rest } = await soak(
      site,
      total,
      500,
      seed,
      progress("touches", total),
    );
    const faults = [...complaints];
    if (heapGrowth > MOST_HEAP) faults.push(`the heap grew by more than ${MOST_HEAP} MB`);
    if (heapGrowthLate > MOST_HEAP_LATE)
      faults.push(`the heap grew by more than ${MOST_HEAP_LATE} MB in the last half`);
    if (Math.abs(nodes) > MOST_STRAY) faults.push(`${nodes} nodes more`);
    if (Math.abs(listeners) > MOST_STRAY) faults.push(`${listeners} listeners more`);
    const figures = [
      `${rest.touches} touches, ${rest.resets} resets in ${rest.minutes.toFixed(0)} min`,
      `heap ${signed(heapGrowth)} MB (${signed(heapGrowthLate)} in the last half)`,
      `nodes ${signed(nodes, 0)}, listeners ${signed(listeners, 0)}`,
    ];
    return { figures: figures.join("; "), faults };
  },
  states: async () => {
    const total = 200;
    const faults = await dirtyStates(site, total, seed, progress("states", total));
    return { figures: `${total - Math.min(total, faults.length)} of ${total} equal to a fresh start`, faults };
  },
  contexts: async () => healing(await loseContexts(site, 100, progress("contexts", 100))),
  graphics: async () => healing(await crashGraphics(site, 10, progress("crashes", 10))),
  crashes: async () => {
    const { page, server, faults } = await crash(site);
    const figures = `the show is back ${(page / 1000).toFixed(1)} s after its page crashed, ${(server / 1000).toFixed(1)} s after its killed server was started`;
    return { figures, faults };
  },
  shortcuts: async () => {
    const attempts = await tryToLeave(site);
    const faults = attempts.filter(({ effect }) => effect !== "").map(({ way, effect }) => `${way}: ${effect}`);
    return { figures: `${attempts.length} attempts with ${SHORTCUTS.length} shortcuts, ${faults.length} left`, faults };
  },
  crawl: async () => {
    const { pages, elements, faults } = await crawl(site, Infinity, progress("pages", NaN));
    return { figures: `${pages} pages, ${elements} elements, ${faults.length} lead out`, faults };
  },
};

function signed(value: number, digits = 2): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(digits)}`;
}

const wanted = parameters.length > 0 ? parameters : Object.keys(trials);
const unknown = wanted.filter((name) => !(name in trials));
if (unknown.length > 0)
  throw new Error(`Unknown: ${unknown.join(", ")}. There are: ${Object.keys(trials).join(", ")}.`);
const rows: string[][] = [];
try {
  execFileSync(process.execPath, ["dist/cli.js", "build", "articles", "--out", site, "--quiet"], { stdio: "inherit" });
  for (const name of wanted) {
    const { figures, faults } = await trials[name]!();
    rows.push([name, faults.length === 0 ? "passed" : "failed", figures]);
    for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(table(["trial", "outcome", "figures"], rows));
