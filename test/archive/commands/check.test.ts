import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { build } from "../../../src/archive/commands/build.ts";
import { check } from "../../../src/archive/commands/check.ts";
import { type TestContext, testContext } from "../context.ts";

async function site(): Promise<TestContext> {
  const context = await testContext({
    "in/a.txt": "Language: en\n\nIt rained in Baku in Azerbaijan in 1993.\n\nIt snowed in Armenia in 1994.",
  });
  await build(
    ["in"],
    {
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
    },
    context,
  );
  context.stdout.text = "";
  return context;
}

type Json = Record<string, never> & never[];
const change = (edit: (data: Json) => void) => (text: string) => {
  const data = JSON.parse(text) as Json;
  edit(data);
  return JSON.stringify(data);
};

test("a whole site has no fault", async () => {
  const context = await site();
  expect(await check("site", { json: false }, context)).toBe(0);
  expect(context.stdout.text).toMatch(/^1 articles, \d+ places, \d+ links, \d+ pages: no fault\.\n$/);
});

test.each<[string, string, ((text: string) => string) | null, RegExp]>([
  [
    "another version",
    "atlas/atlas.json",
    change((data) => Object.assign(data, { version: 99 })),
    /no atlas of version 1 \(it says 99\)/,
  ],
  [
    "a count that is not so",
    "atlas/atlas.json",
    (text) => text.replace('"passages":2', '"passages":3'),
    /counts 3 passages where there are 2/,
  ],
  ["a file that is missing", "atlas/places.json", null, /missing/],
  ["a file that is cut off", "atlas/articles.json", (text) => text.slice(0, -5), /not valid JSON/],
  ["a page that is missing", "place/AM/index.html", null, /page place\/AM\/index\.html is missing/],
  ["a shard that is missing", "atlas/place/AM.json", null, /missing/],
  [
    "a link to a passage that is gone",
    "atlas/place/AM.json",
    (text) => text.replaceAll("a/", "gone/"),
    /leads to no passage/,
  ],
  [
    "a mark outside of its text",
    "atlas/article/a.json",
    (text) => text.replace(/"end":\d+/, '"end":5000'),
    /does not lie within/,
  ],
  [
    "a place that is unknown",
    "atlas/article/a.json",
    (text) => text.replace('"place":"AM"', '"place":"XX"'),
    /names XX, which is missing/,
  ],
  ["rows of dates that lead nowhere", "atlas/told.json", () => "[0,5000,1,1]", /lead to no link/],
  [
    "a link in a page that leads nowhere",
    "list/index.html",
    (text) => text.replace('href="../"', 'href="../nowhere/"'),
    /nowhere\/ leads nowhere/,
  ],
  ["tiles that are none", "atlas/regions.pmtiles", () => "none", /cannot be read/],
  ["tiles that are missing", "basemap/relief.pmtiles", null, /missing/],
])("%s is a fault", async (_, name, edit, message) => {
  const context = await site();
  const file = path.join(context.workingFolder, "site", name);
  if (edit === null) await rm(file);
  else {
    const text = await readFile(file, "utf8");
    expect(edit(text)).not.toBe(text);
    await writeFile(file, edit(text));
  }
  expect(await check("site", { json: true }, context)).toBe(1);
  const { issues } = JSON.parse(context.stdout.text) as { issues: { message: string }[] };
  expect(issues.map((issue) => issue.message).join("\n")).toMatch(message);
});

test("a folder without an atlas is refused with a sentence", async () => {
  await expect(check("site", { json: false }, await testContext())).rejects.toThrow("There is no atlas in site");
});
