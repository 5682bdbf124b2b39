import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanUp } from "../../src/archive/writers/leftovers.ts";
import { bundleOf, KEYS } from "./bundles.ts";
import { startNode } from "./process.ts";
import type { SmallPackage } from "./small-package.ts";
import { digestOf, plant, smallSite } from "./tree.ts";

export interface Filled {
  trials: number;
  /** Trials that ended as the disk was full. */
  full: number;
  faults: string[];
}

const SIZE = 2 * 2 ** 20;

/**
 * Builds and bundles onto a real file system of 2 MB that is filled to some degree, over an output that is there already.
 * @returns null where none may be mounted here
 */
export async function fillDisk(
  { cli, articles }: SmallPackage,
  times: number,
  onStep: (made: number) => void,
): Promise<Filled | null> {
  const disk = mkdtempSync(join(tmpdir(), "dateline-full-"));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", `size=${SIZE}`, "tmpfs", disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    return null;
  }
  const elsewhere = mkdtempSync(join(tmpdir(), "dateline-elsewhere-"));
  const filled: Filled = { trials: 0, full: 0, faults: [] };
  const [key, site] = [join(elsewhere, "key.pem"), join(elsewhere, "site")];
  writeFileSync(key, KEYS.privateKey.export({ type: "pkcs8", format: "pem" }));
  plant(site, smallSite("second"));
  const output = join(disk, "output", "atlas");
  const commands: [name: string, old: () => Promise<unknown>, parameters: string[]][] = [
    ...["--out", "--single-file"].map((option): [string, () => Promise<unknown>, string[]] => [
      `build ${option}`,
      () => startNode([cli, "build", articles[0], option, output, "--quiet"]).ended,
      ["build", articles[1], option, output, "--quiet"],
    ]),
    [
      "bundle",
      async () => writeFileSync(output, bundleOf(smallSite("first"), 1)),
      ["bundle", site, "--key", key, "--out", output],
    ],
  ];
  try {
    for (const [name, makeOld, parameters] of commands) {
      rmSync(join(disk, "output"), { recursive: true, force: true });
      mkdirSync(join(disk, "output"));
      await startNode([cli, ...parameters]).ended;
      const fresh = digestOf(output);
      const needed = free(disk, "empty") - free(disk);
      for (let trial = 0; trial < times; trial++) {
        rmSync(join(disk, "output"), { recursive: true, force: true });
        mkdirSync(join(disk, "output"));
        await makeOld();
        const old = digestOf(output);
        // What is left lies between nothing and more than enough.
        const left = (needed * 1.3 * trial) / Math.max(1, times - 1);
        writeFileSync(join(disk, "ballast"), Buffer.alloc(Math.max(0, Math.floor(free(disk) - left))));
        const { code, said } = await startNode([cli, ...parameters]).ended;
        rmSync(join(disk, "ballast"));
        const at = `${name} with ${Math.round(left / 1024)} kB left`;
        filled.trials++;
        if (code === 0) {
          if (digestOf(output) !== fresh) filled.faults.push(`${at}: it claims success, and gave other bytes`);
        } else {
          filled.full++;
          if (!/the disk is full \(ENOSPC\)\. Free some space and try again\./.test(said))
            filled.faults.push(`${at}: it said ${said}`);
          if (digestOf(output) !== old) filled.faults.push(`${at}: the old output does not stand`);
        }
        await cleanUp(output);
        if (digestOf(output) !== (code === 0 ? fresh : old)) filled.faults.push(`${at}: the next command changes it`);
        onStep(filled.trials);
      }
    }
  } finally {
    spawnSync("umount", [disk]);
    rmSync(disk, { recursive: true, force: true });
    rmSync(elsewhere, { recursive: true, force: true });
  }
  return filled;
}

/** Bytes that a disk has left, or that it has at all, less what is kept for its own folders. */
function free(disk: string, when: "now" | "empty" = "now"): number {
  const { bavail, blocks, bsize } = statfsSync(disk);
  return (when === "now" ? bavail : blocks) * bsize;
}
