import { createHash } from "node:crypto";
import { PNG } from "pngjs";
import type { Page } from "playwright-core";
import { difference } from "../pixels.ts";
import { mapPicture } from "./graphics.ts";
import { Random } from "./random.ts";
import { startKiosk } from "./running-kiosk.ts";
import { reset } from "./touches.ts";
import { Visitor } from "./visitor.ts";

/** Enough pixels to compare, few enough to draw two hundred times. */
const SCALE = 0.5;
/** Share of the map's pixels that may differ: where labels compete for room, those that stood before keep it. */
const LABELS = 0.05;
const DIGITS = "1990 2020 12";
const QUERIES = ["kal", "Քար", "кельб", "zzz", "Tov", DIGITS];

interface Picture {
  lines: string[];
  map: PNG;
}

/**
 * Brings a kiosk into random states, resets it, and compares what the next visitor finds with what the first one found.
 * @returns for each state that was not equal, what it was and the first difference
 */
export async function dirtyStates(
  site: string,
  states: number,
  seed: number,
  onStep: (made: number) => void,
): Promise<string[]> {
  const kiosk = await startKiosk(site, { idle: { wait: 10, countdown: 5 } });
  const visitor = await Visitor.come(kiosk.address, SCALE);
  const random = new Random(seed);
  const unequal: string[] = [];
  try {
    const fresh = await picture(visitor);
    for (let state = 0; state < states; state++) {
      const deeds = await disturb(visitor, random);
      await reset(visitor, state % 20 === 19);
      const found = await picture(visitor);
      const difference = differenceOf(found, fresh);
      if (difference !== null) unequal.push(`after ${deeds.join(", ")}: ${difference}`);
      onStep(state + 1);
    }
    return [...unequal, ...visitor.complaints];
  } finally {
    await visitor.leave();
    await kiosk.stop();
  }
}

/** A few deeds of a visitor, in a random order. */
async function disturb(visitor: Visitor, random: Random): Promise<string[]> {
  const { page } = visitor;
  const click = (selector: string): Promise<unknown> =>
    page.evaluate(
      ([wanted, chance]) => {
        const all = document.querySelectorAll<HTMLElement>(wanted);
        // A link in a drawing has no method for it.
        const click = new MouseEvent("click", { bubbles: true, cancelable: true });
        all[Math.floor(chance * all.length)]?.dispatchEvent(click);
      },
      [selector, random.next()] as const,
    );
  const deeds: Record<string, () => Promise<unknown>> = {
    "a place": () => click("main a[href*='place/']"),
    "an article": () => click("main a[href*='article/']"),
    "the list": () => click("nav a[href*='list/']"),
    "the about page": () => click("nav a[href*='about/']"),
    "a language": () => click("[data-speak]"),
    "a text size": () => click("[data-text-step]"),
    "more contrast": () => click("[data-contrast-switch]"),
    "controls moved down": () => click("[data-low-switch]"),
    "dark colours": () => click(".theme"),
    "a disclosure": () => click("main button[aria-expanded], main summary"),
    "a code": () => click("[data-copy-link]"),
    "the finder": () => type(page, "[role=combobox]", random.of(QUERIES)),
    dates: () => type(page, "[name=from]", String(1980 + random.below(60))),
    scrolling: () =>
      page.evaluate(() => {
        for (const element of document.querySelectorAll("*"))
          if (/auto|scroll/.test(getComputedStyle(element).overflowY)) element.scrollBy(0, 150);
      }),
    "strokes over the map": () => visitor.stroke(random, random.next() < 0.5 ? 1 : 2),
    zooming: () => click(".zoom button"),
    "touches anywhere": async () => {
      for (let touch = 0; touch < 8; touch++) await visitor.act(random);
    },
  };
  const names = Object.keys(deeds);
  const done: string[] = [];
  for (let count = 2 + random.below(6); count > 0; count--) {
    const name = random.of(names);
    await deeds[name]!();
    done.push(name);
  }
  return done;
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  await page.keyboard.type(text);
  if (text === DIGITS) await page.keyboard.press("Enter");
}

/**
 * What a visitor who steps up finds: address, elements with their attributes and values, scroll, focus, zoom, camera, storage, and every
 * pixel.
 */
async function picture(visitor: Visitor): Promise<Picture> {
  await visitor.wake();
  await visitor.mapDrawn();
  // Lists and disclosures close, and lazily loaded parts arrive, in frames of their own.
  await visitor.page.waitForTimeout(400);
  await visitor.mapDrawn();
  const lines = await visitor.page.evaluate(() => {
    const lines = [
      location.href,
      document.title,
      `scale ${visualViewport?.scale}`,
      `focus ${(document.activeElement?.cloneNode() as Element).outerHTML.slice(0, 200)}`,
      `stored ${JSON.stringify({ ...localStorage })} ${JSON.stringify({ ...sessionStorage })}`,
      `selected ${String(getSelection())}`,
      `meta ${document.querySelector<HTMLMetaElement>('meta[name="viewport"]')?.content}`,
    ];
    for (const element of document.querySelectorAll("html, body, body *")) {
      const attributes = [...element.attributes]
        // Where the map's canvas stands at rest is in the camera's attribute; ids are numbered as they come.
        .filter(({ name }) => !["id", "aria-controls", "aria-labelledby", "data-scene", "data-heard"].includes(name))
        .map(({ name, value }) => `${name}=${value}`)
        .sort();
      const own = [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent!.trim() : "")).join("");
      const value = element instanceof HTMLInputElement ? ` value ${element.value}` : "";
      const scroll = element.scrollTop || element.scrollLeft ? ` at ${element.scrollTop}` : "";
      lines.push(`${element.tagName} ${attributes.join(" ")}${value}${scroll} ${own}`);
    }
    return lines;
  });
  const text = await visitor.page.screenshot({ mask: [visitor.page.locator("[data-map]")] });
  const map = await mapPicture(visitor);
  return { lines: [...lines, `pixels ${createHash("sha256").update(PNG.sync.read(text).data).digest("hex")}`], map };
}

/** The first difference; null where there is none. */
function differenceOf(found: Picture, fresh: Picture): string | null {
  const at = found.lines.findIndex((line, index) => line !== fresh.lines[index]);
  if (at >= 0) return `${found.lines[at]} instead of ${fresh.lines[at]}`;
  if (found.lines.length < fresh.lines.length) return `no ${fresh.lines[found.lines.length]}`;
  const share = difference(found.map, fresh.map);
  return share > LABELS ? `${(share * 100).toFixed(1)} % of the map's pixels differ` : null;
}
