import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { useBrowser, type Visit } from "./visit.ts";

/** The long form of the soak sets more; each takes a second or two. */
const LOSSES = Number(process.env.DATELINE_LOSSES ?? 8);
const LOST = /CONTEXT_LOST_WEBGL|context lost|WebGL/i;

/** Takes the map's WebGL context away, and gives it back after a while. */
async function loseContext(page: Page, during?: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const context = document.querySelector<HTMLCanvasElement>("[data-map] canvas")!.getContext("webgl2")!;
    const extension = context.getExtension("WEBGL_lose_context")!;
    Object.assign(window, { restore: () => extension.restoreContext() });
    extension.loseContext();
  });
  await page.locator("[data-map=moving]").waitFor();
  await during?.();
  await page.evaluate(() => (window as unknown as { restore: () => void }).restore());
}

async function still(visit: Visit): Promise<Buffer> {
  await visit.page.locator("[data-map=idle][data-relief]").waitFor();
  return visit.page.locator("[data-map]").screenshot();
}

describe("the map", () => {
  const { open } = useBrowser();

  test(
    `heals ${LOSSES} lost contexts with selection, shades and camera`,
    async () => {
      const visit = await open("place/AZ-KAL/", { expected: LOST });
      await visit.mapDrawn();
      const { x, y } = await visit.pointAt(48.5, 40.2);
      await visit.page.mouse.move(x, y);
      await visit.page.mouse.wheel(0, 200);
      await visit.page.waitForTimeout(800);
      await visit.page.mouse.move(5, 5);
      const before = await still(visit);
      const camera = await visit.page.locator("[data-map]").getAttribute("data-camera");
      const took: number[] = [];
      for (let loss = 0; loss < LOSSES; loss++) {
        const started = performance.now();
        await loseContext(visit.page);
        await visit.mapDrawn();
        took.push(Math.round(performance.now() - started));
        expect(await visit.page.locator("[data-map]").getAttribute("data-camera")).toBe(camera);
      }
      expect((await still(visit)).equals(before)).toBe(true);
      expect(await visit.page.locator("[data-stage]").getAttribute("data-stage")).toBe("map");
      if (LOSSES > 20) console.log(`${LOSSES} of ${LOSSES} healed, in ms: ${took.sort((a, b) => a - b).join(" ")}`);
      await visit.close();
    },
    60_000 + LOSSES * 10_000,
  );

  test("shows what was chosen while its context was lost", async () => {
    const visit = await open("place/AZ-KAL/", { expected: LOST });
    await visit.mapDrawn();
    await loseContext(visit.page, async () => {
      await visit.page.locator("#text a[href*='place/']").first().click();
      await visit.page.getByRole("button", { name: "Dark colours" }).click();
      await visit.page.locator("[data-map]").hover();
      await visit.page.mouse.click(900, 300);
    });
    const healed = await still(visit);
    await visit.page.reload();
    expect((await still(visit)).equals(healed)).toBe(true);
    await visit.close();
  });

  test("gives way to the list where WebGL is refused, and comes back by itself", async () => {
    const visit = await open("", { expected: LOST });
    await visit.page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      Object.assign(window, { allow: () => (HTMLCanvasElement.prototype.getContext = getContext) });
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await visit.page.reload();
    await visit.page.getByText("The map cannot be drawn here").waitFor();
    await visit.page
      .getByRole("link", { name: /Kalbajar/ })
      .last()
      .click();
    await visit.page.waitForURL("**/place/*/");
    const { path } = visit;
    await visit.page.evaluate(() => (window as unknown as { allow: () => void }).allow());
    await visit.page.locator("[data-stage=map]").waitFor({ timeout: 20_000 });
    await visit.mapDrawn();
    expect(visit.path).toBe(path);
    await visit.close();
  });

  test("gives way to the list when its context does not come back, and comes back where it was", async () => {
    const visit = await open("place/AZ-KAL/", { expected: LOST });
    await visit.mapDrawn();
    const camera = await visit.page.locator("[data-map]").getAttribute("data-camera");
    await visit.page.evaluate(() => {
      const context = document.querySelector<HTMLCanvasElement>("[data-map] canvas")!.getContext("webgl2")!;
      context.getExtension("WEBGL_lose_context")!.loseContext();
    });
    await visit.page.locator("[data-stage=list]").waitFor({ timeout: 10_000 });
    await visit.page.locator("[data-stage=map]").waitFor({ timeout: 20_000 });
    await visit.mapDrawn();
    expect(await visit.page.locator("[data-map]").getAttribute("data-camera")).toBe(camera);
    await visit.close();
  });
});
