import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import axe from "axe-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { command } from "./setup.ts";
import { DESKTOP, PHONE, useBrowser } from "./visit.ts";

describe("the operator's page", () => {
  const { open } = useBrowser();
  const folder = mkdtempSync(join(tmpdir(), "dateline-operator-"));
  let server: ChildProcess;
  let site: string;

  beforeAll(async () => {
    await command(["build", "articles", "--out", join(folder, "site"), "--title", "Sample", "--quiet"]);
    server = spawn(
      process.execPath,
      ["dist/cli.js", "kiosk", join(folder, "site"), "--compose", "--config", join(folder, "kiosk.json")],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    site = await new Promise<string>((resolve, reject) => {
      let said = "";
      server.stdout!.on("data", (data: Buffer) => {
        said += data.toString();
        const found = /(http:\/\/[\w.:]+\/)kiosk\/operator\//.exec(said);
        if (found) resolve(found[1]!);
      });
      server.on("exit", (code) => reject(new Error(`dateline kiosk ended with ${code}: ${said}`)));
    });
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test("shows the draft beside the form, says what is wrong beside its field, and saves what is right", async () => {
    const visit = await open("kiosk/operator/", { site });
    const { page } = visit;
    const show = page.frameLocator("iframe");
    await show.locator("[data-kiosk=attract]").waitFor({ state: "attached" });
    const wait = page.locator('[data-field="idle.wait"]');
    await wait.locator("input").fill("3");
    await wait.getByRole("alert").getByText("it is less than 10").waitFor();
    await page.locator("[data-save]").click();
    await page.getByText("Not saved").waitFor();
    await wait.locator("input").fill("45");
    await wait.getByRole("alert").waitFor({ state: "detached" });
    await page.locator('[data-field="languages"]').getByRole("button", { name: "Put first" }).last().click();
    await page.locator('[data-field="staff.pin"] input').fill("271828");
    await show.locator("html[lang=hy] [data-kiosk=attract]").waitFor({ state: "attached" });
    await page.locator("[data-save]").click();
    await page.getByText("Saved.").waitFor();
    expect(JSON.parse(readFileSync(join(folder, "kiosk.json"), "utf8"))).toMatchObject({
      languages: ["hy", "en", "az", "ru"],
      idle: { wait: 45, countdown: 30 },
      staff: { pin: "271828", tries: 5, lockMinutes: 5 },
    });
    const upright = (await page.locator("iframe").boundingBox())!;
    await page.locator("[data-screen-form=landscape]").click();
    const wide = (await page.locator("iframe").boundingBox())!;
    expect(upright.height / upright.width).toBeCloseTo(1920 / 1080, 2);
    expect(wide.height / wide.width).toBeCloseTo(900 / 1440, 2);
    await visit.close();
  });

  test.each([DESKTOP, PHONE])("has no violation that axe finds, and fits its width: $width px", async (viewport) => {
    const visit = await open("kiosk/operator/", { site, viewport, bypassCSP: true });
    const { page } = visit;
    await page.locator("[data-field]").first().waitFor();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      // The show in the frame is looked at by tests of its own.
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({ exclude: ["iframe"] });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
    });
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    await visit.close();
  });
});
