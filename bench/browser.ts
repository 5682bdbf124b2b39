import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { build } from "vite";
import type { AtlasManifest, PlaceSummary } from "../src/core/model.ts";
import { CHROMIUM_FLAGS, findChromium } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/setup.ts";
import { median, table } from "./table.ts";

const RUNS = 5;
const VIEWPORT = { width: 1440, height: 900 };

interface Load {
  firstPaint: number;
  idle: number;
  blocking: number;
  script: number;
  /** A click as soon as the map was idle: what it is answered with waits until the graphics are done with the first frame. */
  clickEarly: number;
  /** A click on a page that has been at rest. */
  click: number;
}

/** Milliseconds between the idle map and a click. */
const WAIT = { early: 300, rest: 3000 };

/**
 * A place's page of the sample atlas, cold, beside a blank page, the same page without its script, and a bare MapLibre page with the same
 * polygons: all from the same server, in turn, in one run. Medians.
 * @param archives files or folders of articles: the page of the region that each mentions most is measured too
 */
export async function browserBench(archives: string[] = []): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  const site = join(root, "site");
  buildSite(["articles"], site);
  cpSync(site, join(root, "text"), { recursive: true });
  const text = join(root, "text/place/AZ-KAL/index.html");
  writeFileSync(text, withoutScript(readFileSync(text, "utf8")));
  writeFileSync(join(root, "index.html"), '<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>\n');
  await buildBare(join(root, "bare"), site);
  const { address, server } = await serve(root);
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const pages: Record<string, string> = {
    "blank page": "",
    "the same text, no script": "text/place/AZ-KAL/",
    "bare MapLibre": "bare/",
    "Dateline, a place's page": "site/place/AZ-KAL/",
  };
  for (const [number, archive] of archives.entries()) {
    const folder = `archive-${number}`;
    buildSite([archive], join(root, folder));
    pages[`Dateline, ${basename(archive)}`] = `${folder}/place/${mostMentioned(join(root, folder))}/`;
  }
  const loads: Record<string, Load[]> = {};
  try {
    for (let run = 0; run <= RUNS; run++) {
      for (const [name, path] of Object.entries(pages)) {
        const load = await measure(browser, address + path, !/^(text\/.*)?$/.test(path));
        // The first round warms the server's caches and is not counted.
        if (run > 0) (loads[name] ??= []).push(load);
      }
    }
  } finally {
    await browser.close();
    server.kill();
    rmSync(root, { recursive: true, force: true });
  }
  const milliseconds = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : "–");
  const rows = Object.entries(loads).map(([name, runs]) => {
    const of = (key: keyof Load): number => median(runs.map((run) => run[key]));
    return [
      name,
      milliseconds(of("firstPaint")),
      milliseconds(of("idle")),
      milliseconds(of("blocking")),
      milliseconds(of("clickEarly")),
      milliseconds(of("click")),
      (of("script") / 1000).toFixed(0),
    ];
  });
  return table(
    [
      "cold load, median of 5",
      "first paint ms",
      "map idle ms",
      "blocking ms",
      "early click→painted ms",
      "click→painted ms",
      "script kB gzip",
    ],
    rows,
  );
}

function buildSite(articles: string[], out: string): void {
  execFileSync(process.execPath, ["dist/cli.js", "build", ...articles, "--out", out, "--quiet"], { stdio: "inherit" });
}

function withoutScript(html: string): string {
  return html.replace(/<script type="module"[^>]*><\/script>|<link rel="(?:module)?preload"[^>]*>/g, "");
}

/** Slug of the region that an atlas mentions most. */
function mostMentioned(site: string): string {
  const places = JSON.parse(readFileSync(join(site, "atlas/places.json"), "utf8")) as PlaceSummary[];
  const regions = places.filter(({ polygon }) => polygon);
  return regions.reduce((most, place) => (place.count > most.count ? place : most)).slug;
}

