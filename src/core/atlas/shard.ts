import { dayOf } from "../dates/edtf.ts";
import { LINKS_PER_SHARD } from "../model.ts";
import type {
  ArticleId,
  ArticleShard,
  ArticleSummary,
  Language,
  Link,
  LinkDate,
  Place,
  PlaceMark,
  PlaceShard,
} from "../model.ts";
import { compareText } from "../text/order.ts";

/**
 * A link as the compiler holds it: it points into the article, as an archive has many links for every passage. `placeShard` makes it
 * whole.
 */
export interface FoundLink extends Pick<Link, "told" | "span"> {
  article: ArticleShard;
  passage: ArticleShard["passages"][number];
  /** The marks for which it stands on the place's page. */
  marks: readonly PlaceMark[];
  told: LinkDate[];
}

/**
 * Makes the shards of a place.
 * @param names every name that the gazetteer carries of it
 * @param links its links, in the order in which they are to be read
 * @param articles at least those of the links
 */
export function placeShard(
  place: Place,
  names: readonly { name: string; language: Language }[],
  links: readonly FoundLink[],
  articles: ReadonlyMap<ArticleId, ArticleSummary>,
): { shard: PlaceShard; more: Link[][] } {
  const pages: Link[][] = [];
  for (let from = 0; from < links.length; from += LINKS_PER_SHARD) {
    pages.push(links.slice(from, from + LINKS_PER_SHARD).map(whole));
  }
  const [first = [], ...more] = pages;
  const shard: PlaceShard = {
    id: place.id,
    names: names.map(({ name, language }) => ({ name, language })),
    printed: printed(place, links),
    ...(place.geonames ? { geonames: place.geonames } : {}),
    ...(place.wikidata ? { wikidata: place.wikidata } : {}),
    ...(place.population ? { population: place.population } : {}),
    shards: Math.max(1, pages.length),
    index: links.map(({ passage, span, article }) => [passage.id, span?.[0] ?? "", span?.[1] ?? "", article.id]),
    articles: Object.fromEntries(links.map(({ article }) => [article.id, articles.get(article.id)!])),
    links: first,
  };
  return { shard, more };
}

/** By the first date told, then the last, then publication; the undated at the end. */
export function compareLinks(one: FoundLink, other: FoundLink): number {
  if (one.span === null || other.span === null) {
    if (one.span !== other.span) return one.span === null ? 1 : -1;
  } else {
    const order = dayOf(one.span[0]) - dayOf(other.span[0]) || dayOf(one.span[1]) - dayOf(other.span[1]);
    if (order !== 0) return order;
  }
  return (
    compareText(one.article.published ?? "", other.article.published ?? "") ||
    compareText(one.article.id, other.article.id)
  );
}

/** The link as it is published: only its own marks keep their reasons. */
function whole({ article, passage, marks, told, span }: FoundLink): Link {
  return {
    passage: passage.id,
    article: article.id,
    text: passage.text,
    places: passage.places.map((mark) => (marks.includes(mark) ? mark : withoutReason(mark))),
    dates: passage.dates,
    told,
    span,
  };
}

function withoutReason({ start, end, place, kind, confidence }: PlaceMark): PlaceMark {
  return { start, end, place, kind, confidence };
}

/** How the archive itself spells a place, most frequent first. */
function printed(place: Place, links: readonly FoundLink[]): PlaceShard["printed"] {
  const counts = new Map<string, number>();
  for (const { passage, marks } of links) {
    for (const mark of marks) {
      if (mark.place !== place.id || mark.kind !== "name") continue;
      const name = passage.text.slice(mark.start, mark.end).replace(/\s+/g, " ");
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || compareText(one.text, other.text));
}
