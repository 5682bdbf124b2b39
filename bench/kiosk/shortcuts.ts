import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../../test/browser/chromium.ts";
import { type Display, openDisplay } from "./display.ts";
import { connect, freePort, shownPage } from "./headed-browser.ts";
import { startKiosk } from "./running-kiosk.ts";

/** Chromium's own shortcuts on Linux that lead out of a page, or change how it stands. */
export const SHORTCUTS = [
  ...["ctrl+t", "ctrl+n", "ctrl+shift+n", "ctrl+w", "ctrl+shift+w", "ctrl+shift+t", "ctrl+Tab", "ctrl+Page_Down"],
  ...["ctrl+l", "alt+d", "F6", "ctrl+k", "ctrl+e", "alt+Home", "alt+Left", "alt+Right", "alt+F4", "F10", "alt+f"],
  ...["ctrl+h", "ctrl+j", "ctrl+d", "ctrl+shift+b", "ctrl+shift+o", "ctrl+o", "ctrl+s", "ctrl+p", "ctrl+f", "F3"],
  ...["ctrl+u", "ctrl+shift+i", "F12", "F11", "F1", "shift+Escape", "ctrl+plus", "F7"],
];

/** One way out that was tried, and what became of it: empty where it led nowhere. */
export interface Attempt {
  way: string;
  effect: string;
}

const SIZE = { width: 1080, height: 1920 };

/**
 * Tries to leave a real kiosk: its browser full screen on a display of its own, every shortcut as real key presses, then clicks, touches and
 * what a page itself could do. The browser's sandbox and graphics are those of the tests, everything else is as `dateline kiosk` starts it.
 */
export async function tryToLeave(site: string, shortcuts: readonly string[] = SHORTCUTS): Promise<Attempt[]> {
  const display = await openDisplay(SIZE.width, SIZE.height);
  const port = await freePort();
  const flags = [`--remote-debugging-port=${port}`, ...CHROMIUM_FLAGS.filter((flag) => !flag.startsWith("--headless"))];
  const kiosk = await startKiosk(site, { browser: findChromium(), browserFlags: flags }, display.name);
  try {
    const browser = await connect(port);
    const page = await shownPage(browser, kiosk.address);
    const attempts: Attempt[] = [];
    const attempt = async (way: string, act: () => Promise<unknown> | string): Promise<void> => {
      await act();
      await sleep(250);
      attempts.push({ way, effect: await effectOf(browser, page, display, kiosk.address) });
    };
    for (const phase of ["attract", "visit"]) {
      if (phase === "visit") {
        display.xdotool("mousemove", "540", "1500", "click", "1");
        await page.locator("[data-kiosk=visit]").waitFor({ state: "attached" });
      }
      for (const keys of shortcuts) await attempt(`${keys} (${phase})`, () => display.xdotool("key", keys));
    }
    // Were the keys to go nowhere, none would lead out.
    await page.locator("[role=combobox]").focus();
    display.xdotool("type", "--delay", "50", "Tov");
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("[role=combobox]")!.value === "Tov");
    await attempt("context menu", () => display.xdotool("mousemove", "540", "1500", "click", "3"));
    await attempt("middle click", () => display.xdotool("click", "2"));
    await attempt("mouse's back button", () => display.xdotool("click", "8"));
    await attempt("zoom by wheel", () => display.xdotool("keydown", "ctrl", "click", "4", "keyup", "ctrl"));
    await attempt("drag of a link", () => {
      display.xdotool("mousemove", "300", "1500", "mousedown", "1", "mousemove", "500", "300");
      return display.xdotool("mouseup", "1");
    });
    await attempt("long press", () => touch(page, [[540, 1500]], [[540, 1500]], 900));
    await attempt("pinch", () =>
      touch(
        page,
        [
          [500, 1500],
          [580, 1500],
        ],
        [
          [200, 1500],
          [880, 1500],
        ],
        60,
      ),
    );
    for (const href of ["mailto:a@example.org", "https://example.org/", "tel:1", "view-source:/", "javascript:1"]) {
      await attempt(`link to ${href}`, () => page.evaluate(clickLink, href));
    }
    await attempt("link with download", () => page.evaluate(clickLink, "download"));
    await attempt("window.open", () => page.evaluate(() => void window.open("/about/")));
    await attempt("print", () => page.evaluate(() => window.print()));
    await browser.close();
    return attempts;
  } finally {
    await kiosk.stop();
    display.close();
  }
}

/** What is not as it should be: empty where the show stands full screen, alone, unzoomed and with the keys' focus. */
async function effectOf(browser: Browser, page: Page, display: Display, address: string): Promise<string> {
  if (!browser.isConnected()) return "the browser is gone";
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send("Target.getTargets");
  await session.detach();
  const others = targetInfos.filter(({ type, url }) => type === "page" && !url.startsWith(address));
  const effects = others.map(({ url }) => `${url} is open`);
  const pages = targetInfos.filter(({ type }) => type === "page");
  if (pages.length !== 1) effects.push(`${pages.length} pages`);
  const windows = display.xdotool("search", "--onlyvisible", "--name", ".+").split("\n").filter(Boolean);
  if (windows.length > 1) effects.push(`${windows.length} windows`);
  const seen = page.evaluate(() => ({
    address: location.href,
    zoom: (window.visualViewport?.scale ?? 1) * devicePixelRatio,
    size: `${innerWidth}×${innerHeight}`,
    focus: document.hasFocus(),
    kiosk: document.querySelector("[data-kiosk]") !== null,
  }));
  const now = await Promise.race([seen, sleep(5000, null)]);
  if (now === null) return [...effects, "the page does not answer"].join(", ");
  if (!now.address.startsWith(address)) effects.push(`at ${now.address}`);
  if (now.zoom !== 1) effects.push(`zoomed to ${now.zoom}`);
  if (now.size !== `${SIZE.width}×${SIZE.height + 1}`) effects.push(`${now.size} in size`);
  if (!now.focus) effects.push("the focus is elsewhere");
  if (!now.kiosk) effects.push("the show is gone");
  return effects.join(", ");
}

/** Touches with one or more fingers: down, to another place, and up. */
async function touch(page: Page, from: number[][], to: number[][], hold: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const points = (places: number[][]): { x: number; y: number; id: number }[] =>
    places.map(([x, y], id) => ({ x: x!, y: y!, id }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(from) });
  await sleep(hold);
  await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: points(to) });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await session.detach();
}

function clickLink(href: string): void {
  const link = document.createElement("a");
  if (href === "download") {
    link.href = "/atlas/atlas.json";
    link.download = "atlas.json";
  } else {
    link.href = href;
  }
  document.body.append(link);
  link.click();
  link.remove();
}
