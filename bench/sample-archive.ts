import type { Article } from "../src/core/model.ts";
import { readArticles } from "../src/archive/readers/index.ts";

/** The articles of the sample archive, as `dateline build` reads them. */
export async function sampleArchive(): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const { article } of readArticles(["articles"], process.cwd(), () => {})) articles.push(article);
  return articles;
}
