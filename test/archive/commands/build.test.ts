import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { build, type BuildOptions } from "../../../src/archive/commands/build.ts";
import { check } from "../../../src/archive/commands/check.ts";
import type { AtlasManifest, LinkPage, PlaceShard, PlaceSummary } from "../../../src/core/model.ts";
import type { ReviewRow } from "../../../src/core/atlas/review.ts";
import { type TestContext, testContext } from "../context.ts";

const OPTIONS: BuildOptions = {
  out: "site",
  language: "en",
  regions: [],
  onlyOwnRegions: false,
  basePath: "/",
  singleFileLimit: 200e6,
  json: true,
  jobs: 1,
  quiet: false,
  confidence: 0,
};
const ARTICLES = {
  "in/a.txt":
    "date 2020-07-16 BAKU, Azerbaijan, July 16\nTitle: Rain & snow\nLanguage: en\n\nIt rained in Baku in Azerbaijan on July 14.\n\nIt snowed in Armenia.",
  "in/b.md": "---\ntitle: Later\nlanguage: en\n---\nNothing happened in Georgia in 1993.",
};

/** @returns the exit code, and the summary that a machine reads */
async function run(context: TestContext, options: Partial<BuildOptions> = {}, inputs = ["in"]) {
  context.stdout.text = "";
  const code = await build(inputs, { ...OPTIONS, ...options }, context);
  return {
    code,
    summary: JSON.parse(context.stdout.text || "null") as {
      counts: AtlasManifest["counts"];
      issues: { message: string }[];
    },
  };
}

const readSite = (context: TestContext, name: string) =>
  readFile(path.join(context.workingFolder, "site", name), "utf8");

async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    hash.update(name);
    hash.update(await readFile(path.join(folder, name)).catch(() => ""));
  }
  return hash.digest("hex");
}

test("a folder of articles becomes a site that its own check finds no fault in", async () => {
  const context = await testContext(ARTICLES);
  const { code, summary } = await run(context, { title: "A & <B>", description: 'Rain, "mostly"' });
  expect(code).toBe(0);
  expect(summary.counts).toMatchObject({ articles: 2, passages: 4 });
  expect(summary.issues).toEqual([]);
  expect(await check("site", { json: false }, context)).toBe(0);

  const page = await readSite(context, "place/AZ/index.html");
  expect(page).toContain('<script type="module" crossorigin src="../../assets/index-abcdefgh.js">');
  expect(page).toContain(
    '<link rel="preload" as="fetch" crossorigin fetchpriority="low" href="../../atlas/place/AZ.json">',
  );
  expect(page).toContain('<div id="app"><h1>place</h1><a href="../../">Start</a></div>');
  expect(page).toContain("<title>place &amp; more</title>");
  expect(page.match(/<title>/g)).toHaveLength(1);
  expect(page).toContain('<meta name="description" content="Rain, &quot;mostly&quot;">');
  expect(await readSite(context, "404.html")).toContain('<h1>start</h1><a href="/">Start</a>');
  expect(await readSite(context, "404.html")).toContain('src="/assets/index-abcdefgh.js"');
  const manifest = JSON.parse(await readSite(context, "atlas/atlas.json")) as AtlasManifest;
  expect(manifest.title).toBe("A & <B>");
});

test("links that are less sure than was asked for are left out, counted and listed for a curator", async () => {
  const context = await testContext(ARTICLES);
  const { summary } = await run(context, { confidence: 1, review: "review.ndjson" });
  expect(summary.counts).toMatchObject({ places: 0, waiting: 6 });
  const rows = (await readFile(path.join(context.workingFolder, "review.ndjson"), "utf8")).trim().split("\n");
  const row = JSON.parse(rows[2]!) as ReviewRow;
  expect(rows).toHaveLength(6);
  expect(row).toMatchObject({ file: "a.txt", text: "Baku", quote: "It rained in Baku in Azerbaijan on July 14." });
  expect(row.quote.slice(row.start, row.end)).toBe("Baku");
  expect(row.candidates[0]).toEqual({ place: "gn:587084", name: "Baku" });
  expect(await check("site", { json: false }, context)).toBe(0);
  expect(await readdir(context.workingFolder)).toEqual(["in", "review.ndjson", "site"]);
});

