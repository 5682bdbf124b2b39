import { median } from "../table.ts";
import { Random } from "./random.ts";
import { startKiosk } from "./running-kiosk.ts";
import { Visitor } from "./visitor.ts";

/** What thousands of touches left behind. */
export interface SoakResult {
  touches: number;
  resets: number;
  /** Things that went wrong; each is a fault. */
  complaints: string[];
  /** MB, from the first resets to the last. */
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
const IDLE_RESETS = 10;
/** What is weighed does not depend on how finely the map is drawn. */
const SCALE = 0.25;

/**
 * Touches a kiosk at random, resets it now and then, and weighs it after each reset, always in the same state: woken, with the map at rest.
 * The heap goes up and down with the tiles that the map keeps of where a visitor has been, by up to three megabytes, and grows for a while
 * with the code that V8 makes of what runs often: what is compared are medians of three neighbours.
 * @param touches how many are weighed, in rounds
 * @param between touches of a round, after which it is reset
 * @param onStep told of the touches made so far
 */
export async function soak(
  site: string,
  touches: number,
  between: number,
  seed: number,
  onStep: (made: number) => void,
): Promise<SoakResult> {
  const kiosk = await startKiosk(site, { idle: { wait: 10, countdown: 5 } });
  const visitor = await Visitor.come(kiosk.address, SCALE);
  const random = new Random(seed);
  const begun = performance.now();
  const weights: Weight[] = [];
  try {
    const rounds = Math.max(2, Math.ceil(touches / between));
    const everyIdle = Math.max(1, Math.floor(rounds / IDLE_RESETS));
    let made = 0;
    await tour(visitor);
    // The first round is not weighed: what it loads is loaded once.
    for (let round = 0; round <= rounds; round++) {
      await visitor.wake();
      const end = round === 0 ? between : Math.min(touches, round * between);
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
    const heaps = weighed.map(({ heap }) => heap);
    const middle = heaps.length >> 1;
    const late = median(heaps.slice(-3));
    return {
      touches: made,
      resets: rounds + 1,
      complaints: visitor.complaints,
      heapGrowth: (late - median(heaps.slice(0, 3))) / 1e6,
      heapGrowthLate: (late - median(heaps.slice(Math.max(0, middle - 1), middle + 2))) / 1e6,
      nodes: last.nodes - first.nodes,
      listeners: last.listeners - first.listeners,
      minutes: (performance.now() - begun) / 60_000,
    };
  } finally {
    await visitor.leave();
    await kiosk.stop();
  }
}

/** Pages, languages, keyboards and dialogs: what is loaded when it is first wanted, and kept. */
const TOUR = [
  "main a[href*='place/']",
  "[data-keep]",
  "[data-close]",
  ".actions a",
  "nav a[href*='list/']",
  "nav a[href*='about/']",
  "[role=combobox]",
  "[data-script]",
  "[name=from]",
  "[data-legend] summary",
  ".theme",
  "[data-speak]",
];

async function tour(visitor: Visitor): Promise<void> {
  await visitor.wake();
  for (const selector of TOUR) {
    for (let position = 0; position < 4; position++) {
      await visitor.page.evaluate(touchNth, [selector, position] as const);
      await visitor.page.waitForTimeout(200);
    }
  }
  await reset(visitor, false);
}

function touchNth([selector, position]: readonly [string, number]): void {
  const element = document.querySelectorAll<HTMLElement>(selector)[position];
  element?.focus();
  // A link in a drawing has no method for it.
  element?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
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
