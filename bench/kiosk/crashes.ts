import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../../test/browser/chromium.ts";
import { openDisplay } from "./display.ts";
import { connect, freePort, shownPage } from "./headed-browser.ts";
import { startKiosk } from "./running-kiosk.ts";

/** Milliseconds until the show stood on the screen again, and what went wrong. */
export interface Recovery {
  page: number;
  server: number;
  faults: string[];
}

/** Crashes the page of a real kiosk, then kills its server and starts it again; each time the show must come back by itself. */
export async function crash(site: string): Promise<Recovery> {
  const display = await openDisplay(1080, 1920);
  const folder = mkdtempSync(join(tmpdir(), "dateline-kiosk-"));
  const port = await freePort();
  const flags = [`--remote-debugging-port=${port}`, ...CHROMIUM_FLAGS.filter((flag) => !flag.startsWith("--headless"))];
  const config = { port: await freePort(), browser: findChromium(), browserFlags: flags };
  const faults: string[] = [];
  let kiosk = await startKiosk(site, config, display.name, folder);
  const show = async (): Promise<[Browser, Page]> => {
    const browser = await connect(port);
    return [browser, await shownPage(browser, kiosk.address)];
  };
  try {
    let [browser, page] = await show();
    const session = await page.context().newCDPSession(page);
    let begun = performance.now();
    let gone = ended(browser);
    // The page that falls answers no more.
    session.send("Page.crash").catch(() => null);
    await gone;
    [browser, page] = await show();
    const afterPage = performance.now() - begun;

    await kiosk.kill();
    if ((await page.locator("[data-kiosk]").count()) !== 1) faults.push("the show went with its server");
    begun = performance.now();
    gone = ended(browser);
    kiosk = await startKiosk(site, config, display.name, folder);
    await gone;
    [browser] = await show();
    const afterServer = performance.now() - begun;
    await browser.close();
    return { page: afterPage, server: afterServer, faults };
  } finally {
    await kiosk.stop();
    display.close();
  }
}

function ended(browser: Browser): Promise<void> {
  return new Promise((resolve) => browser.once("disconnected", () => resolve()));
}