test("the same articles give the same bytes, whatever was there before", async () => {
  const context = await testContext(ARTICLES);
  await run(context);
  const first = await hashOf(path.join(context.workingFolder, "site"));
  await run(context);
  expect(await hashOf(path.join(context.workingFolder, "site"))).toBe(first);
  await run(context, {}, ["in/a.txt"]);
  expect(await hashOf(path.join(context.workingFolder, "site"))).not.toBe(first);
});

test("over 200 passages of a place are spread over files that the check finds right, and nothing else is left in the folder", async () => {
  const rows = Array.from({ length: 450 }, (_, number) =>
    JSON.stringify({ id: `a${number}`, text: `Rain ${number} in Baku.` }),
  );
  const context = await testContext({ "in/many.ndjson": rows.join("\n") });
  const { code } = await run(context);
  expect(code).toBe(0);
  const { shards, links, articles } = JSON.parse(await readSite(context, "atlas/place/gn-587084.json")) as PlaceShard;
  expect([shards, links.length, Object.keys(articles).length]).toEqual([3, 200, 200]);
  const last = JSON.parse(await readSite(context, "atlas/place/gn-587084/3.json")) as LinkPage;
  const index = JSON.parse(await readSite(context, "atlas/place/gn-587084/index.json")) as string[];
  expect(index).toHaveLength(450);
  expect(index.slice(400)).toEqual(last.links.map(({ passage }) => passage));
  expect(await check("site", { json: false }, context)).toBe(0);
  expect(await readdir(context.workingFolder)).toEqual(["in", "site"]);
  expect(await readdir(path.join(context.workingFolder, "site"))).not.toContain("links");
});

test.each([
  ["an empty folder", { "in/.keep": "" }],
  ["nothing that can be read", { "in/a.txt": new Uint8Array(50), "in/b.json": "{oops" }],
])("nothing is built from %s, and the old site stays", async (_, files) => {
  const context = await testContext({ ...files, "ok/a.txt": "It rained in Baku." });
  await run(context, {}, ["ok"]);
  const old = await hashOf(path.join(context.workingFolder, "site"));
  const { code } = await run(context);
  expect(code).toBe(1);
  expect(JSON.parse(context.stdout.text)).toMatchObject({ error: expect.stringMatching(/^Nothing was built/) });
  expect(await hashOf(path.join(context.workingFolder, "site"))).toBe(old);
  await run(context, { json: false });
  expect(context.stderr.text).toMatch(/^(error|warning): in\b.*\n[^]*Nothing was built/);
});

test("what is wrong is said by file and line, and the rest is built", async () => {
  const context = await testContext({
    ...ARTICLES,
    "in/binary.txt": new Uint8Array(50),
    "in/broken.md": "---\ntitle: a: b\n---\nIt rained in Baku.",
    "in/date.txt": "date 2021-02-31 BAKU\n\nIt rained in Baku.",
    "in/encodings.txt": Buffer.concat([
      Buffer.from("Baku was wet.\n\n"),
      Buffer.from("Le pr\u00e9fet de Baku.", "latin1"),
    ]),
    "in/long.ndjson": `{"id":"long","text":"${"x".repeat(50 * 2 ** 20)}"}\n{"id":"same","text":"It rained in Baku."}\n{"id":"same","text":"It snowed in Baku."}\n`,
    "in/open.html": "<html lang=en><body><p>It rained in <b>Baku.",
  });
  const { code, summary } = await run(context);
  expect(code).toBe(0);
  expect(summary.counts.articles).toBe(8);
  expect(summary.issues.map((issue) => Object.values(issue).slice(0, 3).join(" "))).toEqual([
    expect.stringMatching(/^error in\/binary\.txt/),
    expect.stringMatching(/^warning in\/broken\.md 2/),
    expect.stringMatching(/^warning in\/date\.txt 1/),
    expect.stringMatching(/^warning in\/encodings\.txt 3/),
    expect.stringMatching(/^error in\/long\.ndjson 1/),
    expect.stringMatching(/^warning in\/long\.ndjson/),
  ]);
  expect(await check("site", { json: false }, context)).toBe(0);
  context.stdout.text = "";
  await build(["in"], { ...OPTIONS, json: false }, context);
  expect(context.stderr.text).toContain("warning: in/date.txt:1: “2021-02-31” is not a date of the calendar");
  expect(context.stdout.text).toMatch(/Articles +8 [^]*Skipped +2\n[^]*in\/binary\.txt[^]*Warnings +4/);
});

