import { PNG } from "pngjs";
import { chromium } from "playwright-core";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject } from "vitest";
import { CHROMIUM_FLAGS } from "./chromium.ts";

export const DESKTOP = { width: 1440, height: 900 };
export const KIOSK = { width: 1080, height: 1920 };
export const PHONE = { width: 390, height: 844 };

/** A browser for the tests of a file: call it at the top of the file. */
export function useBrowser(): { open: (path: string, options?: VisitOptions) => Promise<Visit> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject("chromium"), args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser.close());
  return { open: (path, options = {}) => Visit.open(browser, path, options) };
}

export interface VisitOptions extends BrowserContextOptions {
  /** Console messages that this visit is meant to cause. */
  expected?: RegExp;
  /** Another site than the sample atlas. */
  site?: string;
}

/** A page of the site, as a visitor has it open: it notes every console message and every request that leaves the origin. */
export class Visit {
  readonly complaints: string[] = [];
  readonly page: Page;
  readonly #site: string;
  readonly #expected: RegExp | undefined;

  private constructor(page: Page, site: string, expected: RegExp | undefined) {
    this.page = page;
    this.#site = site;
    this.#expected = expected;
  }

  static async open(
    browser: Browser,
    path: string,
    { expected, site = inject("site"), ...options }: VisitOptions,
  ): Promise<Visit> {
    const context = await browser.newContext({
      viewport: DESKTOP,
      locale: "en-GB",
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    const visit = new Visit(page, site, expected);
    page.on("console", (message) => visit.#note(`console ${message.type()}: ${message.text()}`));
    page.on("pageerror", (error) => visit.#note(`error: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(site) && !/^(data|blob):/.test(url)) visit.#note(`request off the origin: ${url}`);
    });
    page.on("requestfailed", (request) => {
      // A request that the next page made superfluous is no failure.
      if (request.failure()?.errorText !== "net::ERR_ABORTED") visit.#note(`failed: ${request.url()}`);
    });
    await page.goto(site + path);
    return visit;
  }

  #note(complaint: string): void {
    if (!this.#expected?.test(complaint)) this.complaints.push(complaint);
  }

  /** Address below the site's root. */
  get path(): string {
    return this.page.url().slice(this.#site.length);
  }

  /** Waits until the map has drawn all that it has to draw. */
  async mapDrawn(): Promise<void> {
    await this.page.locator("[data-map=idle]").waitFor({ timeout: 30_000 });
  }

  /** Position on the page of a point on earth. */
  async pointAt(longitude: number, latitude: number): Promise<{ x: number; y: number }> {
    const map = this.page.locator("[data-map]");
    const box = (await map.boundingBox())!;
    const camera = (await map.getAttribute("data-camera"))!.split(",").map(Number) as [number, number, number];
    const size = 512 * 2 ** camera[2];
    const x = (degrees: number): number => (degrees / 360) * size;
    const y = (degrees: number): number =>
      (-Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * size;
    return {
      x: box.x + box.width / 2 + x(longitude) - x(camera[0]),
      y: box.y + box.height / 2 + y(latitude) - y(camera[1]),
    };
  }

  /** Colours in a square around a point of the page, as painted: `[red, green, blue]` each. */
  async coloursAround({ x, y }: { x: number; y: number }, reach: number): Promise<[number, number, number][]> {
    const clip = { x: Math.round(x) - reach, y: Math.round(y) - reach, width: 2 * reach + 1, height: 2 * reach + 1 };
    const { data } = PNG.sync.read(await this.page.screenshot({ clip }));
    return Array.from({ length: data.length / 4 }, (_, pixel) => [...data.subarray(pixel * 4, pixel * 4 + 3)] as never);
  }

  /** The colour that most of a small square shows: that of the ground, not of a label or a dashed line across it. */
  async groundAt(point: { x: number; y: number }): Promise<[number, number, number]> {
    const colours = await this.coloursAround(point, 6);
    const middle = (channel: number): number =>
      colours.map((colour) => colour[channel]!).sort((a, b) => a - b)[colours.length >> 1]!;
    return [middle(0), middle(1), middle(2)];
  }

  /** Asserts that nothing was said on the console and nothing left the origin, and closes the page. */
  async close(): Promise<void> {
    expect(this.complaints).toEqual([]);
    await this.page.context().close();
  }
}
