import { PNG } from "pngjs";
import { difference } from "../pixels.ts";
import { startKiosk } from "./running-kiosk.ts";
import { Visitor } from "./visitor.ts";

/** Losses of the map's graphics that were healed, each with the time that it took in milliseconds. */
export interface Healing {
  tried: number;
  times: number[];
  faults: string[];
}

/** Shares of pixels that may differ: none to speak of, and what labels take that are placed anew rather than keep their room. */
const TOLERANCE = { same: 0.001, labels: 0.05 };
/** Pixels drawn for one of the page. */
const SCALE = 0.5;

/** Takes a selected place's WebGL context away again and again, and compares the map before and after. */
export async function loseContexts(site: string, times: number, onStep: (made: number) => void): Promise<Healing> {
  return lose(site, times, onStep, async (visitor) => {
    await visitor.page.evaluate(async () => {
      const canvas = document.querySelector<HTMLCanvasElement>("[data-map] canvas")!;
      const loss = canvas.getContext("webgl2")!.getExtension("WEBGL_lose_context")!;
      const lost = new Promise((resolve) => canvas.addEventListener("webglcontextlost", resolve, { once: true }));
      loss.loseContext();
      await lost;
      setTimeout(() => loss.restoreContext(), 20);
      await new Promise((resolve) => canvas.addEventListener("webglcontextrestored", resolve, { once: true }));
    });
  });
}

/** Crashes the process that draws, as a driver does. */
export async function crashGraphics(site: string, times: number, onStep: (made: number) => void): Promise<Healing> {
  return lose(site, times, onStep, async (visitor) => {
    const lost = visitor.page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const canvas = document.querySelector<HTMLCanvasElement>("[data-map] canvas")!;
          canvas.addEventListener("webglcontextlost", () => resolve(), { once: true });
        }),
    );
    const session = await visitor.browser.newBrowserCDPSession();
    await session.send("Browser.crashGpuProcess").catch(() => null);
    await lost;
    await session.detach();
  });
}

async function lose(
  site: string,
  times: number,
  onStep: (made: number) => void,
  once: (visitor: Visitor) => Promise<void>,
): Promise<Healing> {
  const kiosk = await startKiosk(site, { idle: { wait: 3600, countdown: 5 } });
  const visitor = await Visitor.come(kiosk.address, SCALE);
  const healing: Healing = { tried: times, times: [], faults: [] };
  try {
    await visitor.wake();
    await visitor.page.locator("main a[href*='place/']").first().click();
    await visitor.page.locator("main[data-page=place]").waitFor();
    const unhurt = await stillMap(visitor);
    // Labels that competed for room stand otherwise after the first loss, and stay so.
    await once(visitor);
    const first = await healed(visitor, unhurt, TOLERANCE.labels);
    if (first !== null) healing.faults.push(`the first loss: ${first}`);
    const before = await stillMap(visitor);
    for (let loss = 0; loss < times; loss++) {
      const begun = performance.now();
      await once(visitor);
      const after = await healed(visitor, before, TOLERANCE.same);
      if (after === null) healing.times.push(performance.now() - begun);
      else healing.faults.push(`loss ${loss + 1}: ${after}`);
      onStep(loss + 1);
    }
    healing.faults.push(...visitor.complaints.filter((complaint) => !/WebGL|context/i.test(complaint)));
    return healing;
  } finally {
    await visitor.leave();
    await kiosk.stop();
  }
}

/** The map once it no longer changes: the relief joins it last. */
async function stillMap(visitor: Visitor): Promise<PNG> {
  for (let last = await mapPicture(visitor); ;) {
    await visitor.page.waitForTimeout(700);
    const next = await mapPicture(visitor);
    if (next.data.equals(last.data)) return next;
    last = next;
  }
}

/** Waits until the map is as it was; null where it came to be, else what was seen in the end. */
async function healed(visitor: Visitor, before: PNG, tolerance: number): Promise<string | null> {
  const patience = performance.now() + 60_000;
  let share = 1;
  while (performance.now() < patience) {
    const idle = await visitor.page.locator("[data-map=idle]").count();
    if (idle === 1) {
      share = difference(before, await mapPicture(visitor));
      if (share <= tolerance) return null;
    }
    await visitor.page.waitForTimeout(50);
  }
  return `${(share * 100).toFixed(1)} % of the map's pixels differ a minute later`;
}

/** The map as it is painted, with what lies over it. */
export async function mapPicture(visitor: Visitor): Promise<PNG> {
  return PNG.sync.read(await visitor.page.locator("[data-map]").screenshot({ timeout: 30_000 }));
}
