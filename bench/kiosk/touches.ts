import { Random } from "./random.ts";
import { startKiosk } from "./running-kiosk.ts";
import { Visitor } from "./visitor.ts";

/** What thousands of touches left behind. */
export interface SoakResult {
  touches: number;
  resets: number;
  /** Things that went wrong; each is a fault. */
  complaints: string[];
  /** MB, from the first reset to the last. */
  heapGrowth: number;
  /** MB, in the second half. */
  heapGrowthLate: number;
  nodes: number;
  listeners: number;
  minutes: number;
}

interface Weight {
  heap: number;
  nodes: number;
  listeners: number;
}

/** Resets that an idle screen makes of itself take a while, so most are asked for; the same code runs. */
const BETWEEN_RESETS = 200;
const IDLE_RESETS = 10;

/**
 * Touches a kiosk at random, resets it now and then, and weighs it after each reset, always in the same state: woken, with the map at rest.
 * @param touches how many
 * @param onStep told of the touches made so far
 */
export async function soak(
  site: string,
  touches: number,
  seed: number,
  onStep: (made: number) => void,
): Promise<SoakResult> {
  const kiosk = await startKiosk(site, { idle: { wait: 10, countdown: 5 } });
  const visitor = await Visitor.come(kiosk.address);
  const random = new Random(seed);
  const begun = performance.now();
  const weights: Weight[] = [];
  try {
    const rounds = Math.max(2, Math.ceil(touches / BETWEEN_RESETS));
    const everyIdle = Math.max(1, Math.floor(rounds / IDLE_RESETS));
    let made = 0;
    // The first round is not weighed: it loads what is loaded once, the keyboard's layouts, languages, fonts.
    for (let round = 0; round <= rounds; round++) {
      await visitor.wake();
      const end = round === 0 ? BETWEEN_RESETS : Math.min(touches, round * BETWEEN_RESETS);
      for (let touch = round === 0 ? 0 : made; touch < end; touch++) {
        await visitor.act(random);
        if (round > 0) onStep(++made);
      }
      await reset(visitor, round % everyIdle === 0);
      await visitor.wake();
      await visitor.mapDrawn();
      weights.push(await visitor.weigh());
    }
    const [, ...weighed] = weights;
    const [first, last] = [weighed[0]!, weighed.at(-1)!];
    const middle = weighed[weighed.length >> 1]!;
    return {
      touches: made,
      resets: rounds + 1,
      complaints: visitor.complaints,
      heapGrowth: (last.heap - first.heap) / 1e6,
      heapGrowthLate: (last.heap - middle.heap) / 1e6,
      nodes: last.nodes - first.nodes,
      listeners: last.listeners - first.listeners,
      minutes: (performance.now() - begun) / 60_000,
    };
  } finally {
    await visitor.leave();
    await kiosk.stop();
  }
}

/** Brings the show back to its beginning: by waiting until it does so by itself, or by asking for it. */
export async function reset(visitor: Visitor, byIdling: boolean): Promise<void> {
  const attract = visitor.page.locator("[data-kiosk=attract]");
  if (!byIdling) {
    // A dialog may lie over the button: the page is asked, not the screen.
    await visitor.page.evaluate(() => document.querySelector<HTMLElement>("[data-start-over]")?.click());
  }
  await attract.waitFor({ state: "attached", timeout: 60_000 });
}
