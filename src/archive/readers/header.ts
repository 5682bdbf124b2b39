import type { Draft, FieldName } from "./draft.ts";

const KEYS: Record<string, FieldName | "sources"> = {
  id: "id",
  title: "title",
  headline: "title",
  date: "published",
  published: "published",
  language: "language",
  lang: "language",
  source: "source",
  sources: "sources",
  author: "author",
  url: "url",
  link: "url",
  dateline: "dateline",
};

/** The field that a header's key names, in any case; null for other keys. */
export function fieldOf(key: string): FieldName | "sources" | null {
  return Object.hasOwn(KEYS, key.toLowerCase()) ? KEYS[key.toLowerCase()]! : null;
}

/** Public sources listed in one value, separated by semicolons or line ends. */
export function splitSources(value: string): string[] {
  return value
    .split(/;\s+|;?\s*\n/)
    .map((source) =>
      source
        .replace(/^\s*[-*]\s+/, "")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((source) => source !== "");
}

/**
 * Reads `Key: value` lines into a draft. A line without a key continues the value before it; keys that mean nothing here are passed over.
 * @param first number of the first line in its file
 */
export function readHeader(rows: string[], first: number, draft: Draft): void {
  let open: FieldName | "sources" | null = null;
  let sources = "";
  for (const [index, row] of rows.entries()) {
    const match = /^\s*([\p{L}_-]{2,20}):(?:\s+(.*))?$/u.exec(row);
    const field = match === null ? null : fieldOf(match[1]!);
    const value = (match === null ? row : (match[2] ?? "")).trim();
    if (match !== null) open = field;
    if (open === "sources") sources += `${value}\n`;
    else if (match !== null && field !== null && field !== "sources") {
      draft.fields[field] = { value: unquoted(value), line: first + index };
    } else if (match === null && open !== null) draft.fields[open]!.value += ` ${value}`;
  }
  draft.sources.push(...splitSources(sources));
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value;
}
