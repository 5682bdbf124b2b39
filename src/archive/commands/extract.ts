import { addAbortSignal } from "node:stream";
import { analyse } from "../../core/analyse.ts";
import type { Analysis, Article, Span } from "../../core/model.ts";
import type { Gazetteer } from "../../core/places/gazetteer.ts";
import { EXIT, type Context } from "../context.ts";
import { decodeLine } from "../readers/decode.ts";
import { readArticles } from "../readers/index.ts";
import { detectLanguage, languageCode } from "../readers/language.ts";
import { ARTICLE_LIMIT, megabytes } from "../readers/limits.ts";
import { lines } from "../readers/lines.ts";
import { publishedDate } from "../readers/published.ts";
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

interface Row {
  id?: string | number;
  /** What is wrong with the line, where it is no record at all. */
  fault?: string;
  values: Record<string, unknown>;
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

/** Turns articles into the lines that `extract` promises. */
class Extractor {
  readonly #gazetteer: Gazetteer;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
  }

  /** @throws {Error} a sentence, where the record is not as it should be */
  async line({ id, fault, values }: Row): Promise<{ line: string; warnings: string[] }> {
    if (fault !== undefined) throw new Error(fault);
    if (id === undefined) throw new Error('"id" is missing, or neither a string nor a number.');
    const { text } = values;
    if (typeof text !== "string") throw new Error('"text" is missing, or not a string.');
    const spans = spansOf(values.spans, text);
    const warnings: string[] = [];
    const string = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
    const printed = string("published");
    const published = printed === undefined ? undefined : (publishedDate(printed) ?? undefined);
    if (values.published != null && published === undefined) {
      warnings.push(
        `"published" is not a date of the calendar (${JSON.stringify(values.published)}); it was not used.`,
      );
    }
    const language = languageCode(string("language") ?? "") ?? (await detectLanguage(text));
    const known = { text, language, published, dateline: string("dateline"), source: string("source") };
    const analysis = analyse(known as Parameters<typeof analyse>[0], this.#gazetteer, spans);
    return { line: `${JSON.stringify({ id, language, ...this.#found(analysis) })}\n`, warnings };
  }

  article(article: Article): string {
    const { id, language, title, published, text } = article;
    const { mentions, dates } = this.#found(analyse(article, this.#gazetteer));
    return `${JSON.stringify({ id, language, title, published, text, mentions, dates })}\n`;
  }

  #found({ mentions, dates }: Analysis): { mentions: object[]; dates: object[] } {
    return {
      mentions: mentions.map(({ start, end, text, place, kind, confidence }) => {
        const { name, ...known } = this.#known(place);
        return { start, end, text, place, name, ...known, kind, confidence: Math.round(confidence * 1000) / 1000 };
      }),
      dates: dates.map(({ start, end, text, type, value, interval }) => ({ start, end, text, type, value, interval })),
    };
  }

  readonly #places = new Map<
    string,
    { name: string; lat?: number; lon?: number; geonames?: number; wikidata?: string }
  >();

  #known(id: string): { name: string; lat?: number; lon?: number; geonames?: number; wikidata?: string } {
    let known = this.#places.get(id);
    if (known === undefined) {
      const { names, center, geonames, wikidata } = this.#gazetteer.place(this.#gazetteer.indexOf(id));
      known = {
        name: names.en!,
        ...(Number.isFinite(center[0]) && Number.isFinite(center[1]) ? { lat: center[1], lon: center[0] } : {}),
        ...(geonames ? { geonames } : {}),
        ...(wikidata ? { wikidata } : {}),
      };
      this.#places.set(id, known);
    }
    return known;
  }
}

function spansOf(value: unknown, text: string): Span[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new Error('"spans" is not an array.');
  return value.map((span: Partial<Span> | null, index) => {
    const { start, end } = span ?? {};
    if (!Number.isInteger(start) || !Number.isInteger(end) || start! < 0 || end! <= start! || end! > text.length) {
      throw new Error(`Span ${index + 1} does not lie within the text: ${JSON.stringify(span)}.`);
    }
    return { start: start!, end: end! };
  });
}
