import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { readPointer } from "../../src/archive/kiosk/pointer.ts";
import { CHROMIUM_FLAGS, findChromium } from "../../test/browser/chromium.ts";
import { command } from "../../test/browser/setup.ts";
import { type Display, openDisplay } from "../kiosk/display.ts";
import { type RunningKiosk, startKiosk } from "../kiosk/running-kiosk.ts";

export interface KioskUpdates {
  /** Seconds from the stick to the page that lives, and to the show that is back. */
  taken: number;
  backAgain: number;
  faults: string[];
}

/**
 * A kiosk with a browser of its own is handed a good show, and then one whose page never comes up.
 * @param site what `dateline build` wrote
 */
export async function updateKiosk(site: string, onStep: (made: number) => void): Promise<KioskUpdates> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-update-"));
  const stick = join(folder, "stick");
  mkdirSync(stick);
  const found: KioskUpdates = { taken: NaN, backAgain: NaN, faults: [] };
  let display: Display | null = null;
  let kiosk: RunningKiosk | null = null;
  try {
    await command(["bundle", "--new-key", join(folder, "museum")]);
    const bundle = (from: string, name: string, sequence: number): Promise<void> =>
      command(
        ["bundle", from, "--key", join(folder, "museum.pem"), "--sequence", String(sequence)].concat([
          "--out",
          join(folder, name),
        ]),
      );
    await bundle(retitled(site, join(folder, "good"), "Another show"), "good.dateline", 10);
    await bundle(silenced(site, join(folder, "bad")), "bad.dateline", 20);

    display = await openDisplay(1080, 1920);
    const config = {
      browser: findChromium(),
      browserFlags: CHROMIUM_FLAGS.filter((flag) => !flag.startsWith("--headless")),
      updates: { folders: [stick], publicKey: join(folder, "museum.pub.pem") },
    };
    kiosk = await startKiosk(site, config, display.name);
    const { state, said } = kiosk;
    const until = async (what: string, seconds: number, holds: () => Promise<boolean>): Promise<number> => {
      const from = performance.now();
      for (;;) {
        if (await holds()) return (performance.now() - from) / 1000;
        if (performance.now() - from > seconds * 1000) {
          found.faults.push(`${what} has not come about within ${seconds} seconds`);
          return NaN;
        }
        await setTimeout(250);
      }
    };
    const running = async (): Promise<string | null> => {
      const pointer = await readPointer(state);
      return pointer === null || pointer.trial !== undefined ? null : pointer.version;
    };
    const times = (text: string): number => said().split(text).length - 1;

    renameSync(join(folder, "good.dateline"), join(stick, "good.dateline"));
    found.taken = await until("the good show", 120, async () => (await running()) !== null);
    const good = await running();
    onStep(1);
    cpSync(join(folder, "bad.dateline"), join(stick, "bad.dateline"));
    await until("the trial of the bad show", 60, async () => (await readPointer(state))?.trial !== undefined);
    found.backAgain = await until("the way back", 180, async () => (await running()) === good);
    if (times("did not come up: the one before it is back") !== 1)
      found.faults.push("nothing was said of the way back");
    await until("the browser's new start", 60, async () => times("Restarting the browser: the show was changed") === 1);
    onStep(2);
    // The same bundle comes again, under another name.
    cpSync(join(folder, "bad.dateline"), join(stick, "again.dateline"));
    await until("the refusal", 60, async () => times("Its show did not come up when it was tried") >= 1);
    await setTimeout(12_000);
    if ((await running()) !== good) found.faults.push("the refused show was taken again");
    onStep(3);
  } finally {
    await kiosk?.stop();
    display?.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return found;
}

/** The same show under another title, and with a version of its own. */
function retitled(site: string, to: string, title: string): string {
  cpSync(site, to, { recursive: true });
  for (const name of ["atlas/atlas.json", "offline.json"]) {
    const value = JSON.parse(readFileSync(join(to, name), "utf8")) as object;
    const change = name === "offline.json" ? { version: "another" } : { title };
    writeFileSync(join(to, name), JSON.stringify({ ...value, ...change }));
  }
  return to;
}

/** A show whose pages have lost their script. */
function silenced(site: string, to: string): string {
  retitled(site, to, "A silent show");
  for (const name of readdirSync(to, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".html")) continue;
    const page = readFileSync(join(to, name), "utf8");
    writeFileSync(join(to, name), page.replace(/<script type="module"[^>]*><\/script>/, ""));
  }
  const offline = JSON.parse(readFileSync(join(to, "offline.json"), "utf8")) as object;
  writeFileSync(join(to, "offline.json"), JSON.stringify({ ...offline, version: "silent" }));
  return to;
}
