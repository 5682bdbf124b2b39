import { beforeAll, describe, expect, test } from "vitest";
import { AtlasCompiler } from "../../../src/core/atlas/compile.ts";
import type { CompiledAtlas } from "../../../src/core/atlas/compile.ts";
import type { LinkStore } from "../../../src/core/atlas/place-links.ts";
import { countPassages, linksInWindow, windowOf } from "../../../src/core/atlas/query.ts";
import type {
  Analysis,
  Article,
  ArticleShard,
  Link,
  Mention,
  PlaceKind,
  TemporalExpression,
} from "../../../src/core/model.ts";
import { encodeGazetteer } from "../../../src/core/places/gazetteer-encode.ts";
import type { GazetteerEntry } from "../../../src/core/places/gazetteer-encode.ts";
import { Gazetteer } from "../../../src/core/places/gazetteer.ts";

/*
 * Two invented countries: Alba with the districts North and South and the town Ford in North, and Bora, of which only the country
 * is ever mentioned.
 */
const entry = (
  id: string,
  kind: PlaceKind,
  name: string,
  parent: string | null,
  west: number,
  more = {},
): GazetteerEntry => ({
  id,
  kind,
  parent,
  names: [
    { name, language: "en", use: "official" },
    { name: `${name}ский`, language: "ru", use: "name" },
  ],
  center: [west + 1, 41],
  ...(kind === "town" ? {} : { bbox: [west, 40, west + 2, 42], area: 900 }),
  ...more,
});

const gazetteer = Gazetteer.decode(
  encodeGazetteer([
    entry("AA", "country", "Alba", null, 40),
    entry("AA-N", "district", "North", "AA", 40),
    entry("AA-S", "district", "South", "AA", 44),
    entry("gn:7", "town", "Ford", "AA-N", 40, { geonames: 7, population: 900 }),
    entry("BB", "country", "Bora", null, 60),
    entry("BB-X", "region", "Xara", "BB", 60),
    entry("x-both", "union", "Both lands", null, 40, { members: ["AA", "BB"] }),
  ]),
);
const polygons = new Set(["AA", "AA-N", "AA-S", "BB", "BB-X"]);

/** An article in which `[place|words]` is a mention and `{interval|words}` a date. */
function read(id: string, published: string | undefined, marked: string): [Article, Analysis] {
  const analysis: Analysis = { mentions: [], dates: [] };
  let text = "";
  let last = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|([^\]]+)\]|\{([^|}]+)\|([^}]+)\}/g)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const words = (match[2] ?? match[4])!;
    const span = { start: text.length, end: text.length + words.length, text: words };
    text += words;
    if (match[1] !== undefined) {
      const why = { matched: words, rule: "name", evidence: [], refused: [] };
      analysis.mentions.push({ ...span, place: match[1], kind: "name", confidence: 1, why } satisfies Mention);
    } else {
      const duration = match[3]!.startsWith("P");
      analysis.dates.push({
        ...span,
        type: duration ? "DURATION" : "DATE",
        value: match[3]!,
        interval: duration ? null : match[3]!,
        why: { rule: "given" },
      } satisfies TemporalExpression);
    }
  }
  text += marked.slice(last);
  const article: Article = { id, title: `Title of ${id}`, text, language: "en", file: `${id}.txt` };
  return [published === undefined ? article : { ...article, published }, analysis];
}

const ARTICLES = [
  read(
    "first",
    "2020-11-26",
    "People of [AA-N|North] spoke of {P27Y|27 years}.\n\n" +
      "In {1993|1993} the road closed. [AA-N|North] and [AA-S|South] were cut off.\n\n" +
      "[gn:7|Ford] lies by the river. It flooded on {2020-07-12|12 July 2020}, and again in {2020-09|September}.\n\n" +
      "[BB|Bora] sent help.\n\nNothing is named here, {2021|in 2021}.",
  ),
  read(
    "second",
    "2021-01-05",
    "[AA-N|North] was rebuilt in {1994|1994}. In {1990|1990} it had a school.\n\nBy {1988/1991|1988–91} [x-both|both lands] traded.",
  ),
  read("third", undefined, "[AA-S|South] again."),
];

