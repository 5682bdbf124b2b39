import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ChildProcess } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LINKS_PER_SHARD } from "../../src/core/model.ts";
import { command, serve } from "./setup.ts";
import { useBrowser } from "./visit.ts";

describe("a place with more passages than its first file holds", () => {
  const { open } = useBrowser();
  const folder = mkdtempSync(join(tmpdir(), "dateline-many-"));
  let site: string;
  let server: ChildProcess;

  beforeAll(async () => {
    const day = (i: number): string => new Date(Date.UTC(2001, 0, 1 + i)).toISOString().slice(0, 10);
    const articles = Array.from({ length: LINKS_PER_SHARD + 50 }, (_, i) =>
      JSON.stringify({ id: `n${i}`, text: `On ${day(i)} report number ${i} came from Kalbajar.`, language: "en" }),
    );
    writeFileSync(join(folder, "articles.ndjson"), articles.join("\n"));
    await command(["build", join(folder, "articles.ndjson"), "--out", join(folder, "site"), "--quiet"]);
    ({ address: site, server } = await serve(join(folder, "site")));
  });
  afterAll(() => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a link to one beyond them opens it, in view and marked; Back works", async () => {
    const number = LINKS_PER_SHARD + 20;
    const article = await open(`article/n${number}/`, { site });
    const id = await article.page.locator("[data-passage]").first().getAttribute("data-passage");
    const place = new URL(
      (await article.page.locator("[data-passage] a[href*='/place/']").first().getAttribute("href"))!,
      article.page.url(),
    );
    await article.close();
    const path = `${place.pathname.slice(1)}?passage=${id}`;

    const visit = await open(path, { site });
    const wanted = visit.page.locator("[data-passage][aria-current=true]");
    await wanted.waitFor();
    expect(await wanted.getAttribute("data-passage")).toBe(id);
    expect(await wanted.textContent()).toContain(`report number ${number} `);
    const inView = (): Promise<boolean> =>
      wanted.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    await expect.poll(inView, { timeout: 10_000 }).toBe(true);

    await wanted.getByRole("link", { name: "Open the article" }).click();
    await visit.page.waitForURL("**/article/**");
    await visit.page.goBack();
    await wanted.waitFor();
    expect(decodeURIComponent(visit.path)).toBe(decodeURIComponent(path));
    await expect.poll(inView, { timeout: 10_000 }).toBe(true);
    await visit.close();
  });
});
