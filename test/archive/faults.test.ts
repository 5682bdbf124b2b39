import { describe, expect, onTestFinished, test } from "vitest";
import { buildOnFailingDisk } from "../../bench/faults/build-on-failing-disk.ts";
import { endure } from "../../bench/faults/failing-disk.ts";
import { KioskDisk } from "../../bench/faults/kiosk-disk.ts";
import { bundling, goingBack, staging } from "../../bench/faults/kiosk-on-failing-disk.ts";
import { killBuilds, killUpdates } from "../../bench/faults/kills.ts";
import { smallPackage } from "../../bench/faults/small-package.ts";
import { Random } from "../../bench/kiosk/random.ts";

/* Short forms of `npm run faults`. */

const SEED = 1;
const nothing = (): void => {};

describe.each(["--out", "--single-file"] as const)("a build with %s", (option) => {
  test("that is killed leaves the old output or the new one", async () => {
    const small = await smallPackage();
    onTestFinished(() => small.remove());
    expect(await killBuilds(small, option, 2, new Random(SEED), nothing)).toMatchObject({ kills: 2, faults: [] });
  });

  test("on a failing disk leaves the old output or the new one, and says so in a sentence", async () => {
    const small = await smallPackage();
    onTestFinished(() => small.remove());
    const { trials, failed, faults } = await endure(await buildOnFailingDisk(small, option), 2, nothing);
    expect(faults).toEqual([]);
    expect(trials).toBeGreaterThanOrEqual(7);
    expect(failed).toBeGreaterThan(0);
  });
});

test("kiosks that are killed while they take shows come up with a whole one, and take the next", async () => {
  expect(await killUpdates(2, new Random(SEED), nothing)).toMatchObject({ kills: 2, faults: [] });
});

test.each([bundling, staging, goingBack])("on a failing disk: %o", async (operation) => {
  const disk = new KioskDisk();
  onTestFinished(() => disk.remove());
  const { failed, faults } = await endure(operation(disk), 5, nothing);
  expect(faults).toEqual([]);
  expect(failed).toBeGreaterThan(0);
});
