import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import * as chrono from "chrono-node";
import { analyse } from "../src/core/analyse.ts";
import { findDates } from "../src/core/dates/find.ts";
import { Gazetteer } from "../src/core/places/gazetteer.ts";
import { pathologicalTexts } from "../test/fixtures/pathological.ts";
import { matchNames } from "./match-names.ts";
import { sampleArchive } from "./sample-archive.ts";
import { table } from "./table.ts";

interface Article {
  language: string;
  text: string;
  published?: string;
}

const ROUNDS = 5;
/** Megabytes of text that are read at least: in this process, and in whole ones. */
const ENOUGH = 1;
const MUCH = 5;
const HUGE = 50;

/**
 * Speed of finding places and dates, beside what others do of it: `chrono-node` finds dates, a plain match of capitalised words against the
 * names of the gazetteer finds names. The texts are the English ones of the sample archive, or those of a folder of corpora.
 * @param corpora folder of `.jsonl` files with a `text` and a `language` a line
 */
export async function extractBench(corpora?: string): Promise<string> {
  const gazetteer = Gazetteer.decode(readFileSync("geodata/names/gazetteer.bin"));
  const articles = corpora === undefined ? await sampleArchive() : readCorpora(corpora);
  const texts = repeated(
    articles.filter(({ language }) => language === "en"),
    ENOUGH,
  );
  return [oneCore(texts, gazetteer), wholeProcess(texts), linearity(texts, gazetteer), worst(gazetteer)].join("\n\n");
}

function readCorpora(folder: string): Article[] {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").trim().split("\n"))
    .map((line) => JSON.parse(line) as Article)
    .filter(({ text }) => typeof text === "string");
}

function megabytes(articles: readonly Article[]): number {
  return articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
}

/** The articles over and over, until there are so many megabytes. */
function repeated(articles: readonly Article[], enough: number): Article[] {
  return Array.from({ length: Math.ceil(enough / megabytes(articles)) }, () => articles).flat();
}

function least(times: readonly number[]): number {
  return Math.min(...times);
}

/** Of processor time: that by the clock says how busy the machine is. */
function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}

/** Each reads all texts once a round, one after the other, so that a busy moment of the machine meets all of them; the best round counts. */
function oneCore(articles: readonly Article[], gazetteer: Gazetteer): string {
  const readers: Record<string, (article: Article) => void> = {
    "dateline, places and dates": (article) => analyse(article, gazetteer),
    "dateline, dates alone": ({ text, ...known }) => findDates(text, known),
    "chrono-node, dates": ({ text, published }) =>
      chrono.parse(text, published === undefined ? undefined : new Date(published)),
    "plain match of names": ({ text }) => matchNames(text, gazetteer),
  };
  const times = new Map(Object.keys(readers).map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, read] of Object.entries(readers)) times.get(name)!.push(seconds(() => articles.forEach(read)));
  }
  const read = megabytes(articles);
  return table(
    [`one core, ${articles.length} English texts, ${read.toFixed(2)} MB`, "MB/s", "first round"],
    [...times].map(([name, all]) => [name, (read / least(all)).toFixed(1), (read / all[0]!).toFixed(1)]),
  );
}

/** `dateline extract` as a process, from standard input. */
function wholeProcess(articles: readonly Article[]): string {
  const [much, huge] = [MUCH, HUGE].map((enough) => repeated(articles, enough)) as [Article[], Article[]];
  const cores = availableParallelism();
  const rows = [
    { name: "one line: what it takes to start", jobs: 1, input: inputOf(articles.slice(0, 1)), read: 0 },
    { name: "--jobs 1", jobs: 1, input: inputOf(much), read: megabytes(much) },
    { name: `as it comes, ${cores} cores`, input: inputOf(much), read: megabytes(much) },
    { name: "--jobs 1", jobs: 1, input: inputOf(huge), read: megabytes(huge) },
    { name: `as it comes, ${cores} cores`, input: inputOf(huge), read: megabytes(huge) },
  ];
  const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
  try {
    const measured = rows.map((row) => {
      const runs = Array.from({ length: 2 }, () => runExtract(folder, row.input, row.jobs));
      const time = least(runs.map((run) => run.seconds));
      const processor = least(runs.map((run) => run.processor));
      const peak = Math.max(...runs.map((run) => run.peak));
      const speed = (divisor: number): string => (row.read === 0 ? "–" : (row.read / divisor).toFixed(1));
      return [
        row.name,
        row.read.toFixed(1),
        time.toFixed(2),
        processor.toFixed(2),
        speed(time),
        speed(processor),
        peak.toFixed(0),
      ];
    });
    const head = ["MB", "s by the clock", "s of processor", "MB/s by the clock", "MB/s of processor", "peak memory MB"];
    return table(["dateline extract, a whole process", ...head], measured);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inputOf(articles: readonly Article[]): string {
  return articles.map((article, id) => `${JSON.stringify({ ...article, id })}\n`).join("");
}

/** Makes a process say at its end what it has taken, as the last line of standard error. */
const TELL = `if (require("node:worker_threads").isMainThread)
  process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())));`;

/** Seconds by the clock and of processor time, megabytes resident at most. */
function runExtract(
  folder: string,
  input: string,
  jobs?: number,
): { seconds: number; processor: number; peak: number } {
  const preload = join(folder, "tell.cjs");
  writeFileSync(preload, TELL);
  const started = performance.now();
  const args = ["--require", preload, "dist/cli.js", "extract"];
  if (jobs !== undefined) args.push("--jobs", String(jobs));
  const { status, stderr } = spawnSync(process.execPath, args, {
    input,
    stdio: ["pipe", "ignore", "pipe"],
    encoding: "utf8",
  });
  const time = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`dateline extract ended with ${status}. Run "npm run build" first. ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.trim().split("\n").at(-1)!) as NodeJS.ResourceUsage;
  return { seconds: time, processor: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 };
}

/** One article of three lengths. */
function linearity(articles: readonly Article[], gazetteer: Gazetteer): string {
  const all = articles.map(({ text }) => text).join("\n\n");
  const whole = all.repeat(Math.ceil(5e6 / all.length));
  const times = [1.25e6, 2.5e6, 5e6].map((length) => {
    const article = { text: whole.slice(0, length), language: "en", published: "2020-11-26" };
    return { length, time: least(Array.from({ length: 3 }, () => seconds(() => analyse(article, gazetteer)))) };
  });
  return table(
    ["one article of", "seconds", "times the half"],
    times.map(({ length, time }, position) => [
      `${length / 1e6} million characters`,
      time.toFixed(2),
      position === 0 ? "–" : (time / times[position - 1]!.time).toFixed(2),
    ]),
  );
}

/** The slowest of the texts that are one thing over and over. */
function worst(gazetteer: Gazetteer): string {
  const times = Object.entries(pathologicalTexts(100_000)).map(([name, text]) => {
    const read = () => analyse({ text, language: "en", published: "2020-11-26" }, gazetteer);
    return { name, milliseconds: least(Array.from({ length: 3 }, () => seconds(read))) * 1000 };
  });
  times.sort((one, other) => other.milliseconds - one.milliseconds);
  return table(
    [`100,000 characters of one thing, the slowest 3 of ${times.length}`, "ms"],
    times.slice(0, 3).map(({ name, milliseconds }) => [name, milliseconds.toFixed(0)]),
  );
}
