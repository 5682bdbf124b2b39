import { marked } from "marked";
import { isMap, parseDocument } from "yaml";
import { quoteValue } from "../../core/issue.ts";
import type { Draft, Report } from "./draft.ts";
import { fieldOf, readHeader, splitSources } from "./header.ts";
import { parseHtml } from "./html-document.ts";
import { htmlParagraphs } from "./html-paragraphs.ts";

const FENCE = /^---\s*$/;

/**
 * Markdown, with YAML front matter or without. The body becomes plain paragraphs; a heading at its start is the title where the front
 * matter gives none. Front matter that is broken is reported by line, and read line by line as far as it goes.
 * @param file as messages should call it
 */
export async function readMarkdown(text: string, file: string, report: Report): Promise<Draft> {
  const rows = text.split(/\r\n?|\n/);
  const draft: Draft = { text: "", fields: {}, sources: [] };
  let start = 0;
  if (FENCE.test(rows[0] ?? "")) {
    const fence = rows.findIndex((row, index) => index > 0 && FENCE.test(row));
    const blank = rows.findIndex((row) => row.trim() === "");
    const end = fence > 0 ? fence : blank < 0 ? rows.length : blank;
    start = end + 1;
    if (fence < 0) {
      const message = "The front matter that starts here has no end; it was taken to end at the first blank line.";
      report({ severity: "warning", file, line: 1, message, remedy: "Close it with a line of three dashes." });
    }
    readFrontMatter(rows.slice(1, end), draft, file, report);
  }
  const html = marked.parse(rows.slice(start).join("\n"), { async: false });
  const { body } = await parseHtml(html);
  const first = body.firstElementChild;
  if (first?.localName === "h1") {
    draft.fields.title ??= { value: first.textContent };
    first.remove();
  }
  draft.text = htmlParagraphs(body);
  return draft;
}

function readFrontMatter(rows: string[], draft: Draft, file: string, report: Report): void {
  const document = parseDocument(rows.join("\n"), { prettyErrors: true });
  const error = document.errors[0];
  if (error !== undefined || (document.contents !== null && !isMap(document.contents))) {
    const line = (error?.linePos?.[0].line ?? 1) + 1;
    const value = rows[line - 2] ?? "";
    const message = `The front matter is not valid YAML at ${quoteValue(value)}, so it was read line by line.`;
    const remedy = "Put values that hold a colon, a quote or a # between quotation marks.";
    report({ severity: "warning", file, line, value, message, remedy });
    readHeader(rows, 2, draft);
    return;
  }
  if (!isMap(document.contents)) return;
  for (const [key, value] of Object.entries(document.toJS() as Record<string, unknown>)) {
    const field = fieldOf(key);
    if (field === null || value === null || value === undefined) continue;
    const values = (Array.isArray(value) ? value : [value]).map((item) =>
      typeof item === "object" ? JSON.stringify(item) : String(item),
    );
    const line = rows.findIndex((row) => row.trimStart().startsWith(key)) + 2;
    if (field === "sources") draft.sources.push(...(Array.isArray(value) ? values : splitSources(values.join("\n"))));
    else draft.fields[field] = { value: values.join(", "), line };
  }
}
