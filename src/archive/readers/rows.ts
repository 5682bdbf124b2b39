import { decodeLine } from "./decode.ts";
import { ARTICLE_LIMIT, megabytes } from "./limits.ts";

/** A line of standard input. */
export interface Row {
  id?: string | number;
  /** What is wrong with the line, where it is no record at all. */
  fault?: string;
  values: Record<string, unknown>;
}

/** Reads a line of NDJSON; null for a blank one. */
export function parseRow(bytes: Uint8Array | null): Row | null {
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
