import path from "node:path";
import { reviewRows, sift } from "../../core/atlas/review.ts";
import { AtlasCompiler, type CompiledAtlas } from "../../core/atlas/compile.ts";
import type { Issue } from "../../core/issue.ts";
import type { AtlasManifest, InterfaceLanguage } from "../../core/model.ts";
import { targetsOf } from "./build-targets.ts";
import { CommandError, type Context, EXIT } from "../context.ts";
import { NotKept } from "../durable.ts";
import { fileFault } from "../file-fault.ts";
import { loadMap } from "../map.ts";
import { Progress } from "../progress.ts";
import { readArticles } from "../readers/index.ts";
import { batches } from "../threads/batches.ts";
import { Crew } from "../threads/crew.ts";
import { inOrder } from "../threads/in-order.ts";
import { LinkFile } from "../writers/link-file.ts";
import { ReviewFile } from "../writers/review-file.ts";
import { writeArticle, writeSite } from "../writers/site.ts";
import { TooLarge, writeSingleFile } from "../writers/single-file.ts";
import { StagedFolder } from "../writers/staged-folder.ts";

export interface BuildOptions {
  /** Folder of the site, file of the atlas in one file: one of them, or both. */
  out?: string;
  singleFile?: string;
  /** Bytes that the one file must not exceed. */
  singleFileLimit: number;
  title?: string;
  description?: string;
  language: InterfaceLanguage;
  /** Files of own regions. */
  regions: string[];
  onlyOwnRegions: boolean;
  basePath: string;
  /** Links less sure than this are left out of the atlas, 0 to 1. */
  confidence: number;
  /** File that lists what was left out, for a curator. */
  review?: string;
  /** Threads that may read at one time. */
  jobs?: number;
  json: boolean;
  quiet: boolean;
}

interface Summary {
  /** Null where it was not asked for. */
  out: string | null;
  /** Null where it was not asked for, or would have been too large. */
  singleFile: { file: string; bytes: number } | null;
  counts: AtlasManifest["counts"];
  languages: AtlasManifest["languages"];
  /** Read: bytes of the articles. Written: bytes of the site, or of what the one file is made of. */
  bytes: { read: number; written: number };
  seconds: number;
  issues: Issue[];
}

/**
 * `dateline build`: reads articles and writes the site, the atlas in one file, or both. What is new replaces what is old at the very end, or not
 * at all.
 * @returns the exit code
 */
export async function build(inputs: string[], options: BuildOptions, context: Context): Promise<number> {
  const started = performance.now();
  const { interrupted } = context;
  const { out, single } = await targetsOf(options, context.workingFolder);
  const progress = new Progress(context.stderr, options.quiet || options.json);
  const renderPage = await context.loadRenderer();
  const map = await loadMap(options, context, progress.report);
  const folder = await StagedFolder.create(out ?? single!);
  const crew = new Crew(map.gazetteer, { jobs: options.jobs, workerFile: context.workerFile });
  let review: ReviewFile | null = null;
  let read = 0;

  /** Null where there is no article to make a site of. */
  const fill = async (links: LinkFile): Promise<CompiledAtlas | null> => {
    const { title = "Atlas", description = "", language, basePath, confidence } = options;
    const compiler = new AtlasCompiler(
      map.gazetteer,
      { title, description, polygons: map.polygons, confidence },
      links,
    );
    let articles = 0;
    const found = batches(
      readArticles(inputs, context.workingFolder, progress.report),
      ({ article }) => article.text.length,
    );
    const analysed = inOrder(found, crew.width, async ({ items, size }) => {
      const analyses = await crew.do(
        "analyse",
        items.map(({ article }) => article),
        size,
      );
      return items.map((item, position) => ({ ...item, analysis: analyses[position]! }));
    });
    for await (const batch of analysed) {
      interrupted.throwIfAborted();
      for (const { article, bytes, analysis } of batch) {
        review?.add(reviewRows(article, sift(analysis, confidence).waiting, map.gazetteer));
        writeArticle(compiler.add(article, analysis), folder);
        articles++;
        read += bytes;
      }
      progress.step(() => `Reading: ${count(articles, "article")}, ${megabytes(read)}`);
    }
    await crew.end();
    if (articles === 0) return null;
    progress.step(() => "Joining");
    const atlas = compiler.finish();
    const cutRegions = (): Promise<Uint8Array> => map.tiles(atlas.places);
    const { appFolder, geodataFolder } = context;
    const basemapFolder = path.join(geodataFolder, "basemap");
    const parts = { appFolder, basemapFolder, cutRegions, renderPage, language, basePath };
    await writeSite(atlas, parts, folder, (written, total) => {
      interrupted.throwIfAborted();
      progress.step(() => `Writing: ${written} of ${count(total, "page")}`);
    });
    interrupted.throwIfAborted();
    return atlas;
  };

  /** The bytes of the one file; null where they would be too many. */
  const writeSingle = async (file: string, { manifest, places }: CompiledAtlas): Promise<number | null> => {
    progress.step(() => "Writing: one file");
    const { appFolder, singleFolder } = context;
    const { language, singleFileLimit: limit } = options;
    const parts = { manifest, places, appFolder, singleFolder, renderPage, language, limit, interrupted };
    try {
      return await writeSingleFile(file, folder, parts);
    } catch (error) {
      if (error instanceof TooLarge) return null;
      throw error;
    }
  };

  let atlas: CompiledAtlas | null;
  let singleBytes: number | null = null;
  /** What is new already, as the person named it. */
  const written: string[] = [];
  try {
    if (options.review !== undefined) review = new ReviewFile(path.resolve(context.workingFolder, options.review));
    const links = new LinkFile(folder.path("links"));
    atlas = await fill(links).finally(() => links.close());
    if (atlas !== null && single !== null) singleBytes = await writeSingle(single, atlas);
    if (singleBytes !== null) written.push(options.singleFile!);
    if (atlas === null || out === null) await folder.discard();
    else {
      await folder.commit();
      written.push(options.out!);
    }
    if (atlas === null) review?.discard();
    else review?.commit();
  } catch (error) {
    await folder.discard();
    review?.discard();
    if (interrupted.aborted) return stopped(progress);
    progress.clear();
    throw notBuilt(error, out ?? single!, written);
  } finally {
    await crew.end();
  }
  if (atlas === null) return nothingBuilt(options, progress, context);
  progress.finish();
  const { counts, languages } = atlas.manifest;
  const seconds = (performance.now() - started) / 1000;
  const bytes = { read, written: folder.bytes };
  const singleFile =
    options.singleFile === undefined || singleBytes === null ? null : { file: options.singleFile, bytes: singleBytes };
  const summary = { out: options.out ?? null, singleFile, counts, languages, bytes, seconds, issues: progress.issues };
  if (options.json) context.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (!options.quiet) context.stdout.write(summaryTable(summary));
  if (single === null || singleFile !== null) return EXIT.done;
  context.stderr.write(`${tooLarge(options)}\n`);
  return EXIT.failed;
}

