import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/setup.ts";

/*
 * `npm run screenshots [folder]`: pictures of the atlas in `site/` at the three sizes that it is designed for, light and dark. The
 * first of them stands in the README.
 */
const SIZES = { desktop: [1440, 900], kiosk: [1080, 1920], phone: [390, 844] } as const;
const PAGES = { start: "", place: "place/AZ-KAL/", article: "article/1993-05-01-resolution-822/" };

const folder = process.argv[2] ?? "screenshots";
mkdirSync(folder, { recursive: true });
const { address, server } = await serve("site");
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
for (const [size, [width, height]] of Object.entries(SIZES)) {
  for (const colorScheme of ["light", "dark"] as const) {
    const viewport = { width, height };
    const context = await browser.newContext({
      viewport,
      colorScheme,
      reducedMotion: "reduce",
      hasTouch: size !== "desktop",
    });
    const page = await context.newPage();
    for (const [name, path] of Object.entries(PAGES)) {
      await page.goto(address + path);
      await page.locator("[data-map=idle][data-relief]").waitFor({ timeout: 60_000 });
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`) });
    }
    await context.close();
  }
}
await browser.close();
server.kill();
