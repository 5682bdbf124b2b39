import type { Issue } from "../../../src/core/issue.ts";
import type { Article } from "../../../src/core/model.ts";
import { readArticles } from "../../../src/archive/readers/index.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** Reads these files, or only the inputs named, as a command in their folder would. */
export async function read(
  files: Record<string, string | Uint8Array>,
  inputs = ["."],
): Promise<{ articles: Article[]; issues: Issue[] }> {
  const folder = await temporaryFolder(files);
  const articles: Article[] = [];
  const issues: Issue[] = [];
  for await (const { article } of readArticles(inputs, folder, (issue) => issues.push(issue))) articles.push(article);
  return { articles, issues };
}
