import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { verifyBundle } from "../../src/archive/bundle/read-bundle.ts";
import { writeBundle } from "../../src/archive/bundle/write-bundle.ts";
import { CommandError } from "../../src/archive/context.ts";
import { readPointer } from "../../src/archive/kiosk/pointer.ts";
import { bundleOf, KEYS } from "./bundles.ts";
import type { Operation, Outcome } from "./failing-disk.ts";
import { fail, type Fault, heal } from "./failing-fs.ts";
import type { KioskDisk } from "./kiosk-disk.ts";
import { plant, smallSite } from "./tree.ts";

const [FIRST, SECOND] = [smallSite("first"), smallSite("second")];

/** Does it in this process, on a disk that fails below a folder. */
async function onFailingDisk(
  folder: string,
  fault: Omit<Fault, "folder">,
  work: () => Promise<void>,
): Promise<Outcome> {
  fail({ ...fault, folder });
  let said: string | null = null;
  try {
    await work();
  } catch (error) {
    said = error instanceof CommandError ? error.message : (error as Error).stack!;
  } finally {
    heal();
  }
  return { said, toll: heal() };
}

/** A bundle is written over another one. */
export function bundling(disk: KioskDisk): Operation {
  const [site, out] = [join(disk.root, "disk", "site"), join(disk.root, "disk", "show.dateline")];
  const old = bundleOf(FIRST, 1);
  return {
    name: "bundle",
    prepare: () => {
      rmSync(join(disk.root, "disk"), { recursive: true, force: true });
      plant(site, SECOND);
      writeFileSync(out, old);
    },
    run: (fault) =>
      onFailingDisk(join(disk.root, "disk"), fault, async () => {
        await writeBundle(site, out, { key: KEYS.privateKey, sequence: 2, madeBy: "a trial" });
      }),
    look: async ({ said }) => {
      const faults: string[] = [];
      const { sequence } = await verifyBundle(out, KEYS.publicKey).catch(() => ({ sequence: 0 }));
      if (sequence === 0) faults.push("neither the old bundle nor the new one is there");
      if (said === null && sequence !== 2) faults.push("it claims success, and the old bundle is there");
      const strays = readdirSync(join(disk.root, "disk")).filter((name) => !["site", "show.dateline"].includes(name));
      // A disk on which nothing can be deleted keeps what was half written.
      if (strays.length > 0 && !strays.every((name) => name.startsWith(".show.dateline.writing-")))
        faults.push(`it leaves ${strays.join(", ")}`);
      return faults;
    },
  };
}

/** A show is staged, swapped in and confirmed, in place of one that has lived. */
export function staging(disk: KioskDisk): Operation {
  return {
    name: "update",
    prepare: async () => {
      disk.empty();
      disk.offer("first", FIRST, 1);
      const updates = await disk.open();
      await disk.update(updates);
      await updates.confirm();
      disk.offer("second", SECOND, 2);
    },
    run: (fault) =>
      onFailingDisk(disk.root, fault, async () => {
        disk.said.length = 0;
        const updates = await disk.open();
        await disk.update(updates);
        await updates.confirm();
        const { version } = (await readPointer(disk.state)) ?? {};
        if (disk.said.length > 0 && version === undefined) throw new CommandError(disk.said.join("\n"));
      }),
    look: async () => {
      const faults: string[] = [];
      const { title, fault } = await disk.shown();
      if (fault) faults.push(fault);
      if (title !== "first" && title !== "second") faults.push(`${title} is shown`);
      disk.said.length = 0;
      const updates = await disk.open();
      await disk.update(updates);
      await updates.confirm();
      const later = await disk.shown();
      if (later.title !== "second" || later.fault)
        faults.push(`the kiosk after it shows ${later.title}: ${later.fault}`);
      if (disk.said.some((text) => /refused/.test(text) && !/is not newer/.test(text)))
        faults.push(`the disk's fault was laid to the bundle: ${disk.said.join(" ")}`);
      if (disk.strays().length > 0) faults.push(`it leaves ${disk.strays().join(", ")}`);
      return faults;
    },
  };
}

/** A show whose page does not come up is taken back. */
export function goingBack(disk: KioskDisk): Operation {
  return {
    name: "going back",
    prepare: async () => {
      disk.empty();
      disk.offer("first", FIRST, 1);
      const updates = await disk.open();
      await disk.update(updates);
      await updates.confirm();
      disk.offer("second", SECOND, 2);
      await disk.update(updates, 10);
    },
    run: (fault) =>
      onFailingDisk(disk.root, fault, async () => {
        const updates = await disk.open();
        for (const now of [0, 91, 100]) await updates.tick(now);
      }),
    look: async () => {
      const faults: string[] = [];
      const { title, fault } = await disk.shown();
      if (fault) faults.push(fault);
      if (title !== "first" && title !== "second") faults.push(`${title} is shown`);
      for (let start = 0; start < 2; start++) {
        const updates = await disk.open();
        for (const now of [0, 91, 100, 200]) await updates.tick(now);
        await updates.swap();
      }
      const later = await disk.shown();
      if (later.title !== "first" || later.fault)
        faults.push(`the kiosk after it shows ${later.title}: ${later.fault}`);
      return faults;
    },
  };
}
