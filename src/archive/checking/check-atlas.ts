import { stat } from "node:fs/promises";
import path from "node:path";
import {
  type ArticleId,
  type ArticleShard,
  type ArticleSummary,
  ATLAS_VERSION,
  type AtlasManifest,
  type FinderEntry,
  type LinkPage,
  type PassageId,
  type PlaceId,
  type PlaceShard,
  type PlaceSummary,
  type Span,
  type ToldTable,
} from "../../core/model.ts";
import type { AttractScene } from "../../core/atlas/attract.ts";
import type { Report } from "../readers/draft.ts";
import { AtlasFile } from "./atlas-file.ts";

/** The passages of an atlas by id, with the article and the length of each. */
type PassageIndex = Map<PassageId, { article: ArticleId; length: number }>;

/** Checks the data of an atlas: versions, counts, and that every id and every offset leads to what it should. */
export async function checkAtlas(
  root: string,
  report: Report,
): Promise<{ articles: number; places: number; links: number }> {
  const file = (name: string): AtlasFile => new AtlasFile(`atlas/${name}.json`, report);
  const manifestFile = file("atlas");
  const manifest = await manifestFile.read<AtlasManifest>(root);
  const version = manifest?.version;
  if (manifest?.format !== "dateline-atlas" || version !== ATLAS_VERSION) {
    if (manifest !== null) manifestFile.fault(`It is no atlas of version ${ATLAS_VERSION} (it says ${version}).`);
    return { articles: 0, places: 0, links: 0 };
  }
  const places = (await file("places").read<PlaceSummary[]>(root)) ?? [];
  const articles = (await file("articles").read<ArticleSummary[]>(root)) ?? [];
  const known = new Set(places.map(({ id }) => id));
  const passages: PassageIndex = new Map();
  let dates = 0;
  checkUnique(places, file("places"));
  checkUnique(articles, file("articles"));

  for (const article of articles)
    dates += await checkArticle(article, file(`article/${article.slug}`), known, passages, root);
  let links = 0;
  for (const place of places) {
    file("places").expect(
      place.parent === null || known.has(place.parent),
      `${place.id} lies in ${place.parent}, which is missing.`,
    );
    links += await checkPlace(place, known, passages, root, file);
  }

  const { counts } = manifest;
  const mentioned = places.filter(({ count }) => count > 0).length;
  const found = { articles: articles.length, passages: passages.size, places: mentioned, dates };
  for (const [name, amount] of Object.entries(found)) {
    const stated = counts[name as keyof typeof counts];
    manifestFile.expect(stated === amount, `It counts ${stated} ${name} where there are ${amount}.`);
  }
  for (const id of manifest.top) manifestFile.expect(known.has(id), `It names ${id}, which is missing.`);
  for (const { passage } of manifest.newest)
    manifestFile.expect(passages.has(passage), `It names ${passage}, which is missing.`);
  const finder = (await file("finder").read<FinderEntry[]>(root)) ?? [];
  for (const { id } of finder) file("finder").expect(known.has(id), `It names ${id}, which is missing.`);
  const attract = (await file("attract").read<AttractScene[]>(root)) ?? [];
  for (const { place, passage } of attract) {
    file("attract").expect(known.has(place), `It shows ${place}, which is missing.`);
    file("attract").expect(passages.has(passage), `It quotes ${passage}, which is missing.`);
  }
  const told = (await file("told").read<ToldTable>(root)) ?? [];
  file("told").expect(toldIsRight(told, places), "It has rows that lead to no link.");
  return { articles: articles.length, places: mentioned, links };
}

function toldIsRight(told: ToldTable, places: PlaceSummary[]): boolean {
  for (let row = 0; row < told.length; row += 4) {
    const [place, link, first, last] = told.slice(row, row + 4);
    const count = places[place!]?.count ?? 0;
    if (last === undefined || link! < 0 || link! >= count || first! > last) return false;
  }
  return true;
}

