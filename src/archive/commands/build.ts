import { readFile, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { analyse } from "../../core/analyse.ts";
import { AtlasCompiler, type CompiledAtlas } from "../../core/atlas/compile.ts";
import type { Issue } from "../../core/issue.ts";
import type { AtlasManifest, InterfaceLanguage } from "../../core/model.ts";
import { CommandError, type Context, EXIT } from "../context.ts";
import { type AtlasMap, loadMap } from "../map.ts";
import { Progress } from "../progress.ts";
import { readArticles } from "../readers/index.ts";
import { LinkFile } from "../writers/link-file.ts";
import { writeArticle, writeSite } from "../writers/site.ts";
import { StagedFolder } from "../writers/staged-folder.ts";

export interface BuildOptions {
  out: string;
  title?: string;
  description?: string;
  language: InterfaceLanguage;
  /** Files of own regions. */
  regions: string[];
  onlyOwnRegions: boolean;
  basePath: string;
  json: boolean;
  quiet: boolean;
}

interface Summary {
  out: string;
  counts: AtlasManifest["counts"];
  languages: AtlasManifest["languages"];
  /** Read: bytes of the articles. Written: bytes of the site. */
  bytes: { read: number; written: number };
  seconds: number;
  issues: Issue[];
}

/**
 * `dateline build`: reads articles and writes the site. The new site replaces the old one at the very end, or not at all.
 * @returns the exit code
 */
export async function build(inputs: string[], options: BuildOptions, context: Context): Promise<number> {
  const started = performance.now();
  const { interrupted } = context;
  const out = path.resolve(context.workingFolder, options.out);
  await refuseForeignFolder(out, options.out);
  const progress = new Progress(context.stderr, options.quiet || options.json);
  const renderPage = await context.loadRenderer();
  const map = await loadMap(options, context, progress.report);
  const folder = await StagedFolder.create(out);
  let atlas: CompiledAtlas | null;
  let read = 0;
  const onArticle = (articles: number, bytes: number): void => {
    interrupted.throwIfAborted();
    read += bytes;
    progress.step(() => `Reading: ${count(articles, "article")}, ${megabytes(read)}`);
  };
  const onPage = (written: number, total: number): void => {
    interrupted.throwIfAborted();
    progress.step(() => `Writing: ${written} of ${count(total, "page")}`);
  };
  const links = new LinkFile(folder.scratch("links"));
  try {
    try {
      atlas = await compile(inputs, options, context, map, links, folder, progress, onArticle);
      if (atlas !== null)
        await writeSite(
          atlas,
          {
            appFolder: context.appFolder,
            basemapFolder: path.join(context.geodataFolder, "basemap"),
            regions: await map.tiles(atlas.places),
            renderPage,
            language: options.language,
            basePath: options.basePath,
          },
          folder,
          onPage,
        );
      interrupted.throwIfAborted();
    } finally {
      links.close();
    }
    if (atlas === null) await folder.discard();
    else await folder.commit();
  } catch (error) {
    await folder.discard();
    if (interrupted.aborted) return stopped(progress);
    throw error;
  }
  if (atlas === null) return nothingBuilt(options, progress, context);
  progress.finish();
  const { counts, languages } = atlas.manifest;
  const seconds = (performance.now() - started) / 1000;
  const bytes = { read, written: folder.bytes };
  const summary = { out: options.out, counts, languages, bytes, seconds, issues: progress.issues };
  if (options.json) context.stdout.write(`${JSON.stringify(summary)}\n`);
  else if (!options.quiet) context.stdout.write(summaryTable(summary));
  return EXIT.done;
}

/** Reads and joins the articles, and writes the shard of each; null where there is none. */
async function compile(
  inputs: string[],
  { title = "Atlas", description = "" }: BuildOptions,
  { workingFolder }: Context,
  { gazetteer, polygons }: AtlasMap,
  links: LinkFile,
  folder: StagedFolder,
  progress: Progress,
  onArticle: (articles: number, bytes: number) => void,
): Promise<CompiledAtlas | null> {
  const compiler = new AtlasCompiler(gazetteer, { title, description, polygons }, links);
  let articles = 0;
  for await (const { article, bytes } of readArticles(inputs, workingFolder, progress.report)) {
    onArticle(++articles, bytes);
    writeArticle(compiler.add(article, analyse(article, gazetteer)), folder);
  }
  return articles === 0 ? null : compiler.finish();
}

/** Only an atlas, or an empty folder, is ever replaced. */
async function refuseForeignFolder(out: string, shown: string): Promise<void> {
  const found = await stat(out).catch(() => null);
  if (found === null) return;
  if (!found.isDirectory()) throw new CommandError(`${shown} is a file. Name a folder with --out.`);
  if ((await readdir(out)).length === 0) return;
  const manifest = await readFile(path.join(out, "atlas", "atlas.json"), "utf8").catch(() => "");
  if (!manifest.startsWith('{"format":"dateline-atlas"')) {
    throw new CommandError(
      `${shown} holds something that is not an atlas, so it was left alone. Name another folder with --out.`,
    );
  }
}

function nothingBuilt(options: BuildOptions, progress: Progress, { stdout, stderr }: Context): number {
  progress.finish();
  const message = "Nothing was built: there was no article that could be read.";
  const remedy = "Articles are text, Markdown, HTML, JSON or NDJSON files; name them, or a folder that holds them.";
  if (options.json) stdout.write(`${JSON.stringify({ error: `${message} ${remedy}`, issues: progress.issues })}\n`);
  else stderr.write(`${message} ${remedy}\n`);
  return EXIT.failed;
}

function stopped(progress: Progress): number {
  progress.clear();
  return EXIT.interrupted;
}

function summaryTable({ out, counts, languages, bytes, seconds, issues }: Summary): string {
  const skipped = issues.filter(({ severity }) => severity === "error");
  const spoken = languages.map(({ language, articles }) => `${language} ${number(articles)}`).join(", ");
  const rows: [string, string][] = [
    ["Articles", `${number(counts.articles)} (${spoken})`],
    ["Passages", number(counts.passages)],
    ["Places", number(counts.places)],
    ["Dates", number(counts.dates)],
    ["Skipped", number(skipped.length)],
    ...skipped.slice(0, 10).map(({ file, line, message }): [string, string] => {
      return ["", `${file}${line === undefined ? "" : `:${line}`}: ${message}`];
    }),
    ["Warnings", number(issues.length - skipped.length)],
    ["Site", `${out}, ${megabytes(bytes.written)}, in ${seconds.toFixed(1)} s`],
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
