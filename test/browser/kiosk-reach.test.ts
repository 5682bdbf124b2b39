import axe from "axe-core";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { KioskServer } from "./kiosk-server.ts";
import { enter } from "./kiosk-visit.ts";
import { overlapping, tooSmall } from "./targets.ts";
import { DESKTOP, KIOSK, useBrowser } from "./visit.ts";
import type { Visit } from "./visit.ts";

const LANGUAGES = ["en", "az", "ru", "hy"] as const;
const SHOW = {
  languages: [...LANGUAGES],
  keyboards: ["latin" as const, "cyrillic" as const, "armenian" as const, "georgian" as const],
  readAloud: true,
};
describe("a kiosk within reach", () => {
  const { open } = useBrowser();
  let hosted: KioskServer & { address: string };
  let unhosted: KioskServer & { address: string };

  beforeAll(async () => {
    hosted = await KioskServer.start(inject("site"), { ...SHOW, publicBase: "https://example.org/atlas/" });
    unhosted = await KioskServer.start(inject("site"), SHOW);
  });
  afterAll(() => {
    hosted.stop();
    unhosted.stop();
  });

  async function goToKalbajar(visit: Visit): Promise<void> {
    await visit.page.locator("main [data-place=AZ-KAL]").first().tap();
    await visit.page.locator("[data-passage]").first().waitFor();
  }

  test.each([
    ["upright", KIOSK],
    ["wide", DESKTOP],
  ])("every target has 44 px, and no control lies over another: %s, all languages and sizes", async (_, viewport) => {
    const visit = await enter(open, hosted.address, viewport);
    const { page } = visit;
    const look = async (where: string): Promise<void> => {
      expect(await tooSmall(visit), where).toEqual([]);
      const controls = "[data-toolbar] button, .zoom button, [data-legend], .masthead input";
      expect(await overlapping(visit, controls), where).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(viewport.width);
    };
    await look("start page");
    await goToKalbajar(visit);
    for (const code of LANGUAGES) {
      await page.locator(`[data-speak=${code}]`).tap();
      await page.locator(`html[lang=${code}]`).waitFor();
      for (const size of [0, 2]) {
        await page.locator(`[data-text-step="${size}"]`).tap();
        await look(`place, ${code}, size ${size}`);
      }
      await page.locator("[data-low-switch]").tap();
      await look(`place, ${code}, largest and moved down`);
      await page.locator("[data-low-switch]").tap();
    }
    await page.locator("[data-speak=en]").tap();
    await page.locator(".actions a").first().tap();
    await page.locator("[data-page=article] [data-passage]").first().waitFor();
    await look("article");
    await page.getByRole("link", { name: "All places" }).tap();
    await page.locator("[data-list]").first().waitFor();
    await look("list");
    await visit.close();
  });

  test("text size, contrast and lower controls do what they say, and go with the visitor", async () => {
    const visit = await enter(open, hosted.address, DESKTOP);
    const { page } = visit;
    const size = (): Promise<number> =>
      page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const before = await size();
    await page.locator('[data-text-step="2"]').tap();
    expect(await size()).toBeCloseTo(before * 1.44, 1);
    await page.locator("[data-contrast-switch]").tap();
    const colours = (): Promise<string[]> =>
      page.locator("[data-panel]").evaluate((panel) => {
        const { color, backgroundColor } = getComputedStyle(panel);
        return [color, backgroundColor];
      });
    expect(await colours()).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    await page.locator("[data-low-switch]").tap();
    const half = DESKTOP.height / 3;
    for (const control of ["[role=combobox]", "[data-date-window] input", ".zoom button", "[data-toolbar] button"]) {
      for (const found of await page.locator(control).all())
        expect((await found.boundingBox())!.y).toBeGreaterThan(half * 0.6);
    }
    expect((await page.locator("[data-panel]").boundingBox())!.y).toBeGreaterThan(half);
    await page.locator("[data-start-over]").tap();
    await page.locator("[data-kiosk=attract]").waitFor({ state: "attached" });
    expect(await size()).toBe(before);
    expect(await page.evaluate(() => ({ ...document.documentElement.dataset }))).not.toHaveProperty("contrast");
    await visit.close();
  });

  test.each([
    ["latin", "kəlbəcər", "Kalbajar"],
    ["cyrillic", "кельбаджар", "Kalbajar"],
    ["armenian", "քարվաճառ", "Kalbajar"],
    ["georgian", "ბაქო", "Baku"],
  ])("the %s keyboard in the page finds a place, and covers neither list nor field", async (script, typed, found) => {
    for (const viewport of [KIOSK, DESKTOP]) {
      const visit = await enter(open, hosted.address, viewport);
      const { page } = visit;
      await page.locator("[role=combobox]").tap();
      await page.locator(`[data-script=${script}]`).tap();
      for (const letter of typed) await page.locator(`[data-skbtn="${letter}"]`).tap();
      expect(await page.locator("[role=combobox]").inputValue()).toBe(typed);
      expect(await page.locator("[role=combobox]").getAttribute("inputmode")).toBe("none");
      expect(await tooSmall(visit)).toEqual([]);
      const option = page.getByRole("option", { name: found }).first();
      await option.waitFor();
      const [list, keyboard] = [page.getByRole("listbox"), page.locator("[data-on-screen-keyboard]")];
      expect(await bottomOf(list)).toBeLessThanOrEqual((await keyboard.boundingBox())!.y);
      await page.locator('[data-skbtn="{delete}"]').tap();
      expect(await page.locator("[role=combobox]").inputValue()).toBe(typed.slice(0, -1));
      await option.tap();
      await page.getByRole("heading", { level: 1, name: found }).waitFor();
      await keyboard.waitFor({ state: "detached" });
      await visit.close();
    }
  });

  test("dates are typed in digits", async () => {
    const visit = await enter(open, hosted.address);
    const { page } = visit;
    await page.locator("[data-date-window] input[name=from]").tap();
    for (const digit of "1993") await page.locator(`[data-on-screen-keyboard=digits] [data-skbtn="${digit}"]`).tap();
    await page.locator('[data-skbtn="{done}"]').tap();
    await page.waitForURL("**/?from=1993");
    await visit.close();
  });

  test("what is kept is a QR code of the public address, with the address below it", async () => {
    const visit = await enter(open, hosted.address);
    const { page } = visit;
    await page.locator("[data-speak=ru]").tap();
    await goToKalbajar(visit);
    await page.locator("[data-passage] [data-keep]").first().tap();
    const passage = (await page.locator("[data-passage]").first().getAttribute("data-passage"))!;
    const address = `https://example.org/atlas/place/AZ-KAL/?passage=${encodeURIComponent(passage).replaceAll("%2F", "/")}&lang=ru`;
    const { data, width, height } = PNG.sync.read(await page.locator("[data-qr]").screenshot());
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(address);
    expect(await page.locator("[data-address]").textContent()).toBe(address.replace("https://", ""));
    expect(await tooSmall(visit)).toEqual([]);
    await page.locator("[data-close]").tap();
    await page.locator("[data-keep-dialog]").waitFor({ state: "detached" });
    await visit.close();
  });

  test("where nothing is hosted it is a code, which the finder of any copy opens", async () => {
    const visit = await enter(open, unhosted.address);
    await goToKalbajar(visit);
    await visit.page.locator("[data-passage] [data-keep]").first().tap();
    const code = (await visit.page.locator("[data-item-code]").textContent())!;
    const passage = (await visit.page.locator("[data-passage]").first().getAttribute("data-passage"))!;
    expect(code).toMatch(/^[2-9A-Z]{5} [2-9A-Z]{5}$/);
    await visit.close();

    const elsewhere = await open("");
    await elsewhere.mapDrawn();
    await elsewhere.page.locator("[role=combobox]").fill(code.toLowerCase());
    await elsewhere.page.getByRole("option", { name: /Kalbajar\s+passage/ }).click();
    expect(new URL(elsewhere.page.url()).searchParams.get("passage")).toBe(passage);
    await elsewhere.page.locator(`[data-passage="${passage}"][aria-current]`).waitFor();
    await elsewhere.close();
  });

  test("reading aloud is offered where there is a voice of the text's language, and holds the kiosk awake", async () => {
    const visit = await open("", { site: hosted.address, viewport: KIOSK, hasTouch: true });
    await visit.page.addInitScript(() => {
      const said: string[] = [];
      const voices = [
        { lang: "en-GB", localService: true, name: "Local" },
        { lang: "ru-RU", localService: false, name: "A service elsewhere" },
      ];
      const synthesis = Object.assign(new EventTarget(), {
        getVoices: () => voices,
        speak: (utterance: { text: string; voice: { name: string } }) =>
          said.push(`${utterance.voice.name}: ${utterance.text}`),
        cancel: () => said.push("cancel"),
      });
      Object.defineProperty(window, "speechSynthesis", { value: synthesis });
      Object.defineProperty(window, "SpeechSynthesisUtterance", {
        value: class {
          text: string;
          constructor(text: string) {
            this.text = text;
          }
        },
      });
      Object.assign(window, { said });
    });
    await visit.page.reload();
    await visit.page.locator("[data-kiosk=attract]").waitFor({ state: "attached" });
    await visit.page.touchscreen.tap(500, 500);
    await visit.page.waitForTimeout(500);
    await goToKalbajar(visit);
    await visit.page.locator("[data-read-aloud]").tap();
    const said = (): Promise<string[]> => visit.page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect((await said())[0]).toMatch(/^Local: \S/);
    expect(await visit.page.locator("[data-read-aloud]").getAttribute("aria-pressed")).toBe("true");
    await visit.page.locator("[data-read-aloud]").tap();
    expect((await said()).at(-1)).toBe("cancel");
    await visit.close();
  });

  test("axe finds nothing in the tools, the keyboard and the dialogs, plain and with high contrast", async () => {
    const visit = await enter(open, hosted.address, KIOSK, { bypassCSP: true });
    const { page } = visit;
    await page.evaluate(axe.source);
    const look = async (): Promise<void> => {
      const found = await page.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
      });
      expect(found).toEqual([]);
    };
    await goToKalbajar(visit);
    for (let contrast = 0; contrast < 2; contrast++) {
      await look();
      await page.locator("[role=combobox]").tap();
      await page.locator("[data-skbtn]").first().waitFor();
      await look();
      await page.locator('[data-skbtn="{done}"]').tap();
      await page.locator("[data-keep]").first().tap();
      await look();
      await page.locator("[data-close]").tap();
      await page.locator("[data-contrast-switch]").tap();
    }
    await visit.close();
  });
});

async function bottomOf(element: Locator): Promise<number> {
  const { y, height } = (await element.boundingBox())!;
  return y + height;
}