function nothingBuilt(options: BuildOptions, progress: Progress, { stdout, stderr }: Context): number {
  progress.finish();
  const message = "Nothing was built: there was no article that could be read.";
  const remedy = "Articles are text, Markdown, HTML, JSON or NDJSON files; name them, or a folder that holds them.";
  if (options.json) stdout.write(`${JSON.stringify({ error: `${message} ${remedy}`, issues: progress.issues })}\n`);
  else stderr.write(`${message} ${remedy}\n`);
  return EXIT.failed;
}

/** Browsers hold the text of a page as one string, and none takes one of half a gigabyte. */
function tooLarge({ out, singleFile, singleFileLimit }: BuildOptions): string {
  const fault = `${singleFile} was not written: it would be larger than ${megabytes(singleFileLimit)}, more than a browser opens gladly.`;
  const folder = out === undefined ? "Build a folder instead, with --out <folder>." : `The same atlas is in ${out}.`;
  return `${fault} ${folder} The start scripts in a folder open it without the internet, from a stick too.`;
}

/** What the disk refused, as a sentence that says what became of the build. */
function notBuilt(error: unknown, target: string, written: readonly string[]): Error {
  const fault = fileFault(error, target);
  if (!(fault instanceof CommandError) || fault instanceof NotKept) return fault;
  const outcome = written.length === 0 ? "Nothing was changed." : `New and whole: ${written.join(", ")}.`;
  return new CommandError(`${fault.message} ${outcome}`, fault.exitCode);
}

function stopped(progress: Progress): number {
  progress.clear();
  return EXIT.interrupted;
}

function summaryTable({ out, singleFile, counts, languages, bytes, seconds, issues }: Summary): string {
  const skipped = issues.filter(({ severity }) => severity === "error");
  const spoken = languages.map(({ language, articles }) => `${language} ${number(articles)}`).join(", ");
  const rows: [string, string][] = [
    ["Articles", `${number(counts.articles)} (${spoken})`],
    ["Passages", number(counts.passages)],
    ["Places", number(counts.places)],
    ["Dates", number(counts.dates)],
    ["Waiting", `${number(counts.waiting)} (links too unsure for the atlas)`],
    ["Skipped", number(skipped.length)],
    ...skipped.slice(0, 10).map(({ file, line, message }): [string, string] => {
      return ["", `${file}${line === undefined ? "" : `:${line}`}: ${message}`];
    }),
    ["Warnings", number(issues.length - skipped.length)],
    ...(out === null ? [] : [["Site", `${out}, ${megabytes(bytes.written)}`] as [string, string]]),
    ...(singleFile === null
      ? []
      : [["One file", `${singleFile.file}, ${megabytes(singleFile.bytes)}`] as [string, string]]),
    ["Time", `${seconds.toFixed(1)} s`],
  ];
  return rows.map(([label, value]) => `${label.padEnd(9)} ${value}\n`).join("");
}

function count(amount: number, noun: string): string {
  return `${number(amount)} ${noun}${amount === 1 ? "" : "s"}`;
}

function number(amount: number): string {
  return amount.toLocaleString("en-GB");
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
