import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { DESKTOP, KIOSK, PHONE, useBrowser } from "./visit.ts";

const PAGES = ["", "place/AZ-KAL/", "place/AZ-KAL/?lang=hy", "article/1993-05-01-resolution-822/", "list/", "about/"];

describe("reach", () => {
  const { open } = useBrowser();

  test.each(PAGES)("%j has no violation that axe finds, light or dark, wide or narrow", async (path) => {
    for (const [viewport, colorScheme] of [
      [DESKTOP, "light"],
      [PHONE, "dark"],
      [KIOSK, "dark"],
    ] as const) {
      // Injecting axe needs an evaluation that the site's own policy rightly forbids to scripts of the page.
      const visit = await open(path, { viewport, colorScheme, bypassCSP: true });
      await visit.page.locator("[data-page]").waitFor();
      await visit.page.evaluate(axe.source);
      const violations = await visit.page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
      });
      expect(violations).toEqual([]);
      await visit.close();
    }
  });

  test.each(PAGES)("%j fits its width on a phone", async (path) => {
    const visit = await open(path, { viewport: PHONE });
    await visit.page.locator("[data-page]").waitFor();
    expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
    await visit.close();
  });

  test("the list does all that the map does, without WebGL", async () => {
    const visit = await open("");
    await visit.page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await visit.page.reload();
    await visit.page.getByText("The map cannot be drawn here").waitFor();
    await visit.page.getByRole("link", { name: /Tovuz/ }).last().click();
    await visit.page.getByRole("heading", { level: 1, name: "Tovuz" }).waitFor();
    visit.complaints.length = 0;
    await visit.close();
  });

  test("pages read whole without JavaScript", async () => {
    // A browser that runs no scripts refuses those that a page asks for ahead.
    const visit = await open("place/AZ-TOV/", { javaScriptEnabled: false, expected: /^failed: \S+\.js$/ });
    expect(await visit.page.locator("h1").textContent()).toBe("Tovuz");
    expect(await visit.page.locator("[data-passage]").count()).toBeGreaterThan(3);
    await visit.page.getByRole("link", { name: "All places" }).click();
    await visit.page
      .getByRole("link", { name: /Kalbajar/ })
      .first()
      .click();
    expect(visit.path).toBe("place/AZ-KAL/");
    await visit.close();
  });

  test("Tab reaches the finder, the text and the map; Enter follows a link", async () => {
    const visit = await open("");
    await visit.mapDrawn();
    const reached = new Set<string>();
    for (let step = 0; step < 60; step++) {
      await visit.page.keyboard.press("Tab");
      reached.add(
        await visit.page.evaluate(() => {
          const { activeElement: at } = document;
          return at?.closest("[role=combobox]")
            ? "finder"
            : at?.closest("[data-map]")
              ? "map"
              : at?.closest("main a")
                ? "link"
                : "";
        }),
      );
    }
    expect([...reached].filter(Boolean).sort()).toEqual(["finder", "link", "map"]);
    await visit.page.locator("main a").first().focus();
    await visit.page.keyboard.press("Enter");
    await visit.page.waitForURL("**/place/*/");
    await visit.close();
  });
});
