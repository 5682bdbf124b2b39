import axe from "axe-core";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { KioskServer } from "./kiosk-server.ts";
import { DESKTOP, KIOSK, useBrowser } from "./visit.ts";
import type { Visit } from "./visit.ts";

const LANGUAGES = ["en", "az", "ru", "hy"] as const;
const SHOW = {
  languages: [...LANGUAGES],
  keyboards: ["latin" as const, "cyrillic" as const, "armenian" as const, "georgian" as const],
  readAloud: true,
};
/** Whatever can be touched; links in running text are exempt, as WCAG 2.5.8 has it, but stand on wide lines. */
const TOUCHABLE = "a, button, input:not([type=hidden]), select, summary, [role=option]";
const INLINE = "[data-passage] .text a, .body a, .newest .source a";

type Kiosk = Awaited<ReturnType<typeof KioskServer.start>>;

describe("a kiosk within reach", () => {
  const { open } = useBrowser();
  let hosted: Kiosk;
  let unhosted: Kiosk;

  beforeAll(async () => {
    hosted = await KioskServer.start(inject("site"), { ...SHOW, publicBase: "https://example.org/atlas/" });
    unhosted = await KioskServer.start(inject("site"), SHOW);
  });
  afterAll(() => {
    hosted.stop();
    unhosted.stop();
  });

  /** A visitor who has woken the kiosk up and, if wanted, gone to a page of it. */
  async function enter(kiosk: Kiosk, viewport = KIOSK, options: object = {}): Promise<Visit> {
    const visit = await open("", { site: kiosk.address, viewport, hasTouch: true, ...options });
    await visit.page.locator("[data-kiosk=attract]").waitFor({ state: "attached" });
    await visit.page.touchscreen.tap(viewport.width / 2, viewport.height / 2);
    await visit.page.locator("[data-kiosk=visit]").waitFor({ state: "attached" });
    // What follows from the touch that woke it is still swallowed.
    await visit.page.waitForTimeout(500);
    return visit;
  }

  async function goToKalbajar(visit: Visit): Promise<void> {
    await visit.page.locator("main [data-place=AZ-KAL]").first().tap();
    await visit.page.locator("[data-passage]").first().waitFor();
  }

  /** Elements that are smaller than a finger, as `name width×height`. */
  function tooSmall(visit: Visit): Promise<string[]> {
    return visit.page.evaluate(
      ([touchable, inline]) =>
        [...document.querySelectorAll(touchable!)].flatMap((element) => {
          if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(inline!)) return [];
          if (element.closest(".visually-hidden")) return [];
          // A label is one target with what it labels.
          const target = element.matches("[type=checkbox]") ? element.closest("label")! : element;
          const { width, height } = target.getBoundingClientRect();
          const small = width > 0 && (width < 43.5 || height < 43.5);
          const name = element.getAttribute("aria-label") ?? element.textContent.trim().slice(0, 30);
          return small ? [`${element.tagName} ${name} ${Math.round(width)}×${Math.round(height)}`] : [];
        }),
      [TOUCHABLE, INLINE],
    );
  }

  /** Controls that lie under others, or reach out of the screen. */
  function overlapping(visit: Visit, scope: string): Promise<string[]> {
    return visit.page.evaluate((selector) => {
      const boxes = [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => ({ name: element.textContent.trim().slice(0, 30), box: element.getBoundingClientRect() }));
      return boxes.flatMap(({ name, box }, i) => [
        ...(box.left < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5
          ? [`${name} is cut off`]
          : []),
        ...boxes
          .slice(i + 1)
          .filter(
            ({ box: other }) =>
              box.left < other.right - 0.5 &&
              other.left < box.right - 0.5 &&
              box.top < other.bottom - 0.5 &&
              other.top < box.bottom - 0.5,
          )
          .map((other) => `${name} over ${other.name}`),
      ]);
    }, scope);
  }

  test.each([
    ["upright", KIOSK],
    ["wide", DESKTOP],
  ])("every target has 44 px, and no control lies over another: %s, all languages and sizes", async (_, viewport) => {
    const visit = await enter(hosted, viewport);
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
    const visit = await enter(hosted, DESKTOP);
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
      const visit = await enter(hosted, viewport);
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
    const visit = await enter(hosted);
    const { page } = visit;
    await page.locator("[data-date-window] input[name=from]").tap();
    for (const digit of "1993") await page.locator(`[data-on-screen-keyboard=digits] [data-skbtn="${digit}"]`).tap();
    await page.locator('[data-skbtn="{done}"]').tap();
    await page.waitForURL("**/?from=1993");
    await visit.close();
  });

  test("what is kept is a QR code of the public address, with the address below it", async () => {
    const visit = await enter(hosted);
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
    const visit = await enter(unhosted);
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

  test("the staff comes in by a held corner and a PIN, and is told how many tries are left", async () => {
    const visit = await enter(hosted, KIOSK, { expected: /40[13]|429/ });
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

  test("axe finds nothing in the tools, the keyboard and the dialogs, plain and with high contrast", async () => {
    const visit = await enter(hosted, KIOSK, { bypassCSP: true });
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
