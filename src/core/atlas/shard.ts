import { LINKS_PER_SHARD } from "../model.ts";
import type { Language, LinkPage, PassageId, Place, PlaceShard } from "../model.ts";
import type { HeldLink, LinkStore, PlaceLinks } from "./place-links.ts";

/** The files of a place: its shard and, where that does not hold all of its links, the further pages of them and their index. */
export interface PlaceFiles {
  shard: PlaceShard;
  /** Made one at a time, as they are asked for. */
  more: Iterable<LinkPage>;
  /** The passages of all links, in their order; empty where the shard holds them all. */
  index: PassageId[];
}

/** @param names every name that the gazetteer carries of the place */
export function placeFiles(
  place: Place,
  names: readonly { name: string; language: Language }[],
  links: PlaceLinks,
  store: LinkStore,
): PlaceFiles {
  const held = links.inOrder();
  const shards = Math.max(1, Math.ceil(held.length / LINKS_PER_SHARD));
  const page = (number: number): LinkPage => {
    return linkPage(held.slice(number * LINKS_PER_SHARD, (number + 1) * LINKS_PER_SHARD), store);
  };
  return {
    shard: {
      id: place.id,
      names: names.map(({ name, language }) => ({ name, language })),
      printed: links.printed(),
      ...(place.geonames ? { geonames: place.geonames } : {}),
      ...(place.wikidata ? { wikidata: place.wikidata } : {}),
      ...(place.population ? { population: place.population } : {}),
      shards,
      ...page(0),
    },
    more: further(shards, page),
    index: shards === 1 ? [] : held.map(({ passage }) => passage),
  };
}

function* further(shards: number, page: (number: number) => LinkPage): Generator<LinkPage> {
  for (let number = 1; number < shards; number++) yield page(number);
}

function linkPage(held: readonly HeldLink[], store: LinkStore): LinkPage {
  return {
    articles: Object.fromEntries(held.map(({ article }) => [article.id, article])),
    links: held.map(({ number }) => store.get(number)),
  };
}
