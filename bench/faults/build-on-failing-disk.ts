import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cleanUp } from "../../src/archive/writers/leftovers.ts";
import { FailingCommand, type Operation, type Outcome } from "./failing-disk.ts";
import { startNode } from "./process.ts";
import type { SmallPackage } from "./small-package.ts";
import { digestOf } from "./tree.ts";

/**
 * A build over an output that is there already. What it leaves is that output or the new one, as it says; or, where the disk died between two
 * renames, the old one beside its place, to which the next command brings it back.
 * @param option `--out` or `--single-file`
 */
export async function buildOnFailingDisk(
  { cli, articles, folder: parent }: SmallPackage,
  option: "--out" | "--single-file",
): Promise<Operation> {
  const scratch = join(parent, `disk${option}`);
  const folder = join(scratch, "disk");
  const output = join(folder, "atlas");
  mkdirSync(folder, { recursive: true });
  const build = (which: number): string[] => ["build", articles[which]!, option, output, "--quiet"];
  const digests: string[] = [];
  for (const which of [1, 0]) {
    const { code, said } = await startNode([cli, ...build(which)]).ended;
    if (code !== 0) throw new Error(`A build ended with ${code}: ${said}`);
    digests[which] = digestOf(output);
  }
  const [old, fresh] = digests;
  const kept = join(scratch, "kept");
  cpSync(output, kept, { recursive: true });
  const command = new FailingCommand(cli, folder, scratch);
  return {
    name: `build ${option}`,
    prepare: () => {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      cpSync(kept, output, { recursive: true });
    },
    run: (fault) => command.run(build(1), fault),
    look: async ({ said }: Outcome) => {
      const faults: string[] = [];
      const found = digestOf(output);
      if (said === null && found !== fresh) faults.push("it claims success, and its output is not the new one");
      await cleanUp(output);
      const healed = digestOf(output);
      if (healed !== old && healed !== fresh) faults.push("its output is neither the old one nor the new one");
      if (found !== healed && found !== "none") faults.push("its output was not whole until the next command");
      if (said?.includes("Nothing was changed") && healed !== old)
        faults.push(`its output was changed, and it said: ${said}`);
      const strays = readdirSync(folder).filter((name) => name !== "atlas");
      if (strays.length > 0) faults.push(`the next command leaves ${strays.join(", ")}`);
      return faults;
    },
  };
}
