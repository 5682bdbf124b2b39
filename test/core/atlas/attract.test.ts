import { describe, expect, test } from "vitest";
import { type AttractScene, AttractScenes } from "../../../src/core/atlas/attract.ts";
import type { ArticleShard, Bbox, Language, PlaceSummary, Position } from "../../../src/core/model.ts";

const EXTENT: Bbox = [40, 38, 50, 44];

function place(id: string, center: Position): PlaceSummary {
  const unmentioned = { count: 0, years: null, told: [], polygon: true };
  return { id, slug: id, kind: "district", names: { en: id }, parent: null, center, ...unmentioned };
}

/** An article of one passage, in which every `Name` of a place and every year is marked. */
function article(text: string, language: Language = "en"): ArticleShard {
  const why = { matched: "", rule: "name", evidence: [], refused: [] };
  const places = [...text.matchAll(/[WEN]-\w+/g)].map(({ 0: name, index }) => {
    return { start: index, end: index + name.length, place: name, kind: "name" as const, confidence: 1, why };
  });
  const dates = [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(({ 0: year, index }) => {
    const span = { start: index, end: index + 4 };
    return { ...span, type: "DATE" as const, value: year, interval: year, why: { rule: "year" } };
  });
  return { id: "a", slug: "a", title: "A", language, file: "a.txt", passages: [{ id: "a/1", text, places, dates }] };
}

function scenes(texts: [string, Language?][], places: PlaceSummary[]): AttractScene[] {
  const chosen = new AttractScenes();
  for (const [text, language] of texts) {
    const shard = article(text, language);
    chosen.add(shard, shard, (id) => place(id, [0, 0]));
  }
  return chosen.chosen(places, EXTENT);
}

const told = (name: string, year: number): string =>
  `A bridge over the river at ${name} was opened to everybody in ${year}.`;
const WEST = place("W-one", [41, 40]);
const NEAR = place("W-two", [41.1, 40]);
const EAST = place("E-one", [49, 40]);

describe("the scenes of the attract loop", () => {
  test("are whole sentences with a place and a date, short enough to be read", () => {
    const text =
      `It rained. ${told("W-one", 1993)} A bridge over the river at W-one was opened to all of them. ` +
      `A bridge over the river at W-one, ${"which is long, ".repeat(15)}was opened in 1994. In W-one, 1995.`;
    expect(scenes([[text]], [WEST]).map((scene) => [scene.text, scene.told])).toEqual([[told("W-one", 1993), "1993"]]);
  });

  test("go from each place to the one that lies farthest", () => {
    const texts = ["W-one", "W-two", "E-one"].map((name): [string] => [told(name, 1993)]);
    const order = scenes(texts, [WEST, NEAR, EAST]).map(({ place }) => place);
    expect(order).toEqual(["E-one", "W-one", "W-two"]);
  });

  test("give each place its turn before any has a second, and none more than four", () => {
    const texts = Array.from({ length: 9 }, (_, year): [string] => [told("W-one", 1990 + year)]);
    const order = scenes([...texts, [told("E-one", 1993)]], [WEST, EAST]).map(({ place }) => place);
    expect(order.slice(0, 2).sort()).toEqual(["E-one", "W-one"]);
    expect(order).toHaveLength(5);
  });

  test("show a sentence once, leave out places off the map, and mix languages", () => {
    const far = place("N-far", [10, 60]);
    const texts: [string, Language?][] = [
      [told("W-one", 1993)],
      [told("W-one", 1993)],
      [told("N-far", 1993)],
      [told("E-one", 1994)],
      [told("E-one", 1995), "ru"],
      [told("E-one", 1995), "de"],
    ];
    expect(scenes(texts, [WEST, EAST, far]).map(({ article, place }) => [article.language, place])).toEqual([
      ["en", "E-one"],
      ["ru", "E-one"],
      ["en", "W-one"],
    ]);
  });

  test("do not depend on the order in which articles come", () => {
    const texts = ["W-one", "W-two", "E-one"].flatMap((name) =>
      [1991, 1992, 1993, 1994, 1995, 1996].map((year): [string] => [told(name, year)]),
    );
    expect(scenes(texts.toReversed(), [WEST, NEAR, EAST])).toEqual(scenes(texts, [WEST, NEAR, EAST]));
  });
});
