import { describe, expect, test } from "vitest";
import { useBrowser } from "./visit.ts";

describe("sharing", () => {
  const { open } = useBrowser();

  test("a passage's copied link opens the same passage in a new browser", async () => {
    const visit = await open("place/AZ-TOV/", { permissions: ["clipboard-read", "clipboard-write"] });
    const passage = visit.page.locator("[data-passage]").nth(2);
    const id = await passage.getAttribute("data-passage");
    const text = await passage.locator("p").first().textContent();
    await passage.getByRole("button", { name: /copy link/i }).click();
    await visit.page.getByRole("status").filter({ hasText: "Link copied" }).waitFor();
    const link = await visit.page.evaluate(() => navigator.clipboard.readText());
    await visit.close();

    const site = link.slice(0, link.indexOf("place/"));
    const other = await open(link.slice(site.length));
    const wanted = other.page.locator("[data-passage][aria-current=true]");
    await wanted.waitFor();
    expect(await wanted.getAttribute("data-passage")).toBe(id);
    expect(await wanted.locator("p").first().textContent()).toBe(text);
    expect(await wanted.isVisible()).toBe(true);
    await other.close();
  });

  test("from a passage to its article, where it is marked, and on to another place", async () => {
    const visit = await open("place/AZ-TOV/");
    const passage = visit.page.locator("[data-passage]").first();
    const id = (await passage.getAttribute("data-passage"))!;
    await passage.getByRole("link", { name: "Open the article" }).click();
    await visit.page.locator(`[data-passage="${id}"]`).waitFor();
    expect(visit.path).toContain("article/");
    await visit.page.locator(`[data-passage="${id}"] a[href*="/place/"]`).first().click();
    await visit.page.waitForURL("**/place/*/");
    await visit.close();
  });
});
