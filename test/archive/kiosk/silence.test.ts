import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../../src/archive/kiosk/config.ts";
import { Counts } from "../../../src/archive/kiosk/counts.ts";
import type { CurrentShow } from "../../../src/archive/kiosk/current-show.ts";
import { Kiosk, type KioskParts } from "../../../src/archive/kiosk/kiosk.ts";
import { Log } from "../../../src/archive/kiosk/log.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A kiosk whose clock, browser and updates are the test's. */
async function kiosk(watched: boolean) {
  const folder = await temporaryFolder();
  const found = { now: 0, root: "old", ready: null as string | null, restarts: [] as string[], tick: (): void => {} };
  const clock = { now: () => 0, seconds: () => found.now };
  const updates = {
    get ready() {
      return found.ready;
    },
    swap: async () => {
      found.root = found.ready!;
      found.ready = null;
    },
    confirm: () => {},
    tick: () => found.tick(),
  };
  const watch = {
    restarts: 0,
    running: 0,
    heartbeat: () => {},
    restart: (reason: string) => void found.restarts.push(reason),
    memory: async () => null,
  };
  const show = { files: async () => ({ root: found.root, version: found.root, made: 0 }) } as CurrentShow;
  const parts: KioskParts = {
    config: DEFAULT_CONFIG,
    configMade: 0,
    version: "0",
    show,
    log: new Log(folder, clock, () => {}),
    counts: await Counts.open(folder),
    staff: null,
    updates,
    watch: watched ? watch : null,
    clock,
    exit: () => {},
  };
  return { machine: new Kiosk(parts), found };
}

test("where no page has spoken for minutes, a new show is taken unasked: the old one may be what is broken", async () => {
  const { machine, found } = await kiosk(true);
  found.ready = "new";
  found.now = 170;
  await machine.heartbeat({ phase: "visit", errors: [], version: "old" });
  found.now = 340;
  await machine.tick();
  expect([found.root, found.restarts]).toEqual(["old", []]);
  found.now = 351;
  await machine.tick();
  expect([found.root, found.restarts]).toEqual(["new", ["the show was changed"]]);
});

test("a browser that is not ours may be away for good: nothing is taken unasked", async () => {
  const { machine, found } = await kiosk(false);
  found.ready = "new";
  found.now = 10_000;
  await machine.tick();
  expect(found.root).toBe("old");
});

test("where a show is taken back, a browser whose page is silent is started again, and one that speaks is not", async () => {
  const { machine, found } = await kiosk(true);
  found.tick = () => void (found.root += "'");
  await machine.heartbeat({ phase: "attract", errors: [], version: "old" });
  await machine.tick();
  expect(found.restarts).toEqual([]);
  found.now = 31;
  await machine.tick();
  expect(found.restarts).toEqual(["the show was changed"]);
});
