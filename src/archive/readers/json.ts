import { quoteValue } from "../../core/issue.ts";
import type { Draft, FieldName, Report } from "./draft.ts";

const FIELDS: FieldName[] = ["id", "title", "published", "language", "source", "author", "url", "dateline"];

/**
 * An article from a JSON record `{"id", "text", "published"?, "language"?, "title"?, "source"?, "author"?, "url"?, "dateline"?, "sources"?}`.
 * @throws {Error} a sentence, where the record is no object or has no text
 */
function readRecord(record: unknown): Draft {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    const kind = record === null ? "null" : Array.isArray(record) ? "an array" : `a ${typeof record}`;
    throw new Error(`An article is an object, not ${kind}.`);
  }
  const values = record as Record<string, unknown>;
  if (typeof values.text !== "string") {
    const keys = Object.keys(values).slice(0, 8).join(", ");
    throw new Error(
      `"text" is ${values.text === undefined ? `missing (there is: ${keys || "nothing"})` : "not a string"}.`,
    );
  }
  const draft: Draft = { text: values.text, fields: {}, sources: [] };
  for (const name of FIELDS) {
    const value = values[name];
    if (typeof value === "string" || typeof value === "number") draft.fields[name] = { value: String(value) };
    else if (value !== undefined && value !== null) throw new Error(`"${name}" is not a string.`);
  }
  const { sources } = values;
  if (typeof sources === "string") draft.sources.push(sources);
  else if (Array.isArray(sources)) draft.sources.push(...sources.filter((source) => typeof source === "string"));
  return draft;
}

/**
 * The articles of a JSON file: one object, or an array of them; or, in spite of the file's name, an object a line.
 * @param file as messages should call it
 */
export function readJson(text: string, file: string, report: Report): Draft[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    const rows = text.split(/\r?\n/);
    if (rows.filter((row) => row.trim() !== "").length > 1 && isJson(rows.find((row) => row.trim() !== "")!)) {
      return rows.flatMap((row, index) => draftOfLine(row, index + 1, file, report) ?? []);
    }
    report({
      severity: "error",
      file,
      ...lineOf(text, error as Error),
      message: `It is not valid JSON (${(error as Error).message.replace(/\s+/g, " ")}), so it was skipped.`,
      remedy: "Write one object, an array of objects, or NDJSON, an object a line.",
    });
    return [];
  }
  if (!Array.isArray(parsed)) return [draftOfRecord(parsed, {}, file, report) ?? []].flat();
  return parsed.flatMap((record, index) => draftOfRecord(record, { number: index + 1 }, file, report) ?? []);
}

/** The article of a line of NDJSON; null where there is none, which is reported unless the line is blank. */
export function draftOfLine(text: string, line: number, file: string, report: Report): Draft | null {
  if (text.trim() === "") return null;
  try {
    return draftOfRecord(JSON.parse(text), { number: line, line }, file, report);
  } catch {
    const message = `This line is not valid JSON, so it was skipped: ${quoteValue(text)}.`;
    report({ severity: "error", file, line, value: text.slice(0, 200), message, remedy: "Write an object a line." });
    return null;
  }
}

/** @param at where the record stands in a file of many */
function draftOfRecord(
  record: unknown,
  at: { number?: number; line?: number },
  file: string,
  report: Report,
): Draft | null {
  try {
    return { ...readRecord(record), ...at };
  } catch (error) {
    const line = at.line === undefined ? {} : { line: at.line };
    const which = at.number === undefined || at.line !== undefined ? "" : `Record ${at.number}: `;
    const message = `${which}${(error as Error).message} It was skipped.`;
    const remedy =
      'Write {"id": …, "text": …}, and if you like "title", "published", "language", "source", "author", "url", "sources".';
    report({ severity: "error", file, ...line, message, remedy });
    return null;
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const TOKEN = /[\s{}[\]:,]+|"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null/gy;

/** The line of the fault: at the position that V8's message names, or, where it names none, at the first word that is no token of JSON. */
function lineOf(text: string, error: Error): { line: number } {
  let position = Number(/position (\d+)/.exec(error.message)?.[1] ?? NaN);
  if (Number.isNaN(position)) {
    position = 0;
    for (const token of text.matchAll(TOKEN)) position = token.index + token[0].length;
  }
  return { line: text.slice(0, position).split("\n").length };
}