function checkUnique(entries: { id: string; slug: string }[], file: AtlasFile): void {
  for (const key of ["id", "slug"] as const) {
    const seen = new Set<string>();
    for (const entry of entries) {
      const value = entry[key].toLowerCase();
      file.expect(!seen.has(value), `Two entries have the ${key} ${entry[key]}.`);
      seen.add(value);
    }
  }
}

/** @returns the number of dates in it */
async function checkArticle(
  article: ArticleSummary,
  file: AtlasFile,
  known: Set<PlaceId>,
  passages: PassageIndex,
  root: string,
): Promise<number> {
  const shard = await file.read<ArticleShard>(root);
  await checkPage(`article/${article.slug}/`, file, root);
  if (shard === null || !file.expect(shard.id === article.id, `It holds ${shard.id} where ${article.id} was meant.`))
    return 0;
  for (const { id, text, places, dates } of shard.passages) {
    file.expect(!passages.has(id), `Two passages have the id ${id}.`);
    passages.set(id, { article: shard.id, length: text.length });
    for (const mark of [...places, ...dates]) checkSpan(mark, text, id, file);
    for (const { place } of places) file.expect(known.has(place), `${id} names ${place}, which is missing.`);
  }
  return shard.passages.reduce((sum, { dates }) => sum + dates.length, 0);
}

/** @returns the number of its links */
async function checkPlace(
  place: PlaceSummary,
  known: Set<PlaceId>,
  passages: PassageIndex,
  root: string,
  fileOf: (name: string) => AtlasFile,
): Promise<number> {
  const file = fileOf(`place/${place.slug}`);
  const shard = await file.read<PlaceShard>(root);
  await checkPage(`place/${place.slug}/`, file, root);
  if (shard === null || !file.expect(shard.id === place.id, `It holds ${shard.id} where ${place.id} was meant.`))
    return 0;
  const order = checkLinks(shard, known, passages, file);
  for (let number = 2; number <= shard.shards; number++) {
    const further = fileOf(`place/${place.slug}/${number}`);
    const page = await further.read<LinkPage>(root);
    if (page !== null) order.push(...checkLinks(page, known, passages, further));
  }
  file.expect(order.length === place.count, `It has ${order.length} links where ${place.count} are counted.`);
  if (shard.shards > 1) {
    const indexFile = fileOf(`place/${place.slug}/index`);
    const index = await indexFile.read<PassageId[]>(root);
    if (index !== null) indexFile.expect(index.join() === order.join(), "It does not list the passages of the links.");
  }
  return order.length;
}

/** @returns the passages of the links, in their order */
function checkLinks(
  { links, articles }: LinkPage,
  known: Set<PlaceId>,
  passages: PassageIndex,
  file: AtlasFile,
): PassageId[] {
  return links.map((link, position) => {
    const { passage, article, text } = link;
    const listed = passages.get(passage);
    file.expect(
      listed?.article === article && listed.length === text.length,
      `Link ${position + 1} leads to no passage: ${passage}.`,
    );
    file.expect(
      articles[article] !== undefined,
      `Link ${position + 1} is of an article that is not listed: ${article}.`,
    );
    for (const mark of [...link.places, ...link.dates]) checkSpan(mark, text, passage, file);
    for (const mark of link.places)
      file.expect(known.has(mark.place), `${passage} names ${mark.place}, which is missing.`);
    return passage;
  });
}

function checkSpan({ start, end }: Span, text: string, passage: PassageId, file: AtlasFile): void {
  const within = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
  file.expect(within, `A mark from ${start} to ${end} does not lie within ${passage}.`);
}

async function checkPage(folder: string, file: AtlasFile, root: string): Promise<void> {
  const page = await stat(path.join(root, folder, "index.html")).catch(() => null);
  file.expect(page !== null, `Its page ${folder}index.html is missing.`);
}
