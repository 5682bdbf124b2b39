import { describe, expect, test } from "vitest";
import { useBrowser } from "./visit.ts";

/** A spot in the Kalbajar district, away from its town, its label and its borders. */
const IN_KALBAJAR = [46.25, 40.12] as const;

describe("the explorer", () => {
  const { open } = useBrowser();

  test("opens on the archive and on a map that is painted", async () => {
    const visit = await open("");
    await visit.page.getByRole("heading", { level: 1, name: "Sample" }).waitFor();
    await visit.mapDrawn();
    const sea = await visit.groundAt(await visit.pointAt(50.6, 39.6));
    const steppe = await visit.groundAt(await visit.pointAt(44.5, 43.3));
    const kalbajar = await visit.groundAt(await visit.pointAt(...IN_KALBAJAR));
    expect(sea[2]).toBeGreaterThan(sea[0]);
    expect(steppe[0]).toBeGreaterThan(steppe[2]);
    // A shade of the ramp: much redder than paper.
    expect(kalbajar[0] - kalbajar[2]).toBeGreaterThan(steppe[0] - steppe[2] + 40);
    await visit.close();
  });

  test("a click on a region opens its passages, and Back closes them", async () => {
    const visit = await open("");
    await visit.mapDrawn();
    const { x, y } = await visit.pointAt(...IN_KALBAJAR);
    await visit.page.mouse.click(x, y);
    await visit.page.getByRole("heading", { level: 1, name: "Kalbajar" }).waitFor();
    expect(visit.path).toBe("place/AZ-KAL/");
    // A few stand at once; the others follow when they are painted.
    await expect.poll(() => visit.page.locator("[data-passage]").count(), { timeout: 10_000 }).toBeGreaterThan(10);
    await visit.page.goBack();
    await visit.page.getByRole("heading", { level: 1, name: "Sample" }).waitFor();
    expect(visit.path).toBe("");
    await visit.page.goForward();
    await visit.page.getByRole("heading", { level: 1, name: "Kalbajar" }).waitFor();
    await visit.close();
  });

  test("hovering a region shows its name and count", async () => {
    const visit = await open("");
    await visit.mapDrawn();
    const { x, y } = await visit.pointAt(...IN_KALBAJAR);
    await visit.page.mouse.move(x, y);
    await visit.page.locator("[data-tooltip]", { hasText: "Kalbajar" }).waitFor();
    expect(await visit.page.locator("[data-tooltip]").textContent()).toMatch(/\d/);
    await visit.close();
  });

  test("marks only its first rest, as marks are kept for as long as the page is open", async () => {
    const visit = await open("");
    await visit.mapDrawn();
    const map = visit.page.locator("[data-map]");
    const camera = await map.getAttribute("data-camera");
    await visit.page.getByRole("button", { name: "Zoom in" }).click();
    await expect.poll(() => map.getAttribute("data-camera")).not.toBe(camera);
    await visit.mapDrawn();
    expect(await visit.page.evaluate(() => performance.getEntriesByName("map-idle").length)).toBe(1);
    await visit.close();
  });

  test("a selected region is outlined in oxblood", async () => {
    const visit = await open("place/AZ-KAL/");
    await visit.mapDrawn();
    const around = await visit.coloursAround(await visit.pointAt(...IN_KALBAJAR), 260);
    const oxblood = around.filter(([red, green, blue]) => red > 100 && green < 50 && blue < 60);
    expect(oxblood.length).toBeGreaterThan(200);
    await visit.close();
  });

  test("the finder takes any spelling and script, by keyboard", async () => {
    const visit = await open("");
    for (const [typed, path] of [
      ["Kelbadjar", "place/AZ-KAL/"],
      ["Քարվաճառ", "place/AZ-KAL/"],
      ["Товуз", "place/AZ-TOV/"],
    ] as const) {
      const finder = visit.page.getByRole("combobox", { name: /find a place/i });
      await finder.fill(typed);
      await visit.page.locator("#finder-options [role=option]").first().waitFor();
      await finder.press("ArrowDown");
      await finder.press("Enter");
      await visit.page.waitForURL(`**/${path}`);
    }
    await visit.close();
  });

  test("dates told narrow the passages, stand in the address and survive a reload", async () => {
    const visit = await open("place/AZ-KAL/");
    await expect.poll(() => visit.page.locator("[data-passage]").count(), { timeout: 10_000 }).toBeGreaterThan(10);
    const all = await visit.page.locator("[data-passage]").count();
    await visit.page.getByRole("textbox", { name: /^from/i }).fill("1993");
    await visit.page.getByRole("textbox", { name: /^to/i }).fill("1993");
    await visit.page.keyboard.press("Enter");
    await visit.page.waitForURL("**/place/AZ-KAL/?from=1993&to=1993");
    await expect.poll(() => visit.page.locator("[data-passage]").count(), { timeout: 10_000 }).toBeLessThan(all);
    const narrowed = await visit.page.locator("[data-passage]").count();
    expect(narrowed).toBeGreaterThan(0);
    await visit.page.reload();
    await expect.poll(() => visit.page.locator("[data-passage]").count(), { timeout: 10_000 }).toBe(narrowed);
    await visit.close();
  });

  test.each([
    ["en", "Kalbajar"],
    ["az", "Kəlbəcər"],
    ["ru", "Кельбаджар"],
    ["hy", "Քելբաջար"],
  ])("speaks %s", async (language, name) => {
    const visit = await open(`place/AZ-KAL/?lang=${language}`);
    await visit.page.getByRole("heading", { level: 1, name: new RegExp(name) }).waitFor();
    expect(await visit.page.locator("html").getAttribute("lang")).toBe(language);
    await visit.close();
  });

  test.each([
    ["place/nowhere/", /no place “nowhere”/],
    ["article/none/", /no article “none”/],
    ["nonsense/", /no page “nonsense”/],
  ])("an unknown address %s falls back and says so", async (path, notice) => {
    const visit = await open(path, { expected: /404/ });
    await visit.page.getByText(notice).waitFor();
    await visit.close();
  });

  test.each([
    ["place/AZ-KAL/?from=1993-13", /“1993-13” is not a date/],
    ["?lang=xx", /“xx”/],
    ["place/AZ-KAL/?passage=gone/12345678", /changed or is gone/],
  ])("what an address says wrongly is said plainly: %s", async (path, notice) => {
    const visit = await open(path);
    await visit.page.getByText(notice).waitFor();
    await visit.close();
  });
});
