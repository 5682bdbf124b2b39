/** Something a person should know about a file of theirs. Bad data yields issues; only misuse throws. */
export interface Issue {
  /** `error`: an article or a region was left out. `warning`: it was kept, and something about it was not. */
  severity: "warning" | "error";
  /** The file as the person named it. */
  file: string;
  /** Counted from 1. */
  line?: number;
  /** The offending value, shortened. */
  value?: string;
  /** What is the matter: one sentence. */
  message: string;
  /** What to do about it: one sentence. */
  remedy: string;
}

/** An issue as one line of text: `file:line: message remedy`. */
export function formatIssue(issue: Issue): string {
  const where = issue.line === undefined ? issue.file : `${issue.file}:${issue.line}`;
  return `${where}: ${issue.message} ${issue.remedy}`;
}

/** A value fit for a message: on one line, at most `length` code units, quoted. */
export function quoteValue(value: unknown, length = 60): string {
  const text = (typeof value === "string" ? value : (JSON.stringify(value) ?? String(value))).replace(/\s+/g, " ");
  return `“${text.length > length ? `${text.slice(0, length - 1)}…` : text}”`;
}
