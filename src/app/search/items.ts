import type { ArticleShard, ArticleSummary, PassageId, PlaceShard, PlaceSummary, View } from "../../core/model.ts";
import { itemPart, parseItemCode, passagePart } from "../../core/view/item-code.ts";

/** What an item code opens: a place, an article, or a passage of one. */
export type Item = { view: Partial<View> } & ({ place: PlaceSummary } | { article: ArticleSummary });

/** Reads a file of the atlas by its path below `atlas/`; null where it does not come. */
export type Load = <T>(name: string) => Promise<T | null>;

/**
 * What a code stands for, by the files of any copy of the atlas. Nearly always one item; two where they share their letters.
 * @returns nothing where the text is no code, or this atlas does not have the item
 */
export async function findItems(typed: string, places: readonly PlaceSummary[], load: Load): Promise<Item[]> {
  const code = parseItemCode(typed);
  if (code === null) return [];
  const foundPlaces = places.filter(({ slug }) => itemPart("place", slug) === code.item);
  const articles = (await load<ArticleSummary[]>("articles.json")) ?? [];
  const foundArticles = articles.filter(({ slug }) => itemPart("article", slug) === code.item);
  const items = [
    ...foundPlaces.map(async (place): Promise<Item[]> => {
      const view = { page: "place", place: place.slug } as const;
      if (code.passage === null) return [{ place, view }];
      return passagesIn(code.passage, await passagesOfPlace(place, load)).map((passage) => ({
        place,
        view: { ...view, passage },
      }));
    }),
    ...foundArticles.map(async (article): Promise<Item[]> => {
      const view = { page: "article", article: article.slug } as const;
      if (code.passage === null) return [{ article, view }];
      const shard = await load<ArticleShard>(`article/${article.slug}.json`);
      const ids = shard?.passages.map(({ id }) => id) ?? [];
      return passagesIn(code.passage, ids).map((passage) => ({ article, view: { ...view, passage } }));
    }),
  ];
  return (await Promise.all(items)).flat();
}

function passagesIn(letters: string, ids: readonly PassageId[]): PassageId[] {
  return ids.filter((id) => passagePart(id) === letters);
}

/** Where a place has more links than fit into its first file, an index has the passages of all. */
async function passagesOfPlace(place: PlaceSummary, load: Load): Promise<PassageId[]> {
  const shard = await load<PlaceShard>(`place/${place.slug}.json`);
  if (shard === null) return [];
  const first = shard.links.map(({ passage }) => passage);
  return shard.shards === 1 ? first : ((await load<PassageId[]>(`place/${place.slug}/index.json`)) ?? first);
}
