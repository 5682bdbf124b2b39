import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "./temporary-folder.ts";

const CLI = path.resolve("dist/cli.js");

beforeAll(() => {
  if (!existsSync(CLI)) throw new Error("dist/cli.js is missing: run `npm run build` first.");
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(
  folder: string,
  args: string[],
  options: { environment?: NodeJS.ProcessEnv; stdin?: string | null } = {},
) {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { ...process.env, ...options.environment },
  });
  const ended = new Promise<Ended>((resolve) => {
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  if (options.stdin !== null) child.stdin.end(options.stdin ?? "");
  return { child, ended };
}

const dateline = (folder: string, args: string[], options = {}): Promise<Ended> => start(folder, args, options).ended;

test.each([
  [["--help"], 0, / build [^]*\n {2}serve [^]*\n {2}check [^]*\n {2}extract /],
  [["build", "--help"], 0, /Examples:\n {2}dateline build \.\/my-articles --out site\n/],
  [["serve", "--help"], 0, /Examples:/],
  [["check", "--help"], 0, /Examples:/],
  [["extract", "--help"], 0, /Examples:/],
  [["--version"], 0, /^\d+\.\d+\.\d+\n$/],
  [[], 2, /Usage: dateline/],
  [["bild"], 2, /unknown command 'bild'/],
  [["build", "in"], 2, /Name a folder with --out <folder>, a file with --single-file <file>, or both/],
  [["build", "in", "--single-file", "a.html", "--single-file-limit", "900"], 2, /a number of megabytes up to 500/],
  [
    ["build", "in", "--out", "site", "--single-file", "site/a.html"],
    2,
    /site\/a\.html lies in site, which is replaced/,
  ],
  [["build", "in", "--out", "site", "--only-own-regions"], 2, /--only-own-regions needs a file/],
  [["serve", "site", "--port", "seventy"], 2, /A port is a number/],
  [["serve", "nowhere"], 1, /There is no site in nowhere/],
  [["check", "nowhere"], 1, /There is no atlas in nowhere/],
  [["build", "nowhere", "--out", "site"], 1, /nowhere: There is no such file or folder\.[^]*Nothing was built/],
])("dateline %j exits with %i", async (args, code, said) => {
  const ended = await dateline(await temporaryFolder(), args);
  expect([ended.code, ended.stdout + ended.stderr]).toEqual([code, expect.stringMatching(said)]);
  expect(ended.stderr).not.toMatch(/\n\s+at /);
});

test("extract is a filter, and ends when its reader leaves", async () => {
  const line = `${JSON.stringify({ id: "a", text: "Rain in Baku on 4 May 2020.", language: "en" })}\n`;
  const folder = await temporaryFolder();
  const { code, stdout, stderr } = await dateline(folder, ["extract"], { stdin: line });
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({ id: "a", mentions: [{ text: "Baku" }], dates: [{ value: "2020-05-04" }] });

  const { child, ended } = start(folder, ["extract"], { stdin: line.repeat(50_000) });
  child.stdout.once("data", () => child.stdout.destroy());
  child.stdin.on("error", () => {});
  expect((await ended).stderr).toBe("");
});

async function hashOf(folder: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    hash.update(name);
    hash.update(await readFile(path.join(folder, name)).catch(() => ""));
  }
  return hash.digest("hex");
}

const leftBehind = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith(".site."));

test("a build that is killed or interrupted leaves the old site whole, and the same input always gives the same bytes", async () => {
  const folder = await temporaryFolder({
    "in/a.txt":
      "date 2020-07-16 BAKU, Azerbaijan, July 16\n\nIt rained in Baku at 23:30 on Monday.\n\nIt snowed in Tovuz in 1993.",
    "in/b.ndjson": '{"id":"ı","text":"İstanbul\'da yağmur yağdı.","published":"2020-12-31T23:59:59-11:00"}\n',
    "other/c.txt": "It rained in Georgia in 1994.",
  });
  const site = path.join(folder, "site");
  const build = (input: string, environment = {}) =>
    start(folder, ["build", input, "--out", "site", "--quiet"], { environment });

  expect(await build("in", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }).ended).toEqual({
    code: 0,
    stdout: "",
    stderr: "",
  });
  const old = await hashOf(site);

  const killed = build("other");
  await expect.poll(() => leftBehind(folder), { timeout: 60_000, interval: 20 }).toHaveLength(1);
  killed.child.kill("SIGKILL");
  await killed.ended;
  expect(await leftBehind(folder)).toHaveLength(1);
  expect(await hashOf(site)).toBe(old);

  const interrupted = build("other");
  await expect
    .poll(async () => (await leftBehind(folder)).some((name) => name.endsWith(`-${interrupted.child.pid}`)), {
      timeout: 60_000,
      interval: 20,
    })
    .toBe(true);
  interrupted.child.kill("SIGINT");
  expect(await interrupted.ended).toEqual({ code: 130, stdout: "", stderr: "" });
  expect(await leftBehind(folder)).toEqual([]);
  expect(await hashOf(site)).toBe(old);

  expect((await build("in", { TZ: "America/Adak", LANG: "C", LC_ALL: "C" }).ended).code).toBe(0);
  expect(await hashOf(site)).toBe(old);
  expect((await dateline(folder, ["check", "site"])).code).toBe(0);
});

/** Enough for worker threads to be started, with bad lines among the good ones. */
const manyLines = Array.from({ length: 3000 }, (_, number) =>
  number % 500 === 250
    ? "{oops\n"
    : `${JSON.stringify({ id: number, language: "en", text: `On ${(number % 28) + 1} May 2020 it rained in Baku, Azerbaijan. ${"Then it was dry for days. ".repeat(80)}` })}\n`,
).join("");

test("extract gives the same bytes with one thread and with several", async () => {
  const [alone, ...others] = await Promise.all(
    ["1", "2", "3"].map((jobs) => dateline(".", ["extract", "--jobs", jobs], { stdin: manyLines })),
  );
  expect(alone!.code).toBe(1);
  expect(alone!.stdout.split("\n")).toHaveLength(3000 - 6 + 1);
  expect(alone!.stderr.split("\n")).toHaveLength(6 + 1);
  for (const other of others) expect(other).toEqual(alone);
});

test("build gives the same bytes with one thread and with several", async () => {
  const folder = await temporaryFolder({ "in.ndjson": manyLines.split("\n").slice(0, 600).join("\n") });
  for (const jobs of ["1", "3"]) {
    expect((await dateline(folder, ["build", "in.ndjson", "--out", `site-${jobs}`, "--jobs", jobs])).code).toBe(0);
  }
  expect(await hashOf(path.join(folder, "site-3"))).toBe(await hashOf(path.join(folder, "site-1")));
});

test("extract with several threads stops at once when it is interrupted", async () => {
  const { child, ended } = start(".", ["extract", "--jobs", "2"], { stdin: null });
  child.stdin.on("error", () => {});
  const feed = setInterval(() => child.stdin.write(manyLines), 50);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  child.kill("SIGINT");
  const killed = performance.now();
  expect((await ended).code).toBe(130);
  clearInterval(feed);
  expect(performance.now() - killed).toBeLessThan(5000);
});
