import type { ArticleShard, ArticleSummary, AtlasManifest } from "../model.ts";
import { compareText } from "../text/order.ts";

/** Articles of which the start page shows a passage. */
const MOST = 8;

/** The passages that the start page shows as the newest: the first of each of the newest articles that names a place. */
export class NewestPassages {
  readonly #kept: { shown: AtlasManifest["newest"][number]; article: ArticleSummary }[] = [];

  add({ passages, dateline }: ArticleShard, article: ArticleSummary): void {
    const passage = passages.find(({ places, text }) => places.length > 0 && text !== dateline);
    if (!passage) return;
    const { id, text, places } = passage;
    const shown = { passage: id, article: article.id, text, places: [...new Set(places.map(({ place }) => place))] };
    this.#kept.push({ shown, article });
    this.#kept.sort((one, other) => newestFirst(one.article, other.article)).splice(MOST);
  }

  /** What the manifest says of them. */
  listed(): Pick<AtlasManifest, "newest" | "articles"> {
    return {
      newest: this.#kept.map(({ shown }) => shown),
      articles: Object.fromEntries(this.#kept.map(({ article }) => [article.id, article])),
    };
  }
}

export function newestFirst(one: ArticleSummary, other: ArticleSummary): number {
  return compareText(other.published ?? "", one.published ?? "") || compareText(one.id, other.id);
}
