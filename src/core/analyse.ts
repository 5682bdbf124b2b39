import { findDates } from "./dates/find.ts";
import type { Analysis, Article, Span } from "./model.ts";
import { findPlaces } from "./places/find.ts";
import type { Gazetteer } from "./places/gazetteer.ts";

/**
 * Finds the dates and the places of an article. Offsets are into its text.
 * @param spans toponyms that somebody has marked already: only these are resolved
 */
export function analyse(
  article: Pick<Article, "text" | "language" | "published" | "dateline" | "source">,
  gazetteer: Gazetteer,
  spans?: Span[],
): Analysis {
  const { text, language, published, dateline, source } = article;
  const known = { language, ...(published === undefined ? {} : { published }) };
  const dates = findDates(text, known);
  const mentions = findPlaces(text, {
    ...known,
    gazetteer,
    dates,
    ...(dateline === undefined ? {} : { dateline }),
    ...(source === undefined ? {} : { source }),
    ...(spans === undefined ? {} : { spans }),
  });
  return { mentions, dates };
}
