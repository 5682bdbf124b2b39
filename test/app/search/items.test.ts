import { expect, test } from "vitest";
import type { PlaceSummary, View } from "../../../src/core/model.ts";
import { itemCode } from "../../../src/core/view/item-code.ts";
import { START } from "../../../src/core/view/url.ts";
import { findItems } from "../../../src/app/search/items.ts";

const places = ["AZ-KAL", "AZ-TOV", "AM"].map((slug) => ({ id: slug, slug })) as PlaceSummary[];
const FILES: Record<string, unknown> = {
  "articles.json": [{ slug: "one" }, { slug: "two" }],
  "article/one.json": { passages: [{ id: "one/a" }, { id: "one/b" }] },
  "place/AZ-KAL.json": { shards: 1, links: [{ passage: "one/a" }] },
  "place/AM.json": { shards: 2, links: [{ passage: "one/a" }] },
  "place/AM/index.json": ["one/a", "two/z"],
};

async function opened(view: Partial<View>, files = FILES): Promise<Partial<View>[]> {
  const load = <T>(name: string): Promise<T | null> => Promise.resolve((files[name] ?? null) as T | null);
  return (await findItems(itemCode({ ...START, ...view })!, places, load)).map((item) => item.view);
}

test.each<Partial<View>>([
  { page: "place", place: "AZ-TOV" },
  { page: "place", place: "AZ-KAL", passage: "one/a" },
  { page: "place", place: "AM", passage: "two/z" },
  { page: "article", article: "two" },
  { page: "article", article: "one", passage: "one/b" },
])("the code of %j opens it", async (view) => {
  expect(await opened(view)).toEqual([view]);
});

test.each<Partial<View>>([
  { page: "place", place: "GE" },
  { page: "place", place: "AZ-KAL", passage: "one/b" },
  { page: "article", article: "three" },
])("the code of %j, which this atlas lacks, opens nothing", async (view) => {
  expect(await opened(view)).toEqual([]);
});

test("a place opens though the articles cannot be had", async () => {
  expect(await opened({ page: "place", place: "AM" }, {})).toHaveLength(1);
});

test("what is no code opens nothing", async () => {
  expect(await findItems("Kalbajar", places, () => Promise.reject(new Error("asked for a file")))).toEqual([]);
});
