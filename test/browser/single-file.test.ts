import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "./setup.ts";
import { useBrowser, type Visit } from "./visit.ts";

/** A spot in the Kalbajar district, away from its town, its label and its borders. */
const IN_KALBAJAR = [46.25, 40.12] as const;

const folder = mkdtempSync(join(tmpdir(), "dateline single file "));
const file = join(folder, "the atlas.html");
const SITE = pathToFileURL(file).href;

beforeAll(async () => {
  await command(["build", "articles", "--single-file", file, "--title", "Sample", "--quiet"]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the atlas in one file, opened from the disk with no network", () => {
  const { open: visit } = useBrowser();
  /** Every console message, and every request for anything but the file itself, `data:` and `blob:`, fails the test at the end. */
  const open = (hash: string, options = {}): Promise<Visit> => visit(hash, { site: SITE, offline: true, ...options });
  const passages = (on: Visit): Promise<number> => on.page.locator("[data-passage]").count();
  const heading = (on: Visit, name: string) => on.page.getByRole("heading", { level: 1, name }).waitFor();

  test("a click on a region opens its passages; Back, Forward and a reload keep the view", async () => {
    const at = await open("");
    await at.mapDrawn();
    const { x, y } = await at.pointAt(...IN_KALBAJAR);
    await at.page.mouse.click(x, y);
    await heading(at, "Kalbajar");
    expect(at.path).toBe("#place/AZ-KAL/");
    await expect.poll(() => passages(at), { timeout: 10_000 }).toBeGreaterThan(10);
    await at.page.locator("[data-passage]").first().getByRole("link", { name: "Open the article" }).click();
    await at.page.locator("main[data-page=article] [data-passage]").first().waitFor();
    expect(at.path).toMatch(/^#article\//);
    await at.page.goBack();
    await heading(at, "Kalbajar");
    await at.page.goBack();
    await heading(at, "Sample");
    await at.page.goForward();
    await heading(at, "Kalbajar");
    await at.page.reload();
    await heading(at, "Kalbajar");
    await at.close();
  });

  test("an address after # opens its view; what it says wrongly is said plainly", async () => {
    const at = await open("#place/AZ-KAL/?from=1993&to=1993&lang=ru");
    await heading(at, "Кельбаджар");
    expect(await at.page.locator("html").getAttribute("lang")).toBe("ru");
    await at.close();
    const wrong = await open("#nonsense/?from=1993-13");
    await wrong.page.getByText(/no page “nonsense”/).waitFor();
    await wrong.page.getByText(/“1993-13” is not a date/).waitFor();
    await wrong.close();
  });

  test("finder, list, dates, skip link and copied link work", async () => {
    const at = await open("", { permissions: ["clipboard-read", "clipboard-write"] });
    const finder = at.page.getByRole("combobox", { name: /find a place/i });
    await finder.fill("Քարվաճառ");
    await at.page.locator("#finder-options [role=option]").first().waitFor();
    await finder.press("ArrowDown");
    await finder.press("Enter");
    await heading(at, "Kalbajar");
    await at.page.getByRole("textbox", { name: /^from/i }).fill("1993");
    await at.page.getByRole("textbox", { name: /^to/i }).fill("1993");
    await at.page.keyboard.press("Enter");
    await at.page.waitForURL("**/*#place/AZ-KAL/?from=1993&to=1993");
    await at.page.locator(".skip").focus();
    await at.page.keyboard.press("Enter");
    expect(await at.page.evaluate(() => document.activeElement?.id)).toBe("text");
    expect(at.path).toBe("#place/AZ-KAL/?from=1993&to=1993");
    await at.page.locator("[data-copy-link]").first().click();
    await at.page.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
    expect(await at.page.evaluate(() => navigator.clipboard.readText())).toBe(`${SITE}${at.path}`);
    await at.page.getByRole("link", { name: "All places" }).click();
    await at.page.locator("main[data-page=list]").waitFor();
    await at.close();
  });
});
