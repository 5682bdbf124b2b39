import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { useBrowser, type Visit } from "./visit.ts";

const { open } = useBrowser();
/** Bytes as a web host sends them. */
const LIMITS = { all: 330_000, beforeMap: 20_000 };

interface Resource {
  path: string;
  started: number;
  ended: number;
}

test("a place's page loads little script, none of it before its text is on screen, and none of a kiosk", async () => {
  const visit = await open("place/AZ-KAL/");
  await visit.mapDrawn();
  const { painted, resources } = await visit.page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]!.startTime,
    resources: performance.getEntriesByType("resource").map((entry) => {
      const { name, startTime, responseEnd } = entry as PerformanceResourceTiming;
      return { path: new URL(name).pathname, started: startTime, ended: responseEnd };
    }),
  }));
  const scripts = [...new Map(resources.filter(isScript).map((script) => [script.path, script])).values()];
  const bytes = new Map<string, number>();
  for (const { path } of scripts) {
    const body = await visit.page.evaluate(async (address) => (await fetch(address)).text(), path);
    bytes.set(path, gzipSync(body).length);
  }
  const sum = (some: Resource[]): number => some.reduce((total, { path }) => total + bytes.get(path)!, 0);

  const map = scripts.find(({ path }) => path.includes("MapView"))!;
  const entry = await visit.page.evaluate(() => document.querySelector<HTMLScriptElement>("script[src]")!.src);
  const before = scripts.filter(({ path }) => entry.endsWith(path));
  expect(map.started).toBeGreaterThanOrEqual(painted);
  expect(before).toHaveLength(1);
  expect(sum(before)).toBeLessThan(LIMITS.beforeMap);
  expect(sum(scripts)).toBeLessThan(LIMITS.all);
  expect(scripts.filter(({ path }) => /Kiosk|Staff|operator|guard/i.test(path))).toEqual([]);
  const languages = scripts.filter(({ path }) => /\/(az|en|hy|ru)-[^/]*\.js$/.test(path));
  expect(languages).toHaveLength(1);
  await visit.close();
});

describe("before the app has taken the place of the prerendered text", () => {
  /** Opens a place's page of which only the text is there, and what lets the rest come. */
  async function openText(): Promise<{ visit: Visit; goOn: () => Promise<void> }> {
    const visit = await open("about/");
    const held: (() => void)[] = [];
    await visit.page.route("**/atlas/places.json", async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await visit.page.goto(visit.page.url().replace("about/", "place/AZ-KAL/"), { waitUntil: "commit" });
    const goOn = async (): Promise<void> => {
      await expect.poll(() => held.length).toBeGreaterThan(0);
      for (const go of held) go();
    };
    return { visit, goOn };
  }

  test("what is typed is searched for", async () => {
    const { visit, goOn } = await openText();
    await visit.page.getByRole("combobox", { name: /find a place/i }).fill("kelbecer");
    expect(await visit.page.locator("[role=option]").count()).toBe(0);
    await goOn();
    await visit.page.locator("[role=option]").first().waitFor();
    await visit.close();
  });

  test("dates that are sent are chosen", async () => {
    const { visit, goOn } = await openText();
    await visit.page.getByRole("textbox", { name: /^from/i }).fill("1993");
    await visit.page.getByRole("textbox", { name: /^to/i }).fill("1993");
    await visit.page.keyboard.press("Enter");
    expect(visit.path).toBe("place/AZ-KAL/");
    await goOn();
    await expect.poll(() => visit.path).toBe("place/AZ-KAL/?from=1993&to=1993");
    await visit.close();
  });
});

function isScript({ path }: Resource): boolean {
  return /\.m?js$/.test(path);
}