/** Shards of the articles, and the atlas. */
const compile = (articles = ARTICLES, confidence = 0): [ArticleShard[], CompiledAtlas] => {
  const links: Link[] = [];
  const store: LinkStore = { put: (link) => links.push(link) - 1, get: (number) => links[number]! };
  const compiler = new AtlasCompiler(gazetteer, { title: "Test", description: "", polygons, confidence }, store);
  return [articles.map(([article, analysis]) => compiler.add(article, analysis)), compiler.finish()];
};

describe("an atlas", () => {
  let articles: ArticleShard[];
  let atlas: CompiledAtlas;
  beforeAll(() => {
    [articles, atlas] = compile();
  });
  const summary = (id: string) => atlas.places.find((place) => place.id === id)!;
  const shard = (id: string) => [...atlas.placeFiles()].find(({ shard }) => shard.id === id)!.shard;
  const told = (id: string) =>
    shard(id).links.map((link) => link.told.map(({ interval, basis }) => `${interval} ${basis}`));

  test("counts what it holds", () => {
    expect(atlas.manifest.counts).toEqual({ articles: 3, passages: 8, places: 5, dates: 8, waiting: 0 });
    expect(atlas.manifest.published).toEqual(["2020-11-26", "2021-01-05"]);
    expect(atlas.articles.map(({ id }) => id)).toEqual(["second", "first", "third"]);
  });

  test("leaves out, and counts, links that are less sure than it asks for", () => {
    const [, analysis] = ARTICLES[2]!;
    const mentions = analysis.mentions.map((mention) => ({ ...mention, confidence: 0.39 }));
    const [shards, doubted] = compile([[ARTICLES[2]![0], { ...analysis, mentions }]], 0.4);
    expect(doubted.manifest).toMatchObject({ confidence: 0.4, counts: { places: 0, waiting: 1 } });
    expect(shards[0]!.passages[0]!.places).toEqual([]);
  });

  test("has the places mentioned, all countries, and the regions of countries of which a part is mentioned", () => {
    expect(atlas.places.map(({ id }) => id)).toEqual(["AA", "AA-N", "AA-S", "BB", "gn:7", "x-both"]);
  });

  test("a region opens the passages of its towns too; a country does not", () => {
    expect(summary("AA-N").count).toBe(4);
    expect(summary("gn:7").count).toBe(1);
    expect(summary("AA").count).toBe(0);
    expect(shard("AA-N").links).toHaveLength(4);
    expect(shard("AA-N").printed).toEqual([{ text: "North", count: 3 }]);
  });

  test("a link tells the dates of the sentence, else of the paragraph, else of the story", () => {
    expect(told("AA-S")).toEqual([["1993 paragraph"], []]);
    expect(told("gn:7")).toEqual([["2020-07-12 paragraph", "2020-09 paragraph"]]);
    expect(told("BB")).toEqual([["2020-09 story"]]);
    expect(told("AA-N")).toEqual([
      ["1993 story"],
      ["1993 paragraph"],
      ["1994 sentence"],
      ["2020-07-12 paragraph", "2020-09 paragraph"],
    ]);
  });

  test("links stand in the order of the dates told, the undated last", () => {
    const spans = shard("AA-N").links.map(({ span }) => span?.[0]);
    expect(spans).toEqual(["1993-01-01", "1993-01-01", "1994-01-01", "2020-07-12"]);
    expect(shard("AA-S").links.at(-1)!.span).toBeNull();
  });

  test("only the marks of the place itself carry their reasons", () => {
    const link = shard("AA-S").links[0]!;
    expect(link.places.map(({ place, why }) => [place, why !== undefined])).toEqual([
      ["AA-N", false],
      ["AA-S", true],
    ]);
  });

  test("marks lie where the words stand", () => {
    for (const { passages } of articles) {
      for (const { text, places, dates } of passages) {
        for (const mark of places) expect(mark.why!.matched).toBe(text.slice(mark.start, mark.end));
        for (const mark of dates) expect(text.slice(mark.start, mark.end)).toMatch(/\d|years|September/);
      }
    }
  });

  test("the histogram counts a passage in each year of its dates", () => {
    expect(summary("x-both").told).toEqual([
      [1988, 1],
      [1989, 1],
      [1990, 1],
      [1991, 1],
    ]);
    expect(summary("AA-S").years).toEqual([1993, 1993]);
    expect(summary("AA").years).toBeNull();
  });

  test("a date window counts the passages with a date in it, not those around it", () => {
    const at = (id: string) => atlas.places.findIndex((place) => place.id === id);
    const counts = (from: string | null, to: string | null) => {
      const found = countPassages(atlas.places, atlas.told, windowOf({ from, to }));
      return Object.fromEntries(atlas.places.map(({ id }, index) => [id, found[index]]));
    };
    expect(counts("1993", "1993")).toMatchObject({ "AA-N": 2, "AA-S": 1, "gn:7": 0 });
    expect(counts("2020-07-13", "2020-08-31")["gn:7"]).toBe(0);
    expect(counts("2020-09", null)["gn:7"]).toBe(1);
    expect(counts(null, null)["AA-S"]).toBe(2);
    expect([...linksInWindow(at("AA-S"), atlas.told, windowOf({ from: "1993", to: null }))!]).toEqual([0]);
    expect(linksInWindow(at("AA-S"), atlas.told, null)).toBeNull();
  });

  test("the count that a map shades by is the number of links that the page opens", () => {
    for (const { shard } of atlas.placeFiles()) expect(summary(shard.id).count).toBe(shard.links.length);
  });

  test("the map opens on the bulk of what is mentioned", () => {
    const [west, south, east, north] = atlas.manifest.bbox;
    expect([west, south, east, north]).toEqual([40, 39, 46, 43]);
  });

  test("a place is found by every name that the gazetteer has", () => {
    expect(atlas.finder.find(({ id }) => id === "AA-N")!.names).toEqual(["North", "Northский"]);
  });

  test("the same articles give the same atlas", () => {
    const flat = (articles: ArticleShard[], atlas: CompiledAtlas) =>
      JSON.stringify([articles, atlas.manifest, atlas.places, [...atlas.placeFiles()], atlas.told]);
    expect(flat(...compile())).toBe(flat(articles, atlas));
  });

  test("an archive without a place still makes an atlas", () => {
    const [, empty] = compile([read("none", "2020", "Nobody came.")]);
    expect(empty.manifest.counts).toMatchObject({ articles: 1, places: 0 });
    expect(empty.manifest.bbox).toHaveLength(4);
    expect(empty.manifest.newest).toEqual([]);
  });
});

test("over 200 links are spread over several shards", () => {
  const many = Array.from({ length: 450 }, (_, index) =>
    read(`a${index}`, "2020", `[AA-S|South] in {${1500 + index}|that year}.`),
  );
  const [, atlas] = compile(many);
  const { shard, more, index } = [...atlas.placeFiles()].find(({ shard }) => shard.id === "AA-S")!;
  const pages = [shard, ...more];
  expect(shard.shards).toBe(3);
  expect(pages.map(({ links }) => links.length)).toEqual([200, 200, 50]);
  expect(pages[2]!.links.at(-1)!.span![0]).toBe("1949-01-01");
  expect(pages.flatMap(({ links }) => links.map(({ passage }) => passage))).toEqual(index);
  for (const { articles, links } of pages) {
    expect(Object.keys(articles)).toEqual(links.map(({ article }) => article));
  }
});
