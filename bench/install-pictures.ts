import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../test/browser/chromium.ts";
import { serve } from "../test/browser/setup.ts";

/*
 * `npm run install-pictures [site]`: makes the pictures that the web manifest names, from `public/icon.svg` and the atlas in `site/`. Their
 * sizes stand in the manifest.
 */
const svg = readFileSync("public/icon.svg", "utf8");
const PAPER = "#faf5e9";
/** A launcher may cut a maskable icon down to a circle of four fifths of its width. */
const SAFE = 0.72;
const ICONS = [
  { name: "icon-192", size: 192, share: 1, ground: "transparent" },
  { name: "icon-512", size: 512, share: 1, ground: "transparent" },
  { name: "icon-maskable-512", size: 512, share: SAFE, ground: PAPER },
];
const SCREENSHOTS = [
  { name: "wide", viewport: { width: 1280, height: 800 } },
  { name: "narrow", viewport: { width: 540, height: 1080 } },
];

const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
for (const { name, size, share, ground } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}svg{width:${share * size}px}</style>${svg}`,
  );
  await page.screenshot({ path: join("public", `${name}.png`), omitBackground: true });
  await page.close();
}
mkdirSync("public/install", { recursive: true });
const { address, server } = await serve(process.argv[2] ?? "site");
for (const { name, viewport } of SCREENSHOTS) {
  const page = await browser.newPage({ viewport, reducedMotion: "reduce", locale: "en-GB" });
  await page.goto(`${address}place/AZ-KAL/`);
  await page.locator("[data-map=idle][data-relief]").waitFor({ timeout: 60_000 });
  await page.screenshot({ path: join("public/install", `${name}.jpg`), type: "jpeg", quality: 72 });
  await page.close();
}
await browser.close();
server.kill();
