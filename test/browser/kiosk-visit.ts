import { KIOSK, type useBrowser, type Visit, type VisitOptions } from "./visit.ts";

type Open = ReturnType<typeof useBrowser>["open"];

/** A visitor who has woken the kiosk up and, if wanted, gone to a page of it. */
export async function enter(open: Open, address: string, viewport = KIOSK, options: VisitOptions = {}): Promise<Visit> {
  const visit = await open("", { site: address, viewport, hasTouch: true, ...options });
  await visit.page.locator("[data-kiosk=attract]").waitFor({ state: "attached" });
  await visit.page.touchscreen.tap(viewport.width / 2, viewport.height / 2);
  await visit.page.locator("[data-kiosk=visit]").waitFor({ state: "attached" });
  // What follows from the touch that woke it is still swallowed.
  await visit.page.waitForTimeout(500);
  return visit;
}
