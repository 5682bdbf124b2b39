import { type Issue, quoteValue } from "../../core/issue.ts";
import type { Article } from "../../core/model.ts";
import { hashText } from "../../core/text/hash.ts";

/**
 * Sees to it that no two articles share an id, whatever the letter case. The same text under the same id again is left out; another text
 * is kept under its id and a hash of its text. Holds ids and hashes, never texts.
 */
export class UniqueIds {
  readonly #taken = new Map<string, { hash: string; file: string }>();

  /** The article, renamed where it must be; null where it has been seen. Either is reported with both files. */
  admit(article: Article, shown: string, report: (issue: Issue) => void): Article | null {
    const hash = hashText(article.text);
    const first = this.#taken.get(article.id.toLowerCase());
    if (first === undefined) {
      this.#taken.set(article.id.toLowerCase(), { hash, file: shown });
      return article;
    }
    const issue = {
      severity: "warning",
      file: shown,
      value: article.id,
      remedy: "Give each article an id of its own.",
    } as const;
    const owner = `${quoteValue(article.id)}, the id of this article, is also that of one in ${first.file}`;
    const id = `${article.id}-${hash.slice(0, 8)}`;
    if (first.hash === hash || this.#taken.get(id.toLowerCase())?.hash === hash) {
      report({ ...issue, message: `${owner}, with the same text, so it was left out.` });
      return null;
    }
    this.#taken.set(id.toLowerCase(), { hash, file: shown });
    report({ ...issue, message: `${owner}, with another text, so it was kept as ${quoteValue(id)}.` });
    return { ...article, id };
  }
}
