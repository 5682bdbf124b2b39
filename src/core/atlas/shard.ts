import { LINKS_PER_SHARD } from "../model.ts";
import type { ArticleId, ArticleSummary, Language, Link, Place, PlaceShard } from "../model.ts";

/**
 * Makes the shards of a place.
 * @param names every name that the gazetteer carries of it
 * @param links its links, in the order in which they are to be read
 * @param articles at least those of the links
 */
export function placeShard(
  place: Place,
  names: readonly { name: string; language: Language }[],
  links: readonly Link[],
  articles: ReadonlyMap<ArticleId, ArticleSummary>,
): { shard: PlaceShard; more: Link[][] } {
  const pages: Link[][] = [];
  for (let from = 0; from < links.length; from += LINKS_PER_SHARD)
    pages.push(links.slice(from, from + LINKS_PER_SHARD));
  const [first = [], ...more] = pages;
  const shard: PlaceShard = {
    id: place.id,
    names: names.map(({ name, language }) => ({ name, language })),
    printed: printed(place, links),
    ...(place.geonames ? { geonames: place.geonames } : {}),
    ...(place.wikidata ? { wikidata: place.wikidata } : {}),
    ...(place.population ? { population: place.population } : {}),
    shards: Math.max(1, pages.length),
    index: links.map(({ passage, span, article }) => [passage, span?.[0] ?? "", span?.[1] ?? "", article]),
    articles: Object.fromEntries(links.map(({ article }) => [article, articles.get(article)!])),
    links: first,
  };
  return { shard, more };
}

/** How the archive itself spells a place, most frequent first. */
function printed(place: Place, links: readonly Link[]): PlaceShard["printed"] {
  const counts = new Map<string, number>();
  for (const { text, places } of links) {
    for (const mark of places) {
      if (mark.place !== place.id || mark.kind !== "name") continue;
      const name = text.slice(mark.start, mark.end).replace(/\s+/g, " ");
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
}
