import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/core/model.ts";
import type { GoldDate } from "./date-score.ts";

/** A passage of the project's own gold set. */
export interface GoldPassage {
  language: Language;
  /** File and line, to find it again. */
  at: string;
  published?: string;
  classes: string[];
  text: string;
  places: { start: number; end: number; text: string; ids: string[] }[];
  dates: GoldDate[];
}

const TYPES: Record<string, string> = { t: "TIME", d: "DURATION", s: "SET" };

/**
 * Reads the gold set: a file a language, a passage a line,
 *
 *     2020-11-26 | inflected, range | The army entered [Kalbajar district|AZ-KAL] on {25 November|2020-11-25}.
 *
 * the day of publication (or `-`), the classes of error that the passage is there for, the text. `[…|place]` is a place
 * by its id, `[…|one/other]` one that either of two ids is right for. `{…|value}` is a DATE with its TIMEX3 value,
 * `{…|t value}` a TIME, `{…|d value}` a DURATION, `{…|s value}` a SET; `?` is a value that cannot be told. ` ¶ ` parts
 * paragraphs. What is not marked is no place and no date. Lines that begin with `#` are for people.
 * @throws {Error} a sentence with file and line, where a line is not so
 */
export function readGoldSet(folder: string): GoldPassage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .flatMap((file) =>
      readFileSync(path.join(folder, file), "utf8")
        .split("\n")
        .flatMap((line, i) => (/^\s*(#|$)/.test(line) ? [] : [parsePassage(line, `${file}:${i + 1}`)])),
    );
}

const FIELDS = /^(-|\d{4}(?:-\d\d){0,2}) \| ([a-z0-9, -]+) \| (.+)$/;
const MARK = /\[([^[\]{}|]+)\|([\w:./-]+)\]|\{([^[\]{}|]+)\|(?:([tds]) )?([^{}|\s]+)\}/g;

function parsePassage(line: string, at: string): GoldPassage {
  const fields = FIELDS.exec(line.trim());
  if (fields === null) throw new Error(`${at} is not "date | classes | text": ${line}`);
  const [, published, classes, marked] = fields as unknown as [string, string, string, string];
  const source = marked.replaceAll(" ¶ ", "\n\n");
  const passage: GoldPassage = {
    language: at.slice(0, at.indexOf(".")),
    at,
    ...(published === "-" ? {} : { published }),
    classes: classes.split(",").map((name) => name.trim()),
    text: "",
    places: [],
    dates: [],
  };
  let end = 0;
  for (const match of source.matchAll(MARK)) {
    passage.text += source.slice(end, match.index);
    const [whole, place, ids, date, type = "", value] = match;
    const printed = (place ?? date)!;
    const span = { start: passage.text.length, end: passage.text.length + printed.length, text: printed };
    if (ids !== undefined) passage.places.push({ ...span, ids: ids.split("/") });
    else passage.dates.push({ ...span, type: TYPES[type] ?? "DATE", value: value === "?" ? "" : value! });
    passage.text += printed;
    end = match.index + whole.length;
  }
  passage.text += source.slice(end);
  if (/[[\]{}|]/.test(passage.text)) throw new Error(`${at} has a mark that cannot be read: ${passage.text}`);
  return passage;
}
