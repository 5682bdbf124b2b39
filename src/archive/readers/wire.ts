import type { Draft } from "./draft.ts";
import { fieldOf, readHeader } from "./header.ts";

/** `date 2020-11-26 BAKU, Azerbaijan, Nov. 26`: the line that opens a wire report. */
const DATE_LINE = /^\s*date\s+(\d[\d./-]{3,9})(?=\s|$)\s*(.*)$/i;
const HEADER_LINE = /^([\p{L}]{2,20}):\s/u;
/** `Trend:` on a line of its own. */
const AGENCY_LINE = /^(\p{Lu}[^.!?:\n]{1,40}):$/u;

const HEADLINE_LENGTH = 120;

/**
 * Plain text, in the form of a wire report or in none. A wire report has a first line with its date and dateline, then perhaps lines
 * `Key: value` up to a blank line, then perhaps the agency's name with a colon, then paragraphs. Every part may be missing.
 */
export function readWire(text: string): Draft {
  const rows = text.split(/\r\n?|\n/);
  const draft: Draft = { text: "", fields: {}, sources: [] };
  let next = skipBlank(rows, 0);

  const opening = DATE_LINE.exec(rows[next] ?? "");
  if (opening !== null) {
    draft.fields.published = { value: opening[1]!, line: next + 1 };
    if (opening[2] !== "") draft.fields.dateline = { value: opening[2]!, line: next + 1 };
    next++;
  }
  const key = HEADER_LINE.exec(rows[next] ?? "")?.[1];
  if (key !== undefined && fieldOf(key) !== null) {
    let end = next;
    while (end < rows.length && rows[end]!.trim() !== "") end++;
    readHeader(rows.slice(next, end), next + 1, draft);
    next = end;
  }
  next = skipBlank(rows, next);
  const agency = AGENCY_LINE.exec((rows[next] ?? "").trim())?.[1];
  if (agency !== undefined && (draft.fields.source === undefined || draft.fields.source.value === agency)) {
    draft.fields.source ??= { value: agency, line: next + 1 };
    next = skipBlank(rows, next + 1);
  }
  if (draft.fields.title === undefined && isHeadline(rows, next)) {
    draft.fields.title = { value: rows[next]!.trim(), line: next + 1 };
    next = skipBlank(rows, next + 1);
  }
  draft.text = body(rows.slice(next));
  return draft;
}

function skipBlank(rows: string[], from: number): number {
  let at = from;
  while (at < rows.length && rows[at]!.trim() === "") at++;
  return at;
}

/** A short line that ends no sentence, stands alone and has text below it. */
function isHeadline(rows: string[], at: number): boolean {
  const row = rows[at]?.trim() ?? "";
  if (row === "" || row.length > HEADLINE_LENGTH || /[.!?…:;,։]["'”’»)]*$/.test(row)) return false;
  return rows[at + 1]?.trim() === "" && skipBlank(rows, at + 1) < rows.length;
}

/** Text whose lines are too long to have been wrapped, with no blank line in it, has a paragraph a line. */
function body(rows: string[]): string {
  const text = rows.join("\n").trim();
  const paragraphALine = !/\n\s*\n/.test(text) && text.length / text.split("\n").length > HEADLINE_LENGTH;
  return paragraphALine ? text.replace(/\n/g, "\n\n") : text;
}
