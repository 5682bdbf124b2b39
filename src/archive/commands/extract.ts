import { addAbortSignal } from "node:stream";
import type { Gazetteer } from "../../core/places/gazetteer.ts";
import { EXIT, type Context } from "../context.ts";
import { Extractor, type Row } from "../extractor.ts";
import { decodeLine } from "../readers/decode.ts";
import { readArticles } from "../readers/index.ts";
import { ARTICLE_LIMIT, megabytes } from "../readers/limits.ts";
import { lines } from "../readers/lines.ts";
import { Output } from "../writers/output.ts";

/**
 * `dateline extract`: NDJSON articles on standard input, what was found in them on standard output, one line each and in order; or, given
 * files and folders, the same for the articles in them. What is wrong goes to standard error as NDJSON.
 * @returns the exit code: 1 where a line or an article gave nothing
 */
export async function extract(inputs: string[], context: Context): Promise<number> {
  const fromStdin = inputs.length === 0 || (inputs.length === 1 && inputs[0] === "-");
  const gazetteer = await context.loadGazetteer();
  if (!fromStdin) return extractFiles(inputs, gazetteer, context);
  addAbortSignal(context.interrupted, context.stdin);
  try {
    return await extractLines(gazetteer, context);
  } catch (error) {
    if (context.interrupted.aborted) return EXIT.interrupted;
    throw error;
  }
}

async function extractLines(gazetteer: Gazetteer, context: Context): Promise<number> {
  const output = new Output(context.stdout);
  const errors = new Output(context.stderr);
  const extractor = new Extractor(gazetteer);
  let failed = false;
  for await (const batch of lines(context.stdin, ARTICLE_LIMIT)) {
    let found = "";
    let wrong = "";
    for (const { number, bytes } of batch) {
      const record = parseLine(bytes);
      if (record === null) continue;
      try {
        const { line, warnings } = await extractor.line(record);
        found += line;
        for (const warning of warnings)
          wrong += `${JSON.stringify({ id: record.id ?? null, line: number, warning })}\n`;
      } catch (error) {
        failed = true;
        const { id = null } = record;
        wrong += `${JSON.stringify({ id, line: number, error: (error as Error).message })}\n`;
      }
    }
    await output.write(found);
    await errors.write(wrong);
    if (output.closed) break;
  }
  return failed ? EXIT.failed : EXIT.done;
}

/** Null for a blank line. */
function parseLine(bytes: Uint8Array | null): Row | null {
  if (bytes === null) return { fault: `The line is longer than ${megabytes(ARTICLE_LIMIT)}.`, values: {} };
  const text = decodeLine(bytes);
  if (text === null) return { fault: "The line is not UTF-8.", values: {} };
  if (text.trim() === "") return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    return { fault: `The line is not valid JSON: ${(error as Error).message}`, values: {} };
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    return { fault: "The line is not a JSON object.", values: {} };
  }
  const values = parsed as Record<string, unknown>;
  return typeof values.id === "string" || typeof values.id === "number" ? { id: values.id, values } : { values };
}

async function extractFiles(inputs: string[], gazetteer: Gazetteer, context: Context): Promise<number> {
  const output = new Output(context.stdout);
  const errors = new Output(context.stderr);
  const extractor = new Extractor(gazetteer);
  let failed = false;
  let wrong = "";
  const articles = readArticles(inputs, context.workingFolder, (issue) => {
    const { severity, file, line = null, message, remedy } = issue;
    if (severity === "error") failed = true;
    wrong += `${JSON.stringify({ id: null, file, line, [severity]: `${message} ${remedy}` })}\n`;
  });
  for await (const { article } of articles) {
    await output.write(extractor.article(article));
    await errors.write(wrong);
    wrong = "";
    if (output.closed || context.interrupted.aborted) break;
  }
  await errors.write(wrong);
  return failed ? EXIT.failed : EXIT.done;
}
