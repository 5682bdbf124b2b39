import type { Server } from "node:http";
import { connect } from "node:net";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../../src/archive/commands/serve.ts";
import { createSiteServer } from "../../../src/archive/serving/site-server.ts";
import { testContext } from "../context.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const SITE = {
  "site/index.html": `<!doctype html>${"start ".repeat(500)}`,
  "site/404.html": "<!doctype html>missing",
  "site/place/AZ/index.html": "<!doctype html>Azerbaijan",
  "site/assets/index-abcdefgh.js": "app();".repeat(500),
  "site/atlas/regions.pmtiles": Buffer.from(Array.from({ length: 3000 }, (_, index) => index % 251)),
  "site/.hidden": "secret",
  "secret.txt": "secret",
};

async function started(): Promise<number> {
  const folder = await temporaryFolder(SITE);
  const server: Server = createSiteServer(`${folder}/site`);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Asks as it stands: no decoding, no redirects, no tidying of the path. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test("every answer has a strict policy and says nothing to others", async () => {
  const port = await started();
  for (const path of ["/", "/nowhere", "/atlas/regions.pmtiles", "/place/AZ"]) {
    const { headers } = await ask(port, path);
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|https?:|\*/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
  }
});

test("folders have their index, and an address without its slash leads to the one with it", async () => {
  const port = await started();
  expect((await ask(port, "/place/AZ/?from=1993")).body.toString()).toContain("Azerbaijan");
  const { status, headers } = await ask(port, "/place/AZ?from=1993");
  expect([status, headers.location]).toEqual([308, "/place/AZ/?from=1993"]);
});

test("what is not there has a page of its own and says so", async () => {
  const { status, headers, body } = await ask(await started(), "/nowhere/");
  expect([status, headers["content-type"], body.toString()]).toEqual([
    404,
    "text/html; charset=utf-8",
    SITE["site/404.html"],
  ]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/place/..%5c..%5csecret.txt",
  "/.hidden",
  "//../secret.txt",
  "/%00",
  "/%ff",
  "/c:/x",
])("nothing outside the site is served: %s", async (path) => {
  const { status, body } = await ask(await started(), path);
  expect(status).toBe(404);
  expect(body.toString()).not.toContain("secret");
});

test("ranges", async () => {
  const port = await started();
  const whole = SITE["site/atlas/regions.pmtiles"];
  const range = (value: string, more = {}) => ask(port, "/atlas/regions.pmtiles", { Range: value, ...more });
  const first = await range("bytes=10-19");
  expect([first.status, first.headers["content-range"], first.body]).toEqual([
    206,
    "bytes 10-19/3000",
    whole.subarray(10, 20),
  ]);
  expect((await range("bytes=2990-9999")).body).toEqual(whole.subarray(2990));
  expect((await range("bytes=-5")).body).toEqual(whole.subarray(2995));
  expect((await range("bytes=0-1,5-6")).status).toBe(200);
  const beyond = await range("bytes=3000-");
  expect([beyond.status, beyond.headers["content-range"]]).toEqual([416, "bytes */3000"]);
  const tag = first.headers.etag as string;
  expect((await range("bytes=0-4", { "If-Range": tag })).status).toBe(206);
  expect((await range("bytes=0-4", { "If-Range": '"other"' })).status).toBe(200);
  expect(first.headers["content-encoding"]).toBeUndefined();
});

test("text is compressed as the browser likes, tiles are not", async () => {
  const port = await started();
  const get = (encoding: string) => ask(port, "/", { "Accept-Encoding": encoding });
  const brotli = await get("gzip, deflate, br");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(SITE["site/index.html"]);
  expect(brotli.headers.vary).toBe("Accept-Encoding");
  expect(gunzipSync((await get("gzip")).body).toString()).toBe(SITE["site/index.html"]);
  expect((await get("br;q=0, identity")).body.toString()).toBe(SITE["site/index.html"]);
  expect(
    (await ask(port, "/atlas/regions.pmtiles", { "Accept-Encoding": "br" })).headers["content-encoding"],
  ).toBeUndefined();
});

test("what has not changed is not sent again, and hashed files are never asked for again", async () => {
  const port = await started();
  const page = await ask(port, "/");
  const again = await ask(port, "/", { "If-None-Match": page.headers.etag as string });
  expect([again.status, again.body.length]).toEqual([304, 0]);
  expect(page.headers["cache-control"]).toBe("no-cache");
  expect((await ask(port, "/assets/index-abcdefgh.js")).headers["cache-control"]).toBe(
    "public, max-age=31536000, immutable",
  );
});

test("HEAD sends no body; other methods are refused", async () => {
  const port = await started();
  const head = await ask(port, "/", {}, "HEAD");
  expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
    200,
    0,
    String(SITE["site/index.html"].length),
  ]);
  expect((await ask(port, "/", {}, "POST")).status).toBe(405);
});

test("the command prints the address, and takes the next port where one is taken", async () => {
  const port = await started();
  const context = await testContext(SITE);
  const running = serve("site", { port, host: "127.0.0.1" }, context);
  await expect
    .poll(() => context.stdout.text, { timeout: 10_000 })
    .toMatch(/Port \d+ is taken\.\nThe atlas is at http:\/\/127\.0\.0\.1:\d+\//);
  const next = Number(/:(\d+)\//.exec(context.stdout.text)![1]);
  expect(next).toBeGreaterThan(port);
  expect((await ask(next, "/")).status).toBe(200);
  context.interrupt();
  expect(await running).toBe(0);
  await expect(
    new Promise((resolve, reject) => connect(next, "127.0.0.1", () => resolve("open")).on("error", reject)),
  ).rejects.toThrow("ECONNREFUSED");
});

test("a folder without a site is refused with a sentence", async () => {
  const context = await testContext();
  await expect(serve("site", { port: 0, host: "127.0.0.1" }, context)).rejects.toThrow("There is no site in site.");
});
