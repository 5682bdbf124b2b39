import fc from "fast-check";
import { readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { bundleOf, FOUL_PATHS, KEYS, pack, manifestOf } from "../../../bench/faults/bundles.ts";
import { offerDamaged } from "../../../bench/faults/damaged.ts";
import { digestOf, smallSite } from "../../../bench/faults/tree.ts";
import { parseManifest } from "../../../src/archive/bundle/manifest.ts";
import { pathFault, pathsFault } from "../../../src/archive/bundle/paths.ts";
import { RefusedBundle, verifyBundle } from "../../../src/archive/bundle/read-bundle.ts";
import { stageBundle } from "../../../src/archive/bundle/stage.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const TREE = { "index.html": "start", "a/b.html": "b", "a/c.html": "", "é/ü.html": "é" };
const WHOLE = bundleOf(TREE, 7);
const { publicKey } = KEYS;

test("bundles that are damaged in every way that is thought of are refused, and change nothing", async () => {
  expect(await offerDamaged(36, 1, () => {})).toEqual([]);
});

test("any cut, any flipped bit and anything that is added is refused, and nothing is written", async () => {
  const folder = await temporaryFolder();
  const file = path.join(folder, "show.dateline");
  const showsFolder = path.join(folder, "shows");
  const refused = async (bytes: Uint8Array): Promise<void> => {
    await writeFile(file, bytes);
    await expect(stageBundle(file, { publicKey, showsFolder, newerThan: 0 })).rejects.toThrow(RefusedBundle);
    await expect(verifyBundle(file, publicKey)).rejects.toThrow(RefusedBundle);
    expect(
      await stat(showsFolder).then(
        () => digestOf(showsFolder),
        () => "none",
      ),
    ).toMatch(new RegExp(`^(none|${digestOf(await temporaryFolder())})$`));
  };
  const position = fc.integer({ min: 0, max: WHOLE.length - 1 });
  await fc.assert(
    fc.asyncProperty(position, fc.integer({ min: 0, max: 7 }), async (at, bit) => {
      await refused(WHOLE.subarray(0, at));
      const flipped = Buffer.from(WHOLE);
      flipped[at]! ^= 1 << bit;
      await refused(flipped);
      await refused(Buffer.concat([WHOLE.subarray(0, at), Buffer.from([bit]), WHOLE.subarray(at)]));
    }),
    { numRuns: 60 },
  );
  await writeFile(file, WHOLE);
  expect((await verifyBundle(file, publicKey)).sequence).toBe(7);
});

test.each(FOUL_PATHS)("%j is never a path in a bundle, though the right key signed it", (foul) => {
  const paths = [...Object.keys(smallSite("a")), foul];
  expect(pathsFault(paths)).toMatch(/^The (path|folder) /);
  const manifest = manifestOf({ ...smallSite("a") }, 1);
  const { files } = manifestOf({ [foul]: "x" }, 1);
  const signed = pack({ ...manifest, files: [...manifest.files, ...files] }, []);
  const json = signed.subarray(signed.indexOf("\n") + 1, signed.length - 64);
  expect(parseManifest(json)).toHaveProperty("fault");
});

test("a path that is let through stays below the folder that it is joined to", () => {
  const part = fc.oneof(fc.constantFrom(".", "..", "", "a", "C:", "\\", "con", "~", "%2e%2e"), fc.string());
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 6 }), (parts) => {
      const name = parts.join("/");
      if (pathFault(name) !== null) return;
      const joined = path.join("/shows/v", ...name.split("/"));
      expect(joined).toBe(`/shows/v/${name}`);
      expect(path.win32.resolve("D:\\v", name).startsWith("D:\\v\\")).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["two files that differ in case alone", ["index.html", "a/B.html", "a/b.html"]],
  ["two folders that do", ["index.html", "a/b.html", "A/c.html"]],
  ["letters that fold together", ["index.html", "straße.html", "STRASSE.html"]],
  ["a file and a folder", ["index.html", "a", "a/b.html"]],
  ["a file and a folder in other case", ["index.html", "A", "a/b.html"]],
])("%s are refused together", (_, paths) => {
  expect(pathsFault(paths)).toMatch(/collides|is a file and a folder/);
});

test("a link, a folder and a pipe are no bundles, even where a right one lies behind", async () => {
  const folder = await temporaryFolder({ "show.dateline": WHOLE });
  const link = path.join(folder, "link.dateline");
  await symlink(path.join(folder, "show.dateline"), link);
  for (const file of [link, folder]) {
    await expect(verifyBundle(file, publicKey)).rejects.toThrow("It is not a file");
  }
  expect(await readFile(link)).toEqual(WHOLE);
  await expect(verifyBundle("/dev/null", publicKey)).rejects.toThrow("It is not a file");
});
