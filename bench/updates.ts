import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium, type Page } from "playwright-core";
import { writeOffline } from "../src/archive/writers/offline.ts";
import { StagedFolder } from "../src/archive/writers/staged-folder.ts";
import { CHROMIUM_FLAGS, findChromium } from "../test/browser/chromium.ts";
import { Host } from "../test/browser/host.ts";
import { command } from "../test/browser/setup.ts";

/*
 * `tsx bench/updates.ts [--times 100]`: the app on the server is replaced again and again while a page of the first version stays open.
 * Each version has new names for all its scripts and styles, and its own digests. Needs `npm run build` before it.
 */

export interface Updates {
  updates: number;
  failedImports: number;
  lostViews: number;
  /** New visits that did not get the new version. */
  mixed: number;
  seconds: number;
}

const VIEW = "place/AZ-KAL/?from=1993&lang=ru";

/** Publishes the app anew, so many times, and uses old and new pages in between. */
export async function updates(times: number, executablePath: string): Promise<Updates> {
  const started = performance.now();
  const root = mkdtempSync(path.join(tmpdir(), "dateline-updates-"));
  const site = path.join(root, "site");
  await command(["build", "articles", "--out", site, "--quiet"]);
  const host = new Host(site);
  await host.start();
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  const found = { updates: 0, failedImports: 0, lostViews: 0, mixed: 0 };
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, reducedMotion: "reduce" });
    context.on("weberror", () => found.failedImports++);
    const old = await context.newPage();
    await old.goto(host.address + VIEW);
    await old.locator("[data-map=idle]").waitFor({ timeout: 60_000 });
    await old.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const scripts = readdirSync(path.join(site, "assets")).filter((name) => name.endsWith(".js"));
    for (let version = 1; version <= times; version++) {
      await republish(site, version);
      // What the open page loads only now: a part of the app that is no longer on the server.
      const part = scripts[version % scripts.length]!;
      if (!(await loads(old, `${host.address}assets/${part}`))) found.failedImports++;
      await lookAround(old);
      if (!old.url().endsWith(VIEW) || (await old.locator("html").getAttribute("lang")) !== "ru") found.lostViews++;
      const visit = await context.newPage();
      await visit.goto(host.address + VIEW);
      await visit.locator("[data-passage]").first().waitFor({ timeout: 30_000 });
      const script = await visit.locator("script[type=module]").first().getAttribute("src");
      if (!script?.includes(`v${version}-`)) found.mixed++;
      if (!visit.url().endsWith(VIEW)) found.lostViews++;
      await visit.close();
      found.updates++;
    }
    await context.close();
  } finally {
    await browser.close();
    await host.stop();
    rmSync(root, { recursive: true, force: true });
  }
  return { ...found, seconds: Math.round((performance.now() - started) / 1000) };
}

/** Goes to another place and back, as its reader would: what is not there yet is asked for. */
async function lookAround(page: Page): Promise<void> {
  const passage = page.locator("[data-passage]").first();
  const before = await passage.getAttribute("data-passage");
  // The country that the place lies in: told of at all times.
  await page.locator("main a[href*='place/']:visible").first().click();
  await page.waitForFunction((view) => !location.href.endsWith(view), VIEW);
  await passage.waitFor();
  await page.goBack();
  await page.locator(`[data-passage="${before}"]`).first().waitFor({ timeout: 30_000 });
}

/** Whether a page can import a script, without running it: the worker's among them would not start in a page. */
function loads(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (script) => {
    const answer = await fetch(script).catch(() => null);
    return answer?.ok === true && (await answer.text()).length > 0;
  }, address);
}

/** The site as a new build would leave it: all scripts and styles under new names, the worker with new digests, put in place at once. */
async function republish(site: string, version: number): Promise<void> {
  const next = `${site}-next`;
  cpSync(site, next, { recursive: true });
  const assets = path.join(next, "assets");
  const names = readdirSync(assets).filter((name) => /\.(js|css)$/.test(name));
  const renamed = new Map(names.map((name) => [name, `v${version}-${name.replace(/^v\d+-/, "")}`]));
  const pages = readdirSync(next, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
  const pattern = new RegExp(names.map((name) => name.replace(/[.]/g, "\\.")).join("|"), "g");
  for (const name of [...names.map((name) => path.join("assets", name)), ...pages]) {
    const file = path.join(next, name);
    const text = readFileSync(file, "utf8");
    const changed = text.replace(pattern, (found) => renamed.get(found)!);
    if (changed !== text) writeFileSync(file, changed);
  }
  for (const [from, to] of renamed) renameSync(path.join(assets, from), path.join(assets, to));
  const staged = await StagedFolder.create(site);
  const made = new Set(["sw.js", "offline.json", "version.json"]);
  for (const entry of readdirSync(next, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(next, file).split(path.sep).join("/");
    if (entry.isFile() && !made.has(name)) staged.write(name, readFileSync(file));
  }
  writeOffline(staged, path.resolve("dist/app"));
  await staged.commit();
  rmSync(next, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { values } = parseArgs({ options: { times: { type: "string", default: "100" } } });
  console.log(JSON.stringify(await updates(Number(values.times), findChromium())));
}
