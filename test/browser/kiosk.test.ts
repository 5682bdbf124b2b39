import type { Page } from "playwright-core";
import { afterEach, describe, expect, inject, test } from "vitest";
import type { Show } from "../../src/core/kiosk/show.ts";
import { KioskServer } from "./kiosk-server.ts";
import { KIOSK, PHONE, useBrowser, type Visit, type VisitOptions } from "./visit.ts";

const phase = (page: Page): Promise<string | null> => page.locator("[data-kiosk]").getAttribute("data-kiosk");

describe("a kiosk", () => {
  const { open } = useBrowser();
  let kiosk: KioskServer & { address: string };
  afterEach(() => kiosk.stop());

  async function visitTo(show: Partial<Show> = {}, path = "", options: VisitOptions = {}): Promise<Visit> {
    kiosk = await KioskServer.start(inject("site"), show);
    const visit = await open(path, { site: kiosk.address, ...options });
    await visit.page.locator("[data-kiosk=attract]").waitFor({ state: "attached" });
    return visit;
  }

  /** Touches the screen where nothing is, and waits until what follows from it is over. */
  async function wake({ page }: Visit): Promise<void> {
    await page.mouse.click(300, 400);
    await expect.poll(() => phase(page)).toBe("visit");
    await page.waitForTimeout(600);
  }

  test("is only woken by the first touch, wherever it falls and whatever it is", async () => {
    const visit = await visitTo();
    await visit.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      for (const type of ["pointerdown", "mousedown", "click", "keydown", "focusin"])
        document.addEventListener(type, () => heard.push(type));
    });
    await wake(visit);
    expect(await visit.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    expect(visit.path).toBe("");
    await visit.page
      .getByRole("link", { name: /Kalbajar/ })
      .first()
      .click();
    await expect.poll(() => visit.path).toMatch(/^place\//);
    await visit.close();
  });

  test("lets in who taps on and on", async () => {
    const visit = await visitTo();
    const { page } = visit;
    const tap = (): Promise<void> => page.mouse.click(20, 20);
    await tap();
    await expect.poll(() => phase(page)).toBe("visit");
    await page.evaluate(() => {
      const heard: number[] = [];
      Object.assign(window, { heard });
      document.addEventListener("click", ({ timeStamp }) => heard.push(timeStamp));
    });
    for (let time = 0; time < 15; time++) {
      await tap();
      await page.waitForTimeout(100);
    }
    const heard = await page.evaluate(() => (window as unknown as { heard: number[] }).heard.length);
    expect(heard).toBeGreaterThanOrEqual(5);
    await visit.close();
  });

  test("opens on what is told on a narrow screen too, whose tools take most of it", async () => {
    const visit = await visitTo({}, "", { viewport: PHONE });
    await visit.mapDrawn();
    await wake(visit);
    await visit.mapDrawn();
    const [, , zoom] = (await visit.page.locator("[data-map]").getAttribute("data-camera"))!.split(",").map(Number);
    expect(zoom).toBeGreaterThan(4);
    await visit.close();
  });

  test("asks before it starts over, and any touch answers", async () => {
    const visit = await visitTo({ idle: { wait: 2, countdown: 4 } });
    await wake(visit);
    const dialog = visit.page.getByRole("alertdialog");
    await dialog.waitFor();
    expect(await visit.page.evaluate(() => document.activeElement?.textContent)).toBe("I’m still here");
    await visit.page.keyboard.press("Enter");
    await expect.poll(() => phase(visit.page)).toBe("visit");
    await dialog.waitFor();
    await expect.poll(() => phase(visit.page), { timeout: 15_000 }).toBe("attract");
    await visit.close();
  });

  test("starts over while something is being written", async () => {
    const visit = await visitTo();
    await wake(visit);
    await visit.page.getByRole("combobox").focus();
    await visit.page.locator("[data-on-screen-keyboard]").waitFor();
    await visit.page.evaluate(() => document.querySelector<HTMLElement>("[data-start-over]")!.click());
    await expect.poll(() => phase(visit.page)).toBe("attract");
    expect(await visit.page.locator("[data-on-screen-keyboard]").count()).toBe(0);
    await visit.close();
  });

  test("is not left by strokes to the side", async () => {
    const visit = await visitTo({}, "", { viewport: KIOSK, hasTouch: true, deviceScaleFactor: 0.25 });
    await wake(visit);
    const { page } = visit;
    await page.locator("main a[href*='place/']").first().click();
    await page.locator("[data-passage]").first().waitFor();
    const session = await page.context().newCDPSession(page);
    const send = (type: "touchStart" | "touchMove" | "touchEnd", ...touchPoints: { x: number; y: number }[]): unknown =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints });
    const text = (await page.locator("[data-scroll]").boundingBox())!;
    const [left, right] = [5, KIOSK.width - 5];
    for (let y = text.y + 20; y < text.y + text.height; y += 120) {
      for (const [from, to] of [
        [left, right],
        [right, left],
      ] as const) {
        await send("touchStart", { x: from, y });
        for (const share of [0.25, 0.5, 0.75, 1]) await send("touchMove", { x: from + (to - from) * share, y });
        await send("touchEnd");
        expect(page.url()).toContain(kiosk.address);
      }
    }
    await visit.close();
  });

  test("lets nothing lead out of it", async () => {
    const visit = await visitTo();
    await wake(visit);
    const { page } = visit;
    const cancelled = await page.evaluate(() => {
      const key = (init: KeyboardEventInit): Event => new KeyboardEvent("keydown", init);
      const link = (attributes: Record<string, string>): HTMLElement => {
        const made = document.createElement("a");
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
        return document.body.appendChild(made);
      };
      const file = document.body.appendChild(Object.assign(document.createElement("input"), { type: "file" }));
      const tries: [string, EventTarget, Event][] = [
        ["Ctrl+P", document.body, key({ key: "p", ctrlKey: true })],
        ["Alt+Left", document.body, key({ key: "ArrowLeft", altKey: true })],
        ["Meta", document.body, key({ key: "Meta", metaKey: true })],
        ["F11", document.body, key({ key: "F11" })],
        ["Shift+Esc", document.body, key({ key: "Escape", shiftKey: true })],
        ["BrowserBack", document.body, key({ key: "BrowserBack" })],
        ["menu", document.body, new MouseEvent("contextmenu")],
        ["drag", document.body, new DragEvent("dragstart")],
        ["drop", document.body, new DragEvent("drop")],
        ["select", document.body, new Event("selectstart")],
        ["zoom", document.body, new WheelEvent("wheel", { ctrlKey: true })],
        ["back button", document.body, new MouseEvent("mouseup", { button: 3 })],
        ["middle button", document.body, new MouseEvent("auxclick", { button: 1 })],
        ["outside", link({ href: "https://example.org/" }), new MouseEvent("click")],
        ["mail", link({ href: "mailto:a@example.org" }), new MouseEvent("click")],
        ["call", link({ href: "tel:1" }), new MouseEvent("click")],
        ["window", link({ href: "/", target: "_blank" }), new MouseEvent("click")],
        ["download", link({ href: "/icon.svg", download: "" }), new MouseEvent("click")],
        ["tab", link({ href: "/" }), new MouseEvent("click", { ctrlKey: true })],
        ["file", file, new MouseEvent("click")],
      ];
      return tries
        .filter(([, target, event]) => {
          const same = Object.assign(event, {});
          const made = new (same.constructor as typeof Event)(same.type, {
            ...(Object.fromEntries(
              ["key", "ctrlKey", "altKey", "metaKey", "shiftKey", "button"].map((name) => [name, same[name as never]]),
            ) as EventInit),
            bubbles: true,
            cancelable: true,
          });
          return target.dispatchEvent(made);
        })
        .map(([name]) => name);
    });
    expect(cancelled).toEqual([]);
    expect(await page.evaluate(() => [window.open("https://example.org/"), window.confirm("")])).toEqual([null, false]);
    expect(page.context().pages()).toHaveLength(1);
    // Writing stays possible.
    await page.getByRole("combobox").pressSequentially("Tovuz");
    expect(await page.getByRole("combobox").inputValue()).toBe("Tovuz");
    await visit.close();
  });
});
