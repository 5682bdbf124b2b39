import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "playwright-core";
import type { Browser, Page } from "playwright-core";

/** Takes the line to a browser as soon as it answers. */
export async function connect(port: number): Promise<Browser> {
  for (let tried = 0; ; tried++) {
    try {
      return await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    } catch (error) {
      if (tried === 60) throw error;
      await sleep(500);
    }
  }
}

/** The page of the show, once it stands. */
export async function shownPage(browser: Browser, address: string): Promise<Page> {
  for (let tried = 0; tried < 60; tried++) {
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((one) => one.url().startsWith(address));
    if (page) {
      await page.locator("[data-kiosk]").waitFor({ timeout: 60_000, state: "attached" });
      return page;
    }
    await sleep(500);
  }
  throw new Error("The kiosk's browser shows no page of the show.");
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
