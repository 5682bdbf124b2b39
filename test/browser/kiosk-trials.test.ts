import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crawl } from "../../bench/kiosk/crawl.ts";
import { dirtyStates } from "../../bench/kiosk/dirty-states.ts";
import { crashGraphics, loseContexts } from "../../bench/kiosk/graphics.ts";
import { canOpenDisplay } from "../../bench/kiosk/display.ts";
import { tryToLeave } from "../../bench/kiosk/shortcuts.ts";
import { soak } from "../../bench/kiosk/touches.ts";
import { command } from "./setup.ts";

/*
 * The short forms of `npm run soak`: a few of what a kiosk lives through in weeks.
 */
const SEED = 1;
const quietly = (): void => {};
const PATIENCE = { timeout: 240_000 };

describe("a kiosk, as `dateline kiosk` runs it,", () => {
  const folder = mkdtempSync(join(tmpdir(), "dateline-trials-"));
  const site = join(folder, "site");
  beforeAll(() => command(["build", "articles", "--out", site, "--title", "Sample", "--quiet"]));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("keeps no nodes and no listeners of its visitors", PATIENCE, async () => {
    const { complaints, nodes, listeners } = await soak(site, 40, 20, SEED, quietly);
    expect(complaints).toEqual([]);
    expect(Math.abs(nodes)).toBeLessThanOrEqual(20);
    expect(Math.abs(listeners)).toBeLessThanOrEqual(20);
  });

  test("is as at first after every reset", PATIENCE, async () => {
    expect(await dirtyStates(site, 6, SEED, quietly)).toEqual([]);
  });

  test("heals lost contexts to the same pixels", PATIENCE, async () => {
    const { times, faults } = await loseContexts(site, 2, quietly);
    expect(faults).toEqual([]);
    expect(times).toHaveLength(2);
  });

  test("heals a crash of the process that draws", PATIENCE, async () => {
    expect((await crashGraphics(site, 1, quietly)).faults).toEqual([]);
  });

  test("leads nowhere from any kind of page", PATIENCE, async () => {
    const { pages, elements, faults } = await crawl(site, 1, quietly);
    expect(faults).toEqual([]);
    expect(pages).toBe(14);
    expect(elements).toBeGreaterThan(pages * 100);
  });

  test.skipIf(!canOpenDisplay())("is left by no key, no click and no touch", PATIENCE, async () => {
    const attempts = await tryToLeave(site);
    expect(attempts.filter(({ effect }) => effect !== "")).toEqual([]);
  });
});
