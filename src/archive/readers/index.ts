import { readFileSync, statSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import type { Article } from "../../core/model.ts";
import { decode } from "./decode.ts";
import { type Draft, type Report, toArticle } from "./draft.ts";
import { type InputFile, inputFiles } from "./input-files.ts";
import { readJson } from "./json.ts";
import { ARTICLE_LIMIT, JSON_LIMIT, megabytes } from "./limits.ts";
import { readNdjson } from "./ndjson.ts";
import { UniqueIds } from "./unique-ids.ts";
import { readWire } from "./wire.ts";

/** An article as the readers hand it over, and the size of the file or line that it came from. */
export interface ReadArticle {
  article: Article;
  bytes: number;
}

/**
 * Reads the articles of files, folders and glob patterns, one after the other and always in the same order. What is wrong with a file is
 * reported and the others still come; nothing that was read is kept.
 */
export async function* readArticles(
  inputs: string[],
  workingFolder: string,
  report: Report,
): AsyncGenerator<ReadArticle> {
  const files = await inputFiles(inputs, workingFolder, report);
  const ids = new UniqueIds();
  for await (const { draft, file, bytes } of drafts(files, report)) {
    const article = await toArticle(draft, file, report);
    const admitted = article === null ? null : ids.admit(article, file.shown, report);
    if (admitted !== null) yield { article: admitted, bytes };
  }
}

async function* drafts(
  files: InputFile[],
  report: Report,
): AsyncGenerator<{ draft: Draft; file: InputFile; bytes: number }> {
  for (const file of files) {
    // Files are small: reading them in step takes a third of the time that the thread pool takes, and here the process can hear signals.
    await setImmediate();
    const loaded = load(file);
    if (typeof loaded === "string") {
      report({ severity: "error", file: file.shown, message: loaded, remedy: "Split it, or see that it can be read." });
    } else if (file.format === "ndjson") {
      for await (const { draft, bytes } of readNdjson(file, report)) yield { draft, file, bytes };
    } else {
      for (const draft of await draftsOf(loaded, file, report)) yield { draft, file, bytes: loaded.length };
    }
  }
}

/** The bytes of a file that is read whole, or a sentence that says why it cannot be; nothing yet of a file that is read by line. */
function load(file: InputFile): Uint8Array | string {
  if (file.format === "ndjson") return new Uint8Array(0);
  try {
    const { size } = statSync(file.path);
    const limit = file.format === "json" ? JSON_LIMIT : ARTICLE_LIMIT;
    if (size > limit) {
      const also = file.format === "json" ? " Written as NDJSON, an article a line, it may have any length." : "";
      return `It has ${megabytes(size)} and may have ${megabytes(limit)}, so it was skipped.${also}`;
    }
    return readFileSync(file.path);
  } catch (error) {
    return `It cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)}).`;
  }
}

async function draftsOf(bytes: Uint8Array, file: InputFile, report: Report): Promise<Draft[]> {
  const { text, issues } = decode(bytes, file.shown);
  for (const issue of issues) report(issue);
  if (text === null) return [];
  try {
    // Parsers of these are large, and loaded where they are needed.
    if (file.format === "markdown")
      return [await (await import("./markdown.ts")).readMarkdown(text, file.shown, report)];
    if (file.format === "html") return [await (await import("./html.ts")).readHtml(text)];
    if (file.format === "json") return readJson(text, file.shown, report);
    return [readWire(text)];
  } catch (error) {
    const message = `It cannot be read as ${file.format} (${(error as Error).message}), so it was skipped.`;
    report({ severity: "error", file: file.shown, message, remedy: "Save its text as plain text or Markdown." });
    return [];
  }
}
