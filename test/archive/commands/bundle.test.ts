import { readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { smallSite } from "../../../bench/faults/tree.ts";
import { dateline } from "../command-line.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function museum(): Promise<string> {
  const site = Object.entries(smallSite("one")).map(([name, text]): [string, string] => [`site/${name}`, text]);
  const folder = await temporaryFolder({ ...Object.fromEntries(site), "site/.DS_Store": "strewn" });
  expect(await dateline(folder, "bundle", "--new-key", "museum")).toMatchObject({ code: 0, stderr: "" });
  return folder;
}

test("keys are made, a site is bundled, and whoever has the public key can verify it", async () => {
  const folder = await museum();
  expect(((await stat(path.join(folder, "museum.pem"))).mode & 0o777).toString(8)).toBe("600");
  const key = await readFile(path.join(folder, "museum.pem"));
  const made = await dateline(folder, "bundle", "site", "--key", "museum.pem", "--out", "one.dateline", "--json");
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const said = JSON.parse(made.stdout) as { sequence: number };
  const { mtimeMs } = await stat(path.join(folder, "site/atlas/atlas.json"));
  const files = Object.keys(smallSite("one")).length;
  expect(said).toMatchObject({ title: "one", files, sequence: Math.floor(mtimeMs / 1000) });
  const verified = await dateline(folder, "bundle", "--verify", "one.dateline", "--key", "museum.pub.pem", "--json");
  expect(JSON.parse(verified.stdout)).toEqual(said);

  const bytes = await readFile(path.join(folder, "one.dateline"));
  const sequence = String(said.sequence);
  const again = ["bundle", "site", "--key", "museum.pem", "--out", "one.dateline", "--sequence", sequence];
  expect((await dateline(folder, ...again)).code).toBe(0);
  expect(await readFile(path.join(folder, "one.dateline"))).toEqual(bytes);
  expect(await readFile(path.join(folder, "museum.pem"))).toEqual(key);
  expect((await readdir(folder)).sort()).toEqual(["museum.pem", "museum.pub.pem", "one.dateline", "site"]);
});

test("what cannot be is said in a sentence, and changes nothing", async () => {
  const folder = await museum();
  const bundle = (...parameters: string[]) => dateline(folder, "bundle", ...parameters);
  await bundle("--new-key", "other");
  await bundle("site", "--key", "museum.pem", "--out", "one.dateline");
  const whole = await readFile(path.join(folder, "one.dateline"));
  await writeFile(path.join(folder, "cut.dateline"), whole.subarray(0, -1));
  await writeFile(path.join(folder, "thesis.txt"), "years of work");
  const names = (await readdir(folder)).sort();
  const refused: [string[], number, RegExp][] = [
    [["--new-key", "museum"], 1, /museum\.pem is there already, and a key is never replaced/],
    [["site", "--key", "museum.pub.pem", "--out", "x"], 1, /holds no private Ed25519 key/],
    [["site", "--key", "none.pem", "--out", "x"], 1, /none\.pem cannot be read \(ENOENT\)/],
    [["site", "--key", "museum.pem"], 2, /Name the site, --key <private\.pem> and --out <file>/],
    [["site", "--key", "museum.pem", "--out", "site/one.dateline"], 1, /would lie in the site/],
    [["site", "--key", "museum.pem", "--out", "thesis.txt"], 1, /something else than a bundle, so it was left alone/],
    [["site", "--key", "museum.pem", "--out", "museum.pem"], 1, /something else than a bundle/],
    [["site", "--key", "museum.pem", "--out", "site/../."], 1, /something else than a bundle/],
    [["site", "--key", "museum.pem", "--out", "no/where.dateline"], 1, /cannot be used/],
    [["none", "--key", "museum.pem", "--out", "x"], 1, /There is no atlas in /],
    [["site", "--key", "museum.pem", "--out", "x", "--sequence", "0"], 2, /whole number from 1/],
    [["--verify", "one.dateline", "--key", "other.pub.pem"], 1, /not that of the key which this kiosk trusts/],
    [["--verify", "one.dateline", "--key", "museum.pem"], 1, /is the secret key/],
    [["--verify", "cut.dateline", "--key", "museum.pub.pem"], 1, /It is not whole/],
    [["--verify", "thesis.txt", "--key", "museum.pub.pem"], 1, /It is not a bundle/],
    [["--verify", "none.dateline", "--key", "museum.pub.pem"], 1, /none\.dateline cannot be used/],
  ];
  const ended = await Promise.all(refused.map(([parameters]) => bundle(...parameters)));
  refused.forEach(([parameters, code, sentence], at) => {
    expect([parameters, ended[at]!.code, ended[at]!.stderr]).toEqual([
      parameters,
      code,
      expect.stringMatching(sentence),
    ]);
    expect(ended[at]!.stderr).not.toMatch(/\n\s+at /);
    expect(ended[at]!.stdout).toBe("");
  });
  expect((await readdir(folder)).sort()).toEqual(names);
  expect(await readFile(path.join(folder, "one.dateline"))).toEqual(whole);

  await utimes(path.join(folder, "site/atlas/atlas.json"), 0, 0);
  const timeless = await bundle("site", "--key", "museum.pem", "--out", "one.dateline");
  expect(timeless).toMatchObject({ code: 1, stderr: expect.stringMatching(/wrong at sequence/) });
  await writeFile(path.join(folder, "site/atlas/atlas.json"), "{torn");
  const torn = await bundle("site", "--key", "museum.pem", "--out", "one.dateline");
  expect(torn).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/atlas\.json is damaged\. Build the site again/),
  });
  await rm(path.join(folder, "site/atlas/atlas.json"));
  expect(await readFile(path.join(folder, "one.dateline"))).toEqual(whole);
});
