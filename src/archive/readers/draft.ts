import { type Issue, quoteValue } from "../../core/issue.ts";
import type { Article } from "../../core/model.ts";
import { sentences } from "../../core/text/sentences.ts";
import { detectLanguage, languageCode } from "./language.ts";
import { publishedDate } from "./published.ts";

export type FieldName = "id" | "title" | "published" | "language" | "source" | "author" | "url" | "dateline";

/** A value as the file gives it, and the line that it stands on. */
interface Field {
  value: string;
  line?: number;
}

/** What a format's reader makes of a file: the body, and the fields as they stand there. `toArticle` checks them all in one way. */
export interface Draft {
  text: string;
  fields: Partial<Record<FieldName, Field>>;
  sources: string[];
  /** In files of many: which of them it is, and the line that it stands on where each has one. */
  number?: number;
  line?: number;
}

export type Report = (issue: Issue) => void;

/** The two names of a file: as messages call it, and as its article does. */
export interface FileNames {
  /** Relative to the working folder. */
  shown: string;
  /** Relative to what was given on the command line, with `/`. */
  name: string;
}

const TITLE_LENGTH = 100;

/** Checks a draft and fills what it leaves open: id, title, language. Null where there is no text, which is reported. */
export async function toArticle(draft: Draft, file: FileNames, report: Report): Promise<Article | null> {
  const { fields, line } = draft;
  const value = (name: FieldName): string | undefined => oneLine(fields[name]?.value) || undefined;
  const warn = (name: FieldName, message: string, remedy: string): void => {
    const at = fields[name]?.line ?? line;
    report({
      severity: "warning",
      file: file.shown,
      ...(at === undefined ? {} : { line: at }),
      value: fields[name]!.value.slice(0, 200),
      message: `${quoteValue(fields[name]!.value)} ${message}`,
      remedy,
    });
  };

  if (draft.text.trim() === "") {
    const message = "There is no text in it, so it was skipped.";
    report({
      severity: "error",
      file: file.shown,
      ...(line === undefined ? {} : { line }),
      message,
      remedy: "Give it a body, or take it out of the folder.",
    });
    return null;
  }

  const printed = value("published");
  const published = printed === undefined ? undefined : (publishedDate(printed) ?? undefined);
  if (printed !== undefined && published === undefined) {
    warn("published", "is not a date of the calendar, so the article has none.", "Write the date as 2020-11-26.");
  }
  const tag = value("language");
  const given = tag === undefined ? null : languageCode(tag);
  if (tag !== undefined && given === null) {
    warn("language", "is not a language code, so the language was detected.", "Write a code such as en, az, ru or hy.");
  }
  const url = value("url");
  const safe = url === undefined || isWebAddress(url);
  if (!safe) {
    warn("url", "is not an http or https address, so it was left out.", "Write the whole address.");
  }

  const article: Article = {
    id: value("id") ?? withoutExtension(file.name) + (draft.number === undefined ? "" : `-${draft.number}`),
    title: value("title") ?? titleOf(draft.text),
    text: withDateline(draft.text, value("dateline")),
    language: given ?? (await detectLanguage(draft.text)),
    file: file.name,
  };
  if (published !== undefined) article.published = published;
  for (const name of ["source", "author", "dateline"] as const) {
    const known = value(name);
    if (known !== undefined) article[name] = known;
  }
  if (url !== undefined && safe) article.url = url;
  if (draft.sources.length > 0) article.sources = draft.sources;
  return article;
}

/** The dateline opens the text, as it does in print: it names a place and a date too. */
function withDateline(text: string, dateline: string | undefined): string {
  return dateline === undefined || text.trimStart().startsWith(dateline) ? text : `${dateline}\n\n${text}`;
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, " ").trim();
}

function isWebAddress(text: string): boolean {
  const address = URL.canParse(text) ? new URL(text) : null;
  return address !== null && (address.protocol === "https:" || address.protocol === "http:");
}

function withoutExtension(name: string): string {
  return name.replace(/(?<=[^/])\.[^./]+$/, "");
}

/** The first sentence of the first line, shortened between words. */
function titleOf(text: string): string {
  const line = (text.trimStart().split(/\r?\n/, 1)[0] ?? "").slice(0, 4 * TITLE_LENGTH);
  const first = sentences(line)[0];
  const sentence = (first === undefined ? line : line.slice(first.start, first.end)).replace(/\s+/g, " ").trim();
  if (sentence.length <= TITLE_LENGTH) return sentence.replace(/(?<![.…])\.$/, "");
  const cut = sentence.slice(0, TITLE_LENGTH - 1);
  const space = cut.lastIndexOf(" ");
  const kept = space > TITLE_LENGTH / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, "");
  return `${kept.replace(/[\s,;:–—-]+$/, "")}…`;
}
