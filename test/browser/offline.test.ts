import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { updates } from "../../bench/updates.ts";
import type { OfflineList } from "../../src/core/offline.ts";
import { CHROMIUM_FLAGS } from "./chromium.ts";
import { Host } from "./host.ts";
import { command } from "./setup.ts";
import { useBrowser, type Visit } from "./visit.ts";

const DEEP = "place/AZ-KAL/?from=1993";

describe.each(["", "sub/atlas/"])("offline, the site at /%s", (path) => {
  const { open } = useBrowser();
  const root = mkdtempSync(join(tmpdir(), "dateline-offline-"));
  const folder = join(root, path, path === "" ? "site" : "");
  const host = new Host(path === "" ? folder : root);
  const site = (): string => host.address + path;
  const list = (): OfflineList => JSON.parse(readFileSync(join(folder, "offline.json"), "utf8")) as OfflineList;
  const visit = (page: string, expected?: RegExp): Promise<Visit> =>
    open(page, { site: site(), ...(expected ? { expected } : {}) });

  beforeAll(async () => {
    await command(["build", "articles", "--out", folder, "--title", "Sample", "--quiet"]);
    await host.start();
  });
  afterAll(async () => {
    await host.stop();
    rmSync(root, { recursive: true, force: true });
  });

  test("after one visit the page opens without a server, with the same map and the same counts", async () => {
    const first = await visit(DEEP);
    await first.mapDrawn();
    await keptOnes(first.page, ["atlas/place/AZ-KAL.json", "basemap/basemap.pmtiles", "basemap/relief.pmtiles"]);
    const before = await look(first.page);
    await host.stop();
    await first.page.goto(site() + DEEP);
    await first.mapDrawn();
    expect(await look(first.page)).toEqual(before);
    await first.page.goto(site());
    await first.mapDrawn();
    await first.page.locator("main[data-page=start]").waitFor();
    await first.close();
    await host.start();
  });

  test("everything is kept, past a cut and a damaged byte; pages never seen open from it", async () => {
    const online = await visit("place/AM/");
    await online.mapDrawn();
    const before = await look(online.page);
    await online.close();

    const keeper = await visit("about/", /failed|ERR_|Failed to (load|fetch)/);
    await keeper.mapDrawn();
    await keeper.page.locator("[data-offline=idle] button").waitFor();
    const files = list().files;
    host.asked = [];
    host.cutAt = (asked) => asked.includes("/atlas/place/AZ-TOV.json");
    await keeper.page.getByRole("button", { name: /^Keep everything/ }).click();
    await keeper.page.getByText("The server does not answer.").waitFor();
    const fetched = new Set(host.asked);
    expect(fetched.size).toBeGreaterThan(3);

    host.cutAt = () => false;
    await host.start();
    await damage(keeper.page, "atlas/regions.pmtiles");
    host.asked = [];
    await keeper.page.getByRole("button", { name: /^Keep the rest/ }).click();
    await keeper.page.locator("[data-offline=kept] [data-checked=true]").waitFor({ timeout: 60_000 });
    const again = host.asked.filter((asked) => fetched.has(asked) && /atlas\/|basemap\//.test(asked));
    expect(again.filter((asked) => !/AZ-TOV|regions/.test(asked)).length).toBeLessThan(5);
    expect(host.asked.filter((asked) => asked.includes("regions.pmtiles"))).toHaveLength(1);
    expect(await keptPaths(keeper.page)).toHaveLength(files.length);

    await host.stop();
    await keeper.page.goto(`${site()}place/AM/`);
    await keeper.mapDrawn();
    expect(await look(keeper.page)).toEqual(before);
    await keeper.page.goto(`${site()}about/`);
    await keeper.page.getByRole("button", { name: "Remove it" }).click();
    await keeper.page.locator("[data-offline=idle]").waitFor();
    await keeper.page.context().close();
    await host.start();
  });
});

describe("a full device", () => {
  const { open } = useBrowser();

  test("is told plainly", async () => {
    const visit = await open("about/");
    await visit.mapDrawn();
    await visit.page.locator("[data-offline=idle] button").waitFor();
    const devtools = await visit.page.context().newCDPSession(visit.page);
    const origin = new URL(visit.page.url()).origin;
    await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1_000_000 });
    await visit.page.getByRole("button", { name: /^Keep everything/ }).click();
    await visit.page.getByText("This device has no more room").waitFor();
    await visit.close();
  });
});

test("the atlas can be installed", async () => {
  const profile = mkdtempSync(join(tmpdir(), "dateline-profile-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: inject("chromium"),
    args: CHROMIUM_FLAGS,
  });
  try {
    const page = await context.newPage();
    await page.goto(inject("site"));
    await page.locator("[data-map=idle]").waitFor();
    const devtools = await context.newCDPSession(page);
    expect(await devtools.send("Page.getInstallabilityErrors")).toEqual({ installabilityErrors: [] });
    const { errors } = await devtools.send("Page.getAppManifest");
    expect(errors).toEqual([]);
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
});

test("updates during use lose no view and fail no import", async () => {
  expect(await updates(3, inject("chromium"))).toMatchObject({ updates: 3, failedImports: 0, lostViews: 0, mixed: 0 });
}, 180_000);

/** What a reader sees: the words, and the map's pixels. */
async function look(page: Page): Promise<{ text: string; map: string }> {
  await page.locator("[data-map=idle][data-relief]").waitFor();
  const map = await page.locator("[data-map]").screenshot();
  return { text: (await page.locator("main").innerText()).trim(), map: map.toString("base64") };
}

async function keptPaths(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    const { port1, port2 } = new MessageChannel();
    active!.postMessage({ kind: "list" }, [port2]);
    return new Promise<string[]>((resolve) => {
      port1.onmessage = ({ data }: MessageEvent<{ kept: string[] }>) => resolve(data.kept);
    });
  });
}

async function keptOnes(page: Page, paths: string[]): Promise<void> {
  await expect.poll(() => keptPaths(page), { timeout: 30_000 }).toEqual(expect.arrayContaining(paths));
}

/** Alters one byte of a kept file. */
async function damage(page: Page, path: string): Promise<void> {
  await page.evaluate(async (wanted) => {
    const name = (await caches.keys()).find((key) => key.startsWith("dateline-files "))!;
    const cache = await caches.open(name);
    const request = (await cache.keys()).find(({ url }) => url.includes(wanted))!;
    const stored = (await cache.match(request))!;
    const bytes = new Uint8Array(await stored.arrayBuffer());
    bytes[bytes.length >> 1]! ^= 1;
    await cache.put(request, new Response(bytes, { headers: stored.headers }));
  }, path);
}
