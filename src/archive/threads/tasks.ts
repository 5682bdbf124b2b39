import { analyse } from "../../core/analyse.ts";
import type { Analysis, Article } from "../../core/model.ts";
import type { Gazetteer } from "../../core/places/gazetteer.ts";
import { Extractor } from "../extractor.ts";
import type { Line } from "../readers/lines.ts";
import { parseRow } from "../readers/rows.ts";

/** What became of some lines of standard input. */
export interface Extracted {
  /** For standard output. */
  found: string;
  /** For standard error. */
  wrong: string;
  /** A line gave nothing. */
  failed: boolean;
}

/** The work that threads share, by name: each takes what can be posted to a thread, and answers with what can be posted back. */
export class Tasks {
  readonly #gazetteer: Gazetteer;
  readonly #extractor: Extractor;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#extractor = new Extractor(gazetteer);
  }

  /** Reads lines of NDJSON, an article each. */
  async extractLines(lines: readonly Line[]): Promise<Extracted> {
    const extracted: Extracted = { found: "", wrong: "", failed: false };
    for (const { number, bytes } of lines) {
      const row = parseRow(bytes);
      if (row === null) continue;
      const { id = null } = row;
      try {
        const { line, warnings } = await this.#extractor.line(row);
        extracted.found += line;
        for (const warning of warnings) extracted.wrong += `${JSON.stringify({ id, line: number, warning })}\n`;
      } catch (error) {
        extracted.failed = true;
        extracted.wrong += `${JSON.stringify({ id, line: number, error: (error as Error).message })}\n`;
      }
    }
    return extracted;
  }

  async extractArticles(articles: readonly Article[]): Promise<string> {
    return articles.map((article) => this.#extractor.article(article)).join("");
  }

  async analyse(articles: readonly Article[]): Promise<Analysis[]> {
    return articles.map((article) => analyse(article, this.#gazetteer));
  }
}

export type TaskName = "extractLines" | "extractArticles" | "analyse";
export type TaskInput<Name extends TaskName> = Parameters<Tasks[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Tasks[Name]>>;
