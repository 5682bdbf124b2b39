import { addAbortSignal } from "node:stream";
import type { Issue } from "../../core/issue.ts";
import { EXIT, type Context } from "../context.ts";
import { readArticles } from "../readers/index.ts";
import { ARTICLE_LIMIT } from "../readers/limits.ts";
import { lines } from "../readers/lines.ts";
import { batches } from "../threads/batches.ts";
import { Crew } from "../threads/crew.ts";
import { inOrder } from "../threads/in-order.ts";
import { Output } from "../writers/output.ts";

export interface ExtractOptions {
  /** Threads that may read at one time. */
  jobs?: number;
}

/**
 * `dateline extract`: NDJSON articles on standard input, what was found in them on standard output, one line each and in order; or, given
 * files and folders, the same for the articles in them. What is wrong goes to standard error as NDJSON.
 * @returns the exit code: 1 where a line or an article gave nothing
 */
export async function extract(inputs: string[], { jobs }: ExtractOptions, context: Context): Promise<number> {
  const fromStdin = inputs.length === 0 || (inputs.length === 1 && inputs[0] === "-");
  const crew = new Crew(await context.loadGazetteer(), { jobs, workerFile: context.workerFile });
  try {
    const failed = await (fromStdin ? extractLines(crew, context) : extractFiles(inputs, crew, context));
    if (context.interrupted.aborted) return EXIT.interrupted;
    return failed ? EXIT.failed : EXIT.done;
  } catch (error) {
    if (context.interrupted.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    if (fromStdin) context.stdin.destroy();
    await crew.end();
  }
}

/** Whether a line gave nothing. */
async function extractLines(crew: Crew, { stdin, stdout, stderr, interrupted }: Context): Promise<boolean> {
  const output = new Output(stdout);
  const errors = new Output(stderr);
  let failed = false;
  addAbortSignal(interrupted, stdin);
  const extracted = inOrder(lines(stdin, ARTICLE_LIMIT), crew.width, (batch) => {
    const size = batch.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0);
    return crew.do("extractLines", batch, size);
  });
  for await (const { found, wrong, failed: fault } of extracted) {
    failed ||= fault;
    await output.write(found);
    await errors.write(wrong);
    if (output.closed) break;
  }
  return failed;
}

/** Whether a file gave nothing. */
async function extractFiles(inputs: string[], crew: Crew, context: Context): Promise<boolean> {
  const { workingFolder, stdout, stderr, interrupted } = context;
  const output = new Output(stdout);
  const errors = new Output(stderr);
  let failed = false;
  let wrong = "";
  const report = ({ severity, file, line, message, remedy }: Issue): void => {
    if (severity === "error") failed = true;
    wrong += `${JSON.stringify({ id: null, file, line: line ?? null, [severity]: `${message} ${remedy}` })}\n`;
  };
  const articles = batches(readArticles(inputs, workingFolder, report), ({ article }) => article.text.length);
  const extracted = inOrder(articles, crew.width, ({ items, size }) =>
    crew.do(
      "extractArticles",
      items.map(({ article }) => article),
      size,
    ),
  );
  for await (const found of extracted) {
    await output.write(found);
    await errors.write(wrong);
    wrong = "";
    if (output.closed || interrupted.aborted) break;
  }
  await errors.write(wrong);
  return failed;
}
