import { spawn } from "node:child_process";
import { rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { bundleOf, KEYS } from "../../../bench/faults/bundles.ts";
import { smallSite } from "../../../bench/faults/tree.ts";
import { readPointer } from "../../../src/archive/kiosk/pointer.ts";
import { CLI } from "../command-line.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const PUBLIC_KEY = KEYS.publicKey.export({ type: "spki", format: "pem" });
const CONFIG = { port: 0, updates: { folders: ["stick"], publicKey: "museum.pub.pem" } };

interface Running {
  said(): string;
  /** What the page that a browser would show now is told. */
  page(): Promise<string>;
  beat(version: string, phase: "attract" | "visit"): Promise<{ reload: boolean }>;
  kill(): Promise<void>;
}

async function start(folder: string): Promise<Running> {
  const parameters = [CLI, "kiosk", "site", "--config", "kiosk.json", "--state", "state", "--no-browser"];
  const child = spawn(process.execPath, parameters, { cwd: folder });
  const ended = new Promise((resolve) => child.on("close", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (said += data.toString()));
  await expect.poll(() => said, { timeout: 30_000 }).toMatch(/127\.0\.0\.1:\d+\//);
  const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)!;
  return {
    said: () => said,
    page: async () => (await fetch(address)).text(),
    beat: async (version, phase) => {
      const headers = { "Content-Type": "application/json", "X-Dateline": "kiosk", "Sec-Fetch-Site": "same-origin" };
      const body = JSON.stringify({ version, phase, errors: [] });
      return (await fetch(`${address}kiosk/heartbeat`, { method: "POST", headers, body })).json() as Promise<{
        reload: boolean;
      }>;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

async function museum(): Promise<string> {
  const site = Object.entries(smallSite("built")).map(([name, text]) => [`site/${name}`, text]);
  return temporaryFolder({
    ...(Object.fromEntries(site) as Record<string, string>),
    "stick/.keep": "",
    "museum.pub.pem": PUBLIC_KEY,
    "kiosk.json": JSON.stringify(CONFIG),
  });
}

async function plugIn(folder: string, name: string, sequence: number): Promise<void> {
  const file = path.join(folder, `${name}.dateline`);
  await writeFile(file, bundleOf(smallSite(name), sequence));
  await rename(file, path.join(folder, "stick", `${name}.dateline`));
}

test("a bundle is staged, swapped in while nobody is there, and stays when its page lives, also over a power cut", async () => {
  const folder = await museum();
  const state = path.join(folder, "state");
  const kiosk = await start(folder);
  expect(await kiosk.page()).toContain("<title>built</title>");
  await plugIn(folder, "new", 10);
  await expect.poll(() => kiosk.said(), { timeout: 30_000 }).toMatch(/Show \w{32} \(10\) from .* is ready\./);
  expect(await kiosk.beat("built", "visit")).toMatchObject({ reload: false });
  expect(await kiosk.page()).toContain("<title>built</title>");
  expect(await kiosk.beat("built", "attract")).toMatchObject({ reload: true });
  expect(await kiosk.page()).toMatch(/<title>new<\/title>/);
  expect(await readPointer(state)).toMatchObject({ trial: 1 });
  // The page of the show before says nothing about the new one.
  await kiosk.beat("built", "attract");
  expect(await readPointer(state)).toMatchObject({ trial: 1 });
  expect(await kiosk.beat("new", "attract")).toMatchObject({ reload: false });
  expect(await readPointer(state)).not.toHaveProperty("trial");

  await kiosk.kill();
  const again = await start(folder);
  expect(await again.page()).toContain("<title>new</title>");
  await again.kill();
});

test("a show that is never heard of is taken back at the third start, and its bundle is refused from then on", async () => {
  const folder = await museum();
  const state = path.join(folder, "state");
  let kiosk = await start(folder);
  await plugIn(folder, "bad", 10);
  await expect.poll(() => kiosk.said(), { timeout: 30_000 }).toContain("is ready");
  await kiosk.beat("built", "attract");
  for (let starts = 0; starts < 3; starts++) {
    expect(await kiosk.page()).toContain("<title>bad</title>");
    await kiosk.kill();
    kiosk = await start(folder);
  }
  expect(await kiosk.page()).toContain("<title>built</title>");
  expect(await readPointer(state)).toBeNull();
  await expect.poll(() => kiosk.said(), { timeout: 30_000 }).toContain("did not come up when it was tried");
  await kiosk.beat("built", "attract");
  expect(await kiosk.page()).toContain("<title>built</title>");
});

test("without its key a kiosk takes nothing, and shows what it has", async () => {
  const folder = await museum();
  await writeFile(path.join(folder, "museum.pub.pem"), "no key");
  const kiosk = await start(folder);
  expect(kiosk.said()).toMatch(/No updates are taken\. .*museum\.pub\.pem holds no public Ed25519 key\./);
  expect(await kiosk.page()).toContain("<title>built</title>");
});