/** Loads a page in a fresh context, lets its map come to rest, and clicks a region; then loads it again and clicks when all is done. */
async function measure(browser: Browser, url: string, hasMap: boolean): Promise<Load> {
  const context = await browser.newContext({ viewport: VIEWPORT, reducedMotion: "reduce" });
  const page = await context.newPage();
  // By address: the map and its worker share a file, which the second takes from the cache.
  const scripts = new Map<string, Promise<number>>();
  page.on("response", (response) => {
    if (!/\.m?js$/.test(new URL(response.url()).pathname) || scripts.has(response.url())) return;
    scripts.set(
      response.url(),
      response.body().then((body) => gzipSync(body).length),
    );
  });
  await page.addInitScript(() => {
    const seen = { blocking: 0, click: NaN };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.blocking += Math.max(0, duration - 50);
    }).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === "click") seen.click = entry.duration;
    }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
  });
  await page.goto(url, { waitUntil: "load" });
  if (hasMap) await mapIdle(page);
  // The bare map paints no text.
  if (!url.endsWith("/bare/")) {
    await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  }
  await page.waitForTimeout(WAIT.early);
  const result = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    idle: performance.getEntriesByName("map-idle")[0]?.startTime ?? NaN,
    blocking: (window as unknown as { seen: { blocking: number } }).seen.blocking,
  }));
  const clickEarly = hasMap ? await clickRegion(page) : NaN;
  const script = (await Promise.all(scripts.values())).reduce((sum, bytes) => sum + bytes, 0);
  let click = NaN;
  if (hasMap) {
    await page.mouse.move(0, 0);
    await page.goto(url, { waitUntil: "load" });
    await mapIdle(page);
    await page.waitForTimeout(WAIT.rest);
    click = await clickRegion(page);
  }
  await context.close();
  return { ...result, script, clickEarly, click };
}

async function mapIdle(page: Page): Promise<void> {
  const idle = (): boolean => performance.getEntriesByName("map-idle").length > 0;
  await page.waitForFunction(idle, undefined, { timeout: 60_000 });
}

/** Milliseconds from a click on the map until the screen shows an answer. */
async function clickRegion(page: Page): Promise<number> {
  await page.mouse.click(880, 285);
  const seen = (): boolean => !Number.isNaN((window as unknown as { seen: { click: number } }).seen.click);
  await page.waitForFunction(seen, undefined, { timeout: 10_000 });
  return page.evaluate(() => (window as unknown as { seen: { click: number } }).seen.click);
}

/** The polygons that the sample atlas draws, as one GeoJSON file, on the least page that shows them. */
async function buildBare(into: string, site: string): Promise<void> {
  await build({
    root: "bench/bare",
    base: "./",
    logLevel: "error",
    configFile: false,
    build: { outDir: into, emptyOutDir: true, target: "es2022" },
  });
  const places = JSON.parse(readFileSync(join(site, "atlas/places.json"), "utf8")) as PlaceSummary[];
  const drawn = new Set(places.filter(({ polygon }) => polygon).map(({ id }) => id));
  const topology = JSON.parse(readFileSync("geodata/regions/world.topojson", "utf8")) as Topology;
  const features = ["countries", "regions"].flatMap(
    (name) => feature(topology, topology.objects[name] as GeometryCollection<{ id: string }>).features,
  );
  const kept = features.filter(({ properties }) => drawn.has(properties.id)).map((one) => ({ ...one, properties: {} }));
  writeFileSync(join(into, "regions.json"), JSON.stringify({ type: "FeatureCollection", features: kept }));
  const { bbox } = JSON.parse(readFileSync(join(site, "atlas/atlas.json"), "utf8")) as AtlasManifest;
  writeFileSync(join(into, "frame.json"), JSON.stringify(bbox));
  if (readdirSync(join(into, "assets")).length === 0) throw new Error("The bare page was not built.");
}
