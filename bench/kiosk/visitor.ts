import { chromium } from "playwright-core";
import type { Browser, CDPSession, Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../../test/browser/chromium.ts";
import type { Random } from "./random.ts";

const SIZE = { width: 1080, height: 1920 };
/** What Chromium says of a finger on the map while another one scrolls the text. */
const HARMLESS = /^Ignored attempt to cancel a touchmove event/;
/** Flags that `dateline kiosk` starts its browser with, and that matter to what is tested here. */
const KIOSK_FLAGS = ["--disable-domain-blocking-for-3d-apis", "--disable-gpu-process-crash-limit", "--disable-pinch"];

/** A visitor at a kiosk's screen, who touches it as fingers do, and notes whatever goes wrong. */
export class Visitor {
  readonly page: Page;
  readonly session: CDPSession;
  readonly browser: Browser;
  /** Errors, console messages, requests that failed or left the origin, windows that opened. */
  readonly complaints: string[] = [];
  readonly address: string;

  private constructor(browser: Browser, page: Page, session: CDPSession, address: string) {
    this.browser = browser;
    this.page = page;
    this.session = session;
    this.address = address;
  }

  /**
   * Opens the show in a fresh browser and waits until it plays.
   * @param scale pixels drawn for one of the page: less than one where many touches matter more than what is drawn
   */
  static async come(address: string, scale = 1): Promise<Visitor> {
    const flags = [...CHROMIUM_FLAGS, ...KIOSK_FLAGS];
    const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
    const context = await browser.newContext({
      viewport: SIZE,
      deviceScaleFactor: scale,
      hasTouch: true,
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const visitor = new Visitor(browser, page, await context.newCDPSession(page), address);
    const note = (text: string): unknown => visitor.complaints.push(text);
    page.on("pageerror", ({ message }) => note(`error: ${message}`));
    page.on("console", (message) => {
      const { url, lineNumber, columnNumber } = message.location();
      if (message.type() === "error" && !HARMLESS.test(message.text()))
        note(`console: ${message.text()} (${url}:${lineNumber}:${columnNumber})`);
    });
    page.on("crash", () => note("the page crashed"));
    page.on("download", (download) => note(`download of ${download.url()}`));
    page.on("dialog", (dialog) => {
      note(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on("page", (opened) => note(`a window opened: ${opened.url()}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(address) && !/^(data|blob):/.test(request.url())) note(`asked ${request.url()}`);
    });
    await page.goto(address);
    await page.locator("[data-kiosk=attract]").waitFor({ state: "attached", timeout: 60_000 });
    await visitor.mapDrawn();
    return visitor;
  }

  async mapDrawn(): Promise<void> {
    await this.page.locator("[data-map=idle][data-relief]").waitFor({ timeout: 60_000 });
  }

  /** A tap. */
  async tap(x: number, y: number): Promise<void> {
    await this.session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
    await this.session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  /** A stroke of one finger, or of two that part or close. */
  async stroke(random: Random, fingers: 1 | 2): Promise<void> {
    const ends = Array.from({ length: fingers }, () => [spot(random), spot(random)] as const);
    for (const step of [0, 0.34, 0.67, 1]) {
      const touchPoints = ends.map(([from, to], id) => ({
        x: from.x + (to.x - from.x) * step,
        y: from.y + (to.y - from.y) * step,
        id,
      }));
      const type = step === 0 ? "touchStart" : "touchMove";
      await this.session.send("Input.dispatchTouchEvent", { type, touchPoints });
    }
    await this.session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  /** Something that a visitor does without aim: mostly taps, half of them on what can be touched. */
  async act(random: Random): Promise<void> {
    const kind = random.next();
    if (kind < 0.06) return this.stroke(random, 2);
    if (kind < 0.18) return this.stroke(random, 1);
    if (kind < 0.6) {
      const { x, y } = spot(random);
      return this.tap(x, y);
    }
    const target = await this.page.evaluate(visibleTarget, random.next());
    if (target) await this.tap(target.x, target.y);
  }

  /** Wakes the show, if it plays. */
  async wake(): Promise<void> {
    const kiosk = this.page.locator("[data-kiosk]");
    while ((await kiosk.getAttribute("data-kiosk")) !== "visit") {
      await this.tap(SIZE.width / 2, 5);
      // The touch that wakes is swallowed, and so is what follows close upon it.
      await this.page.waitForTimeout(450);
    }
  }

  /** Bytes of living JavaScript, and the page's nodes and listeners, once the rest has been thrown away. */
  async weigh(): Promise<{ heap: number; nodes: number; listeners: number }> {
    await this.session.send("Performance.enable");
    for (let round = 0; round < 3; round++) await this.session.send("HeapProfiler.collectGarbage");
    const { metrics } = await this.session.send("Performance.getMetrics");
    const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }
}

function spot(random: Random): { x: number; y: number } {
  return { x: 2 + random.below(SIZE.width - 4), y: 2 + random.below(SIZE.height - 4) };
}

/** The middle of one of the things on screen that can be touched; `chance` chooses. Runs in the page. */
function visibleTarget(chance: number): { x: number; y: number } | null {
  const targets = [...document.querySelectorAll("a[href], button, input, summary, select, [role=option]")].filter(
    (element) => {
      const { width, height, top, left, bottom, right } = element.getBoundingClientRect();
      return width > 0 && height > 0 && top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
    },
  );
  const chosen = targets[Math.floor(chance * targets.length)]?.getBoundingClientRect();
  return chosen ? { x: chosen.left + chosen.width / 2, y: chosen.top + chosen.height / 2 } : null;
}
