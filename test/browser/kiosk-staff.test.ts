import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { KioskServer } from "./kiosk-server.ts";
import { enter } from "./kiosk-visit.ts";
import { tooSmall } from "./targets.ts";
import { KIOSK, useBrowser } from "./visit.ts";

describe("a kiosk's staff", () => {
  const { open } = useBrowser();
  let kiosk: KioskServer & { address: string };

  beforeAll(async () => {
    kiosk = await KioskServer.start(inject("site"));
  });
  afterAll(() => kiosk.stop());

  test("comes in by a held corner and a PIN, and is told how many tries are left", async () => {
    const visit = await enter(open, kiosk.address, KIOSK, { expected: /40[13]|429/ });
    const { page } = visit;
    const answers = [
      { status: 403, json: { left: 1 } },
      { status: 429, json: { wait: 2 } },
      { status: 200, json: { token: "secret" } },
    ];
    const asked: string[] = [];
    await page.route("**/kiosk/staff/*", (route) => {
      const what = route.request().url().split("/").at(-1)!;
      asked.push(`${route.request().method()} ${what} ${route.request().headers().authorization ?? ""}`.trim());
      expect(route.request().headers()["x-dateline"]).toBe("kiosk");
      if (what === "login") return route.fulfill(answers.shift()!);
      const status = {
        version: "1.2.3",
        showVersion: "abcdef",
        uptime: 7260,
        memory: { server: 52_428_800, browser: null },
        browserRestarts: 3,
        lastErrors: [{ at: "2026-01-02T03:04:05Z", text: "Something broke" }],
        counts: [{ day: "2026-01-02", place: "AZ-KAL", name: "Kalbajar", count: 7 }],
        updates: [],
      };
      return route.fulfill({ json: what === "status" ? status : { file: "/media/stick/counts.csv", rows: 1 } });
    });
    const hold = async (milliseconds: number): Promise<void> => {
      await page.mouse.move(KIOSK.width - 20, 20);
      await page.mouse.down();
      await page.waitForTimeout(milliseconds);
      await page.mouse.up();
    };
    const enterPin = async (): Promise<void> => {
      for (const digit of "2718") await page.locator(`[data-digit="${digit}"]`).tap();
      await page.locator("[data-enter]").tap();
    };
    await hold(1000);
    expect(await page.locator("[data-staff]").count()).toBe(0);
    await hold(3300);
    await page.locator("[data-pin]").waitFor();
    await enterPin();
    await page.getByText("Wrong PIN. Tries left: 1.").waitFor();
    await enterPin();
    await page.getByText(/Too many wrong PINs\. Try again in [12] s\./).waitFor();
    expect(await page.locator("[data-enter]").isDisabled()).toBe(true);
    await page.locator("[data-enter]:enabled").waitFor();
    await enterPin();
    await page.locator("[data-staff=page]").waitFor();
    for (const text of ["1.2.3", "2 h 1 min", "50 MiB", "Something broke", "Kalbajar"]) {
      await page.locator("[data-staff]").getByText(text).first().waitFor();
    }
    expect(await tooSmall(visit)).toEqual([]);
    await page.locator("[data-export]").tap();
    await page.getByText("/media/stick/counts.csv").waitFor();
    await page.locator("[data-restart]").tap();
    expect(asked.filter((what) => what.includes("restart"))).toEqual([]);
    await page.locator("[data-restart]").tap();
    await page.getByText("Done.").waitFor();
    expect(asked).toContain("POST restart Bearer secret");
    await page.locator("[data-leave]").tap();
    await page.locator("[data-staff]").waitFor({ state: "detached" });
    await visit.close();
  });
});
