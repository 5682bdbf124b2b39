import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { PNG } from "pngjs";
import { chromium, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../test/browser/chromium.ts";
import { Host } from "../test/browser/host.ts";
import { command, serve } from "../test/browser/setup.ts";
import { difference } from "./pixels.ts";

/** What a cold start showed of a page, in one of the three ways to be offline. */
export interface ColdStart {
  way: "folder" | "file" | "worker";
  page: string;
  counts: string[];
  pixels: PNG;
  /** Addresses that were asked for and could not be had. */
  failed: string[];
}

/** Share of the pixels below which two pictures are the same. */
const SAME = 0.0005;
/** Another way may smooth an edge otherwise: see `difference`. */
const FAR = 24;

interface Cut {
  /** Flags that leave a browser nothing but this machine. */
  flags: string[];
  /** What pages asked for all the same. */
  refused: string[];
  close(): void;
}

/**
 * Starts a browser anew for every way and page, each with every network but loopback cut: the folder from its loopback server; the one file
 * from the disk; the web with its server gone, from what the service worker keeps.
 * @param pages addresses below the root
 */
export async function coldStarts(pages: readonly string[]): Promise<{ starts: ColdStart[]; refused: string[] }> {
  const root = mkdtempSync(join(tmpdir(), "dateline-cold-"));
  const [site, file] = [join(root, "site"), join(root, "atlas.html")];
  const cut = await cutNetwork();
  const starts: ColdStart[] = [];
  const host = new Host(site);
  try {
    await command(["build", "articles", "--out", site, "--single-file", file, "--quiet"]);
    const { address, server } = await serve(site);
    await host.start();
    for (const [index, page] of pages.entries()) {
      const profile = (way: string): string => join(root, `${way}-${index}`);
      const hash = page === "" ? "" : `#${page}`;
      starts.push(await start("folder", page, address + page, profile("folder"), cut));
      starts.push(await start("file", page, pathToFileURL(file).href + hash, profile("file"), cut));
      await visitAndKeep(host.address + page, profile("worker"), cut);
      await host.stop();
      starts.push(await start("worker", page, host.address + page, profile("worker"), cut));
      await host.start();
    }
    server.kill();
  } finally {
    await host.stop();
    cut.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  }
  return { starts, refused: cut.refused };
}

/** What the other ways show otherwise than the folder does, and what was asked for in vain. */
export function coldFaults({ starts, refused }: { starts: ColdStart[]; refused: string[] }): string[] {
  const faults = refused.map((address) => `asked for ${address}, which is not on this machine`);
  for (const { way, page, counts, pixels, failed } of starts) {
    const folder = starts.find((start) => start.page === page && start.way === "folder")!;
    const share = difference(pixels, folder.pixels, FAR);
    const where = `"${page}" from the ${way}`;
    if (share > SAME) faults.push(`${where}: ${(share * 100).toFixed(2)} % of the pixels differ`);
    if (counts.join("\n") !== folder.counts.join("\n")) faults.push(`${where}: other counts`);
    faults.push(...failed.map((address) => `${where}: ${address} could not be had`));
  }
  return faults;
}

async function start(way: ColdStart["way"], page: string, url: string, profile: string, cut: Cut): Promise<ColdStart> {
  return withPage(profile, cut, async (at) => {
    const failed: string[] = [];
    at.on("requestfailed", (request) => failed.push(request.url()));
    await at.goto(url);
    await settled(at);
    const counts = await at.locator(".count, [data-passage]").allTextContents();
    return { way, page, counts, pixels: PNG.sync.read(await at.screenshot()), failed };
  });
}

/** The visit before the cut: it ends once everything is kept. */
async function visitAndKeep(url: string, profile: string, cut: Cut): Promise<void> {
  await withPage(profile, cut, async (at) => {
    await at.goto(new URL("/about/", url).href);
    await at.getByRole("button", { name: /^Keep everything/ }).click();
    await at.locator("[data-offline=kept] [data-checked=true]").waitFor({ timeout: 60_000 });
  });
}

async function withPage<T>(profile: string, cut: Cut, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: [...CHROMIUM_FLAGS, ...cut.flags],
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    reducedMotion: "reduce",
  });
  try {
    return await use(context.pages()[0]!);
  } finally {
    await context.close();
  }
}

async function settled(at: Page): Promise<void> {
  await at.evaluate(() => document.fonts.ready);
  await at.locator("[data-map=idle][data-relief]").waitFor({ timeout: 60_000 });
}

/** What Chromium asks its makers for by itself, whatever page it shows: updates, accounts, forms to fill in. */
const BROWSERS_OWN = /\.(google|googleapis)\.com[:/]/;

/** No name is looked up, and whatever is not on this machine goes to a proxy that answers nothing and takes it down. */
async function cutNetwork(): Promise<Cut> {
  const refused: string[] = [];
  const refuse = ({ url = "" }: IncomingMessage, connection: { destroy(): unknown }): void => {
    if (!BROWSERS_OWN.test(url)) refused.push(url);
    connection.destroy();
  };
  const proxy = createServer(refuse).on("connect", refuse);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  return {
    flags: [
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
      `--proxy-server=http://127.0.0.1:${port}`,
      "--proxy-bypass-list=127.0.0.1",
    ],
    refused,
    close: () => void proxy.close(),
  };
}
