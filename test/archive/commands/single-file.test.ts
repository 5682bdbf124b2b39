import { createHash } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { unzlibSync } from "fflate";
import { expect, test } from "vitest";
import { build, type BuildOptions } from "../../../src/archive/commands/build.ts";
import { type TestContext, testContext } from "../context.ts";

const OPTIONS: BuildOptions = {
  singleFile: "atlas.html",
  singleFileLimit: 200e6,
  language: "en",
  regions: [],
  onlyOwnRegions: false,
  basePath: "/",
  confidence: 0,
  json: true,
  jobs: 1,
  quiet: false,
};
const ARTICLES = {
  "in/a.txt": "Language: en\n\nIt rained in Baku in Azerbaijan in 1993 </script>.\n\nIt snowed in Armenia.",
};

const run = (context: TestContext, options: Partial<BuildOptions> = {}): Promise<number> => {
  context.stdout.text = context.stderr.text = "";
  return build(["in"], { ...OPTIONS, ...options }, context);
};
const read = (context: TestContext, name = "atlas.html") => readFile(path.join(context.workingFolder, name), "utf8");

test("everything is in the one file, and nothing else is written", async () => {
  const context = await testContext(ARTICLES);
  expect(await run(context, { title: "A & B" })).toBe(0);
  expect((await readdir(context.workingFolder)).sort()).toEqual(["atlas.html", "in"]);
  const html = await read(context);
  const { singleFile, out } = JSON.parse(context.stdout.text) as { singleFile: object; out: null };
  expect([singleFile, out]).toEqual([{ file: "atlas.html", bytes: Buffer.byteLength(html) }, null]);

  const blocks = new Map(
    [...html.matchAll(/<script type="([^"]+)" data-file="([^"]+)">([A-Za-z0-9+/=]*)<\/script>/g)].map(
      ([, type, name, data]) => [name!, { type: type!, bytes: Buffer.from(data!, "base64") }] as const,
    ),
  );
  const manifest = blocks.get("atlas/atlas.json")!;
  expect(manifest.type).toBe("application/zlib");
  expect(JSON.parse(Buffer.from(unzlibSync(manifest.bytes)).toString())).toMatchObject({ title: "A & B" });
  expect(blocks.get("atlas/regions.pmtiles")!.bytes.subarray(0, 7).toString()).toBe("PMTiles");
  for (const name of ["atlas/places.json", "atlas/place/AZ.json", "atlas/article/a.json", "basemap/basemap.pmtiles"])
    expect([...blocks.keys()]).toContain(name);

  // Scripts left over: the app itself, whose policy lets nothing else run.
  const rest = html.replaceAll(/<script type="[^"]+" data-file="[^"]+">[^<]*<\/script>/g, "");
  const [, script] = /<script type="module">(.*)<\/script>/s.exec(rest)!;
  expect(script).toBe('const end = "<\\/script>";');
  const hash = createHash("sha256").update(script!).digest("base64");
  expect(html).toContain(`script-src 'sha256-${hash}'`);
  expect(html).toContain('<div id="app"><h1>start</h1><a href="#">Start</a></div>');
  expect(rest).not.toMatch(/(?:src|href)="(?!#|data:)|https?:/);
});

test("the same articles give the same bytes, with a folder beside it or without", async () => {
  const context = await testContext(ARTICLES);
  await run(context);
  const first = await read(context);
  expect(await run(context, { out: "site", singleFile: "other.html" })).toBe(0);
  expect(await read(context, "other.html")).toBe(first);
  expect((await stat(path.join(context.workingFolder, "site", "index.html"))).isFile()).toBe(true);
});

test("over the limit, a sentence offers the folder, and what was there stays", async () => {
  const context = await testContext(ARTICLES);
  await run(context);
  const before = await read(context);
  expect(await run(context, { singleFileLimit: 1000 })).toBe(1);
  expect(context.stderr.text).toMatch(/^atlas\.html was not written: .* --out <folder>\. .*\n$/);
  expect(await read(context)).toBe(before);
  expect(await run(context, { singleFileLimit: 1000, out: "site" })).toBe(1);
  expect(context.stderr.text).toContain("The same atlas is in site.");
  expect((await readdir(context.workingFolder)).sort()).toEqual(["atlas.html", "in", "site"]);
});

test("only an atlas in one file is ever replaced", async () => {
  const context = await testContext(ARTICLES);
  await writeFile(path.join(context.workingFolder, "atlas.html"), "<h1>Mine</h1>");
  await expect(run(context)).rejects.toThrow("atlas.html is something else than an atlas in one file");
  await expect(run(context, { singleFile: "in" })).rejects.toThrow("in is something else");
  expect(await read(context)).toBe("<h1>Mine</h1>");
});