test.each([
  ["a folder that holds something else", { "site/thesis.txt": "years of work" }],
  ["a file", { site: "years of work" }],
])("%s is not replaced", async (_, files: Record<string, string>) => {
  const context = await testContext({ ...ARTICLES, ...files });
  await expect(run(context)).rejects.toMatchObject({ message: expect.stringContaining("site"), exitCode: 1 });
  const [[name, kept]] = Object.entries(files) as [[string, string]];
  expect(await readFile(path.join(context.workingFolder, name), "utf8")).toBe(kept);
});

test("an interruption leaves the old site whole, and nothing beside it", async () => {
  const context = await testContext(ARTICLES);
  await run(context);
  const old = await hashOf(path.join(context.workingFolder, "site"));
  const { loadRenderer } = context;
  context.loadRenderer = async () => {
    const render = await loadRenderer();
    return (data) => {
      if (data.view.page === "about") context.interrupt();
      return render(data);
    };
  };
  expect((await run(context, {}, ["in/b.md"])).code).toBe(130);
  expect(await hashOf(path.join(context.workingFolder, "site"))).toBe(old);
  expect((await readdir(context.workingFolder)).sort()).toEqual(["in", "site"]);
});

const DISTRICT = {
  type: "Feature",
  properties: { id: "x-rainland", name: "Rainland", "name:az": "Yağışlı", parent: "AZ", kind: "district" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [47, 40],
        [48, 40],
        [48, 41],
        [47, 41],
        [47, 40],
      ],
    ],
  },
};
const OPEN = {
  ...DISTRICT,
  properties: { id: "x-open", name: "Openland" },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [1, 1],
        [2, 1],
        [2, 2],
        [1, 2],
      ],
    ],
  },
};

test("own regions are found in text, have a page and stand beside the shipped ones", async () => {
  const files = {
    "in/a.txt": "Language: en\n\nIt rained in Rainland in Azerbaijan in 1993.",
    "own.geojson": JSON.stringify({ type: "FeatureCollection", features: [DISTRICT, OPEN] }),
  };
  const context = await testContext(files);
  const { code, summary } = await run(context, { regions: ["own.geojson"] });
  expect(code).toBe(0);
  expect(summary.issues).toMatchObject([
    { severity: "error", file: "own.geojson", message: expect.stringContaining("x-open") },
  ]);
  const places = JSON.parse(await readSite(context, "atlas/places.json")) as PlaceSummary[];
  expect(places.find(({ id }) => id === "x-rainland")).toMatchObject({
    polygon: true,
    count: 1,
    parent: "AZ",
    names: { en: "Rainland" },
  });
  expect(places.find(({ id }) => id === "AZ")).toMatchObject({ polygon: true });
  expect(await check("site", { json: false }, context)).toBe(0);

  await run(context, { regions: ["own.geojson"], onlyOwnRegions: true });
  const alone = JSON.parse(await readSite(context, "atlas/places.json")) as PlaceSummary[];
  expect(alone.filter(({ polygon }) => polygon).map(({ id }) => id)).toEqual(["x-rainland"]);
});

test("own regions that are all broken, missing, or not named", async () => {
  const context = await testContext({ ...ARTICLES, "own.geojson": JSON.stringify(OPEN), "bad.geojson": "{oops" });
  const only = { regions: ["own.geojson", "bad.geojson", "none.geojson"], onlyOwnRegions: true };
  await expect(run(context, only)).rejects.toThrow("none of the regions");
  await expect(run(context, { onlyOwnRegions: true })).rejects.toMatchObject({ exitCode: 2 });
  const { code, summary } = await run(context, { regions: only.regions });
  expect(code).toBe(0);
  expect(summary.issues.map((issue) => (issue as unknown as { file: string }).file)).toEqual(only.regions);
});
